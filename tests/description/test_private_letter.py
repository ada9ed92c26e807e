from __future__ import annotations

import pytest

from regesta.description import describe
from regesta.description.century import about
from regesta.description.farewells import is_name, leads_to_name, past_farewell, takes_leave
from regesta.description.greetings import greets_friend
from regesta.description.page import iter_lines
from regesta.description.page_breaks import page_furniture
from regesta.description.private_letter import spelt_apart
from regesta.model import Draft, Transcription


def draft(text: str) -> Draft:
    return describe(Transcription(text, "text@1", "text/plain")).drafts[0]


def values(text: str, field: str) -> list[object]:
    return [claim.value for claim in draft(text).claims if claim.field == field]


@pytest.mark.parametrize(
    "line",
    ["Ihr", "Herzlichst Ihr", "Mit ergebensten Grüssen", "Tout à vous", "Всегда Ваш", "Cu drag,", "Ever your loving"],
)
def test_a_farewell_is_a_line_of_nothing_else(line: str) -> None:
    assert takes_leave(line)


@pytest.mark.parametrize(
    "line", ["Ihr Brief kam heute.", "Votre lettre est arrivée", "Yours is the better plan", "1. Ihr", ""]
)
def test_a_sentence_is_no_farewell(line: str) -> None:
    assert not takes_leave(line)


def test_an_office_s_courtesy_is_not_intimate() -> None:
    assert takes_leave("Sincerely yours,")
    assert not takes_leave("Sincerely yours,", intimate=True)
    assert takes_leave("Yours affectionately", intimate=True)


def test_a_farewell_may_run_on_behind_the_last_sentence() -> None:
    assert leads_to_name("Ich komme am Freitag. Herzlichst Ihr")
    assert not leads_to_name("Ich komme am Freitag, und Anton bringt Ihr Buch mit.")


def test_the_name_stands_behind_its_farewell_on_one_line() -> None:
    assert past_farewell("Ihr Paul Weidner") == 4
    assert past_farewell("Paul Weidner") == 0
    assert past_farewell("Ihr Vorschlag gefällt mir") == 0


def test_an_office_a_house_and_a_sentence_are_no_names() -> None:
    assert is_name("Anna Marek")
    assert is_name("A.")
    assert not any(map(is_name, ("The Secretary of State", "Verlag Marek", "am Freitag", "3. Mai 1931")))


def test_comrades_greet_as_an_office_does() -> None:
    assert greets_friend("Mein lieber Anton")
    assert greets_friend("Дорогая Вера!")
    assert not greets_friend("Дорогой товарищ Ветров!")
    assert not greets_friend("Lieber käme ich am Freitag, wenn der Zug wieder fährt.")


@pytest.mark.parametrize(
    ("joined", "apart"),
    [
        ("AnnaMarek", "Anna Marek"),
        ("DrMarek", "Marek"),
        ("FMarek", "F Marek"),
        ("McMarek", "McMarek"),
        ("Anna Marek", "Anna Marek"),
    ],
)
def test_names_that_a_hand_joined_are_parted(joined: str, apart: str) -> None:
    assert spelt_apart(joined) == apart


CARD = (
    "Herrn\nAnton Dorn\nVelden\nHafengasse 4\n\nAarvik, 2. Mai 1931\n\nDas Boot fährt wieder.\n\nHerzlichst\nIhre\n{}"
)


def test_who_signs_a_card_writes_to_whom_it_is_addressed() -> None:
    text = CARD.format("Lina")
    assert values(text, "senders") == [{"name": "Lina"}]
    assert values(text, "recipients") == [{"name": "Anton Dorn"}]
    assert values(text, "place") == ["Aarvik"]


def test_the_name_on_printed_paper_is_the_writer_s_where_he_signs_with_it() -> None:
    text = CARD.replace("Ihre\n{}", "Ihr\nDorn")
    assert {"name": "Anton Dorn"} not in values(text, "recipients")


def test_a_greeting_that_names_nobody_gives_nobody() -> None:
    assert values("Lieber Freund!\n\nDas Boot fährt wieder.\n\nDeine\nLina", "recipients") == []


def test_a_date_without_year_keeps_the_year_open() -> None:
    assert values("Aarvik, 2. Mai\n\nLieber Anton,\n\ndas Boot fährt wieder.\n\nDeine\nLina", "date") == ["XXXX-05-02"]


def test_a_year_of_two_digits_is_doubtful_where_two_centuries_wrote_so() -> None:
    plain = draft("Aarvik, 2. 5. 95\n\nLieber Anton,\n\ndas Boot fährt wieder.\n\nDeine\nLina")
    (date,) = [claim for claim in plain.claims if claim.field == "date"]
    assert date.inferred
    assert date.confidence < 0.5


def test_its_spelling_tells_a_letter_s_century() -> None:
    old = draft("Aarvik, 2. 5. 95\n\nLieber Anton,\n\nes thut mir leid, daß Du nicht kommst.\n\nDeine\nLina")
    (date,) = [claim for claim in old.claims if claim.field == "date"]
    assert date.value == "1895-05-02"
    assert date.confidence > 0.5


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Das giebt es nicht.", 1880),
        ("Она уѣхала въ городъ.", 1885),
        ("Das gibt es seit Mai 1931 nicht mehr.", 1931),
        ("Das gibt es nicht, er telefonierte.", None),
    ],
)
def test_a_year_near_which_a_text_was_written(text: str, year: int | None) -> None:
    assert about(text, 0, len(text)) == year


PAGE = "The ferry had not crossed since Monday, and what post there was lay in the harbour office. " * 12


def furniture(text: str) -> list[str]:
    lines = [line for line in iter_lines(text, 0, len(text)) if line.text.strip()]
    found = page_furniture(lines)
    return [line.text for line in lines if line.start in found]


def test_a_page_s_number_and_the_next_one_s_head_belong_to_no_letter() -> None:
    text = f"{PAGE}\n\n12\n\nPapers of the Harbour Office  13\n\n{PAGE}"
    assert furniture(text) == ["12", "Papers of the Harbour Office  13"]


def test_the_same_head_with_growing_numbers_is_a_page_s() -> None:
    text = f"14  HARBOUR PAPERS\n{PAGE}\n15  HARBOUR PAPERS\n{PAGE}\n- 16 -\n{PAGE}"
    assert furniture(text) == ["14  HARBOUR PAPERS", "15  HARBOUR PAPERS", "- 16 -"]


def test_entries_of_a_list_and_a_date_alone_are_no_furniture() -> None:
    assert furniture("Bags 12\nBags 13\nBags 14\n12\nMay 1931\nVelden 1930\n") == []
