from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.description.page import iter_lines


@given(st.text(alphabet="ab \n\r\f\u2028", max_size=60))
def test_every_line_slices_to_its_text_and_none_is_lost(text: str) -> None:
    lines = list(iter_lines(text, 0, len(text)))
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert [line.number for line in lines] == list(range(text.count("\n") + 1))


def test_a_carriage_return_is_no_part_of_the_line() -> None:
    assert [line.text for line in iter_lines("Sir\r\nVale", 0, 9)] == ["Sir", "Vale"]
