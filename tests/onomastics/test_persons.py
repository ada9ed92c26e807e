"""Names of persons are taken apart, keyed so that spellings meet, and compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.onomastics import is_person_like, parse_person, person_key, same_person, skeleton

SHAPES = {
    "N.S. Velin": ("N.S.", "Velin", None),
    "Oskar Velin": ("Oskar", "Velin", None),
    "Mihal Doran-Vesk": ("Mihal", "Doran-Vesk", None),
    "Velin, Oskar N.": ("Oskar N.", "Velin", None),
    "Velin, General Oskar N.": ("Oskar N.", "Velin", "General"),
    "Comrade O. Velin": ("O.", "Velin", "Comrade"),
    "Tovarăș Velin": (None, "Velin", "Tovarăș"),
    "т. Велин": (None, "Велин", "т."),
    "Mr. Amos Wells, Jr.": ("Amos", "Wells", "Mr."),
    "Lieutenant Colonel Amos B. Wells": ("Amos B.", "Wells", "Lieutenant Colonel"),
    "Herr Dr. Karl von Loos": ("Karl", "von Loos", "Herr Dr."),
    "Charles de Brume": ("Charles", "de Brume", None),
    "Велин О. В.": ("О. В.", "Велин", None),
    "WELLS Amos": ("Amos", "WELLS", None),
    "Tao Min-lai": ("Min-lai", "Tao", None),
    "Dean Wells": ("Dean", "Wells", None),
    "Amos B. King": ("Amos B.", "King", None),
    "House, Amos": ("Amos", "House", None),
    "Velin’s": (None, "Velin", None),
    "VELIN": (None, "VELIN", None),
}


@pytest.mark.parametrize(("written", "parts"), SHAPES.items())
def test_each_shape_of_a_name_is_taken_apart(written: str, parts: tuple[str | None, str, str | None]) -> None:
    name = parse_person(written)
    assert name is not None
    assert (name.given, name.surname, name.honorific) == parts


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "Department of State",
            "the Ambassador",
            "CC of the LLP",
            "CPSU",
            "N.",
            "Economic Affairs",
            "Embassy",
        ),
        *("Ministerul Afacerilor Externe", "no. 17", "Copy", "Central Committee", "of the", "посол"),
    ],
)
def test_what_names_no_person_gives_none(written: str) -> None:
    assert parse_person(written) is None
    assert not is_person_like(written)
    assert person_key(written) == ""


@pytest.mark.parametrize(
    "spellings",
    [
        ("Brezhkov", "Breschkow", "Breżkow", "Brejkov", "Брежков"),
        ("Khrumov", "Chrumow", "Hrumov", "Хрумов"),
        ("Doran-Vesk", "Doran Vesk", "Mihal Doran-Vesk", "M. Doran Vesck", "Vesk"),
        ("Smythe", "Smithe"),
        ("Bremmin", "Bremin", "O. V. Bremin"),
        ("Yelsin", "Jelsin"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({person_key(s) for s in spellings}) == 1


def test_different_names_have_different_keys() -> None:
    names = (
        "Velin",
        "Wells",
        "Penn",
        "Brandt",
        "Loos",
        "Tavik",
        "Osvald",
        "Sorin",
        "Calder",
        "Bremin",
        "Rudin",
    )
    assert len({person_key(n) for n in names}) == len(names)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Oskar Velin", "Oskar N. Velin", "same"),
        ("Velin, Oskar N.", "Oskar N. Velin", "same"),
        ("Oskar Bremin", "Oskar Bremmin", "same"),
        ("O.V. Bremin", "O. V. Bremin", "same"),
        ("Mihal Doran-Vesk", "Mihal Doran Vesk", "same"),
        ("O.V. Bremin", "Oskar Bremin", "compatible"),
        ("Bremin", "Oskar Bremin", "compatible"),
        ("Doran-Vesk", "Mihal Vesk", "compatible"),
        ("Vesk", "Doran-Vesk", "compatible"),
        ("Clyde Wells", "Amos Clyde Wells", "compatible"),
        ("Oskar Bremin", "Anton Bremin", "different"),
        ("A. Bremin", "O. Bremin", "different"),
        ("O.V. Bremin", "O.N. Bremin", "different"),
        ("Amos Wells, Jr.", "Amos Wells, Sr.", "different"),
        ("Velin", "Wells", "different"),
        ("Department of State", "Velin", "different"),
    ],
)
def test_two_spellings_are_same_compatible_or_different(a: str, b: str, verdict: str) -> None:
    assert same_person(a, b) == verdict
    assert same_person(b, a) == verdict


@settings(max_examples=150)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_compared_and_order_does_not_matter(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert person_key(a) == person_key(a.strip())


@given(st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True))
def test_a_skeleton_is_not_empty_and_does_not_depend_on_case(word: str) -> None:
    assert skeleton(word)
    assert skeleton(word) == skeleton(word.upper())
