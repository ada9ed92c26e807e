"""References of many countries' archives (`references.txt`) are split into their levels."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.description.source_line import read_source

LEVELS = ("repository", "fonds", "series", "file", "pages")

TABLE = Path(__file__).with_name("references.txt").read_text("utf-8").splitlines()
ROWS = [tuple(row.split(" => ")) for row in TABLE if row and not row.startswith("#")]


def levels(line: str) -> str:
    found = {claim.field: claim.text for claim in read_source(line, 0, len(line))}
    return " | ".join(found.get(f"source.{level}", "-") for level in LEVELS)


@pytest.mark.parametrize(("line", "expected"), ROWS)
def test_a_reference_gives_its_levels(line: str, expected: str) -> None:
    assert levels(line) == expected


@pytest.mark.parametrize(("line", "expected"), ROWS)
def test_the_words_around_a_reference_change_nothing(line: str, expected: str) -> None:
    framed = f"Source: {line.rstrip('.')}. Translated by Mary Alder."
    assert levels(framed) == expected


@pytest.mark.parametrize("line", [line for line, _ in ROWS])
def test_the_reference_is_kept_as_written(line: str) -> None:
    whole = next(claim.value for claim in read_source(line, 0, len(line)) if claim.field == "source")
    assert whole["as_written"] in line


def test_the_table_covers_the_systems() -> None:
    assert len(ROWS) >= 100
