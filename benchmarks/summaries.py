"""Documents whose editors wrote a summary of them, as record pages: for the rules that hold a summary to its letter.

    python benchmarks/summaries.py CORPUS FOLDER

CORPUS is the folder with `frus/`. Of each document of `frus/dev` whose first note is a summary, FOLDER gets a page with
the labels of a catalogue (title, date, summary, source) and the text under them. `planted.py FOLDER` plants faults in
them, and `contradictions.py` looks up what is found in them as they are.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_SUMMARY = re.compile(r"\n1\. Summary: (.*?)\nSource: (.*?)(?=\n\d+\. |\Z)", re.DOTALL)
_CLASSIFIED = re.compile(r"(?<=[a-z\d])\. (?=Secret|Confidential|Top|Limited|Unclass|No class|Official)")


def main() -> None:
    """Write the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    dev = options.corpus / "frus" / "dev"
    found = {
        row["id"]: (row, said) for row in _rows(dev / "texts.jsonl.gz") if (said := _SUMMARY.search(row["text_full"]))
    }
    for gold in _rows(dev / "gold.jsonl.gz"):
        if gold["id"] in found:
            row, said = found[gold["id"]]
            page = _page(gold, row["text_body"][row["body_start"] :].strip(), said[1], said[2])
            (options.folder / f"{gold['id'].replace('/', '_')}.txt").write_text(page, encoding="utf-8")
    print(f"{len(found)} pages")


def _page(gold: dict[str, Any], text: str, summary: str, source: str) -> str:
    title = re.sub(r"^\d+\.\s*", "", gold["title"] or "").strip("¹²³ ")
    date = (gold["date"] or {}).get("raw") or ""
    return (
        f"Title: {title}\nDate: {date}\nSummary: {' '.join(summary.split())}\nLanguage: English\n"
        f"Source: {_CLASSIFIED.split(source)[0]}\nType: {gold['kind']}\nContents:\n\n{text}\n"
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    main()
