"""Measure `find_utterances` on labelled diplomatic documents, half to tune on and half held out; and its speed.

usage: python benchmarks/acts.py [--half tune|report|all] [--errors N] [--acts DIR]

DIR holds gold.jsonl, documents.txt and score_acts.py (default: ../shared/corpus/acts beside the project), and the
documents' texts stand in ../frus/dev/texts.jsonl.gz. The halves are fixed by a checksum of the document's id, so that
wording can be looked at in the one (`--errors`) and is judged by the other. Frozen figures: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path
from typing import Any

from regesta.correspondence import find_mentions, find_utterances

ACTS = Path(__file__).resolve().parents[1] / ".." / "shared" / "corpus" / "acts"


def is_for_tuning(document: str) -> bool:
    """Return whether *document* is of the half whose wording may be looked at."""
    return zlib.crc32(document.encode()) % 2 == 0


def read_texts(acts: Path) -> dict[str, str]:
    """Return the texts of the labelled documents by id."""
    wanted = {line.split()[0] for line in (acts / "documents.txt").read_text("utf-8").splitlines() if line.strip()}
    texts: dict[str, str] = {}
    with gzip.open(acts.parent / "frus" / "dev" / "texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"] in wanted:
                texts[row["id"]] = row["text_body"]
                if len(texts) == len(wanted):
                    break
    return texts


def predict(texts: dict[str, str]) -> list[dict[str, Any]]:
    """Return the predictions in the scorer's form."""
    rows = []
    for id_, text in sorted(texts.items()):
        rows += [
            {
                "id": id_,
                "act": one.act,
                "subtype": one.subtype,
                "start": one.start,
                "end": one.end,
                "reported": one.reported,
                "rule": one.rule,
                "text": one.text,
            }
            for one in find_utterances(text, 0, len(text), language="en")
        ]
    return rows


def overlap(one: dict[str, Any], other: dict[str, Any]) -> float:
    """Return the shared part of two spans as a share of the shorter one (as the scorer counts it)."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared) / max(1, min(one["end"] - one["start"], other["end"] - other["start"]))


def print_errors(gold: list[dict[str, Any]], rows: list[dict[str, Any]], texts: dict[str, str], limit: int) -> None:
    """Print what was missed and what was found too much, each with its rule or label."""
    missed = [
        row
        for row in gold
        if row["readers"] == "ab"
        and not any(p["id"] == row["id"] and p["act"] == row["act"] and overlap(p, row) >= 0.5 for p in rows)
    ]
    surplus = [
        p
        for p in rows
        if not any(p["id"] == row["id"] and p["act"] == row["act"] and overlap(p, row) >= 0.5 for row in gold)
    ]
    for row in missed[:limit]:
        quote = texts[row["id"]][row["start"] : row["end"]].replace("\n", " ")
        print(f"missed  {row['act']}/{row['subtype']} {'reported' if row['reported'] else ''} | {quote[:220]}")
    for row in surplus[:limit]:
        print(f"surplus {row['act']} {row['rule']} | {row['text'][:220]!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("tune", "report", "all"), default="report")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--acts", type=Path, default=ACTS)
    asked = parser.parse_args()
    acts: Path = asked.acts
    if not (acts / "gold.jsonl").exists():
        sys.exit(f"The labelled acts are missing: expected gold.jsonl in {acts}.")
    texts = read_texts(acts)
    if asked.half != "all":
        texts = {id_: text for id_, text in texts.items() if is_for_tuning(id_) == (asked.half == "tune")}
    gold = [json.loads(line) for line in (acts / "gold.jsonl").read_text("utf-8").splitlines() if line.strip()]
    gold = [row for row in gold if row["id"] in texts and row.get("act")]
    began = time.perf_counter()
    rows = predict(texts)
    for text in texts.values():
        find_mentions(text, 0, len(text), date=None, language="en")
    took = time.perf_counter() - began
    if asked.errors and asked.half == "tune":
        print_errors(gold, rows, texts, asked.errors)
    with tempfile.TemporaryDirectory() as folder:
        gold_path, rows_path = Path(folder, "gold.jsonl"), Path(folder, "rows.jsonl")
        gold_path.write_text("".join(json.dumps(row) + "\n" for row in gold), "utf-8")
        rows_path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        for options in ((), ("--own",), ("--subtype",)):
            print(f"half {asked.half}, {len(texts)} documents {' '.join(options)}")
            subprocess.run([sys.executable, acts / "score_acts.py", gold_path, rows_path, *options], check=True)
    chars = sum(map(len, texts.values()))
    print(f"acts and mentions: {took * 1000 / (chars / 5500):.2f} ms per 5,500 characters")


if __name__ == "__main__":
    main()
