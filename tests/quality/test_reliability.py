"""The published figures of confidence are those of the table that is applied, and good enough to be published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regesta.collation.trust import STATED
from regesta.description.calibration import table

ROOT = Path(__file__).resolve().parents[2]
WORST = 0.03


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "benchmarks/reliability.json").read_text("utf-8"))
    return found


def test_the_figures_were_measured_on_the_gold_that_the_table_was_fitted_on(figures: dict[str, Any]) -> None:
    assert figures["corpus"] == table().corpus, "run `make calibrate`"


def test_the_figures_were_measured_with_the_threshold_that_holds(figures: dict[str, Any]) -> None:
    assert figures["threshold"] == STATED


@pytest.mark.parametrize("field", ["date", "place", "kind", "senders", "recipients", "signatories"])
def test_confidence_means_what_it_says_where_a_heading_stands(figures: dict[str, Any], field: str) -> None:
    assert figures["fields"][f"body {field}"]["ece"] < WORST


@pytest.mark.parametrize("field", ["date", "place", "kind", "signatories"])
def test_confidence_means_what_it_says_without_a_heading(figures: dict[str, Any], field: str) -> None:
    assert figures["fields"][f"bare {field}"]["ece"] < WORST
