"""Measure `find_utterances` on labelled diplomatic documents, cross-validated by document; and its speed.

usage: python benchmarks/acts.py [--folds 5] [--errors N] [--shipped] [CORPUS]

CORPUS (default: ../shared/corpus beside the project) holds acts/ (gold.jsonl, documents.txt, score_acts.py) and
frus/dev/texts.jsonl.gz. For each fold the weights are learnt anew without the documents that are judged in it, so no
document is judged by weights that saw it. The formulas, which are clues among others, were once written in view of the
half of the documents called "tuned": the other half is given separately. `--shipped` judges the weights of the package,
which saw all of them: a check that they work, no measure. Frozen figures: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training" / "acts"))

from recipe import Row, fold_of, gold_documents, labelled, read_gold, read_texts, weights_by_fold

from regesta.correspondence import find_utterances
from regesta.correspondence.weighing import Weights, acts_model

CORPUS = Path(__file__).resolve().parents[1] / ".." / "shared" / "corpus"


def was_tuned_on(document: str) -> bool:
    """Return whether *document* is of the half in whose view formulas were written."""
    return zlib.crc32(document.encode()) % 2 == 0


def predict(texts: dict[str, str], by_fold: list[Weights]) -> list[Row]:
    """Return the predictions in the scorer's form, each document judged by its fold's weights."""
    rows = []
    for id_, text in sorted(texts.items()):
        weights = by_fold[fold_of(id_, len(by_fold))]
        rows += [
            {
                "id": id_,
                "act": one.act,
                "subtype": one.subtype,
                "start": one.start,
                "end": one.end,
                "reported": one.reported,
                "rule": one.rule,
                "confidence": one.confidence,
                "text": one.text,
            }
            for one in find_utterances(text, 0, len(text), language="en", weights=weights)
        ]
    return rows


def overlap(one: Row, other: Row) -> float:
    """Return the shared part of two spans as a share of the shorter one (as the scorer counts it)."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared) / max(1, min(one["end"] - one["start"], other["end"] - other["start"]))


def print_errors(gold: list[Row], rows: list[Row], texts: dict[str, str], limit: int) -> None:
    """Print what was missed and what was found too much, each with its rule or label."""

    def meets(one: Row, other: Row) -> bool:
        return bool(one["id"] == other["id"] and one["act"] == other["act"] and overlap(one, other) >= 0.5)

    missed = [row for row in gold if row["readers"] == "ab" and not any(meets(p, row) for p in rows)]
    surplus = [p for p in rows if not any(meets(p, row) for row in gold)]
    for row in missed[:limit]:
        quote = texts[row["id"]][row["start"] : row["end"]].replace("\n", " ")
        print(f"missed  {row['act']}/{row['subtype']} {'reported' if row['reported'] else ''} | {quote[:220]}")
    for row in surplus[:limit]:
        print(f"surplus {row['act']} {row['rule']} {row['confidence']} | {row['text'][:220]!r}")


def print_calibration(gold: list[Row], rows: list[Row]) -> None:
    """Print, for bands of confidence, how many of the own acts that were found are right."""
    print("confidence: found, share right")
    for low in (0.2, 0.4, 0.6, 0.8):
        band = [r for r in rows if low <= r["confidence"] < low + 0.2 + (low == 0.8) and not r["reported"]]
        right = sum(
            any(g["id"] == r["id"] and g["act"] == r["act"] and overlap(g, r) >= 0.5 for g in gold) for r in band
        )
        if band:
            print(f"  {low:.1f}-{low + 0.2:.1f}: {len(band):4} {right / len(band):.2f}")


def score(corpus: Path, gold: list[Row], rows: list[Row], options: tuple[str, ...]) -> str:
    """Return what the corpus's own scorer prints."""
    with tempfile.TemporaryDirectory() as folder:
        gold_path, rows_path = Path(folder, "gold.jsonl"), Path(folder, "rows.jsonl")
        gold_path.write_text("".join(json.dumps(row) + "\n" for row in gold), "utf-8")
        rows_path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        command = [sys.executable, str(corpus / "acts" / "score_acts.py"), str(gold_path), str(rows_path), *options]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def all_own(corpus: Path, gold: list[Row], rows: list[Row]) -> float:
    """Return the scorer's F1 over all own acts."""
    return float(score(corpus, gold, rows, ("--own",)).splitlines()[-1].rsplit(" ", 1)[1])


def cross_validated(corpus: Path, folds: int) -> tuple[list[Row], list[Row], dict[str, str]]:
    """Return gold, predictions by weights that did not see the document, and the texts."""
    documents = gold_documents(corpus)
    by_fold = weights_by_fold(labelled(corpus), folds)
    texts = read_texts(corpus, documents)
    gold = [row for rows in read_gold(corpus).values() for row in rows if row.get("act")]
    return gold, predict(texts, by_fold), texts


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--shipped", action="store_true")
    asked = parser.parse_args()
    if not (asked.corpus / "acts" / "gold.jsonl").exists():
        sys.exit(f"The labelled acts are missing: expected acts/gold.jsonl in {asked.corpus}.")
    if asked.shipped:
        texts = read_texts(asked.corpus, gold_documents(asked.corpus))
        gold = [row for rows in read_gold(asked.corpus).values() for row in rows if row.get("act")]
        rows: list[dict[str, Any]] = predict(texts, [acts_model()])
    else:
        gold, rows, texts = cross_validated(asked.corpus, asked.folds)
    print_errors(gold, rows, texts, asked.errors)
    for options in (("--own",), ("--own", "--subtype"), (), ("--subtype",)):
        print(f"{len(texts)} documents {' '.join(options) or 'own and reported'}")
        print(score(asked.corpus, gold, rows, options), end="")
    for name, half in (("tuned", True), ("other", False)):
        kept = [[r for r in side if was_tuned_on(r["id"]) == half] for side in (gold, rows)]
        print(f"the {name} half, --own: F1 {all_own(asked.corpus, *kept):.3f}")
    print_calibration(gold, rows)
    began = time.process_time()
    for text in texts.values():
        find_utterances(text, 0, len(text))
    chars = sum(map(len, texts.values()))
    print(f"{(time.process_time() - began) * 1000 / (chars / 5500):.2f} ms CPU per 5,500 characters")


if __name__ == "__main__":
    main()
