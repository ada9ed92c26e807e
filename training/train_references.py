"""Fit the table by which references are resolved, and say how well it does on volumes that it has not seen.

usage: train_references.py CORPUS OUT.json [--keep FILE] [--folds 5] [--report-only]
  CORPUS  the corpus folder (with frus/dev); FILE as for benchmarks/references.py

Every mention at which the edition has a footnote is one choice: among the candidates that its keys bring and "none of
these". The note tells which was meant, or that it isn't printed. The odds of a candidate are the exponent of the sum
of its features' weights, "none" has the odds 1 (a conditional logit). Each case has a table of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))

from references import letter_of, of_edition, read, rows
from regesta.correspondence import offers, seeks
from regesta.correspondence.letter import words_around
from regesta.correspondence.matter import Matters, matter_of
from regesta.correspondence.pool import Pool
from regesta.correspondence.resolving import considered
from regesta.correspondence.scoring import see
from regesta.model import Document, Mention

Choice = tuple[str, str, list[tuple[str, ...]], int | None]
"""Volume, case, the features of each candidate, the place of the one that is meant."""

RIDGE = 1.5
"""Weights are drawn to `PRIOR` by this much, so that a feature seen ten times says little."""

PRIOR = {
    "none": -2.5,
    "number-same": 2.0,
    "number-open": -2.0,
    "number-edition": -1.0,
    "number-long": 0.5,
    "date-same": 2.0,
    "date-month": 0.0,
    "date-near": -0.5,
    "date-undated": 0.5,
    **{f"{by}-from-same": 1.5 for by in ("writer", "addressee", "name")},
    **{f"{by}-from-likely": 1.2 for by in ("writer", "addressee", "name")},
    **{f"{by}-from-may-be": 0.3 for by in ("writer", "addressee", "name")},
    **{f"{by}-from-unknown": -0.3 for by in ("writer", "addressee", "name")},
    **{f"{by}-from-other": -2.0 for by in ("writer", "addressee", "name")},
    "to-same": 0.7,
    "to-likely": 0.5,
    "to-unknown": -0.2,
    "to-other": -1.0,
    "both-sides": 1.0,
    "kind-same": 1.0,
    "kind-family": 0.5,
    "kind-near": 0.2,
    "kind-other": -1.0,
    "gap-0": 0.3,
    "gap-3": 0.5,
    "gap-14": 0.5,
    "gap-45": 0.3,
    "gap-120": -0.3,
    "gap-220": -0.6,
    "gap-370": -1.0,
    "gap-more": -1.5,
    "alone": 0.5,
    "number-in-title": 1.0,
    "subject-shared": 0.7,
    "subject-touched": 0.3,
    "matter-other": -2.0,
    "matter-far": -1.5,
    "matter-loose": -1.0,
    "matter-some": 0.0,
    "matter-near": 0.7,
    "matter-one": 1.3,
    "matter-unknown": 0.3,
    "strangers": -0.5,
    "correspondents-shared": 0.5,
    "names-shared": 0.7,
    "told-all": 0.8,
    "told-most": 0.4,
    "told-none": -0.5,
    "sender-told": 0.5,
    "date-earlier-year": -1.0,
}
"""What an archivist would say before any example: letters of bodies and their officers are rare in this edition."""

BARE = {
    "none": -3.0,
    "addressee-from-same": 2.0,
    "addressee-from-likely": 1.5,
    "to-same": 1.0,
    "to-likely": 0.8,
    "both-sides": 1.0,
    "kind-same": 0.5,
    "kind-other": -1.5,
    "gap-0": 1.5,
    "gap-3": 1.5,
    "gap-14": 1.0,
    "gap-45": 0.3,
    "gap-120": -1.2,
    "addressee-from-unknown": -2.0,
    "addressee-from-may-be": -1.5,
    "matter-other": -1.0,
    "matter-far": -0.7,
    "matter-loose": -0.3,
    "matter-near": 0.2,
    "matter-one": 0.4,
}
"""For "your letter" without date or number, of which the edition's notes tell too few to learn from."""

KEPT = 0.65
"""Part of a run of documents that a small archive holds."""

AFTER = 25
"""A footnote's mark stands within the mention, or at most so many characters behind it (at the end of a list)."""


