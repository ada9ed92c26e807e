from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.description import LetterReading, describe, read_letter
from regesta.model import Transcription

BARE = """TO THE CENTRAL COMMITTEE OF THE LESNIAN LABOUR PARTY


Comrade Mihal Vesk


Dear Comrades,


The Central Committee of the TWL asks you to let us have your opinion on the harbour lights, which have been
out since the autumn.


We propose that a mixed commission meet before the summer.


With comradely greetings,


First Secretary of the CC of the TWL
(ss) O. Bremin
 Letter from Oskar Bremin to Mihal Vesk, informing the leadership of the state of the harbour lights.
"""

LANGUAGES = {
    "de": ("Karsk, den 3. Mai 1911\n\nSehr geehrter Herr Dorn,\n\nich habe Ihren Brief erhalten und danke Ihnen dafür."
           "\n\nHochachtungsvoll\n\ngez. Otto Vesk", "1911-05-03", "Otto Vesk"),
    "fr": ("Vale, le 3 mai 1911\n\nMonsieur le Ministre,\n\nJ'ai bien reçu votre lettre et je vous en remercie."
           "\n\nVeuillez agréer, Monsieur le Ministre, l'assurance de ma haute considération.\n\n(signé) Jean Sorel",
           "1911-05-03", "Jean Sorel"),
    "ru": ("Карск, 3 мая 1961 г.\n\nУважаемый товарищ Дорн!\n\nМы получили ваше письмо и внимательно его рассмотрели."
           "\n\nС уважением\n\nО. Бремин", "1961-05-03", "О. Бремин"),
    "ro": ("Lesna, 3 mai 1961\n\nStimate tovarăşe Dorn,\n\nAm primit scrisoarea dumneavoastră şi vă mulţumim."
           "\n\nCu salutări tovărăşeşti,\n\n(ss) I. Popa", "1961-05-03", "I. Popa"),
}  # fmt: skip


def read(text: str) -> LetterReading:
    return read_letter(text, 0, len(text))


def values(reading: LetterReading, field: str) -> list[Any]:
    return [claim.value for claim in reading.claims if claim.field == field]


def test_a_bare_letter_is_read_from_its_own_words() -> None:
    reading = read(BARE)
    start, end = reading.text_span
    assert BARE[start:end].startswith("TO THE CENTRAL COMMITTEE")
    assert BARE[start:end].endswith("(ss) O. Bremin")
    assert values(reading, "kind") == ["letter"]
    assert {"body": "Central Committee of the TWL"} in values(reading, "senders")
    assert [party.get("name") or party["body"] for party in values(reading, "recipients")] == [
        "Central Committee of the Lesnian Labour Party",
        "Mihal Vesk",
    ]
    assert values(reading, "signatories")[0]["name"] == "O. Bremin"


def test_a_paragraph_in_the_third_person_under_the_signature_is_a_summary() -> None:
    (summary,) = values(read(BARE), "summary")
    assert summary.startswith("Letter from Oskar Bremin")
    assert summary.endswith("harbour lights.")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_letters_of_several_languages_are_read(language: str) -> None:
    text, date, signer = LANGUAGES[language]
    reading = read(text)
    assert values(reading, "date") == [date]
    assert values(reading, "kind") == ["letter"]
    assert [party["name"] for party in values(reading, "signatories")] == [signer]


def test_an_editions_heading_and_notes_are_not_the_letters_own_text() -> None:
    text = (
        "15. Letter From Chairman Bremin to President Calder\n\nKarsk, August 22, 1964.\n\nDear Mr. President:\n\n"
        "I have received your letter and shall answer it before the autumn.\n\nRespectfully,\n\nO. Bremin\n\n"
        "Notes\n\n1. Source: Calder Library, Ann Field File. Secret.\n2. Not printed.\n"
    )
    reading = read(text)
    assert text[slice(*reading.text_span)].startswith("Karsk, August 22")
    assert text[slice(*reading.text_span)].endswith("O. Bremin")
    assert reading.heading is not None
    assert text[slice(*reading.heading)].startswith("15. Letter From")
    assert [text[slice(*span)] for span in reading.citations] == ["1. Source: Calder Library, Ann Field File. Secret."]


def test_a_telegram_is_known_by_its_number_and_its_bare_signature() -> None:
    text = (
        "Vale, May 3, 1961, 4 p.m.\n\n"
        "4790. Reference: Deptel 112. Saw minister this morning. He asks whether we would carry message.\n\n"
        "Dorn\n"
    )
    reading = read(text)
    assert values(reading, "kind") == ["telegram"]
    assert values(reading, "number") == ["4790"]
    assert values(reading, "place") == ["Vale"]


def test_a_numbered_paragraph_is_no_telegram_number() -> None:
    text = (
        "Dear Mr. Dorn:\n\n1. The lights of the harbour are out.\n\n2. Nobody knows why.\n\nSincerely,\n\nAnna Marek\n"
    )
    assert values(read(text), "number") == []


def test_a_date_under_the_signature_is_the_letters_date() -> None:
    text = (
        "Dear Comrades,\n\n"
        "We inform you that the lights burn again since your letter of March 3, 1961.\n\n"
        "With comradely greetings,\nThe Central Committee of the TWL\nSeptember 2, 1961\n"
    )
    reading = read(text)
    assert values(reading, "date") == ["1961-09-02"]
    assert values(reading, "signatories") == [{"body": "Central Committee of the TWL"}]


