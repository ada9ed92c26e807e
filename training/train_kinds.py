"""Train what a document's signs tell of its kind, and say how well that goes on volumes that it has not seen.

usage: train_kinds.py CORPUS OUT.json [--documents 8000] [--seed 7] [--folds]
  CORPUS   the corpus folder (frus/dev)
  --folds  cross-validate by volume first, and print the share right
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

from documents import Document, documents, fold_of, forms_in
from invented import invent
from maxent import Weights, train
from noise import noisy
from regesta.description.kind_signs import signs
from regesta.description.kind_weighing import weigh

Row = tuple[str, list[str], str, set[str]]
INVENTED = 600


def rows_of(found: list[Document], chance: random.Random, *, also_noisy: bool = True) -> list[Row]:
    """Return (volume, signs, kind, kinds that are as right) of each document without its heading, and changed."""
    rows: list[Row] = []
    for document in found:
        gold = document.gold
        if gold["kind_src"] == "unknown":
            continue
        for text in (document.bare, noisy(document.bare, chance)) if also_noisy else (document.bare,):
            names = [name for name, _ in signs(forms_in(text))]
            rows.append((gold["volume"], names, gold["kind"], {gold["kind"], *gold["kind_alt"]}))
    return rows


def made_up(chance: random.Random) -> list[Row]:
    """Return made-up letters and telegrams in several languages."""
    rows: list[Row] = []
    for _ in range(INVENTED):
        kind, lines = invent_with_kind(chance)
        names = [name for name, _ in signs(forms_in("\n".join(line for line, _ in lines)))]
        rows.append(("", names, kind, {kind}))
    return rows


def invent_with_kind(chance: random.Random) -> tuple[str, list[tuple[str, str]]]:
    """Return a made-up document's kind and its labelled lines, without a heading."""
    lines = [row for row in invent(chance, []) if row[1] not in {"heading", "citation", "summary", "note"}]
    greeted = any(label in {"salutation", "closing"} for _, label in lines)
    return ("letter" if greeted else "telegram"), lines


def right(weights: Weights, rows: list[Row]) -> float:
    """Return the share of *rows* whose most probable kind is right."""
    return sum(likeliest(weights, names) in fit for _, names, _, fit in rows) / len(rows)


def likeliest(weights: Weights, names: list[str]) -> str:
    """Return the most probable kind by the names of the signs."""
    odds = weigh([(name, None) for name in names], weights)
    return max(odds, key=odds.__getitem__)


def main() -> None:
    """Cross-validate, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=8000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    rows = rows_of(documents(options.corpus, options.documents, sample=False), chance)
    extra = made_up(chance)
    if options.folds:
        folds = fold_of({row[0] for row in rows})
        for number in sorted(set(folds.values())):
            table = train((row[1], row[2]) for row in [*rows, *extra] if folds.get(row[0]) != number)
            held = [row for row in rows if folds[row[0]] == number]
            print(f"fold {number}: {right(table, held):.3f} of {len(held)} (half of them changed)", flush=True)
    table = train((row[1], row[2]) for row in [*rows, *extra])
    options.out.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    print(f"{right(table, rows):.3f} on its own documents; {Counter(row[2] for row in rows)}")


if __name__ == "__main__":
    main()
