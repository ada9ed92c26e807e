"""Measure what the layouts make of whole pages: documents, labels' values, what is set aside; and speed.

usage: python benchmarks/layouts.py [--corpus DIR] [--misses] [--speed]

DIR holds seeds/ and layouts/ (default: ../shared/corpus beside the project). Counted, page by page: the pages
that hold no document (negatives) and those that hold one or more; title, date, summary, original language,
translator, obtained by, record number, and each part of the citation, against what an archivist noted; the
spans that are no part of a letter. A value counts where it is said of the right words: the claim's span
overlaps the one noted, or its value is the same. `--misses` prints each one; `--speed` times the layouts on
the FRUS sample's pages. Frozen figures: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from regesta.description.layouts import LAYOUTS
from regesta.description.page import Page, PageReading, open_page
from regesta.model import Claim, Transcription
from regesta.transcription import transcribe

CORPUS = Path(__file__).resolve().parents[1] / ".." / "shared" / "corpus"
NO_DOCUMENT = {"T15", "T17", "T32", "T33"}
SEVERAL = {"T20": 3, "T36": 2, "T38": 2}
SHORT = re.compile(r"\((\w+)\)")
LEVELS = {
    "repository": ("repository",),
    "fonds": ("fonds", "fond", "record_group", "collection"),
    "series": ("series", "opis", "inventory"),
    "file": ("file", "delo", "number"),
    "pages": ("pages",),
}


def recognise(page: Page) -> PageReading:
    """Return the reading of the first layout that knows *page*."""
    return next(reading for layout in LAYOUTS if (reading := layout.recognise(page)) is not None)


def iter_gold(corpus: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield each page's name and text with what was noted of it."""
    for row in json.loads((corpus / "seeds" / "gold.json").read_text("utf-8"))["records"]:
        name = row["file"].rsplit("/", 1)[-1]
        yield row["id"], read(corpus / "seeds" / name), row
    for line in (corpus / "layouts" / "annotations.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["set"] != "seed":
            yield row["id"], read(corpus / "layouts" / f"{row['id']}.txt"), row


def read(path: Path) -> str:
    """Return the file's characters, line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def folded(words: Any) -> str:
    """Return letters and digits only."""
    return re.sub(r"\W+", "", str(words)).casefold()


def overlaps(claim: Claim, noted: Mapping[str, Any]) -> bool:
    """Tell whether *claim* quotes words of the span that was noted."""
    return claim.start < noted["end"] and noted["start"] < claim.end


def compare(reading: PageReading, row: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Yield (what, whether it agrees, what was noted) for each thing noted of a page."""
    name = row["id"]
    expected = 0 if name in NO_DOCUMENT else SEVERAL.get(name, 1)
    what = "no document" if not expected else "documents"
    yield what, len(reading.regions) == expected, f"{expected} documents, found {len(reading.regions)}"
    claims = [claim for region in reading.regions for claim in region.claims]
    if not expected:
        return
    for noted in row["date"]:
        if noted["where"] in ("header", "citation", "Date: line", "received", "own line", "Publication Date"):
            field = "received" if noted["where"] == "received" else "date"
            day = noted["edtf"].split("T")[0]
            yield (
                f"date ({noted['where']})",
                any(c.field == field and c.value == day and overlaps(c, noted) for c in claims),
                noted["quote"],
            )
    single = {"title": "title", "summary": "summary", "original_language": "languages.original"}
    single |= {
        "translated_by": "translators",
        "obtained_by": "obtained_by",
        "place": "place",
        "number": "number",
    }
    for key, field in single.items():
        noted = row.get(key)
        if noted and "start" in noted and not (key in ("place", "number") and not form_says(noted)):
            quoted = key == "title" and any(
                region.heading and region.heading[0] < noted["end"] and noted["start"] < region.heading[1]
                for region in reading.regions
            )
            yield key, quoted or any(c.field == field and overlaps(c, noted) for c in claims), noted["quote"]
    yield from compare_citation(claims, row.get("citation") or {})
    zones = [(zone.start, zone.end) for zone in reading.zones]
    for noted in row["boilerplate"]:
        aside = any(start < noted["end"] and noted["start"] < end for start, end in zones)
        inside = any(r.start < noted["end"] and noted["start"] < r.end for r in reading.regions)
        yield "set aside", aside and not inside, noted["quote"][:60]


def form_says(noted: Mapping[str, Any]) -> bool:
    """Tell whether a form's label stands before the words noted: the others are the letter reader's."""
    return re.match(r"(Sending|No\.|Nr)", noted["quote"]) is not None and "Nº" not in noted["quote"]


def compare_citation(claims: list[Claim], noted: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Yield the agreement of each level of the archival reference.

    A box belongs to the file that lies in it. What the archivist completed from elsewhere, so that the quoted words
    hold neither the level nor its short form, is not asked for.
    """
    quoted = folded(noted.get("quote", ""))
    for level, names in LEVELS.items():
        value = next((noted[name] for name in names if noted.get(name)), None)
        if value is None or noted.get("edition") or str(value).endswith("(not named)"):
            continue
        if not any(folded(form) in quoted for form in (re.sub(r"\(.*?\)", "", str(value)), *SHORT.findall(str(value)))):
            continue
        if level == "file" and noted.get("box"):
            value = f"Box {noted['box']}, {value}"
        wanted = folded(re.sub(r"\s*\(.*?\)\s*", "", str(value)))
        found = [c for c in claims if c.field == f"source.{level}"]
        said = any(
            folded(c.value) in (wanted, folded(value))
            or wanted.endswith(folded(c.value))
            or folded(c.value) in folded(value)
            for c in found
        )
        yield f"source.{level}", said, f"{value} <> {[c.value for c in found]}"
    if noted.get("record_id"):
        yield (
            "record id",
            any(c.field == "record_ids" and c.value == noted["record_id"] for c in claims),
            noted["record_id"],
        )
    if noted.get("also"):
        yield "printed edition", any(c.field == "editions" for c in claims), str(noted["also"])


def main() -> None:
    """Print agreement, misses and speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    if not (options.corpus / "layouts").is_dir():
        raise SystemExit(f"{options.corpus} has no folder layouts/: give the corpus with --corpus DIR")
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for name, text, row in iter_gold(options.corpus):
        page = open_page(Transcription(text=text, method="text@1", media_type="text/plain"))
        reading = recognise(page)
        for what, agrees, noted in compare(reading, row):
            asked[what] += 1
            right[what] += agrees
            if not agrees and options.misses:
                print(f"  {name} [{reading.layout}] {what}: {noted}")
    for what in sorted(asked):
        print(f"{what:24} {right[what]:4} of {asked[what]:4}")
    print(f"{'all':24} {right.total():4} of {asked.total():4}  {right.total() / asked.total():.3f}")
    if options.speed:
        time_layouts(options.corpus)


def time_layouts(corpus: Path) -> None:
    """Print the time that the layouts take on pages without a record's structure."""
    for folder in ("body", "txt", "html"):
        files = sorted((corpus / "frus" / "sample" / folder).iterdir())
        media = "text/html" if folder == "html" else "text/plain"
        pages = [open_page(transcribe(file.read_bytes(), media, file.name)) for file in files]
        started = time.perf_counter()
        layouts = Counter(recognise(page).layout for page in pages)
        spent = time.perf_counter() - started
        chars = sum(len(page.text) for page in pages)
        print(
            f"{folder:5} {1000 * spent / len(pages):.3f} ms a page, {1000 * spent / (chars / 5000):.3f} ms "
            f"per 5,000 characters, {dict(layouts)}"
        )


if __name__ == "__main__":
    main()
