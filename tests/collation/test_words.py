from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.collation.words import folded_words, placed_words

PROSE = st.text(st.sampled_from("abcdéșțñÅŁжйÉß Ω’“”—-\u00ad\u2010\n\t\u00a0.,;12¹ﬁ½"), max_size=80)


def words(text: str) -> list[str]:
    return [word.decode() for word in folded_words(text)]


def test_case_marks_and_ligatures_do_not_count() -> None:
    assert words("Ceaușescu’s OﬃCE, Dvořák") == words("CEAUSESCU'S office dvorak")


def test_a_word_broken_at_the_line_end_is_whole() -> None:
    assert (
        words("the mili-\n   tary, well-\nknown")
        == words("the military, well-known")
        == ["the", "military", "wellknown"]
    )


def test_a_dash_separates_words() -> None:
    assert words("come – or go - now") == ["come", "or", "go", "now"]


def test_raised_note_marks_are_no_words() -> None:
    assert words("the treaty¹ of peace²⁴") == ["the", "treaty", "of", "peace"]


def test_soft_hyphens_and_zero_width_spaces_vanish() -> None:
    assert words("tem\u00adporary\u200b notes") == ["temporary", "notes"]


def test_cyrillic_is_kept() -> None:
    assert words("Центральный КОМИТЕТ") == ["центральныи", "комитет"]


@given(PROSE)
def test_placed_words_are_the_folded_words(text: str) -> None:
    assert [placed.word for placed in placed_words(text)] == words(text)


@given(st.text(max_size=60))
def test_places_are_in_order_and_within_the_text(text: str) -> None:
    at = 0
    for placed in placed_words(text):
        assert at <= placed.start < placed.end <= len(text) or placed.start < at <= placed.end
        at = placed.end
