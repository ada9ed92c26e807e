"""Which spellings of a person's name differ, and which names in a title are the person's."""

from __future__ import annotations

import pytest

from regesta.authorities import recurring_names, variants
from regesta.model import Agent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mihal Doran-Vesk", "Mihal Dorran-Vesk"),
        ("Mihal Doran-Vesk", "Doran Vesk"),
        ("Mihal Doran-Vesk", "Mihail Doran-Vesk"),
        ("Oskar Bremin", "Oscar Bremin"),
    ],
)
def test_letters_that_differ_are_another_spelling(one: str, other: str) -> None:
    assert variants(Agent(id="a", kind="person", name=one, names=(one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mihal Doran-Vesk", "His Excellency Mihal Doran-Vesk"),
        ("Mihal van der Vesk", "Vesk"),
        ("MD Vesk", "Mihal D. Vesk"),
        ("Mihal Doran–Vesk", "Mihal Doran-Vesk"),
        ("To Mihal Vesk", "Mihal Vesk"),
    ],
)
def test_titles_initials_and_words_left_out_are_none(one: str, other: str) -> None:
    assert not variants(Agent(id="a", kind="person", name=one, names=(one, other)))


def test_the_matter_of_an_office_is_no_part_of_the_name() -> None:
    title = "Draft letter from Minister for Shipping Doran-Vesk to Oskar Bremin"
    assert not list(recurring_names(title, ["Doran-Vesk"]))
    assert [name for name, _, _ in recurring_names("Letter of Mihal Doran-Vesk", ["Doran-Vesk"])] == [
        "Mihal Doran-Vesk"
    ]
