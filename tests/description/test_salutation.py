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
    ["Dear Comrades,", "Mein lieber Freund,", "Sehr geehrter Herr Doktor!", "Excellency:", "Sir",
     "Monsieur le Ministre,", "Dear Mr. Secretary:", "Lieber,"],
)  # fmt: skip
def test_a_form_of_address_names_nobody(line: str) -> None:
    assert list(read_salutation(line, 0, len(line))) == []


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Dear Mr. President:", "President"),
        ("MR. PRIME MINISTER:", "Prime Minister"),
        ("Sehr geehrter Herr Bundeskanzler!", "Bundeskanzler"),
        ("Monsieur le Président,", "Président"),
    ],
)
def test_an_office_of_which_there_is_one_tells_who_is_addressed(line: str, office: str) -> None:
    (claim,) = read_salutation(line, 0, len(line))
    assert claim.value == {"office": office}


def test_how_sure_a_name_is_depends_on_its_title() -> None:
    confidence = {
        line: next(iter(read_salutation(line, 0, len(line)))).confidence
        for line in ("Dear Mr. Dorn:", "Dear Anna Dorn:", "Dear Anna:", "Lieber Dorn,")
    }
    assert confidence["Dear Mr. Dorn:"] > confidence["Dear Anna Dorn:"] > 0.5 > confidence["Dear Anna:"]
    assert confidence["Lieber Dorn,"] > 0.5
