from __future__ import annotations

import pytest

from regesta.description.memohead import read_head
from regesta.description.page import iter_lines


def entries(text: str) -> dict[str, list[str]]:
    lines = [line for line in iter_lines(text, 0, len(text)) if line.text.strip()]
    found: dict[str, list[str]] = {}
    for entry in read_head(lines):
        found.setdefault(entry.meaning, []).extend(text[start:end] for start, end in entry.values)
    return found


def test_values_stand_after_the_label_or_under_it() -> None:
    text = "TO: Mr. Dorn\nFROM:\nAnna Marek\n\nSUBJECT\nThe harbour lights\n\nThe lights are out since Monday."
    assert entries(text) == {"to": ["Mr. Dorn"], "from": ["Anna Marek"], "subject": ["The harbour lights"]}


def test_several_subjects_have_a_label_of_their_own() -> None:
    found = entries(
        "PARTICIPANTS\nAnna Marek\nMr. Dorn\n\nSUBJECTS\nThe lights; the weir\n\nThe lights are out since Monday."
    )
    assert found == {"participants": ["Anna Marek", "Mr. Dorn"], "subject": ["The lights; the weir"]}


def test_an_empty_label_has_no_value() -> None:
    assert entries("Received:\n\nDate: 6.VI 1962").get("received") == []


@pytest.mark.parametrize(
    ("line", "meaning"), [("Betr.: Hafen", "subject"), ("Objet : le port", "subject"), ("Кому: Рудину", "to")]
)
def test_labels_are_known_in_several_languages(line: str, meaning: str) -> None:
    assert list(entries(line)) == [meaning]


def test_a_form_has_a_number() -> None:
    assert entries("No. 112\nSending: Sanvara") == {"number": ["112"], "sending": ["Sanvara"]}


def test_an_address_in_capitals_is_no_label() -> None:
    assert entries("TO THE HARBOUR BOARD") == {}


def test_the_name_of_a_kind_of_memorandum_is_no_addressee() -> None:
    assert entries("ACTION MEMORANDUM\n\nTO: Mr. Dorn") == {"to": ["Mr. Dorn"]}


def test_the_text_is_not_read_as_a_list_of_recipients() -> None:
    text = "TO:\nThe Premier\n\nThe lights are out, and nobody knows when they will burn again."
    assert entries(text)["to"] == ["The Premier"]


def test_people_who_stand_apart_from_each_other_are_one_list_up_to_the_text() -> None:
    text = (
        "PARTICIPANTS\n\nVelden\n\nMr. Dorn, Minister of Roads\n\nMrs. Marek, Director\n\n"
        "The Minister asked for the plans of the sluice and said that the weir would hold until the autumn."
    )
    lines = [line for line in iter_lines(text, 0, len(text)) if line.text]
    (entry,) = read_head(lines)
    assert [text[a:b] for a, b in entry.values] == ["Velden", "Mr. Dorn, Minister of Roads", "Mrs. Marek, Director"]


def test_a_list_of_people_ends_where_sentences_begin() -> None:
    text = "Present\nCaptain Luth\nMr. Marek\nCaptain Luth was called to the chair. The board sat.\n1. It was agreed."
    lines = list(iter_lines(text, 0, len(text)))
    (entry,) = read_head(lines)
    assert [text[a:b] for a, b in entry.values] == ["Captain Luth", "Mr. Marek"]
