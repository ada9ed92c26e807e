from __future__ import annotations

from typing import Any

import pytest

from regesta.description.page import iter_lines
from regesta.description.signature import read_signature, signed_for


def signed(block: str) -> list[dict[str, Any]]:
    spans = tuple((line.start, line.end) for line in iter_lines(block, 0, len(block)))
    claims = read_signature(block, spans, 0.9)
    assert all(block[claim.start : claim.end] == claim.text for claim in claims)
    return [claim.value for claim in claims]


@pytest.mark.parametrize(
    "line",
    [
        "(ss) N. Dorn",
        "/s/ N. Dorn",
        "(signed) N. Dorn",
        "gez. N. Dorn",
        "[N. Dorn]",
        "N. Dorn",
        "(-) N. Dorn",
        "(signé) N. Dorn",
        "[signed N. Dorn]",
        "[N. Dorn signed]",
        "N. Dorn [ND initialed]",
    ],
)
def test_the_mark_of_a_signature_is_no_part_of_the_name(line: str) -> None:
    assert [party["name"] for party in signed(line)] == ["N. Dorn"]


def test_an_office_before_the_name_is_its_holders() -> None:
    (party,) = signed("First Secretary of the CC of the TWL\n(ss) O. Bremin")
    assert party["name"] == "O. Bremin"
    assert party["office"] == "First Secretary"
    assert party["body"] == "CC of the TWL"


def test_an_office_after_the_name_is_its_holders() -> None:
    (party,) = signed("A. Perrin\nPresident of the World Rowing Union")
    assert (party["name"], party["office"]) == ("A. Perrin", "President")


def test_a_body_signs() -> None:
    assert signed("The Central Committee of the TWL") == [{"body": "Central Committee of the TWL"}]


def test_two_names_are_two_signatories() -> None:
    assert [party["name"] for party in signed("N. Dorn\nA. Marek")] == ["N. Dorn", "A. Marek"]


@pytest.mark.parametrize(
    "line", ["[no signature]", "[signature]", "cc: The Harbour Board", "[1 line not declassified]"]
)
def test_a_line_without_a_signer_claims_nobody(line: str) -> None:
    assert signed(line) == []


def test_a_name_between_slashes_is_the_signer() -> None:
    assert [party["name"] for party in signed("AMBASSADOR [signature] /A. SORIN/")] == ["A. SORIN"]


@pytest.mark.parametrize(
    "line", ["DISAPPROVE", "Approve [RD]", "Comments: ____", "Attachment", "(1) Navy", "[signed]", "X-4172"]
)
def test_what_a_reader_ticks_or_a_list_holds_signs_nothing(line: str) -> None:
    assert signed(line) == []


def test_a_rank_under_the_name_is_its_holders() -> None:
    assert signed("R. Marek, Jr.\nCapt. USN") == [{"name": "R. Marek, Jr.", "office": "Capt. USN"}]


@pytest.mark.parametrize(
    ("block", "names"),
    [
        ("REM\nRosa E. Marek", ["Rosa E. Marek"]),
        ("Ted\nTheodore C. Dorn", ["Theodore C. Dorn"]),
        ("Anna\nNils Dorn", ["Anna", "Nils Dorn"]),
        ("NXD\nRosa E. Marek", ["NXD", "Rosa E. Marek"]),
    ],
)
def test_initials_over_the_name_that_they_stand_for_are_one_hand(block: str, names: list[str]) -> None:
    assert [party["name"] for party in signed(block)] == names


@pytest.mark.parametrize("line", ["Sincerely,", "With best wishes,", "Yours very truly,", "Cordialement,"])
def test_a_closing_alone_is_nobodys_name(line: str) -> None:
    assert signed(line) == []


def test_initials_under_the_name_are_the_same_hand() -> None:
    assert [party["name"] for party in signed("Rosa E. Marek\nREM")] == ["Rosa E. Marek"]


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("For the Harbour Board:", "Harbour Board"),
        ("For the Secretary of State:", "Secretary of State"),
        ("Für das Hafenministerium", None),  # no word here that is known for a body
        ("Pour le Ministère des Ports,", "Ministère des Ports"),
        ("For the sake of the harbour", None),
        ("For Dorn", None),
    ],
)
def test_who_is_signed_for_is_an_office_or_a_body(line: str, whom: str | None) -> None:
    span = signed_for(line, 0, len(line))
    assert (line[slice(*span)] if span else None) == whom


def test_initials_that_a_body_has_too_are_a_name_alone() -> None:
    assert signed("DE") == [{"name": "DE"}]
