"""EDTF as days: bounds, order, completion, and how it is shown."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.chronology import (
    DateFound,
    bounds,
    compare_dates,
    display,
    find_dates,
    is_valid,
    order_key,
    resolve,
    resolve_relative,
    weekday_agrees,
)


def days(edtf: str) -> tuple[str | None, str | None] | None:
    known = bounds(edtf)
    if known is None:
        return None
    first, last = (date.fromordinal(day).isoformat() if day is not None else None for day in known)
    return first, last


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("1958-04-17", ("1958-04-17", "1958-04-17")),
        ("1958-04-17?", ("1958-04-17", "1958-04-17")),
        ("1958-04", ("1958-04-01", "1958-04-30")),
        ("1956-02~", ("1956-02-01", "1956-02-29")),
        ("1958", ("1958-01-01", "1958-12-31")),
        ("195X", ("1950-01-01", "1959-12-31")),
        ("1961-21", ("1961-03-01", "1961-05-31")),
        ("1960-04-02/1960-04-20", ("1960-04-02", "1960-04-20")),
        ("1958-04/1960", ("1958-04-01", "1960-12-31")),
        ("../1958-05-05", (None, "1958-05-05")),
        ("1958-05-05/..", ("1958-05-05", None)),
        ("[1975-04-03,1975-03-04]", ("1975-03-04", "1975-04-03")),
        ("XXXX-04-17", None),
        ("1958-13", None),
        ("1957-02-29", None),
        ("nonsense", None),
        ("", None),
    ],
)
def test_bounds_are_the_first_and_last_day(edtf: str, expected: tuple[str | None, str | None] | None) -> None:
    assert days(edtf) == expected


@pytest.mark.parametrize("edtf", ["1958-04-31", "1958-00", "58-04-17", "1960/1958", "XXXX-13-01", "", "a", "../.."])
def test_what_is_no_edtf_is_not_valid(edtf: str) -> None:
    assert not is_valid(edtf)


def test_dates_sort_by_first_day_and_the_unknown_come_last() -> None:
    dates = ["XXXX-04-17", "1958", "1958-04-17", None, "1957-12", "../1950", "1958-04-17/1958-05-01"]
    assert sorted(dates, key=order_key) == [
        "../1950",
        "1957-12",
        "1958",
        "1958-04-17",
        "1958-04-17/1958-05-01",
        "XXXX-04-17",
        None,
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1958-04-17", "1958-04-23", "before"),
        ("1958-05", "1958-04-23", "after"),
        ("1958-04-17?", "1958-04-17", "same"),
        ("1958-04-17", "1958-04", "within"),
        ("1958", "1958-04", "overlaps"),
        ("1958-04/1958-06", "1958-06/1958-07", "overlaps"),
        ("1958-05-05/..", "1958-01-01", "after"),
        ("XXXX-04-17", "1958", None),
    ],
)
def test_two_dates_lie_to_each_other(a: str, b: str, expected: str | None) -> None:
    assert compare_dates(a, b) == expected


@pytest.mark.parametrize(
    ("edtf", "near", "expected"),
    [
        ("XXXX-08-22", "1964-09-01", "1964-08-22"),
        ("XXXX-12-30", "1964-01-05", "1963-12-30"),
        ("XXXX-09-01", "1964-09-01", "1964-09-01"),
        ("XXXX-08", "1964-09-01", "1964-08"),
        ("XXXX-10", "1964-09-01", "1963-10"),
        ("XXXX-08-22", "1964", "1964-08-22"),
        ("XXXX-02-29", "1959-03-01", "1956-02-29"),
        ("1958-04-17", "1964-09-01", "1958-04-17"),
        ("XXXX-08-22", "XXXX-09-01", None),
        ("XXXX-XX-11", "1964-09-01", None),
    ],
)
def test_a_day_without_year_is_the_nearest_at_or_before(edtf: str, near: str, expected: str | None) -> None:
    assert resolve(edtf, near) == expected


@given(st.dates(date(1700, 1, 1), date(2000, 12, 31)), st.dates(date(1700, 1, 1), date(2000, 12, 31)))
def test_a_resolved_day_is_never_after_the_letter_nor_eight_years_before(day: date, letter: date) -> None:
    resolved = resolve("XXXX" + day.isoformat()[4:], letter.isoformat())
    assert resolved is not None
    years = 8 if (day.month, day.day) == (2, 29) else 1
    assert 0 <= (letter - date.fromisoformat(resolved)).days <= years * 366


def found_in(text: str) -> DateFound:
    (found,) = find_dates(text)
    return found


@pytest.mark.parametrize(
    ("text", "near", "expected"),
    [
        ("yours of the 7th inst. came", "1867-05-20", "1867-05-07"),
        ("yours of the 28th ult. came", "1867-01-20", "1866-12-28"),
        ("on the 5th proximo", "1867-12-20", "1868-01-05"),
        ("your letter of the 11th, which", "1867-05-20", "1867-05-11"),
        ("your letter of the 28th, which", "1867-05-20", "1867-04-28"),
        ("on the 31st ult.", "1867-05-20", None),
        ("the 5th inst.", "1867", None),
    ],
)
def test_a_day_that_leans_on_a_letter_takes_its_month(text: str, near: str, expected: str | None) -> None:
    assert resolve_relative(found_in(text), near) == expected


def test_a_weekday_agrees_or_not_or_cannot_be_told() -> None:
    assert weekday_agrees("1979-03-11", "Sunday") is True
    assert weekday_agrees("1979-03-11", "dimanche") is True
    assert weekday_agrees("1979-03-11", "tuesday") is False
    assert weekday_agrees("1979-03", "tuesday") is None
    assert weekday_agrees("1979-03-11", "someday") is None


@pytest.mark.parametrize(
    ("edtf", "language", "shown"),
    [
        ("1958-04-17", "en", "17 April 1958"),
        ("1958-04-17", "de", "17. April 1958"),
        ("1958-05-01", "fr", "1er mai 1958"),
        ("1958-04-17", "ro", "17 aprilie 1958"),
        ("1958-04-17", "ru", "17 апреля 1958"),
        ("1958-04", "ru", "апрель 1958"),
        ("1958-04-17", "xx", "17 April 1958"),
        ("1958~", "en", "about 1958"),
        ("1919-05?", "en", "May 1919 (?)"),
        ("195X", "en", "1950s"),
        ("1961-21", "en", "spring 1961"),
        ("XXXX-04-17", "en", "17 April"),
        ("1960-04-02/1960-04-20", "en", "between 2 and 20 April 1960"),
        ("1958-07-30/1958-08-02", "en", "between 30 July and 2 August 1958"),
        ("../1958-05-05", "en", "before 5 May 1958"),
        ("1958-05-05/..", "fr", "après 5 mai 1958"),
        ("[1975-04-03,1975-03-04]", "en", "3 April 1975 or 4 March 1975"),
        ("nonsense", "en", "nonsense"),
    ],
)
def test_a_date_is_shown_as_its_reader_writes_it(edtf: str, language: str, shown: str) -> None:
    assert display(edtf, language) == shown
