"""An office and its body are one seat; two seats of one State are two."""

from __future__ import annotations

import pytest

from regesta.correspondence.parties import party_match
from regesta.correspondence.seats import is_name, seats_match
from regesta.model import Party


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Party(office="Minister for Bridges of Velmar"), Party(body="Ministry for Bridges")),
        (Party(body="Ministry of Salt and Roads, Orsk"), Party(office="Minister of Salt and Roads")),
        (Party(body="Embassy of Lind in Velmar"), Party(body="Lindian Embassy in Velmar")),
        (Party(office="Ambassador in Velmar"), Party(body="Embassy of Lind in Velmar")),
        (Party(body="Ministry for Bridges of the Kingdom of Velmar"), Party(body="Ministry for Bridges of Velmar")),
    ],
)
def test_an_office_and_its_body_are_one_seat(one: Party, other: Party) -> None:
    assert (seats_match(one, other) or 0) >= 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Party(body="Embassy in Velmar"), Party(body="Embassy in Orsk")),
        (Party(body="Lindian Embassy"), Party(body="Embassy of Orsk")),
        (Party(office="Ambassador in Velmar"), Party(body="Ministry for Bridges of Velmar")),
        (Party(body="Ministry for Bridges"), Party(body="Salt Office")),
    ],
)
def test_two_seats_are_two(one: Party, other: Party) -> None:
    assert seats_match(one, other) == 0.0


def test_words_that_are_no_name_contradict_nobody() -> None:
    assert not is_name("Velmarian proposal")
    assert party_match(Party(name="Velmarian proposal"), Party(name="A. Toren")) == 0.5


def test_a_name_within_an_office_is_the_person() -> None:
    assert party_match(Party(office="Minister of Salt Toren"), Party(name="A. Toren")) >= 0.8


def test_two_persons_of_one_seat_may_write_for_each_other() -> None:
    one, other = Party(name="A. Toren", office="Minister of Salt"), Party(name="B. Holm", body="Ministry of Salt")
    assert party_match(one, other) == 0.55
    assert party_match(one, Party(name="B. Holm", body="Ministry of Roads")) == 0.0
