from __future__ import annotations

from typing import Any

from regesta.description.address import read_address
from regesta.description.page import iter_lines
from regesta.description.party_lists import party_value


def addressed(block: str) -> list[dict[str, Any]]:
    spans = tuple((line.start, line.end) for line in iter_lines(block, 0, len(block)))
    claims = read_address(block, spans, 0.9)
    assert all(block[claim.start : claim.end] == claim.text for claim in claims)
    return [claim.value for claim in claims]


def test_a_body_and_the_person_in_it_are_two_recipients() -> None:
    found = addressed("TO THE CENTRAL COMMITTEE OF THE LESNIAN LABOUR PARTY\nComrade Mihal Vesk")
    assert found == [{"body": "Central Committee of the Lesnian Labour Party"}, {"name": "Mihal Vesk"}]


def test_an_honour_on_its_own_line_leads_to_the_name() -> None:
    assert addressed("The Honorable\nJohn Mercer") == [{"name": "John Mercer"}]


def test_a_street_is_no_recipient() -> None:
    assert addressed("Mr. John Mercer\n12 Harbour Street") == [{"name": "John Mercer"}]


def test_the_title_of_a_paper_is_no_recipient() -> None:
    assert addressed("Harbour Delegation Position Paper") == []


def test_a_form_of_address_names_nobody() -> None:
    for words in ("Your Excellency", "Votre Excellence", "Eure Exzellenz", "Ваше превосходительство", "Sir"):
        assert party_value(words) == {}
    assert party_value("His Excellency Anna Marek") != {}
    assert party_value("His Majesty") != {}
