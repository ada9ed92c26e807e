from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.description import read_heading


def fields(heading: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for claim in read_heading(heading, 0, len(heading)):
        found.setdefault(claim.field, []).append(claim.value)
    return found


def words(heading: str, field: str) -> list[str]:
    return [claim.text for claim in read_heading(heading, 0, len(heading)) if claim.field == field]


@pytest.mark.parametrize(
    ("heading", "senders", "recipients"),
    [
        (
            "Letter From the Minister of Trade (Hollin) to President Calder",
            ["Minister of Trade (Hollin)"],
            ["President Calder"],
        ),
        (
            "The Ambassador in Vale (Dorn) to the Department of Ports",
            ["Ambassador in Vale (Dorn)"],
            ["Department of Ports"],
        ),
        ("To Amos Wells from Josiah Penn", ["Josiah Penn"], ["Amos Wells"]),
        ("Letter, Anna Dorn to the Harbour Board of Vale", ["Anna Dorn"], ["Harbour Board of Vale"]),
        ("Brief von Karl Loos an Emil Brandt", ["Karl Loos"], ["Emil Brandt"]),
        ("Lettre de Jean Sorel à Anna Marek", ["Jean Sorel"], ["Anna Marek"]),
        ("Carta de José Ruiz a Pablo García", ["José Ruiz"], ["Pablo García"]),
        ("Scrisoare adresată de I. Popa către CC al PML", ["I. Popa"], ["CC al PML"]),
        (
            "Le Chef du Département des ports, R. Vernet, au Chef du Département militaire, J. Aubin",
            ["Chef du Département des ports, R. Vernet"],
            ["Chef du Département militaire, J. Aubin"],
        ),
        ("Letter to Oskar Vesk, Chairman, Council of Ports", [], ["Oskar Vesk, Chairman, Council of Ports"]),
        ("Note of V. M. Rudin to the CC of the TWL About the Harbour Lights", ["V. M. Rudin"], ["CC of the TWL"]),
        (
            "Memorandum for the President by the Director of the Harbour Board (Dorn)",
            ["Director of the Harbour Board (Dorn)"],
            ["President"],
        ),
    ],
)
def test_parties_are_read_from_the_forms_of_headings(heading: str, senders: list[str], recipients: list[str]) -> None:
    assert words(heading, "senders") == senders
    assert words(heading, "recipients") == recipients


@pytest.mark.parametrize(
    ("heading", "senders", "recipients"),
    [
        (
            "Telegram From the Mission to the League to the Department of Ports",
            ["Mission to the League"],
            ["Department of Ports"],
        ),
        (
            "Memorandum From the Special Assistant to the Premier (Dorn) to Mr. Vesk",
            ["Special Assistant to the Premier (Dorn)"],
            ["Mr. Vesk"],
        ),
        ("Telegram From the Ambassador to Tarvia to the Premier", ["Ambassador to Tarvia"], ["Premier"]),
    ],
)
def test_the_to_of_an_office_does_not_part_sender_and_recipient(
    heading: str, senders: list[str], recipients: list[str]
) -> None:
    assert words(heading, "senders") == senders
    assert words(heading, "recipients") == recipients


def test_two_parties_are_two_claims_and_one_office_with_and_is_one() -> None:
    both = "Memorandum From the Chief of Ports (Dorn) and the Chief of Mines (Vesk) to President Calder"
    assert words(both, "senders") == ["Chief of Ports (Dorn)", "Chief of Mines (Vesk)"]
    one = "Memorandum From the Assistant Secretary for Ports and Mines (Dorn) to President Calder"
    assert words(one, "senders") == ["Assistant Secretary for Ports and Mines (Dorn)"]
    holder = "Memorandum From the Counselor and Chairman of the Board (Dorn) to President Calder"
    assert words(holder, "senders") == ["Counselor and Chairman of the Board (Dorn)"]


def test_two_holders_in_one_bracket_are_two_parties_of_one_office() -> None:
    found = fields("Memorandum From the Assistants for Ports (Dorn and Vesk) to President Calder")
    assert [party["name"] for party in found["senders"]] == ["Dorn", "Vesk"]


def test_an_office_after_a_name_belongs_to_the_name() -> None:
    found = fields(
        "Letter addressed by O.V. Bremin, First Secretary of the CC of the TWL to the CC of the LLP concerning ports"
    )
    assert len(found["senders"]) == 1
    assert found["senders"][0]["name"] == "O.V. Bremin"
    assert found["senders"][0]["body"] == "CC of the TWL"
    assert found["recipients"] == [{"body": "CC of the LLP"}]


def test_place_and_date_at_the_end_are_no_part_of_the_recipient() -> None:
    found = fields("7. Memorandum From Secretary Dorn to President Calder, Vale, October 15, 1969")
    assert (found["date"], found["place"], found["editions"]) == (["1969-10-15"], ["Vale"], [{"number": "7"}])
    assert words("7. Memorandum From Secretary Dorn to President Calder, Vale, October 15, 1969", "recipients") == [
        "President Calder"
    ]


@pytest.mark.parametrize("heading", ["Memorandum for the Record¹", "Memorandum for the Files", "Editorial Note"])
def test_nobody_is_the_recipient_of_a_record(heading: str) -> None:
    assert not words(heading, "recipients")
    assert not words(heading, "senders")


def test_the_author_of_a_record_of_conversation_is_not_its_sender() -> None:
    found = fields("Memorandum of Conversation, by the Chief of the Harbour Division (Dorn)")
    assert found["kind"] == ["memorandum of conversation"]
    assert "senders" not in found


def test_those_between_whom_one_spoke_are_participants() -> None:
    found = words("Transcript of Conversation between Orla Fenn and Mihal Vesk, Vale, (excerpt)", "participants")
    assert found[0] == "Orla Fenn"
    assert found[1].startswith("Mihal Vesk")


def test_a_telegram_has_its_own_number_beside_the_editions() -> None:
    found = fields("67. Telegram 2565 From the Embassy in Vale to the Department of Ports")
    assert (found["number"], found["editions"]) == (["2565"], [{"number": "67"}])


def test_the_number_under_which_an_edition_prints_a_letter_is_not_the_letters() -> None:
    for numbered in ("305. Letter From Anna Dorn to Otto Vesk", "No. 305. Anna Dorn to Otto Vesk"):
        found = fields(numbered)
        assert "number" not in found
        assert found["editions"] == [{"number": "305"}]


def test_a_note_mark_is_no_part_of_the_last_name() -> None:
    assert words("14. Letter From President Calder to Chairman Bremin0", "recipients") == ["Chairman Bremin"]


@given(st.text(alphabet="From to the by Letter of A(x), ¹3\n'é", max_size=120))
def test_whatever_the_heading_claims_slice_to_their_words(heading: str) -> None:
    for claim in read_heading(heading, 0, len(heading)):
        assert heading[claim.start : claim.end] == claim.text
        assert claim.value not in ("", {}, None)


def test_what_a_letter_does_is_no_party() -> None:
    words = "Letter of reply, from Anna Marek, Minister of Roads, agreeing to the proposal on the weir"
    found = [claim.value for claim in read_heading(words, 0, len(words)) if claim.field in ("senders", "recipients")]
    assert found == [{"name": "Anna Marek", "office": "Minister of Roads"}]


def test_those_who_make_an_agreement_are_its_authors() -> None:
    words = "Protocol Between the Ministry of Roads of Velden and the Harbour Board of the Vale on the Weir"
    found = [claim.value for claim in read_heading(words, 0, len(words)) if claim.field == "senders"]
    assert found == [{"body": "Ministry of Roads of Velden"}, {"body": "Harbour Board of the Vale"}]


def test_a_note_verbale_is_a_note() -> None:
    words = "Note verbale from the Legation of Velden to the Ministry of Roads"
    assert [claim.value for claim in read_heading(words, 0, len(words)) if claim.field == "kind"] == ["note"]


def test_a_heading_in_capitals_is_read_as_one_in_small_letters() -> None:
    text = "14. LETTER FROM THE MINISTER FOR HARBOURS (HOLLIN) TO PRESIDENT CALDER, VALE, MAY 3, 1961"
    claims = {claim.field: claim for claim in read_heading(text, 0, len(text))}
    assert claims["senders"].value == {"name": "Hollin", "office": "Minister for Harbours"}
    assert claims["recipients"].value == {"name": "Calder", "office": "President"}
    assert claims["recipients"].text == "PRESIDENT CALDER"
    assert claims["title"].value == text.removeprefix("14. ")


@pytest.mark.parametrize(
    "prose",
    [
        "In a memorandum to the Harbour Board, May 3, 1961, Minister Dorn asked for pilots and said that none came.",
        "In a letter, May 3, 1961, to Anna Marek, Otto Dorn asked that the lamps be trimmed before the winter storms.",
        "Dans une lettre à M. Marek, le ministre a rappelé que les gardiens avaient demandé à rentrer avant l’hiver.",
        "The Minister’s visit to Hollin was discussed on May 3, 1961, at the tenth meeting of the Harbour Board.",
    ],
)
def test_a_sentence_that_has_a_headings_words_names_no_parties(prose: str) -> None:
    claims = read_heading(prose, 0, len(prose))
    assert not [claim for claim in claims if claim.field in ("senders", "recipients")]
