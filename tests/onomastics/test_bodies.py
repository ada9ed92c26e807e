"""Full names of bodies and their acronyms meet; equal initials alone make no identity."""

from __future__ import annotations

import pytest

from regesta.onomastics import acronym, body_key, fold, is_acronym, same_body


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Central Committee of the Lesnian Labour Party", "CC of the LLP", "same"),
        ("CC of the LLP", "CC LLP", "same"),
        ("LLP CC", "Central Committee of the Lesnian Labour Party", "same"),
        ("Central Committee of the TWL", "CC of the Tarvian Workers' League", "same"),
        ("the Ministry of Foreign Affairs", "Ministry of Foreign Affairs", "same"),
        ("Ministry of Foreign Affairs", "MFA", "same"),
        ("ЦК ТРС", "Центральный Комитет Тарвийского Рабочего Союза", "same"),
        ("Council of Ministers of Lesnia", "Council of Ministers", "compatible"),
        (
            "Central Committee of the Lesnian Labour Party",
            "Central Committee of the Lomian Land Party",
            "different",
        ),
        ("CC of the LLP", "CC of the TWL", "different"),
        ("Department of State", "Department of Trade", "different"),
        ("", "MFA", "different"),
    ],
)
def test_two_spellings_of_bodies_are_same_compatible_or_different(a: str, b: str, verdict: str) -> None:
    assert same_body(a, b) == verdict
    assert same_body(b, a) == verdict


@pytest.mark.parametrize(
    "spellings",
    [
        ("Central Committee of the Lesnian Labour Party", "CC of the LLP", "CC LLP", "LLP CC"),
        ("Tarvian Workers’ League", "TWL", "T.W.L."),
    ],
)
def test_spellings_of_one_body_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({body_key(s) for s in spellings}) == 1


def test_an_acronym_keeps_acronyms_whole() -> None:
    assert acronym("CC of the LLP") == "CCLLP"
    assert acronym("Central Committee of the Lesnian Labour Party") == "CCLLP"


@pytest.mark.parametrize(("word", "expected"), [("LLP", True), ("L.L.P.", True), ("Llp", False), ("A", False)])
def test_an_acronym_is_known_by_its_capitals(word: str, expected: bool) -> None:
    assert is_acronym(word) is expected


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Pîrvulescu", "pirvulescu"),
        ("ȘTEFAN  Ț.", "stefan t"),
        ("Łódź", "lodz"),
        ("Щукин", "shchukin"),
        ("O’Dell", "odell"),
    ],
)
def test_folding_drops_marks_case_and_script(written: str, folded: str) -> None:
    assert fold(written) == folded
