"""How far claimed confidence can be believed: claimed against right, on volumes that the calibration was not fitted on.

usage: calibration.py CORPUS [--per-volume 250] [--folds 5] [--write]
  CORPUS   the corpus folder (frus/dev, frus/score.py)
  --write  write the figures to benchmarks/reliability.json, from which docs/generate.py makes the tables of
           docs/explanation/confidence.md

Only volumes that no model was trained on are read. They are dealt into folds; the curves are fitted on the others
(training/train_calibration.py) and judged on the fold. What is judged is what a record states: the values that
collation chooses, after calibration and threshold, each once. `before` has the same values with the confidences that
rules and models give themselves. The expected calibration error (ECE) is the mean distance between claimed and right
over ten equal bins of confidence, weighted by their values. F1 at several thresholds is the corpus scorer's.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "training"))

from fields import words_of  # noqa: E402  (needs the path above)
from judged import FIELDS, SETTINGS, Judged, digest_of, judged  # noqa: E402
from regesta.collation import Witness, compose  # noqa: E402
from regesta.collation.composition import Composition  # noqa: E402
from regesta.collation.trust import STATED, least_sure  # noqa: E402
from regesta.description.calibration import Curves, calibrated, kind_of  # noqa: E402
from regesta.model import Attestation, Claim, Draft  # noqa: E402
from train_calibration import fit  # noqa: E402

FIGURES = HERE / "reliability.json"
BINS = 10
THRESHOLDS = (0.0, 0.3, 0.5, 0.7, 0.9)
METHOD_LEAST = 100
"""Values of a method on a field from which the table has a row for it."""


class Read(Struct, frozen=True):
    """A document's draft with its judged claims, and the curves fitted without its volume."""

    document: str
    setting: str
    draft: Draft
    found: tuple[Judged, ...]
    curves: Curves


class Stated(Struct, frozen=True):
    """A value that the record states: by which method, how sure before and after calibration, and whether right."""

    setting: str
    field: str
    method: str
    before: float
    after: float
    right: bool


def folded(corpus: Path, per_volume: int, folds: int) -> list[Read]:
    """Return every document with curves that its volume had no part in."""
    rows = list(judged(corpus, per_volume))
    volumes = sorted({document.partition("/")[0] for document, *_ in rows})
    read: list[Read] = []
    for fold in range(folds):
        kept_out = set(volumes[fold::folds])
        lessons = [
            (each, kind_of(draft.claims))
            for document, _, draft, found in rows
            if document.partition("/")[0] not in kept_out
            for each in found
        ]
        curves = fit(lessons)
        read += [
            Read(document, setting, draft, tuple(found), curves)
            for document, setting, draft, found in rows
            if document.partition("/")[0] in kept_out
        ]
    return read


def chosen(read: Read) -> list[Attestation]:
    """Return what collation states of the document on the fields that are judged."""
    return [each for each in recorded(read).attestations if each.standing == "chosen" and each.field in FIELDS]


def recorded(read: Read, threshold: float = STATED) -> Composition:
    """Return the document's record, if claims below *threshold* are not stated."""
    claims = calibrated(read.draft.claims, read.curves)
    if threshold != STATED:
        claims = tuple(_moved(claim, threshold) for claim in claims)
    draft = msgspec.structs.replace(read.draft, claims=claims)
    return compose("d", [Witness(capture="c", draft=draft)])


def _moved(claim: Claim, threshold: float) -> Claim:
    """Return *claim* on the other side of the stated threshold where the one on trial differs from it."""
    stated = claim.confidence >= threshold
    least = least_sure(claim)
    moved = max(claim.confidence, least) if stated else min(claim.confidence, least - 0.01)
    return msgspec.structs.replace(claim, confidence=moved)


def stated(read: Read) -> list[Stated]:
    """Return the judged values that the record states, each once, by the surest claim for it."""
    judged_ = {_key(each.claim): each for each in read.found}
    best: dict[tuple[str, str], Stated] = {}
    for each in sorted(chosen(read), key=lambda each: -each.confidence):
        known = judged_.get(_key(each))
        if known is not None:
            row = Stated(read.setting, each.field, known.method, known.claim.confidence, each.confidence, known.right)
            best.setdefault((each.field, json.dumps(each.value, sort_keys=True)), row)
    return list(best.values())


def _key(said: Claim | Attestation) -> tuple[str, int, int, str, str]:
    return said.field, said.start, said.end, said.method, json.dumps(said.value, sort_keys=True)


