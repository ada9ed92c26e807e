"""Texts side by side: every word stands once in its own column, and what is marked is what differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.readingroom.side_by_side import Row, changes_between, compared, parallel

VOCABULARY = ("the", "mole", "of", "Estvik", "was", "built", "in", "stone", "before", "winter", "came", "upon", "it")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=60)
TEXT = st.lists(WORDS.map(" ".join), max_size=6).map("\n\n".join)


def column(rows: tuple[Row, ...], side: str) -> str:
    return " ".join("".join(piece.text for row in rows for piece in getattr(row, side)).split())


def unspaced(text: str) -> str:
    return "".join(text.split())


@given(TEXT, TEXT)
def test_each_column_holds_its_text(left: str, right: str) -> None:
    rows, same, words = compared(left, right)
    assert unspaced(column(rows, "left")) == unspaced(left)
    if left.strip():
        assert unspaced(column(rows, "right")) == unspaced(right)
    assert 0 <= same <= words


@given(WORDS, WORDS)
def test_changes_lead_from_the_one_to_the_other_without_a_gap(a: list[str], b: list[str]) -> None:
    at_a = at_b = 0
    for each in changes_between(a, b):
        assert (each.a, each.b) == (at_a, at_b)
        if each.same:
            assert a[each.a : each.a_end] == b[each.b : each.b_end]
        at_a, at_b = each.a_end, each.b_end
    assert (at_a, at_b) == (len(a), len(b))


def test_what_differs_is_marked_in_words_and_nothing_else_is() -> None:
    left = "We ask for your opinion on the pilot station.\n\nThe mole was built in stone."
    right = "We ask for your view on the Pilot\nStation.\n\nThe mole was built in stone."
    rows, same, words = compared(left, right)
    marked = [piece.text for row in rows for piece in (*row.left, *row.right) if piece.differs]
    assert marked == ["opinion", "view"]
    assert (same, words) == (14, 15)
    assert len(rows) == 2
    assert "mole" in column(rows[1:], "right")


def test_a_paragraph_and_its_two_in_the_other_language_stand_together() -> None:
    left = "One long paragraph that is told in a single breath, and then goes on to its end at last.\n\nShort."
    right = "Un long paragraphe qui est dit d'un seul souffle.\n\nEt puis il va enfin jusqu'à sa fin.\n\nCourt."
    rows = parallel(left, right)
    assert [len(row.right) for row in rows] == [2, 1]
    assert rows[-1].left[0].text == "Short."


def test_a_long_text_that_shares_nothing_is_told_as_replaced() -> None:
    rows, same, _ = compared("alpha " * 9_000, "beta " * 9_000)
    assert same == 0
    assert rows
