from __future__ import annotations

import pytest

from regesta.description.salutation import read_salutation


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Dear Mr. Dorn:", "Dorn"),
        ("Esteemed Comrade Vesk!", "Vesk"),
        ("Dear General Dorn:", "Dorn"),
        ("Sehr geehrter Herr Loos,", "Loos"),
        ("Mon cher Sorel,", "Sorel"),
        ("Stimate tovarăşe Marek,", "Marek"),
        ("Уважаемый товарищ Рудин!", "Рудин"),
        ("Tavik,", "Tavik"),
    ],
)
def test_a_salutation_names_a_person(line: str, name: str) -> None:
    (claim,) = read_salutation(line, 0, len(line))
    assert claim.value == {"name": name}
    assert line[claim.start : claim.end] == claim.text


@pytest.mark.parametrize(
    "line",
    ["Dear Mr. President:", "Dear Comrades,", "Mein lieber Freund,", "Sehr geehrter Herr Doktor!", "Excellency:", "Sir",
     "Monsieur le Ministre,", "Dear Mr. Secretary:", "Lieber,"],
)  # fmt: skip
def test_a_form_of_address_names_nobody(line: str) -> None:
    assert list(read_salutation(line, 0, len(line))) == []
