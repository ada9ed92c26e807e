"""The whole chain on real documents: F1 of the fields, documents a second, peak memory, search.

    python benchmarks/chain.py CORPUS [--only sample|dev] [--keep FOLDER]

CORPUS is the folder with `frus/`. The 300 files of `frus/sample/body` are added by the command line to an empty
archive, exported, and scored with the corpus's own `score.py`; then the documents of `frus/dev`, written out as files,
are added in one run. Nothing of the corpus stays behind.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from regesta.archive import Archive

REGESTA = [sys.executable, "-m", "regesta"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", choices=["sample", "dev"])
    parser.add_argument("--keep", type=Path, help="keep the archives here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = arguments.keep or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        if arguments.only != "dev":
            sample(arguments.corpus, place)
        if arguments.only != "sample":
            dev(arguments.corpus, place)


def sample(corpus: Path, place: Path) -> None:
    """The 300 documents of the sample: F1 by field, failures, documents a second, quotations that don't slice."""
    archive = place / "sample"
    seconds, peak = add(archive, corpus / "frus" / "sample" / "body")
    with Archive.open(archive) as opened:
        print(
            f"sample: {len(opened.captures())} captures in {seconds:.2f} s, {300 / seconds:.0f}/s, peak {peak:.0f} MB"
        )
        predictions = place / "sample.jsonl"
        rows = list(predicted(opened))
        predictions.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        report = opened.verify()
        print(f"sample: {report.offsets} quotations checked, {len(report.faults)} exceptions")
    score = corpus / "frus" / "score.py"
    gold = corpus / "frus" / "sample" / "gold.jsonl"
    done = subprocess.run([sys.executable, score, gold, predictions], check=True, capture_output=True, text=True)
    print(
        "\n".join(line for line in done.stdout.split("\nF1 by kind", maxsplit=1)[0].splitlines() if "refs " not in line)
    )


def dev(corpus: Path, place: Path) -> None:
    """All documents of dev in one run: documents a second, peak memory; then search in process and over HTTP."""
    folder = place / "dev-files"
    count = written_out(corpus / "frus" / "dev" / "texts.jsonl.gz", folder)
    archive = place / "dev"
    seconds, peak = add(archive, folder)
    print(f"dev: {count} files in {seconds:.0f} s, {count / seconds:.0f}/s, peak memory of all processes {peak:.0f} MB")
    with Archive.open(archive) as opened:
        searched(opened)
    served(archive)


def written_out(texts: Path, folder: Path) -> int:
    """Write each document's text with its heading into a file of its own; return how many."""
    folder.mkdir(exist_ok=True)
    count = 0
    with gzip.open(texts, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            (folder / f"{row['id'].replace('/', '_')}.txt").write_text(row["text_body"], encoding="utf-8")
            count += 1
    return count


def add(archive: Path, folder: Path) -> tuple[float, float]:
    """Add a folder to a new archive; return the seconds and the peak memory in MB of all processes together."""
    subprocess.run([*REGESTA, "init", "--quiet", archive], check=True)
    began = time.monotonic()
    process = subprocess.Popen([*REGESTA, "add", "--archive", archive, folder])
    peaks = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, peaks))
    watcher.start()
    process.wait()
    seconds = time.monotonic() - began
    watcher.join()
    if process.returncode != 0:
        sys.exit(f"regesta add ended with {process.returncode}")
    return seconds, peaks[0]


def _watch(process: subprocess.Popen[Any], peaks: list[float]) -> None:
    while process.poll() is None:
        peaks[0] = max(peaks[0], sum(_memory(pid) for pid in _family(process.pid)) / 1024)
        time.sleep(0.2)  # every look holds the process up: at twenty a second it took 3 % of the time


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _memory(pid: int) -> float:
    """Proportional set size in kB: pages that processes share are counted once."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((float(line.split()[1]) for line in lines if line.startswith("Pss:")), 0.0)


def predicted(archive: Archive) -> Iterator[dict[str, Any]]:
    """Yield a row of predictions for each capture: those of its outermost document."""
    for capture in archive.captures():
        view = archive.capture(capture.id)
        name = Path(capture.origin).stem.rsplit("_", 1)
        row: dict[str, Any] = {"id": "/".join(name), "kind": "other"}
        outer = [document for document in view.documents if document.within is None]
        if not outer:
            row["kind"] = capture.layout if capture.layout == "editorial note" else None
            yield row
            continue
        document = min(outer, key=lambda each: min(w.start for w in each.witnesses if w.capture == capture.id))
        row |= {
            # The corpus has no kinds of their own for these.
            "kind": "other" if document.kind in (None, "minutes", "report", "agreement") else document.kind,
            "date": document.date,
            "place": document.place,
            "senders": [_words(party) for party in document.senders],
            "recipients": [_words(party) for party in document.recipients],
        }
        yield row


def _words(party: Any) -> str:
    return ", ".join(part for part in (party.name, party.office, party.body) if part)


def searched(archive: Archive) -> None:
    """Print how long searches take in process, without and with snippets and facets."""
    queries = _queries(archive)
    archive.search(queries[0])
    for name, options in (("ids alone", {"facets": False, "snippets": False}), ("page with snippets and facets", {})):
        times = []
        for query in queries:
            began = time.perf_counter()
            archive._rooms.index.search(query, **options)
            times.append((time.perf_counter() - began) * 1000)
        print(f"search in process, {name}: median {statistics.median(times):.2f} ms, p95 {_p95(times):.2f} ms")


def served(archive: Path) -> None:
    """Print how long the first page of results takes over HTTP."""
    command = [*REGESTA, "serve", "--archive", archive, "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    try:
        said = re.search(r"http://\S+:\d+", process.stdout.readline())
        if said is None:
            sys.exit("regesta serve named no address")
        with Archive.open(archive) as opened:
            queries = _queries(opened)
        _fetched(said.group(), queries[0])
        times = [_fetched(said.group(), query) for query in queries]
        print(f"search over HTTP, first page: median {statistics.median(times):.1f} ms, p95 {_p95(times):.1f} ms")
    finally:
        process.terminate()
        process.communicate()


def _fetched(room: str, query: str) -> float:
    began = time.perf_counter()
    with urllib.request.urlopen(f"{room}/search?" + urllib.parse.urlencode({"q": query}), timeout=30) as page:
        page.read()
    return (time.perf_counter() - began) * 1000


def _queries(archive: Archive) -> list[str]:
    """Two hundred queries from the archive's own words: one word, two, a phrase, a beginning, with a field."""
    chance = random.Random(1958)
    documents = archive.documents(limit=3000)
    queries: list[str] = []
    while len(queries) < 200:
        view = archive.document(chance.choice(documents).id)
        words = [word for word in view.text.split() if word.isalpha() and len(word) > 4]
        if len(words) < 20:
            continue
        at = chance.randrange(len(words) - 2)
        pair = view.text[view.text.find(words[at]) :].split()[:2]
        queries += [
            words[at],
            f"{words[at]} {chance.choice(words)}",
            '"' + " ".join(pair).replace('"', "") + '"',
            f"{words[at][:5]}*",
            f"{words[at]} date:{(view.document.date or '1958')[:4]}",
        ]
    return queries[:200]


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    os.environ.pop("REGESTA_ARCHIVE", None)
    main()
