from __future__ import annotations

import re
from pathlib import Path

import pytest

from regesta.discovery import FIELDS, QueryError, SearchIndex, parse_query

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "query-language.md"


def rows(heading: str) -> list[list[str]]:
    section = PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_page_lists_every_field_with_its_names_and_comparison() -> None:
    told = {
        tuple(name.strip("`:") for name in f"{first} {others}".split()): how for first, others, _, how in rows("Fields")
    }
    ways = {"words": "words", "exact": "exactly", "date": "date"}
    assert told == {field.names: ways[field.comparison] for field in FIELDS}


@pytest.mark.parametrize("heading", ["Words", "Joining"])
def test_every_example_of_the_page_is_read_without_a_notice_and_answered(index: SearchIndex, heading: str) -> None:
    examples = [example for row in rows(heading) for example in re.findall(r"`([^`]+)`", row[0])]
    assert len(examples) >= 5
    for example in examples:
        assert parse_query(example).notices == (), example
        index.search(example)


def test_the_date_that_the_page_calls_impossible_is_refused() -> None:
    (example,) = set(re.findall(r"`(date:1958-02-30)`", PAGE.read_text("utf-8")))
    with pytest.raises(QueryError):
        parse_query(example)
