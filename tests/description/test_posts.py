"""A telegram's post and ministry, from its dateline and the words it has for them."""

from __future__ import annotations

import pytest

from regesta.description.letter import LetterReading, read_letter
from regesta.description.post_codes import is_distribution_code, post_of_code
from regesta.description.series import find_series


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


def test_a_series_says_who_telegraphs_to_whom() -> None:
    home = read(telegram("Lima", "Deptel 596.").replace("1422.", "Secto 14."))
    assert values(home, "senders") == [{"body": "Delegation of the Secretary of State"}, {"name": "Dorn"}]
    assert values(home, "recipients") == [{"body": "Department of State"}]
    out = read(telegram("Washington", "Meet him at pier.").replace("1422.", "Gadel 9."))
    assert values(out, "senders") == [{"body": "Department of State"}, {"name": "Dorn"}]
    assert values(out, "recipients") == [{"body": "Mission to the United Nations"}]
    paris = read(telegram("Paris", "Tonnage agreed.").replace("1422.", "Polto 12."))  # where another ministry sits
    assert values(paris, "recipients") == [{"body": "Department of State"}]
    travelling = read(telegram("Washington", "Meet him at pier.").replace("1422.", "Tosec 9."))  # through whatever post
    assert values(travelling, "senders")[0] == {"body": "Department of State"}
    assert values(travelling, "recipients") == []
    after = read(telegram("Paris", "CEDTO. Subject: Tonnage."))
    assert {c.text for c in after.claims if c.method == "inference/series@1"} == {"CEDTO"}


def test_a_command_of_its_own_is_not_the_post() -> None:
    reading = read(telegram("Lima", "Deptel 596.").replace("1422.", "MAC 14."))
    assert values(reading, "senders") == []


def test_a_word_in_small_letters_after_the_number_is_no_series() -> None:
    assert find_series("1422. Delga is a town.", 0, 5) is None
    assert find_series("1422. Harbor quiet.", 0, 5) is None


def test_a_telegram_that_speaks_of_one_state_as_its_own_goes_to_that_states_ministry() -> None:
    reading = read(telegram("Lima", "Sounded out on US reaction. Said US position unchanged."))
    assert values(reading, "recipients", "inference/post-marked@1") == [{"body": "Department of State"}]
    assert [c.text for c in reading.claims if c.method == "inference/post-marked@1"][-1] == "US"


@pytest.mark.parametrize(
    "text",
    [
        "Sounded out on US reaction.",  # once is too little
        "British position unchanged, British interest as US interest and US reaction.",  # as much of another
        "Canadian line and Canadian interest are not the US line, US asked.",
        "Der Minister sagte, die US sei nicht die US von gestern, und der Hafen ist mit dem Zoll nicht fertig; die "
        "Schiffe sind auf dem Weg und wir haben sie nicht gesehen.",  # not its language
    ],
)
def test_a_state_that_is_spoken_of_among_others_is_not_the_writers(text: str) -> None:
    assert values(read(telegram("Lima", text)), "recipients") == []


def test_the_state_where_the_post_sits_is_not_its_rival() -> None:
    reading = read(telegram("London", "British position unchanged, British said so. US reaction noted, US silent."))
    assert values(reading, "recipients", "inference/post-marked@1") == [{"body": "Department of State"}]


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
    assert post_of_code("Embassy of Orland") is None
    assert post_of_code("Embassy in Orland") is None
    assert is_distribution_code("SS-25")
    assert is_distribution_code("AF 16")
    assert not is_distribution_code("The Secretary")
