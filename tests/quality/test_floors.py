"""The accuracy of description does not fall: frus/sample in four settings, against tests/quality/floors.json.

The floors are what was measured when they were last set, and `MARGIN` less is a failure. Whoever raises accuracy sets
them anew (`benchmarks/accuracy.py CORPUS --sample --write-floors tests/quality/floors.json`); lowering one needs a
decision. Another corpus than the one they were measured on can't be held against them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
MARGIN = 0.004
"""Of 300 documents: about one value."""


@pytest.fixture(scope="module")
def measured(corpus: Path) -> dict[str, dict[str, float]]:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import accuracy

    found = accuracy.corpus_hash(corpus)
    if found != FLOORS["corpus"]:
        pytest.skip(f"the floors are of corpus {FLOORS['corpus']}, the folder beside the project is {found}")
    return accuracy.on_sample(corpus)


@pytest.mark.parametrize("setting", sorted(FLOORS["settings"]))
def test_no_field_falls_below_its_floor(setting: str, measured: dict[str, dict[str, float]]) -> None:
    floors = FLOORS["settings"][setting]
    fallen = [
        f"{field} {measured[setting][field]:.3f}, floor {floor:.3f}"
        for field, floor in floors.items()
        if field != "invented" and measured[setting][field] < floor - MARGIN
    ]
    assert not fallen, f"{setting}: " + "; ".join(fallen)
    assert measured[setting]["invented"] <= floors["invented"] + MARGIN
