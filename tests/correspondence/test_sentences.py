"""Where a sentence ends, and where a full stop ends nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence.sentences import iter_sentences
from regesta.onomastics import lowered


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in iter_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Holm came. He left.", ["Mr. Holm came.", "He left."]),
        ("O. V. Brand signed it on Sept. 9. We did not.", ["O. V. Brand signed it on Sept. 9.", "We did not."]),
        ("He would like the answer tonight.1 We wait.", ["He would like the answer tonight.1", "We wait."]),
        ("Dear Sir,\nThe plan came.", ["Dear Sir,", "The plan came."]),
        ("The plan was long and had been drawn by the harbour\nmaster. We read it.",
         ["The plan was long and had been drawn by the harbour\nmaster.", "We read it."]),
        ("We ask:\n1. That the gate be shut.\n2. That the key be sent.",
         ["We ask:", "1. That the gate be shut.", "2. That the key be sent."]),
        ("One\n\ntwo", ["One", "two"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@given(st.text(max_size=400))
def test_sentences_lie_in_order_and_lose_only_white_space(text: str) -> None:
    spans = list(iter_sentences(text, 0, len(text)))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(max_size=200))
def test_lower_case_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(lowered(text)) == len(text)