UNDATED = {
    "none": -3.9,
    "addressee-from-same": 2.0,
    "writer-from-same": 2.0,
    "name-from-same": 1.0,
    "to-same": 1.5,
    "addressee-from-open": 0.5,
    "to-likely": 1.0,
    "kind-same": 1.0,
    "kind-family": 0.3,
    "kind-other": -2.0,
    "addressee-from-unknown": -2.0,
    "writer-from-unknown": -2.0,
    "name-from-unknown": -2.0,
    "to-unknown": -1.0,
    "nobody-from-open": -2.0,
    "to-open": -1.0,
    "to-other": -2.0,
    "both-sides": 0.5,
    "alone": 0.4,
    "few-beside": 0.2,
    "some-beside": -0.7,
    "many-beside": -1.5,
    "matter-other": -1.5,
    "matter-far": -1.0,
    "matter-loose": -0.5,
    "matter-near": 0.3,
    "matter-one": 0.6,
}
"""For a dated reference and a candidate that bears no date, of which 1 in 30 was meant in this edition. In a thin
archive the undated letter between the same two is the likeliest; in a thick one it is one of many."""


class Noted(NamedTuple):
    """A mention at which the edition has a note, with the documents that its keys bring and those that are meant."""

    volume: str
    letter: Document
    mention: Mention
    around: str
    brought: frozenset[str]
    meant: frozenset[str]
    matters: Matters
    at: bool
    """The mark stands at the mention itself: a note behind it may be of something else and proves no absence."""


def noted(described: list[Any], gold: list[dict[str, Any]]) -> tuple[list[Noted], dict[str, Document]]:
    """Return the mentions that the edition's notes decide, and all documents by id."""
    letters = {each.id: letter for each in described if (letter := letter_of(each)) is not None}
    dates = {each.id: each.dates for each in described}
    documents = {name: letter.document for name, letter in letters.items()}
    matters = {name: frozenset(matter_of(letter.text)) for name, letter in letters.items()}
    offered: dict[str, list[str]] = defaultdict(list)
    for name, document in documents.items():
        for key in offers(document, dates.get(name, ())):
            offered[key].append(name)
    found: list[Noted] = []
    for row in gold:
        letter = letters.get(row["id"])
        if letter is None:
            continue
        told = [
            (each["offset"], each["target"])
            for each in row["refs"]
            if each.get("offset") is not None and (each.get("resolvable") or each["form"] in ("is", "see"))
        ]
        told += [(each["offset"], None) for each in row.get("refs_unprinted", ()) if each.get("offset") is not None]
        targets = frozenset(target for _, target in told if target)
        for mention in considered(letter):
            if mention.unnamed or not any(mention.start < at <= mention.end + AFTER for at, _ in told):
                continue
            brought = frozenset(name for key in seeks(letter.document, [mention]) for name in offered.get(key, ()))
            at = any(mention.end - 2 <= place <= mention.end + 3 for place, _ in told)
            around = words_around(letter, mention)
            about = Matters(matters[row["id"]], matters)
            found.append(Noted(row["volume"], letter.document, mention, around, brought, targets, about, at))
    return found, documents


def choices(
    of: Iterable[Noted], documents: dict[str, Document], dates: dict[str, Any], held: Set[str] | None = None
) -> Iterator[Choice]:
    """Yield the choices that notes decide, in the whole archive or in one that holds only some documents."""
    for each in of:
        names = each.brought if held is None else each.brought & held
        if not names:
            continue
        by_case: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        brought = [documents[name] for name in sorted(names)]
        for document, seen in see(each.letter, each.mention, Pool(brought, dates), each.around, each.matters):
            by_case[seen.case].append((document.id, seen.present))
        for case, several in by_case.items():
            meant = next((place for place, (name, _) in enumerate(several) if of_edition(name) in each.meant), None)
            if meant is not None or each.at:
                yield each.volume, case, [present for _, present in several], meant


