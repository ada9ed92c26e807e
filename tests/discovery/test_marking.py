from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.discovery.marking import Mark, Marker, folded_letters, mark_phrase, mark_words

TEXTS = st.text(alphabet=st.sampled_from("abÉß İſ'-_.\n\u0301ёЁŁœ"), max_size=300) | st.text(max_size=200)


def marked(text: str, *marks: Mark) -> list[str]:
    return [segment.text for segment in Marker(marks).whole(text) if segment.marked]


@given(TEXTS)
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(folded_letters(text)) == len(text)


@given(TEXTS, st.lists(st.sampled_from(["a", "b", "ab", "ss", "oe"]), max_size=3), st.integers(1, 60))
def test_segments_joined_are_the_text_itself(text: str, words: list[str], length: int) -> None:
    marker = Marker([mark_words(words), mark_phrase(words, 1), Mark(patterns=("a*",))] if words else [])
    assert "".join(segment.text for segment in marker.whole(text)) == text
    assert "".join(segment.text for segment in marker.passage(text, length)) in text


def test_offsets_are_of_letters_not_bytes() -> None:
    assert Marker([mark_words(["detente"])]).spans("ßß Détente, мост") == [(3, 10)]


def test_whole_words_only() -> None:
    assert marked("heron herons aheron her-on HERON", mark_words(["heron"])) == ["heron", "HERON"]


def test_a_phrase_is_marked_where_it_stands_whole() -> None:
    text = "the stone bridge, stone, bridge and Stone-\nBridge"
    assert marked(text, mark_phrase(["stone", "bridge"], 0)) == [
        "stone bridge",
        "stone, bridge",
        "Stone-\nBridge",
    ]
    assert marked("stone old bridge", mark_phrase(["stone", "bridge"], 1)) == ["stone old bridge"]


def test_letters_that_fold_to_two_are_marked() -> None:
    assert marked("Die Straße", mark_words(["strasse"])) == ["Straße"]
    assert marked("Œuvre", mark_words(["oeuvre"])) == ["Œuvre"]


@pytest.mark.parametrize(
    ("pattern", "words"), [("negotiat*", ["Negotiations"]), ("*ons", ["Negotiations"]), ("n?w", ["new"])]
)
def test_patterns_are_marked(pattern: str, words: list[str]) -> None:
    assert marked("Negotiations anew: new", Mark(patterns=(pattern,))) == words


def test_the_passage_with_most_different_words_is_taken_and_cuts_no_word() -> None:
    text = "heron " * 30 + "x" * 20 + " filler words " * 40 + "here the heron meets the otter at dusk " + "end " * 90
    passage = Marker([mark_words(["heron"]), mark_words(["otter"])]).passage(text)
    shown = "".join(segment.text for segment in passage)
    assert "heron meets the otter" in shown
    assert all(word in text.split() for word in shown.split())


def test_without_marks_the_passage_is_the_beginning() -> None:
    assert Marker([]).passage("abc " * 200)[0].text.startswith("abc abc")
    assert Marker([]).passage("") == ()
