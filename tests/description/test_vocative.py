"""An office that the text of a memorandum turns to is the reader's."""

from __future__ import annotations

import pytest

from regesta.description.letter import forms_of
from regesta.description.vocative import read_vocative
from regesta.description.zones import label_lines

OPENING = "Vale, May 3, 1961\n\nSUBJECT\nThe light\n\nThe harbour has asked for a new light, and for men to keep it. "


def addressed(sentence: str) -> list[str]:
    text = f"{OPENING}{sentence} The board has seen the figures and finds them sound.\n"
    claims = read_vocative(forms_of(text, label_lines(text, 0, len(text))))
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)
    return [claim.value["office"] for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("I recommend, Mr. President, that the light be lit again.", "President"),
        ("Mr. Chairman, the light is out.", "Chairman"),
        ("Der neue Leuchtturm ist, Herr Bundeskanzler, seit Montag wieder dunkel.", "Bundeskanzler"),
    ],
)
def test_a_form_of_address_set_apart_names_the_reader(sentence: str, office: str) -> None:
    assert addressed(sentence) == [office]


@pytest.mark.parametrize(
    "sentence",
    [
        "He told Mr. President Dorn that the light was out.",
        "The keeper said: “The light is out, Mr. President, and we are tired.”",
        "Mr. Dorn, the keeper, has left.",
        "He saw Mr. President.",
    ],
)
def test_other_mentions_name_nobody(sentence: str) -> None:
    assert addressed(sentence) == []
