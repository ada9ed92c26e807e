"""The models of each fold: trained without a fifth of the volumes, and kept until what they were made of changes.

A fold's folder has the three models of the description room (lines, kinds, parties), made as the ones that ship are, of
fewer documents. Its name is a hash of the corpus's gold and of the code that trains and reads, so that a change makes
them anew.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path

from documents import FOLDS, documents, fold_of, read
from maxent import train
from regesta.description import trained
from regesta.description.kind_weighing import MODEL as KINDS
from regesta.description.party_weighing import MODEL as PARTIES
from regesta.description.zones import MODEL as LINES
from train_kinds import made_up
from train_kinds import rows_of as kind_rows
from train_lines import train_on
from train_parties import fitted, scorer
from train_parties import rows_of as party_rows

LEARNT_FROM = 3_500
"""Documents that the models of kinds and parties learn from, of all volumes together."""

LINES_FROM = 2_000
_CODE = [
    "features",
    "given_names",
    "kind_signs",
    "letter",
    "letter_claims",
    "party_weighing",
    "posts",
    "series",
    "services",
    "signature",
    "vocative",
]
"""Modules of the description room whose change makes the models anew."""


def fold_models(corpus: Path, out: Path) -> Iterator[tuple[set[str], Path]]:
    """Yield for each fold the volumes that its models have not seen and the folder where the models lie."""
    volumes = {str(row["volume"]) for row in read(corpus / "frus/dev/gold.jsonl.gz")}
    folds = fold_of(volumes)
    made_of = _made_of(corpus)
    for number in range(FOLDS):
        unseen = {volume for volume, fold in folds.items() if fold == number}
        folder = out / f"{made_of}-{number}"
        if not (folder / PARTIES).is_file():
            _train(corpus, unseen, folder)
        yield unseen, folder


def _train(corpus: Path, unseen: set[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(7)
    if not (folder / LINES).is_file():
        train_on(corpus, folder / LINES, wanted=LINES_FROM, invented=1_000, iterations=60, unseen=unseen)
    trained.use_models(folder)
    learn = [one for one in documents(corpus, LEARNT_FROM, seed=23) if one.gold["volume"] not in unseen]
    kinds = train((row[1], row[2]) for row in [*kind_rows(learn, chance), *made_up(chance)])
    (folder / KINDS).write_text(json.dumps(kinds, ensure_ascii=False), "utf-8")
    trained.use_models(folder)
    parties = fitted(party_rows(learn, chance, scorer(corpus)))
    (folder / PARTIES).write_text(json.dumps(parties, ensure_ascii=False), "utf-8")


def _made_of(corpus: Path) -> str:
    digest = hashlib.sha256((corpus / "frus/dev/gold.jsonl.gz").read_bytes())
    code = [Path(trained.__file__).with_name(f"{name}.py") for name in _CODE]
    for path in sorted([*Path(__file__).parent.glob("*.py"), *code]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
