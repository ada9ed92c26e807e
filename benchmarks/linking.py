"""How linking grows with the archive: CPU seconds by stage for archives of several sizes, and one letter more.

    python benchmarks/linking.py CORPUS [--sizes 2000 4000 8000 16000]
    python benchmarks/linking.py CORPUS --archive FOLDER

CORPUS is the folder with `frus/`. For each size, documents of whole volumes of `frus/dev` are added in one run to an
empty archive; everything from collation to findings is counted, reading is not. Then one letter that answers one of
them is added by the command line, with the program's start: CPU and wall seconds, the least of three. With --archive
only that, to a copy of an archive that there is. CPU seconds are those of all processes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from regesta.archive import Archive

STAGES = ("Collating", "Composing", "Corresponding", "Identifying", "Asked and answered", "Grouping", "Criticising")
LINKING = ("Corresponding", "Asked and answered", "Grouping", "Criticising", "Comparing")
REPLY = """Letter From {whose} to {whom}

Washington, {written}.

Dear Sir:

In reply to your letter of {day}, I agree that the survey of the upper river should begin in the spring. I should be
grateful for your opinion on the second of the two routes, and ask you to let me know when your engineers can come.

Sincerely yours,

{whose}
"""


class Stages:
    """Counts the CPU seconds of each stage of a run, those of processes that ended in it too."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._began = 0.0
        self._stage = ""

    def begin(self, stage: str, total: int | None) -> None:
        del total
        self._stage, self._began = stage, cpu()

    def step(self, count: int = 1) -> None:
        """Steps are not counted."""

    def end(self) -> None:
        self.seconds[self._stage] += cpu() - self._began


def cpu() -> float:
    """Return the CPU seconds of this process and of its children that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2000, 4000, 8000, 16000])
    parser.add_argument("--archive", type=Path, help="add one letter to a copy of this archive, and nothing else")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        if arguments.archive is not None:
            one_more(arguments.archive, place)
            return
        print(f"{'documents':>9} {'linking':>8} {'per 1,000':>9}  " + "  ".join(STAGES))
        for size in arguments.sizes:
            archive = grown(arguments.corpus, size, place / str(size))
            one_more(archive, place / f"{size}-one")
            shutil.rmtree(place / str(size))


def grown(corpus: Path, size: int, place: Path) -> Path:
    """Build an archive of about so many documents of whole volumes; print what each stage took."""
    files = place / "files"
    files.mkdir(parents=True)
    count = 0
    with gzip.open(corpus / "frus" / "dev" / "texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if count == size:
                break
            row = json.loads(line)
            (files / f"{row['id'].replace('/', '_')}.txt").write_text(row["text_body"], encoding="utf-8")
            count += 1
    stages = Stages()
    with Archive.create(place / "archive") as archive:
        archive.add([files], progress=stages)
    linking = sum(stages.seconds[each] for each in LINKING)
    shown = "  ".join(f"{stages.seconds[each]:>{len(each)}.1f}" for each in STAGES)
    print(f"{count:>9} {linking:>8.1f} {1000 * linking / count:>9.2f}  {shown}", flush=True)
    return place / "archive"


def one_more(archive: Path, place: Path) -> None:
    """Add one letter to a copy of the archive, three times anew; print the least time of all."""
    place.mkdir(exist_ok=True)
    with Archive.open(archive) as opened:
        documents = opened.documents()
    count = len(documents)
    letters = [each for each in documents if each.kind == "letter" and each.date and len(each.date) == 10]
    named_both = [each for each in letters if each.senders and each.recipients]
    letter = next(e for e in reversed(named_both) if e.senders[0].name and e.recipients[0].name)
    year, month, day = (letter.date or "").split("-")
    named = f"{_MONTHS[int(month) - 1]} {int(day)}, {year}"
    text = REPLY.format(
        whose=letter.recipients[0].name, whom=letter.senders[0].name, day=named, written=f"December 31, {year}"
    )
    (place / "one.txt").write_text(text, encoding="utf-8")
    found: list[tuple[float, float]] = []
    for turn in range(3):
        copy = place / str(turn)
        shutil.copytree(archive, copy)
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        command = [sys.executable, "-m", "regesta", "add", "--archive", copy, place / "one.txt"]
        subprocess.run(command, check=True, capture_output=True, env=os.environ)
        clock, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock))
        with Archive.open(copy) as opened:
            linked = opened.document(letter.id).linked_from
        shutil.rmtree(copy)
    work, wall = (min(each[place] for each in found) for place in (0, 1))
    told = "linked" if linked else "not linked"
    print(f"one letter more in {count}: {work:.2f} s CPU, {wall:.2f} s by the clock, {told}", flush=True)


_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)

if __name__ == "__main__":
    main()
