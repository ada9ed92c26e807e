"""Sentences as forms with values: said in English, and in any other language, without anything being evaluated."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import Sentence, Tongue, counted, said, told

BACKWARDS = Tongue(
    form=lambda form: f"<{form}>",
    counted=lambda one, many, num: many,
    number=lambda num: f"#{num}",
    date=lambda edtf: f"[{edtf}]",
    joined=lambda how, parts: f" {how} ".join(parts),
    text=lambda words: words.upper(),
)


def test_each_value_is_said_as_what_it_is() -> None:
    sentence = told(
        "{words} of {day:date}: {inner}, {several}, {either:or}, {row:list}.",
        words="a note",
        day="1958-04-17",
        inner=told("in {where}", where="Gull"),
        several=("a", "b", told("c")),
        either=("a", "b"),
        row=("a", "b"),
    )
    assert str(sentence) == "a note of 17 April 1958: in Gull, a, b and c, a or b, a, b."
    assert said(sentence, BACKWARDS) == "<A NOTE of [1958-04-17]: <in GULL>, A and B and <c>, A or B, A list B.>"


@pytest.mark.parametrize(("num", "expected"), [(1, "1 letter fits."), (2, "2 letters fit."), (0, "0 letters fit.")])
def test_a_number_chooses_the_form(num: int, expected: str) -> None:
    assert str(counted("{num} letter fits.", "{num} letters fit.", num)) == expected


def test_a_place_without_a_value_is_left_and_nothing_is_evaluated() -> None:
    assert str(told("{gone} {words.__class__} {words!r} {0}", words="x")) == "{gone} {words.__class__} {words!r} {0}"


@given(st.text(), st.text())
def test_what_a_value_holds_is_never_taken_for_a_form(words: str, other: str) -> None:
    assert str(told("“{words}” and “{other}”", words=words, other=other)) == f"“{words}” and “{other}”"


def test_a_sentence_comes_back_from_json_as_it_was() -> None:
    sentence = told("{a} {b} {c:date}", a=(told("“{w}”", w="x"), "y"), b=3, c="1958")
    back = msgspec.json.decode(msgspec.json.encode(sentence), type=Sentence)
    assert back == sentence and hash(back) == hash(sentence) and str(back) == str(sentence)
