from __future__ import annotations

import pytest

from regesta.description.dateline import is_dateline, is_undated, read_dateline
from regesta.description.misread import as_meant


def read(line: str) -> dict[str, str]:
    claims = read_dateline(line, 0, len(line))
    assert all(line[claim.start : claim.end] == claim.text for claim in claims)
    return {claim.field: claim.value for claim in claims}


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Karsk, August 22, 1964.", "Karsk", "1964-08-22"),
        ("[Karsk,] August 22, 1964", "Karsk", "1964-08-22"),
        ("Port Havel, 3 May 1961, 4 p.m.", "Port Havel", "1961-05-03"),
        ("Vale, den 3. Mai 1867", "Vale", "1867-05-03"),
        ("Harwich March 14th. 1786.", "Harwich", "1786-03-14"),
        ("Washington, D.C., May 3, 1961", "Washington, D.C", "1961-05-03"),
        ("May 3, 1961", None, "1961-05-03"),
        ("Vale, undated.", "Vale", None),
        ("[place not declassified], May 3, 1961", None, "1961-05-03"),
    ],
)
def test_place_and_date_are_read_from_a_dateline(line: str, place: str | None, date: str | None) -> None:
    found = read(line)
    assert found.get("date") == date
    assert (found.get("place") or "").rstrip(".") == (place or "")


def test_an_hour_is_no_place() -> None:
    assert "place" not in read("May 3, 1961, midnight")


def test_a_sentence_with_a_date_is_no_dateline() -> None:
    sentence = "We acknowledge receipt of your letter of March 3, 1961, concerning the station at Port Havel."
    assert not is_dateline(sentence, 0, len(sentence))
    assert is_dateline("Karsk, August 22, 1964, 4 p.m.", 0, 30)


def test_undated_stands_for_a_date() -> None:
    assert is_undated("Vale, undated.")
    assert not is_undated("The paper is undated and nobody can say when it was written.")


@pytest.mark.parametrize(
    ("written", "date", "place"),
    [
        ("Ve1den, Junc 7, l93O", "1930-06-07", "Velden"),
        ("Orle, Septernber 12, 19S6.", "1956-09-12", "Orle"),
        ("Aarvik, Jannary 3, 1931", "1931-01-03", "Aarvik"),
    ],
)
def test_a_misread_dateline_is_read_as_it_was_meant_and_keeps_the_words_that_stand_there(
    written: str, date: str, place: str
) -> None:
    claims = {claim.field: claim for claim in read_dateline(written, 0, len(written))}
    assert (claims["date"].value, claims["place"].value) == (date, place)
    assert all(written[claim.start : claim.end] == claim.text for claim in claims.values())
    assert claims["date"].confidence < 0.9


def test_what_reads_well_is_not_read_otherwise() -> None:
    for words in ("Velden, May 3, 1931", "B2B with SOS", "Marshall 12, 1931"):
        assert as_meant(words) == words
