"""A logistic regression over named signs, trained by CRFsuite on sequences of one, written out as a plain table."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

Weights = dict[str, dict[str, float]]

ALWAYS = "always"


def train(rows: Iterable[tuple[list[str], str]], *, c1: float = 0.5, c2: float = 0.5, iterations: int = 120) -> Weights:
    """Return for each label the weights of the signs; "" is what the label has without any."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 5})
    labels: set[str] = set()
    for names, label in rows:
        trainer.append([[ALWAYS, *names]], [label])
        labels.add(label)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        info = tagger.info()
        tagger.close()
    table: Weights = {label: {"": 0.0} for label in sorted(labels)}
    for (sign, label), weight in sorted(info.state_features.items()):
        name = "" if sign == ALWAYS else sign
        if abs(weight) >= 0.005 or not name:
            table[label][name] = round(weight, 3)
    return table
