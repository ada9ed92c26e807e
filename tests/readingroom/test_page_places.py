"""Places of words on a page: matched by their letters, in the line where they stand, never guessed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.archive.leaves import Leaf, LinePlace
from regesta.readingroom.marked_text import Mark
from regesta.readingroom.page_places import Word, lit, of_lines, of_words

WORDS: list[Word] = [("the", 10, 10, 6, 2), ("pilot", 17, 10, 10, 2), ("sta-", 28, 10, 8, 2), ("tion", 10, 13, 8, 2)]


def test_words_have_their_places_whatever_the_spaces_are() -> None:
    text = "the  pilot\nsta-\n\ntion"
    found = of_words(text, 100, WORDS)
    assert [text[each.start - 100 : each.end - 100] for each in found] == ["the", "pilot", "sta-", "tion"]
    assert [each.box for each in found] == [tuple(word[1:]) for word in WORDS]


def test_where_the_page_has_other_letters_than_the_text_nothing_is_placed() -> None:
    assert of_words("the pilots station", 0, WORDS) == []
    assert of_words("", 0, []) == []


@given(st.lists(st.text(st.characters(exclude_categories=("Zs", "Zl", "Zp", "Cc", "Cs")), min_size=1), max_size=20))
def test_every_placed_stretch_is_its_word(given_words: list[str]) -> None:
    pieces = [piece for word in given_words for piece in word.split()]
    text = " ".join(pieces)
    found = of_words(text, 7, [(word, 1.0, 1.0, 1.0, 1.0) for word in pieces])
    assert [text[each.start - 7 : each.end - 7] for each in found] == pieces


def test_a_mark_over_two_lines_has_two_boxes_and_marks_of_the_same_words_are_one() -> None:
    words = of_words("the pilot sta- tion", 0, WORDS)
    marks = [Mark(4, 19, "act", "asks"), Mark(4, 19, "field", "Places"), Mark(40, 50, "field", "elsewhere")]
    (only,) = lit(marks, words)
    assert (only.kinds, only.notes) == (("act", "field"), ("asks", "Places"))
    assert only.boxes == ((17, 10, 19, 2), (10, 13, 8, 2))


def test_in_a_recognised_line_a_word_stands_where_its_letters_come() -> None:
    text = "ab cd efgh"
    leaf = Leaf(1, 50, 60, (LinePlace(50, 60, (10.0, 20.0, 50.0, 3.0)),), recognised=True)
    found = of_lines(text, leaf)
    assert [(each.start, each.end) for each in found] == [(50, 52), (53, 55), (56, 60)]
    assert found[1].box == (25.0, 20.0, 10.0, 3.0)
    assert found[2].box[0] + found[2].box[2] == 60.0
