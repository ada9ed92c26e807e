"""Measure how archive references are split: 300 source notes of editors, labelled by hand.

usage: python benchmarks/sources.py [--corpus DIR] [--part dev|test|all] [--misses] [--speed]

The gold is `tests/quality/sources.jsonl`: for each note the document's id and the levels that a reader found in
it, as [start, end, words], drawn from 62 volumes of 1917-1980 so that all kinds of reference are there (decimal and
subject-numeric central files, films, lot files, presidential libraries, record groups, accessions, tapes, private
papers, printed editions). The notes themselves are read from DIR (default: ../shared/corpus beside the project).

A value is right when its letters and digits are those of the reader's, capitals, spaces and punctuation aside.
Precision counts what was claimed, recall what the reader found. "unit" is fonds or series, both of them taken as
one list: which of two units is the higher is a matter of the archive's plan more than of the words.
`--part test` are the volumes kept aside: their errors are not looked at, so `--misses` does not print them.
Frozen figures: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from regesta.description.source_line import read_source

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / ".." / "shared" / "corpus"
GOLD = ROOT / "tests" / "quality" / "sources.jsonl"
FIELDS = ("repository", "fonds", "series", "unit", "file", "pages", "editions")


class Score(NamedTuple):
    """How often a field was right, claimed, and there to be found."""

    right: int
    claimed: int
    noted: int

    @property
    def precision(self) -> float:
        return self.right / self.claimed if self.claimed else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.noted if self.noted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_gold(part: str = "all") -> list[dict[str, Any]]:
    """Return the rows of the gold, of one part or of both."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return [row for row in rows if part in ("all", row["part"])]


def read_notes(corpus: Path, ids: Iterable[str]) -> dict[str, str]:
    """Return the source notes of the documents *ids*."""
    wanted = set(ids)
    notes = {}
    with gzip.open(corpus / "frus" / "dev" / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line[7:60].split('"', 1)[0] in wanted:
                row = json.loads(line)
                notes[row["id"]] = row["source_note"]
    return notes


def folded(words: str) -> str:
    """Return letters and digits only."""
    return re.sub(r"[\W_]+", "", words).casefold()


def noted(row: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return what the reader found, field by field."""
    found = {field: [row[field][2]] for field in ("repository", "fonds", "series", "file", "pages") if field in row}
    found["unit"] = [*found.get("fonds", ()), *found.get("series", ())]
    found["editions"] = [words for _, _, words in row.get("editions", ())]
    return found


def claimed(note: str) -> dict[str, list[str]]:
    """Return what is claimed of the source note, field by field; the pages are those of whatever is cited."""
    found: dict[str, list[str]] = {}
    for claim in read_source(note, 0, len(note)):
        if claim.field == "editions":
            found.setdefault("editions", []).append(claim.text)
            if "pages" in claim.value:
                found.setdefault("pages", []).append(claim.value["pages"])
        elif claim.field.startswith("source."):
            found.setdefault(claim.field.removeprefix("source."), []).append(claim.text)
    found["unit"] = [*found.get("fonds", ()), *found.get("series", ())]
    return found


def measure(rows: Iterable[Mapping[str, Any]], notes: Mapping[str, str]) -> dict[str, Score]:
    """Return the score of each field."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for row in rows:
        wanted, found = noted(row), claimed(notes[row["id"]])
        for field in FIELDS:
            of_reader = Counter(map(folded, wanted.get(field, ())))
            ours = Counter(map(folded, found.get(field, ())))
            right[field] += (of_reader & ours).total()
            said[field] += ours.total()
            there[field] += of_reader.total()
    return {field: Score(right[field], said[field], there[field]) for field in FIELDS}


def print_misses(rows: Iterable[Mapping[str, Any]], notes: Mapping[str, str]) -> None:
    """Print where reader and claims differ."""
    for row in rows:
        wanted, found = noted(row), claimed(notes[row["id"]])
        for field in FIELDS:
            if field != "unit" and sorted(map(folded, wanted.get(field, ()))) != sorted(
                map(folded, found.get(field, ()))
            ):
                print(f"  {row['id']} {field}: {wanted.get(field, [])} <> {found.get(field, [])}")
                print(f"      {' '.join(notes[row['id']].split())[:160]}")


def print_speed(notes: Mapping[str, str]) -> None:
    """Print the processor's time for a source note."""
    texts = list(notes.values())
    for note in texts:
        read_source(note, 0, len(note))
    begun = time.process_time()
    for _ in range(10):
        for note in texts:
            read_source(note, 0, len(note))
    spent = (time.process_time() - begun) / (10 * len(texts))
    print(f"{1e6 * spent:.0f} microseconds a note (mean {sum(map(len, texts)) / len(texts):.0f} characters)")


def main() -> None:
    """Print precision, recall and F1 of each field."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--part", choices=("dev", "test", "all"), default="all")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    if not (options.corpus / "frus" / "dev").is_dir():
        raise SystemExit(f"{options.corpus} has no folder frus/dev: give the corpus with --corpus DIR")
    rows = read_gold(options.part)
    notes = read_notes(options.corpus, (row["id"] for row in rows))
    if options.misses:
        print_misses((row for row in rows if row["part"] == "dev"), notes)
    print(f"{len(rows)} source notes\n{'field':12} {'P':>6} {'R':>6} {'F1':>6}  right claimed noted")
    for field, score in measure(rows, notes).items():
        print(f"{field:12} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}  {' '.join(map(str, score))}")
    if options.speed:
        print_speed(notes)


if __name__ == "__main__":
    main()
