"""A telegram's post and ministry, from its dateline and the words it has for them."""

from __future__ import annotations

import pytest

from regesta.description.letter import LetterReading, read_letter
from regesta.description.post_codes import is_distribution_code, post_of_code


def read(text: str) -> LetterReading:
    return read_letter(text, 0, len(text))


def values(reading: LetterReading, field: str, method: str = "inference/") -> list[object]:
    return [c.value for c in reading.claims if c.field == field and c.method.startswith(method)]


def telegram(place: str, text: str, year: int = 1957) -> str:
    return (
        f"{place}, July 2, {year}—5 p.m.\n\n1422. {text} Lights out harbor since Tuesday; believe repair needed "
        "soonest.\n\nDorn\n"
    )


def test_a_posts_telegram_comes_from_the_mission_at_its_place_and_goes_to_the_ministry() -> None:
    reading = read(telegram("Lima", "Deptel 596. Saw harbor master last night."))
    assert values(reading, "senders") == [{"body": "Embassy in Peru"}, {"name": "Dorn"}]
    assert values(reading, "recipients") == [{"body": "Department of State"}]
    assert [c.text for c in reading.claims if c.method == "inference/post-named@1"] == ["Lima", "Deptel"]
    assert all(c.inferred for c in reading.claims if c.method == "inference/post-named@1")


def test_a_telegram_from_the_seat_comes_from_the_ministry_and_its_reader_stays_unsaid() -> None:
    reading = read(telegram("Washington", "Embtel 318. Dept pleased note results."))
    assert values(reading, "senders") == [{"body": "Department of State"}, {"name": "Dorn"}]
    assert values(reading, "recipients") == []


def test_without_words_of_a_service_no_ministry_is_inferred() -> None:
    reading = read(telegram("Lima", "Saw harbor master last night."))
    assert values(reading, "senders", "inference/post@1") == [{"body": "Embassy in Peru"}]
    assert values(reading, "recipients") == []
    seat = read(telegram("London", "Saw harbor master last night."))
    assert values(seat, "senders") == []


def test_a_series_of_its_own_is_not_the_posts() -> None:
    reading = read(telegram("Lima", "Deptel 596.").replace("1422.", "Secto 14."))
    assert values(reading, "senders") == []


def test_a_capital_has_the_state_of_its_year() -> None:
    assert values(read(telegram("Cairo", "Deptel 596.", 1957)), "senders")[0] == {"body": "Embassy in Egypt"}
    assert values(read(telegram("Cairo", "Deptel 596.", 1960)), "senders")[0] == {
        "body": "Embassy in the United Arab Republic"
    }


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("AMEMBASSY LIMA", "Embassy in Peru"),
        ("Amembassy ADDIS ABABA PRIORITY", "Embassy in Ethiopia"),
        ("AMCONSUL ASMARA", "Consulate in Asmara"),
        ("SECSTATE WASHDC", "Department of State"),
        ("USINT ALGIERS", "Interests Section in Algeria"),
        ("USMISSION USUN NY", "Mission to the United Nations"),
    ],
)
def test_the_code_of_an_address_is_the_post(words: str, body: str) -> None:
    assert post_of_code(words, 1970) == {"body": body}


def test_other_words_are_no_post() -> None:
    assert post_of_code("The Embassy of Orland") is None
    assert is_distribution_code("SS-25")
    assert is_distribution_code("AF 16")
    assert not is_distribution_code("The Secretary")
