"""A long exchange in parts: every document in one of them, cut where it was quiet, found again by address."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import Document
from regesta.readingroom.errors import ParameterError
from regesta.readingroom.parts import MOST, Part, part_at, parts_of


def letters(days: list[int | None]) -> list[Document]:
    start = date(1911, 1, 1)
    return [
        Document(id=f"d-{number}", held=True, date=None if day is None else (start + timedelta(day)).isoformat())
        for number, day in enumerate(days)
    ]


def parted(documents: list[Document], each: int = 3_000) -> tuple[Part, ...]:
    return parts_of(documents, [each] * len(documents))


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(2_000, 12_000)), max_size=150), st.integers(0, 40))
def test_each_document_is_in_one_part_in_its_order_and_no_part_takes_too_much(
    given: list[tuple[int, int]], undated: int
) -> None:
    documents = letters([*sorted(day for day, _ in given), *[None] * undated])
    weights = [*(weight for _, weight in given), *[2_000] * undated]
    takes = dict(zip((each.id for each in documents), weights, strict=True))
    parts = parts_of(documents, weights)
    assert [each for part in parts for each in part.documents] == documents
    assert [part.number for part in parts] == list(range(1, len(parts) + 1))
    assert all(0 < sum(takes[each.id] for each in part.documents) <= MOST for part in parts)
    assert all(part_at(parts, each.id) is part for part in parts for each in part.documents)


def test_few_letters_stand_on_one_page() -> None:
    few = MOST // 3_000
    assert len(parted(letters(list(range(few))))) == 1
    assert len(parted(letters(list(range(few + 1))))) == 2
    assert parts_of([], []) == ()


def test_letters_of_which_much_is_told_make_shorter_parts() -> None:
    documents = letters(list(range(60)))
    lengths = [len(part.documents) for part in parts_of(documents, [8_000] * 20 + [2_000] * 40)]
    assert max(lengths[:3]) < min(lengths[-2:])


def test_a_letter_too_long_for_any_page_has_a_part_of_its_own() -> None:
    parts = parts_of(letters([0, 1, 2]), [2_000, MOST + 1, 2_000])
    assert [len(part.documents) for part in parts] == [1, 1, 1]


def test_the_cut_goes_where_nothing_was_written_for_longest() -> None:
    first, second = parted(letters([*range(13), *range(400, 412), *range(440, 445)]))
    assert len(first.documents) == 13 and second.first == "1912-02-05"


def test_a_day_leads_to_the_part_that_has_it_or_what_came_after() -> None:
    parts = parted(letters([*range(40), *range(400, 440), None]))
    assert part_at(parts, "") is parts[0]
    assert part_at(parts, "1911-01").number == 1
    assert any(each.date == "1912-02-05" for each in part_at(parts, "1911-06").documents)
    assert part_at(parts, "1950") is parts[-1]


@pytest.mark.parametrize("at", ["d-none", "soon", "1911-13"])
def test_what_is_neither_a_document_of_it_nor_a_date_is_refused(at: str) -> None:
    with pytest.raises(ParameterError):
        part_at(parted(letters(list(range(50)))), at)