def reliability(rows: Sequence[Stated], before: bool = False) -> list[tuple[int, float, float]]:
    """Return (values, mean claimed, share right) for each bin of confidence that has any."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for row in rows:
        said = row.before if before else row.after
        bins[min(int(said * BINS), BINS - 1)].append((said, row.right))
    return [
        (len(found), sum(said for said, _ in found) / len(found), sum(right for _, right in found) / len(found))
        for _, found in sorted(bins.items())
    ]


def ece(rows: Sequence[Stated], before: bool = False) -> float:
    """Return the expected calibration error."""
    return sum(n * abs(said - right) for n, said, right in reliability(rows, before)) / max(len(rows), 1)


def scores(read: Iterable[Read], corpus: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Return F1 by setting, threshold and field, as the corpus's scorer counts it."""
    read = list(read)
    table: dict[str, dict[str, dict[str, float]]] = {setting: {} for setting in SETTINGS}
    for threshold in THRESHOLDS:
        for setting in SETTINGS:
            rows = [_row(each, threshold) for each in read if each.setting == setting]
            table[setting][f"{threshold:.1f}"] = _score(rows, corpus, setting)
    return table


def _row(read: Read, threshold: float) -> dict[str, Any]:
    document = recorded(read, threshold).document
    return {
        "id": read.document,
        "kind": "other" if document.kind in {None, "minutes", "report", "agreement"} else document.kind,
        "date": document.date,
        "place": document.place,
        "senders": [words_of(party) for party in document.senders],
        "recipients": [words_of(party) for party in document.recipients],
        "signed": [words_of(party) for party in document.signatories],
    }


def _score(rows: list[dict[str, Any]], corpus: Path, setting: str) -> dict[str, float]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
        file.flush()
        gold = corpus / "frus/dev/gold.jsonl.gz"
        command = [sys.executable, str(corpus / "frus/score.py"), str(gold), file.name, "--only-predicted", "--json"]
        done = subprocess.run(
            [*command, "--bare"] if setting == "bare" else command, check=True, capture_output=True, text=True
        )
    told = json.loads(done.stdout)["ALL"]
    names = {"kind": "kind~", "signatories": "signed"}
    return {field: round(told[names.get(field, field)]["F1"] or 0.0, 3) for field in FIELDS}


def figures(read: Sequence[Read], corpus: Path) -> dict[str, Any]:
    """Return everything that is measured, as it is written."""
    rows = [row for each in read for row in stated(each)]
    by_field = _table(rows, lambda row: (row.setting, row.field))
    methods = _table(rows, lambda row: (row.field, row.method))
    return {
        "corpus": digest_of(corpus),
        "volumes": len({each.document.partition("/")[0] for each in read}),
        "documents": len({each.document for each in read}),
        "threshold": STATED,
        "fields": {" ".join(key): found for key, found in by_field.items()},
        "methods": {" ".join(key): found for key, found in methods.items() if found["values"] >= METHOD_LEAST},
        "f1": scores(read, corpus),
    }


def _table(rows: Iterable[Stated], group: Any) -> Mapping[tuple[str, ...], dict[str, Any]]:
    groups: dict[tuple[str, ...], list[Stated]] = defaultdict(list)
    for row in rows:
        groups[group(row)].append(row)
    return {
        key: {
            "values": len(found),
            "claimed": round(sum(row.after for row in found) / len(found), 3),
            "right": round(sum(row.right for row in found) / len(found), 3),
            "ece": round(ece(found), 4),
            "ece before": round(ece(found, before=True), 4),
            "bins": [[n, round(said, 3), round(right, 3)] for n, said, right in reliability(found)],
        }
        for key, found in sorted(groups.items())
    }


def main() -> None:
    """Measure, print, and with --write keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--per-volume", type=int, default=250)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = figures(folded(options.corpus, options.per_volume, options.folds), options.corpus)
    print(f"corpus {found['corpus']}: {found['documents']:,} documents of {found['volumes']} volumes")
    for part in ("fields", "methods"):
        print(f"\n{'':36}{'values':>8}{'claimed':>9}{'right':>8}{'ECE':>8}{'before':>8}   n: claimed > right")
        for key, row in found[part].items():
            bins = "  ".join(f"{n}: {said:.2f} > {right:.2f}" for n, said, right in row["bins"])
            print(
                f"{key:36}{row['values']:8}{row['claimed']:9.3f}{row['right']:8.3f}{row['ece']:8.4f}"
                f"{row['ece before']:8.4f}   {bins}"
            )
    print("\nF1 by threshold")
    for setting, thresholds in found["f1"].items():
        for threshold, row in thresholds.items():
            print(f"{setting:6}{threshold:>5}  " + "  ".join(f"{field} {value:.3f}" for field, value in row.items()))
    if options.write:
        FIGURES.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
