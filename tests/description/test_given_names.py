"""A given name alone tells who is meant only to friends; a surname alone to everybody."""

from __future__ import annotations

import pytest

from regesta.description.given_names import is_given_name


@pytest.mark.parametrize("word", ["Rosa", "BOB", "Günther", "Иван", "Ștefan"])
def test_given_names_and_short_forms_are_known(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Marek", "Dorn", "Ambassador", "", "R."])
def test_other_words_are_none(word: str) -> None:
    assert not is_given_name(word)