def test_a_salutation_names_the_recipient_only_where_it_names_somebody() -> None:
    named = read("Dear Mr. Dorn:\n\nThe lights are out again, and I hope for your help.\n\nSincerely,\n\nAnna Marek\n")
    assert values(named, "recipients") == [{"name": "Dorn"}]
    titled = read(
        "Dear Mr. President:\n\nThe lights are out again, and I hope for your help.\n\nSincerely,\n\nAnna Marek\n"
    )
    assert values(titled, "recipients") == [{"office": "President"}]
    ranked = read("Dear Mr. Secretary:\n\nThe lights are out again, and I hope for help.\n\nSincerely,\n\nAnna Marek\n")
    assert values(ranked, "recipients") == []


def test_a_salutation_may_run_on_into_the_text() -> None:
    reading = read("DEAR MR. DORN: The lights are out again, and I hope for your help.\n\nSincerely, Anna Marek\n")
    assert values(reading, "recipients") == [{"name": "Dorn"}]
    assert values(reading, "kind") == ["letter"]
    assert values(reading, "signatories") == [{"name": "Anna Marek"}]


def test_a_note_in_the_third_person_names_both_bodies() -> None:
    note = read(
        "Vale, May 3, 1961\n\nThe Embassy of Orland presents its compliments to the Ministry of Foreign Affairs of "
        "Tarvia and has the honor to state that the lights of the harbour are out.\n\nThe pilots complain daily, and "
        "the fishermen too.\n\nThe Embassy avails itself of the occasion to renew its assurances.\n"
    )
    assert values(note, "senders") == [{"body": "Embassy of Orland"}]
    assert values(note, "recipients") == [{"body": "Ministry of Foreign Affairs of Tarvia"}]
    french = read(
        "L’Ambassade d’Orland présente ses compliments au Ministère des Affaires étrangères et a l’honneur de "
        "l’informer que les feux du port sont éteints.\n"
    )
    assert [claim.text for claim in french.claims if claim.field == "recipients"] == [
        "Ministère des Affaires étrangères"
    ]


def test_markings_are_claimed_one_by_one() -> None:
    text = (
        "Vale, May 3, 1961\n\nTOP SECRET; PRIORITY\n\nDear Mr. Dorn:\n\n"
        "The lights of the harbour are out again.\n\nSincerely,\n\nAnna Marek\n"
    )
    assert values(read(text), "markings") == ["Top secret", "Priority"]


def test_a_text_without_any_letters_form_claims_nothing() -> None:
    assert read("The lights of the harbour burn every night from dusk to dawn.").claims == ()


OTHERS = [
    "Vale, May 3, 1961",
    "SUBJECT",
    "Notes",
    "1. Not printed.",
    "[Enclosure]",
    "FROM: Anna",
    "é\u2028",
    "  ",
    "1",
    "2",
]
PIECES = st.sampled_from([*BARE.split("\n"), *OTHERS])


@settings(max_examples=120)
@given(st.lists(PIECES, max_size=25))
def test_offsets_hold_and_zones_do_not_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    reading = read(text)
    start, end = reading.text_span
    assert 0 <= start <= end <= len(text)
    last = 0
    for zone in reading.zones:
        assert last <= zone.start < zone.end <= len(text)
        last = zone.end
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.text
        assert 0 <= claim.confidence <= 1
        assert claim.value not in ("", {}, None)


@pytest.mark.parametrize("name", ["Rosa M. Dorn, Jr.", "[Dorn]", "William S.B. Dorn"])
def test_a_name_alone_at_the_foot_has_signed(name: str) -> None:
    text = (
        "Vale, 4 May 1931\n\nThe pilots met on Tuesday and agreed to keep both boats at the pier through the winter. "
        "They ask that the coal be sent before the ice.\n\nNothing else was said of the wages.\n\n" + name + "\n"
    )
    claims = read_letter(text, 0, len(text)).claims
    assert [claim.value["name"] for claim in claims if claim.field == "signatories"] == [name.strip("[]")]


def test_notes_above_and_below_an_enclosure_are_two_zones() -> None:
    board = "TO THE CENTRAL COMMITTEE OF THE LESNIAN LABOUR PARTY"
    text = f"{board}\n1. Not printed.\n[Enclosure]\n{board}\nNotes\n1. Not printed."
    zones = [zone for zone in read_letter(text, 0, len(text)).zones if zone.role in {"note", "enclosure"}]
    assert [zone.role for zone in zones] == ["note", "enclosure", "note"]
    assert all(before.end <= after.start for before, after in pairwise(zones))


def test_the_head_of_what_is_attached_names_nobody_of_the_cover() -> None:
    paragraph = (
        "The telegram below came in this morning, and its writer asks for an answer before the week is out. " * 3
    )
    text = (
        "May 4, 1961\n\nTO: Rosa Marek\nFROM: Nils Dorn\nSUBJECT: The light\n\n"
        f"{paragraph}\n\nFROM: Karl Hollin\nTO: Anna Vesk\n\nLights out since Monday.\n"
    )
    claims = read(text).claims
    assert {c.text for c in claims if c.field == "senders"} == {"Nils Dorn"}
    assert {c.text for c in claims if c.field == "recipients"} == {"Rosa Marek"}


WRAPPED = """14. Letter From the Chairman of the Harbour Board at Vel-
den (Marek) to the Inspector of the Post in the Northern
Province (Dorn)

Velden, May 3, 1931.

Dear Mr. Dorn:

The bags were opened on Monday.
"""


def test_a_heading_that_the_page_sets_in_several_lines_is_one_heading() -> None:
    page = Transcription(WRAPPED, "text@1", "text/plain")
    (draft,) = describe(page).drafts
    parties = {claim.field: claim.value for claim in draft.claims if claim.method == "heading/parties@1"}
    assert parties["senders"]["name"] == "Marek"
    assert parties["senders"]["body"].endswith("Velden")
    assert parties["recipients"]["name"] == "Dorn"
    assert all(WRAPPED[claim.start : claim.end] == claim.text for claim in draft.claims)
