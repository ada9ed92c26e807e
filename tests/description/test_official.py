"""The forms of official papers say who, when and what, where a letter's parts don't."""

from __future__ import annotations

import pytest

from regesta.description import describe, read_letter
from regesta.description.compliments import read_compliments
from regesta.description.markings import is_marking, only_marks
from regesta.description.office_numbers import is_office_number, office_number
from regesta.model import Claim, Transcription


def claims(text: str, field: str) -> list[Claim]:
    drafts = describe(Transcription(text, "text@1", "text/plain")).drafts
    return [claim for claim in drafts[0].claims if claim.field == field]


@pytest.mark.parametrize(
    ("line", "number", "kind"),
    [
        ("(No. 123.)  Telegraphic.", "123", "telegram"),
        ("(No. 411.)", "411", "despatch"),
        ("No. 87.]      GREY LEGATION,", "87", "despatch"),
        ("T. nos 12 à 15. Réservé.", "12 à 15", "telegram"),
        ("T. 1142/48 R.", "1142/48", "telegram"),
        ("Из Орле № 214", "214", "telegram"),
        ("Nr. 123 vom 14. Februar 1969", "123", None),
        ("UNCLAS VELDEN 01102", "1102", "telegram"),
        ("512-07 Nr. 88/52", "512-07 Nr. 88/52", None),
    ],
)
def test_an_offices_number_has_its_form(line: str, number: str, kind: str | None) -> None:
    found = office_number(line)
    assert found is not None
    assert (found[1]["number"], found[0]) == (number, kind)


@pytest.mark.parametrize(
    "line",
    ["1. The survey shows eleven feet.", "No objection was raised.", "(Nobody came.)", "SECRET", "On 4 June 1963"],
)
def test_a_sentence_or_a_marking_is_no_number(line: str) -> None:
    assert office_number(line) is None
    assert not is_office_number(line)


@pytest.mark.parametrize(
    "words", ["C O N F I D E N T I A L", "Strict secret", "СОВЕРШЕННО СЕКРЕТНО", "Streng geheim", "Eyes only"]
)
def test_a_marking_has_a_word_of_markings(words: str) -> None:
    assert is_marking(words)


@pytest.mark.parametrize("words", ["TELEGRAMM", "DIPLOMATIE", "Velden", "MEMORANDUM", "THE GREEN HOUSE"])
def test_a_letterhead_or_the_name_of_a_form_is_no_marking(words: str) -> None:
    assert not is_marking(words)


def test_a_name_with_a_word_of_markings_is_a_name() -> None:
    assert only_marks("IMPORTANT")
    assert not only_marks("Private Lee")


def test_only_who_pays_compliments_writes_a_note_verbale() -> None:
    text = "I send you my compliments, and ask you to come to the Ministry of Roads."
    assert read_compliments(text, 0, len(text)) == ()


def test_a_marking_and_a_date_side_by_side_are_two() -> None:
    text = (
        "SECRET                              June 18, 1974\n\nMEMORANDUM FOR THE MAYOR\n"
        "\nThe weir will be closed in July."
    )
    assert {claim.value for claim in claims(text, "date")} == {"1974-06-18"}
    assert "Secret" in [claim.value for claim in claims(text, "markings")]


def test_an_hour_of_receipt_is_of_the_day_of_sending_and_inferred() -> None:
    text = "T. no 7.\n\nVelden, 21 mai 1938, 13 h. 05.\n(Reçu : 14 h. 20.)\n\nLe ministre m'a reçu ce matin.\n\nAUBERT."
    found = claims(text, "received")
    assert [(claim.value, claim.inferred) for claim in found] == [("1938-05-21", True)]


def test_a_receipt_after_new_year_is_of_the_next_year() -> None:
    text = (
        "(No. 9.)\nVelden, December 30, 1932. (Received January 4.)\n\nSIR,\n\n"
        "I have nothing to report.\n\nI have, &c.\nA. PELL."
    )
    assert [claim.value for claim in claims(text, "received")] == ["1933-01-04"]


