"""Dates in brief, for the margin of a picture."""

from __future__ import annotations

import pytest

from regesta.chronology import brief, display


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "6 Mar 1961"),
        ("de", "6. März 1961"),
        ("fr", "6 mars 1961"),
        ("ro", "6 mar. 1961"),
        ("ru", "6 мар. 1961"),
    ],
)
def test_a_brief_date_abbreviates_its_month(language: str, expected: str) -> None:
    assert brief("1961-03-06", language) == expected


def test_a_brief_date_abbreviates_months_that_stand_alone_and_leaves_the_rest() -> None:
    assert brief("1961-09", "ru") == "сент. 1961"
    assert brief("1961~", "de") == display("1961~", "de")
