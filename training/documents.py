"""Real documents to learn from: texts of frus/dev with their gold, by volume, and the folds for cross-validation.

Volumes are kept together: a model is judged on volumes that it has not seen. Fold n of 5 holds every fifth volume of
the sorted list, beginning with the n-th.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from regesta.description.document_lines import Forms
from regesta.description.enclosures import find_enclosures
from regesta.description.letter import forms_of
from regesta.description.straightening import straightened
from regesta.description.zones import find_apparatus, label_lines

FOLDS = 5


class Document(NamedTuple):
    """A document's id, its texts (with notes, without, without heading), and what its edition says of it."""

    key: str
    full: str
    body: str
    bare: str
    gold: dict[str, Any]


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, compressed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def documents(corpus: Path, wanted: int | None = None, seed: int = 11, *, sample: bool = True) -> list[Document]:
    """Return documents of frus/dev, sorted by id; *wanted* of them chosen at random, but always the same.

    Without *sample* those of frus/sample are left out: models that ship are held against them.
    """
    gold = {row["id"]: row for row in read(corpus / "frus/dev/gold.jsonl.gz")}
    kept = set() if sample else {row["id"] for row in read(corpus / "frus/sample/gold.jsonl")}
    keys = sorted(set(gold) - kept)
    random.Random(seed).shuffle(keys)
    chosen = set(keys[:wanted])
    rows = (row for row in read(corpus / "frus/dev/texts.jsonl.gz") if row["id"] in chosen)
    found = [
        Document(row["id"], row["text_full"], body, body[int(row["body_start"]) :], gold[row["id"]])
        for row in rows
        for body in (row["text_body"],)
    ]
    return sorted(found, key=lambda document: document.key)


def fold_of(volumes: Collection[str]) -> dict[str, int]:
    """Return the fold of each of *volumes*."""
    return {volume: index % FOLDS for index, volume in enumerate(sorted(volumes))}


def forms_in(text: str) -> Forms:
    """Return the lines of *text* as the description room reads them: without notes and enclosures."""
    apparatus = find_apparatus(text, 0, len(text))
    parts = find_enclosures(text, 0, apparatus)
    end = parts[0][0] if parts else apparatus
    return forms_of(text, straightened(text, label_lines(text, 0, end)))
