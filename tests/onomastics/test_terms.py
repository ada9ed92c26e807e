"""Content words of a text, stemmed so that an answer's words meet its question's."""

from __future__ import annotations

import pytest

from regesta.onomastics import stem, terms


def test_stop_words_and_numbers_are_left_out_and_each_stem_comes_once() -> None:
    assert terms("We ask for your opinion on the 3 advisers and the adviser") == ("ask", "opinion", "advis")


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("adviser", "advisers", "en"),
        ("advisor", "advisers", "en"),
        ("request", "requested", "en"),
        ("committee", "committees", "en"),
        ("proposition", "propositions", "fr"),
        ("regierung", "regierungen", "de"),
        ("trupelor", "trupele", "ro"),
        ("soveshchaniya", "soveshchanie", "ru"),
    ],
)
def test_inflected_forms_share_a_stem(a: str, b: str, language: str) -> None:
    assert stem(a, language) == stem(b, language)


def test_words_of_different_meaning_keep_different_stems() -> None:
    assert len({stem(w) for w in ("station", "state", "statement", "withdrawal", "adviser", "opinion")}) == 6
