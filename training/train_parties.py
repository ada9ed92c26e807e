"""Train how sure a claimed sender or recipient is by the form in which it is named; judge it on volumes not seen.

usage: train_parties.py CORPUS OUT.json [--documents 8000] [--seed 7] [--folds]
  CORPUS   the corpus folder (frus/dev, frus/score.py, whose rule tells whether a party is the gold's)
  --folds  cross-validate by volume first, and print how confidence and truth agree
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from documents import Document, documents, fold_of, forms_in
from maxent import train
from noise import noisy
from regesta.description.letter import claims_in
from regesta.description.party_weighing import FIELDS, claim_signs, document_signs, probability
from regesta.description.standing import standing
from regesta.model import Claim

Row = tuple[str, list[str], bool]


def scorer(corpus: Path) -> Any:
    """Return the corpus's scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", corpus / "frus/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(found: list[Document], chance: random.Random, score: Any) -> list[Row]:
    """Return (volume, signs, whether the gold agrees) of each party claimed in *found*, as printed and changed."""
    rows: list[Row] = []
    for document in found:
        for text in (document.bare, noisy(document.bare, chance)):
            forms = forms_in(text)
            claims = tuple(standing(claims_in(forms)))
            about = document_signs(forms, claims)
            for claim, agrees in judged(claims, document.gold, score):
                rows.append((document.gold["volume"], [*claim_signs(claim, claims), *about], agrees))
    return rows


def judged(claims: tuple[Claim, ...], gold: dict[str, Any], score: Any) -> Iterator[tuple[Claim, bool]]:
    """Yield each party claimed with whether the gold has it; those that the gold leaves open are left out.

    A telegram's post and its signer are one party, and right together where either is.
    """
    if gold["parties_src"] == "none":
        return
    editorial = gold["kind"] == "editorial note"
    telegraphed = [c for c in claims if c.field == "senders" and c.method.startswith("inference/")]
    for claim in claims:
        if claim.field not in FIELDS:
            continue
        words = words_of(telegraphed) if claim in telegraphed else words_of([claim])
        wanted = [] if editorial else gold[claim.field]
        agrees = any(score.party_match(words, each) for each in wanted)
        if not agrees and not wanted and not editorial and claim.field == "senders" and left_open(words, gold, score):
            continue
        yield claim, agrees


def left_open(words: str, gold: dict[str, Any], score: Any) -> bool:
    """Return whether the gold names the party as author, speaker or signer, which is not asked for."""
    others = [*gold.get("authors", ()), *({"text": each["name"], **each} for each in gold.get("between", ()))]
    others += [{"text": s["text"], "name": s.get("name", s["text"].split(" / ")[0])} for s in gold["signed"]]
    return any(score.party_match(words, other) for other in others)


def words_of(claims: list[Claim]) -> str:
    """Return name, office and body of *claims* in one line."""
    return ", ".join(str(c.value[part]) for c in claims for part in ("name", "office", "body") if c.value.get(part))


def fitted(rows: list[Row]) -> dict[str, float]:
    """Return the weights for "is the party"."""
    expanded = (([*names, *(f"{names[0]} & {name}" for name in names[1:])], str(agrees)) for _, names, agrees in rows)
    table = train(expanded, c1=1.0, c2=1.0)
    signs = {sign for weights in table.values() for sign in weights}
    both = {sign: round(table["True"].get(sign, 0.0) - table["False"].get(sign, 0.0), 3) for sign in sorted(signs)}
    return {sign: weight for sign, weight in both.items() if weight or not sign}


def report(rows: list[tuple[float, bool]]) -> None:
    """Print claimed against true, in tenths."""
    for tenth in range(10):
        inside = [(sure, agrees) for sure, agrees in rows if int(min(sure, 0.999) * 10) == tenth]
        if inside:
            claimed = sum(sure for sure, _ in inside) / len(inside)
            true = sum(agrees for _, agrees in inside) / len(inside)
            print(f"  {claimed:.2f} claimed, {true:.2f} true ({len(inside)})")


def main() -> None:
    """Cross-validate, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=8000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    score = scorer(options.corpus)
    rows = rows_of(documents(options.corpus, options.documents, sample=False), random.Random(options.seed), score)
    if options.folds:
        folds = fold_of({row[0] for row in rows})
        unseen: list[tuple[float, bool]] = []
        for number in sorted(set(folds.values())):
            table = fitted([row for row in rows if folds[row[0]] != number])
            unseen += [(probability(names, table), agrees) for volume, names, agrees in rows if folds[volume] == number]
        right = sum((sure >= 0.5) == agrees for sure, agrees in unseen) / len(unseen)
        print(f"{len(rows)} parties; told right from wrong on volumes not seen: {right:.3f}", flush=True)
        report(unseen)
    table = fitted(rows)
    options.out.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
