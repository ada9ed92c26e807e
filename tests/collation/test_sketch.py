from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.collation import fingerprint, sketch, worth_comparing

from .letters import LETTER, REPLY, misread, rewrapped

WORDS = st.lists(st.text(st.sampled_from("abcdefghiklmnoprstuvxyzéșжщ"), min_size=1, max_size=9), max_size=400)
SPACES = st.sampled_from([" ", "\n", "  \n\n ", "\t", "\u00a0"])


@given(WORDS, SPACES)
def test_white_space_and_case_do_not_change_a_sketch(words: list[str], space: str) -> None:
    assert sketch(space.join(words)) == sketch(" ".join(words)) == sketch(" ".join(words).upper())


@given(WORDS)
def test_hashes_are_signed_sorted_and_unique(words: list[str]) -> None:
    hashes = sketch(" ".join(words))
    assert list(hashes) == sorted(set(hashes))
    assert all(-(2**63) <= value < 2**63 for value in hashes)


@settings(max_examples=25)
@given(st.lists(st.integers(0, 99), min_size=300, max_size=500), st.integers(0, 200), st.integers(10, 100))
def test_what_a_long_host_keeps_of_an_excerpt_the_excerpt_keeps_too(
    numbers: list[int], start: int, length: int
) -> None:
    words = [f"w{number}" for number in numbers]
    excerpt = words[start : start + length]
    everything = set(sketch(" ".join(excerpt)))
    of_host = set(sketch(" ".join(words)))
    shingles = {" ".join(excerpt[at : at + 4]) for at in range(len(excerpt) - 3)}
    kept_of_host = {value for shingle in shingles for value in sketch(shingle) if value in of_host}
    assert kept_of_host <= everything


def test_a_telegram_of_twenty_words_has_enough_hashes_to_be_paired() -> None:
    telegram = " ".join(LETTER.split()[30:50])
    assert len(sketch(telegram)) == 17
    assert worth_comparing(17, 17, 17)


def test_a_short_text_and_its_misread_copy_meet() -> None:
    telegram = " ".join(LETTER.split()[20:60])
    one, other = sketch(telegram), sketch(misread(telegram, 0.02))
    assert worth_comparing(len(set(one) & set(other)), len(one), len(other))


def test_the_quarter_of_a_letter_meets_its_whole() -> None:
    words = LETTER.split()
    whole, quarter = sketch(LETTER * 1), sketch(" ".join(words[: len(words) // 4]))
    assert worth_comparing(len(set(whole) & set(quarter)), len(whole), len(quarter))


def test_wrapping_with_hyphens_leaves_the_sketch() -> None:
    assert sketch(rewrapped(LETTER)) == sketch(LETTER)


def test_no_words_no_sketch() -> None:
    assert sketch(" \n ... ") == ()
    assert fingerprint(" \n ... ") is None


def test_few_words_are_one_shingle() -> None:
    assert len(sketch("Message received.")) == 1
    assert worth_comparing(1, 1, 1)


def test_formulas_alone_are_not_worth_comparing() -> None:
    one, other = sketch(LETTER), sketch(REPLY)
    assert not worth_comparing(5, 48, 48)
    assert worth_comparing(6, 500, 900)
    assert len(one) > 48 <= len(other)


def test_equal_fingerprints_are_equal_words() -> None:
    assert fingerprint(LETTER) == fingerprint(re.sub(r"\s+", "  ", LETTER).upper().replace("'", "’"))
    assert fingerprint(LETTER) != fingerprint(REPLY)
