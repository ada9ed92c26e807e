"""How well acts are told on documents that the weights did not see, against two human readers."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FLOOR = 0.54
"""F1 over all own acts, five folds by document; two readers agree to .893. It may rise."""
ROOT = Path(__file__).resolve().parents[2]


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("acts_benchmark", ROOT / "benchmarks" / "acts.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_acts_are_told_in_documents_that_were_not_learnt_from(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    acts = benchmark()
    gold, rows, _ = acts.cross_validated(corpus, 5)
    reached = acts.all_own(corpus, gold, rows)
    print(f"F1 over all own acts {reached:.3f}")
    assert reached >= FLOOR


def test_a_label_on_a_sentence_that_is_not_weighed_says_nothing_of_its_neighbour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    benchmark()
    recipe = importlib.import_module("recipe")
    weighed, passed_over = "The pilots should carry two lamps.", "Our thoughts are with the crews of the lightship."
    text = f"{weighed} {passed_over}"
    start = str(len(weighed) + 1)
    read = {"start": "0", "end": str(len(text)), "act": "read", "subtype": "", "told": ""}
    label = {"start": start, "end": str(len(text)), "act": "notify", "subtype": "", "told": ""}
    assert [each.acts for each in recipe.of_labels("letter", text, [read, label])] == [[("none", None)]]