def dossiers(of: Sequence[Noted], documents: dict[str, Document], dates: dict[str, Any]) -> Iterator[Choice]:
    """Yield the choices in small archives: runs of 5 to 40 documents of one volume, of which some are left out.

    An edition of many volumes has a document for most days; what somebody keeps of one matter has not. There the same
    words prove more.
    """
    chance = random.Random(20)
    by_volume: dict[str, list[str]] = defaultdict(list)
    for name in documents:
        by_volume[name.split("/")[0]].append(name)
    by_letter: dict[str, list[Noted]] = defaultdict(list)
    for each in of:
        by_letter[each.letter.id].append(each)
    for volume in sorted(by_volume):
        names = by_volume[volume]
        for _ in range(max(1, len(names) // 6)):
            start, length = chance.randrange(len(names)), chance.randint(8, 60)
            held = {name for name in names[start : start + length] if chance.random() < KEPT}
            yield from choices((each for name in sorted(held) for each in by_letter[name]), documents, dates, held)


def fit(chosen: list[Choice]) -> dict[str, dict[str, float]]:
    """Return the table that makes what was meant most likely."""
    table: dict[str, dict[str, float]] = {}
    for case in sorted({case for _, case, _, _ in chosen}):
        own = [(several, meant) for _, each, several, meant in chosen if each == case]
        names = sorted({name for several, _ in own for present in several for name in present})
        place = {name: 1 + index for index, name in enumerate(names)}
        flat = [[0, *(place[name] for name in present)] for several, _ in own for present in several]
        matrix = np.zeros((len(flat), len(names) + 1))
        for row, columns in enumerate(flat):
            matrix[row, columns] = 1.0
        group = np.repeat(np.arange(len(own)), [len(several) for several, _ in own])
        first = np.concatenate([[0], np.cumsum([len(several) for several, _ in own])[:-1]])
        right = np.array([start + meant for start, (_, meant) in zip(first, own, strict=True) if meant is not None])

        prior = np.array([PRIOR["none"], *(PRIOR.get(name, 0.0) for name in names)])

        def loss(
            weights: Any,
            matrix: Any = matrix,
            group: Any = group,
            right: Any = right,
            prior: Any = prior,
            count: int = len(own),
        ) -> tuple[float, Any]:
            scores = np.clip(matrix @ weights, -30, 30)
            odds = np.exp(scores)
            total = 1.0 + np.bincount(group, odds, count)
            slope = matrix.T @ (odds / total[group])
            value = float(np.log(total).sum()) + RIDGE * float((weights - prior) @ (weights - prior))
            if len(right):
                value -= float(scores[right].sum())
                slope = slope - matrix[right].sum(axis=0)
            slope += 2 * RIDGE * (weights - prior)
            return value, slope

        found = minimize(loss, prior, jac=True, method="L-BFGS-B")
        table[case] = {"none": round(float(found.x[0]), 2)}
        # What no example shows keeps the weight that was given before.
        table[case] |= PRIOR | {name: round(float(found.x[place[name]]), 2) for name in names}
        table[case]["none"] = round(float(found.x[0]), 2)
    table |= {"reply-without-date": BARE, "undated-candidate": UNDATED}
    return table


def predicted(table: dict[str, dict[str, float]], choice: Choice) -> tuple[float, int]:
    """Return the probability of the likeliest candidate, and its place."""
    weights = table.get(choice[1], {"none": -9.0})
    odds = np.exp([weights["none"] + sum(weights.get(name, 0.0) for name in present) for present in choice[2]])
    best = int(odds.argmax())
    return float(odds[best] / (1 + odds.sum())), best


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--report-only", action="store_true")
    arguments = parser.parse_args()
    dev = arguments.corpus / "frus" / "dev"
    described = read(dev, arguments.keep)
    dates = {each.id: each.dates for each in described}
    at, documents = noted(described, list(rows(dev / "gold.jsonl.gz")))
    whole, small = list(choices(at, documents, dates)), list(dossiers(at, documents, dates))
    print(f"{len(small)} choices in small archives, {sum(c[3] is not None for c in small)} with one meant")
    chosen = whole
    volumes = sorted({volume for volume, *_ in chosen})
    print(f"{len(chosen)} choices in {len(volumes)} volumes, {sum(c[3] is not None for c in chosen)} with one meant")
    outcome: list[tuple[str, float, bool, bool]] = []
    outcome_small: list[tuple[str, float, bool, bool]] = []
    for fold in range(arguments.folds):
        out = set(volumes[fold :: arguments.folds])
        table = fit([choice for choice in (*whole, *small) if choice[0] not in out])
        for choices_of, outcomes in ((whole, outcome), (small, outcome_small)):
            for choice in choices_of:
                if choice[0] in out:
                    score, best = predicted(table, choice)
                    outcomes.append((choice[1], score, best == choice[3], choice[3] is not None))
    named = [("whole", outcome, case) for case in ("all", *sorted({case for case, *_ in outcome}))]
    for size, outcomes, case in (*named, ("small", outcome_small, "all")):
        own = [each for each in outcomes if case in ("all", each[0])]
        print(f"{size} archives, {case}: {len(own)} choices, {sum(each[3] for each in own)} with one meant")
        for least in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
            taken = [each for each in own if each[1] >= least]
            right = sum(each[2] for each in taken)
            meant = sum(each[3] for each in own)
            mean = sum(each[1] for each in taken) / max(1, len(taken))
            print(
                f"   from {least}: {len(taken)} taken, right {right / max(1, len(taken)):.3f} (says {mean:.3f}), "
                f"found {right / max(1, meant):.3f}"
            )
    if not arguments.report_only:
        arguments.out.write_text(json.dumps(fit([*whole, *small]), indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
