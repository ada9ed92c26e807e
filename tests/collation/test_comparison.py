from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.collation import compare

from .letters import LETTER, REPLY, misread, rewrapped

BODY = LETTER[LETTER.index("Dear Comrades") :]


@pytest.mark.parametrize("share", [0.02, 0.05])
def test_a_letter_and_its_misread_scan_are_the_same(share: float) -> None:
    found = compare(LETTER, misread(LETTER, share))
    assert found.verdict == "same"
    assert found.similarity > 0.85


def test_lost_address_lines_other_quotes_and_wrapping_leave_the_same() -> None:
    other = rewrapped(BODY).replace("'", "’").replace(" - ", " — ")
    assert compare(LETTER, other).verdict == "same"


@pytest.mark.parametrize("part", [2, 4])
@pytest.mark.parametrize("noise", [0.0, 0.03])
def test_the_beginning_and_the_end_of_a_letter_are_excerpts(part: int, noise: float) -> None:
    words = misread(LETTER, noise).split()
    for piece in (words[: len(words) // part], words[-(len(words) // part) :]):
        found = compare(LETTER, " ".join(piece))
        assert (found.verdict, found.shorter) == ("excerpt", "b")


def test_a_passage_from_the_midst_is_contained() -> None:
    words = LETTER.split()
    found = compare(" ".join(words[100:180]), LETTER)
    assert (found.verdict, found.shorter, found.containment_a) == ("contained", "a", 1.0)


def test_a_reply_that_quotes_a_paragraph_is_different() -> None:
    assert compare(LETTER, REPLY).verdict == "different"


def test_a_letter_quoted_in_a_telegram_is_announced() -> None:
    before = (
        "For the Ambassador only. The Minister handed me tonight, after some talk of the harvest, the "
        "following message from his Government, which he had from Velt by courier:"
    )
    after = (
        "He asked that we keep it from the press until Monday. I promised only to pass it on, and said that "
        "the Commission would need some days. Please tell me at once what I may answer him."
    )
    telegram = f"{before}\n\n{LETTER}\n\n{after}"
    found = compare(LETTER, telegram)
    assert (found.verdict, found.shorter, found.announced) == ("contained", "a", True)
    assert telegram[slice(*found.span_b)].split() == LETTER.strip(" \n()").split()


def test_a_text_that_was_cut_before_a_quotation_in_a_line_is_not_announced() -> None:
    text = LETTER.replace("Certain newspapers", '"Certain newspapers').replace("valley.", 'valley."')
    assert not compare(text, text[text.index("Certain newspapers") :]).announced
    own_line = text.replace('"Certain', '\n\n"Certain')
    assert compare(own_line, text[text.index("Certain newspapers") :]).announced


def test_a_letter_without_its_salutation_is_not_announced_by_it() -> None:
    text = LETTER.replace("Dear Comrades,", "Dear Comrades:")
    assert not compare(text, text[text.index("The Central Committee of the NPU") :]).announced


def test_a_form_filled_in_twice_differs_in_its_figures() -> None:
    form = "The Embassy encloses the list of cargoes numbered {} which left the harbour on the {} of May."
    assert compare(form.format(118, 12), form.format(131, 19)).numbers_differ
    assert not compare(form.format(118, 12), form.format(118, 12)).numbers_differ


def test_texts_without_common_words_are_different() -> None:
    assert compare("", LETTER).verdict == compare("...", "").verdict == "different"
    assert compare("wholly other words stand here", LETTER).similarity == 0.0


@settings(max_examples=30)
@given(st.integers(0, 200), st.integers(30, 220), st.integers(0, 5))
def test_the_sides_are_alike(start: int, length: int, percent: int) -> None:
    words = misread(LETTER, percent / 100).split()
    piece = " ".join(words[start : start + length])
    one, other = compare(LETTER, piece), compare(piece, LETTER)
    assert one.verdict == other.verdict
    assert (one.coverage_a, one.span_a, one.containment_a) == (
        other.coverage_b,
        other.span_b,
        other.containment_b,
    )


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_compare(one: str, other: str) -> None:
    found = compare(one, other)
    assert 0 <= found.coverage_a <= 1.000001
    assert 0 <= found.containment_b <= 1


def test_a_text_of_a_megabyte_is_compared_in_bounded_time() -> None:
    chance = random.Random(7)
    vocabulary = [
        f"{a}{b}" for a in ("sta", "vel", "mor", "tin", "gal") for b in ("ko", "rin", "dam", "es", "ul", "ov")
    ]
    long = " ".join(chance.choice(vocabulary) for _ in range(170_000))
    began = time.process_time()
    assert compare(long, misread(long, 0.02)).verdict == "same"
    assert time.process_time() - began < 12
