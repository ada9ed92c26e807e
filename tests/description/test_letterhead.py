"""An office that a memorandum names alone is of the house on whose paper it is written."""

from __future__ import annotations

import pytest

from regesta.description.letter import read_letter

HEAD = "{house}\n\nMay 4, 1961\n\nTO: {to}\nFROM: Nils Dorn\nSUBJECT: The light\n\nYou asked for a view on the light.\n"


def completed(house: str, to: str) -> list[object]:
    text = HEAD.format(house=house, to=to)
    return [c.value for c in read_letter(text, 0, len(text)).claims if c.method == "inference/letterhead@1"]


@pytest.mark.parametrize(
    ("house", "body"),
    [
        ("MINISTRY OF HARBOURS", "Ministry of Harbours"),
        ("DEPARTMENT OF PILOTAGE\nACTION MEMORANDUM", "Department of Pilotage"),
    ],
)
def test_the_house_completes_an_office(house: str, body: str) -> None:
    assert completed(house, "The Deputy Secretary") == [{"office": "Deputy Secretary", "body": body}]


@pytest.mark.parametrize(
    ("house", "to"),
    [
        ("MINISTRY OF HARBOURS", "The President"),  # the State's, not the house's
        ("MINISTRY OF HARBOURS", "Rosa Marek"),
        ("Letters from the Ministry of Harbours", "The Deputy Secretary"),
        ("THE GREEN SHEET", "The Deputy Secretary"),
    ],
)
def test_nothing_else_is_completed(house: str, to: str) -> None:
    assert completed(house, to) == []