def test_how_many_copies_a_bureau_gets_names_nobody() -> None:
    text = (
        "ACTION EUR-12\n\nINFO  OCT-01  ISO-00\nO 041530Z MAR 76\nFM AMEMBASSY VALE\n"
        "TO SECSTATE WASHDC\nUNCLAS VALE 01102\n1. ALL IS QUIET."
    )
    assert all("EUR" not in claim.text and "OCT" not in claim.text for claim in claims(text, "recipients"))
    assert claims(text, "copied_to") == []


def test_who_was_absent_did_not_take_part() -> None:
    text = (
        "Protokoll der Sitzung vom 17. Januar 1951\n\nAnwesend: Hiller, Reiss, Kern\n"
        "Entschuldigt: Vogt\n\nDer Rat tagte."
    )
    assert [claim.value["name"] for claim in claims(text, "participants")] == ["Hiller", "Reiss", "Kern"]
    assert {claim.value for claim in claims(text, "date")} == {"1951-01-17"}


def test_a_telegram_that_tells_of_a_conversation_in_its_first_words_is_no_record_of_it() -> None:
    text = (
        "Velden, June 22, 1967.\n\n"
        "Velto 16. Memorandum of conversation follows by bag. Minister asked for delay.\n\nCrane"
    )
    assert "memorandum of conversation" not in [
        c.value for c in claims(text, "kind") if c.method.startswith("letter/own")
    ]


def test_the_one_person_under_memorandum_for_is_its_recipient() -> None:
    text = (
        "HARBOUR BOARD\nVale\n\nMay 4, 1931\n\nMEMORANDUM FOR\nMR. NILS K. DORN\nTHE PILOT HOUSE\n\nSUBJECT:\n"
        "Reply to the chandlers\n\nThe chandlers ask for coal before the ice. A reply is suggested below, which the "
        "Board has seen.\n\nRosa Marek\n"
    )
    claims = read_letter(text, 0, len(text)).claims
    named = [claim for claim in claims if claim.field == "recipients" and "name" in claim.value]
    assert [claim.confidence >= 0.8 for claim in named] == [True]


def test_lines_from_an_honour_to_the_salutation_are_the_address() -> None:
    text = (
        "HARBOUR BOARD\nVale\n\n4 May 1931\n\nThe Honorable Nils K. Dorn\nUnder Secretary of Ports\nVale\n\n"
        "Dear Nils:\n\nI have your letter on the pier and thank you for it. The coal will be sent.\n\n"
        "Sincerely,\n\nRosa\n"
    )
    claims = read_letter(text, 0, len(text)).claims
    assert [c.value.get("name") for c in claims if c.field == "recipients" and c.confidence >= 0.8] == ["Nils K. Dorn"]


@pytest.mark.parametrize(("greeting", "sure"), [("Dear Mr. Dorn:", True), ("Dear Nils:", False)])
def test_a_title_and_a_surname_in_a_letters_greeting_name_its_reader(greeting: str, sure: bool) -> None:
    text = (
        f"Vale, May 3, 1961\n\nConfidential\n\n{greeting}\n\nI should be glad to know when your engineers can come, "
        "for the lights are out.\n\nSincerely yours,\n\nAnna Marek\n"
    )
    claim = next(c for c in read_letter(text, 0, len(text)).claims if c.method.startswith("letter/salutation"))
    assert (claim.confidence >= 0.8) is sure


def test_the_codes_of_a_cables_head_are_as_sure_as_labels() -> None:
    text = (
        "R 121744Z OCT 72\nFM USMISSION USUN NY\nTO SECSTATE WASHDC 3970\nINFO AMEMBASSY LIMA\nAMEMBASSY QUITO\n\n"
        "CONFIDENTIAL USUN 3838\n\n1. HARBOR MASTER CALLED. LIGHTS OUT SINCE TUESDAY.\n\nDORN\n"
    )
    claims = read_letter(text, 0, len(text)).claims
    sure = {c.field: c.value for c in claims if c.field in {"senders", "recipients"} and c.confidence >= 0.8}
    assert sure == {
        "senders": {"body": "Mission to the United Nations"},
        "recipients": {"body": "Department of State"},
    }
