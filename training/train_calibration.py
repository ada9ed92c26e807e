"""Fit how sure each method may be of each field, and write the table that the description room applies.

usage: train_calibration.py CORPUS OUT.json [--per-volume 250]

For each method and field (and kind of document, where there are claims enough): a monotone map from the confidence
that the rule or model gives to the share of such claims that were right, by isotonic regression (pool adjacent
violators) in blocks of at least BLOCK claims. `make calibrate` runs this and then benchmarks/calibration.py, which
says how well it holds on volumes that it was not fitted on.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec

from judged import Judged, digest_of, judged
from regesta.description.calibration import HIGHEST, Curve, Curves, Table, kind_of

LEAST = 40
"""Claims of a method on a field below which nothing is fitted: the method's own word stands."""

LEAST_OF_KIND = 60
"""Claims on one kind of document from which that kind has a curve of its own."""

WEIGHED = ("senders", "recipients")
"""Fields whose claims, if no heading makes them, train_parties.py has weighed: its word is a probability already, and
fitting it once more on fewer volumes made it worse (ECE of bare senders .054 against .018)."""

BLOCK = 50
"""Claims of neighbouring confidences that one point of a curve stands for, at least."""

CONSTANT = 15
"""Claims of exactly one confidence (a rule's constant) that have a point of their own."""

APART = 0.03
"""How far a kind's curve must lie, on average, from that of all kinds to be kept."""

PRIOR = 4
"""Claims at the method's overall share that each block is given beforehand, so that no block says 0 or 1."""


def fit(claims: Iterable[tuple[Judged, str | None]]) -> Curves:
    """Return the curves by method and field from judged claims, each with the kind claimed of its document."""
    groups: dict[str, dict[str, list[Judged]]] = defaultdict(lambda: defaultdict(list))
    for claim, kind in claims:
        groups[claim.method][claim.claim.field].append(claim)
        if kind and claim.claim.field != "kind":
            groups[claim.method][f"{claim.claim.field}/{kind}"].append(claim)
    curves: Curves = {}
    for method, fields in sorted(groups.items()):
        for field, rows in sorted(fields.items()):
            if field.partition("/")[0] in WEIGHED and not method.startswith("heading/"):
                continue
            if len(rows) >= (LEAST_OF_KIND if "/" in field else LEAST):
                curves.setdefault(method, {})[field] = curve(rows)
        of_all = curves.get(method, {})
        for name in [name for name in of_all if "/" in name]:
            if not _apart(of_all[name], of_all[name.partition("/")[0]], fields[name]):
                del of_all[name]
    return curves


def _apart(one: Curve, other: Curve, rows: list[Judged]) -> bool:
    distance = sum(abs(one.at(row.claim.confidence) - other.at(row.claim.confidence)) for row in rows)
    return distance > APART * len(rows)


def curve(rows: list[Judged]) -> Curve:
    """Return the monotone map for one group of claims."""
    overall = sum(row.right for row in rows) / len(rows)
    pooled: list[tuple[int, float, int]] = []  # claims, sum of what was said, right ones
    for said, right, count in _blocks(rows):
        pooled.append((count, said, right))
        while len(pooled) > 1 and _share(pooled[-2], overall) >= _share(pooled[-1], overall):
            (one, a, b), (other, c, d) = pooled[-2:]
            pooled[-2:] = [(one + other, a + c, b + d)]
    return Curve(
        said=tuple(round(said / count, 4) for count, said, _ in pooled),
        right=tuple(round(min(_share(block, overall), HIGHEST), 4) for block in pooled),
        claims=len(rows),
    )


def _share(block: tuple[int, float, int], overall: float) -> float:
    return (block[2] + PRIOR * overall) / (block[0] + PRIOR)


def _blocks(rows: list[Judged]) -> list[tuple[float, int, int]]:
    """Return (sum of confidences, right claims, claims) of groups with the same confidence, small ones together."""
    by_said: dict[float, list[bool]] = defaultdict(list)
    for row in rows:
        by_said[row.claim.confidence].append(row.right)
    blocks: list[tuple[float, int, int]] = []
    said, right, count = 0.0, 0, 0
    for confidence in sorted(by_said):
        answers = by_said[confidence]
        if len(answers) >= CONSTANT and count:
            blocks.append((said, right, count))
            said, right, count = 0.0, 0, 0
        said, right, count = said + confidence * len(answers), right + sum(answers), count + len(answers)
        if count >= BLOCK or len(answers) >= CONSTANT:
            blocks.append((said, right, count))
            said, right, count = 0.0, 0, 0
    if count and blocks:
        before = blocks.pop()
        blocks.append((before[0] + said, before[1] + right, before[2] + count))
    elif count:
        blocks.append((said, right, count))
    return blocks


def main() -> None:
    """Fit on all unseen volumes and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--per-volume", type=int, default=250)
    options = parser.parse_args()
    claims = [
        (claim, kind_of(draft.claims))
        for _, _, draft, found in judged(options.corpus, options.per_volume)
        for claim in found
    ]
    table = Table(corpus=digest_of(options.corpus), curves=fit(claims))
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(table), indent=1) + b"\n")
    print(f"{len(claims):,} claims, {sum(map(len, table.curves.values()))} curves, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
