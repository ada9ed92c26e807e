"""Dates in running text: all of them, where they stand, in linear time."""

from __future__ import annotations

import time
from functools import lru_cache
from itertools import pairwise

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.chronology import DateFound, find_dates, is_valid, parse_date

PIECES = (
    *(
        "May",
        "April 17",
        "17 April",
        ", 1958",
        "1958",
        "3/4/75",
        "the 3rd",
        "of",
        "–",
        "/",
        "[",
        "]",
        "?",
        "(?)",
    ),
    *(
        " and ",
        "7th inst.",
        "12.",
        "VI",
        " 62",
        "\n",
        "ca. ",
        "before ",
        "Tuesday, ",
        "—5 p. m.",
        "162300Z",
        " to ",
    ),
    *(
        ", 23",
        "мая",
        " г.",
        "early ",
        "in ",
        "spring ",
        "'62",
        "12 écoulé",
        "1950s",
        ".",
        " ",
        "x",
        "0",
        "99999",
    ),
    *("March", "2019-03-11T20:54:39"),
)
LETTER = """Karsk, 22 August 1964.

Your letter of April 17, 1958, and the two notes of 3 and 5 May 1958 have come. We wrote on
20 October, and again in late
May; our message of the 11th, sent at 3 p.m., was not answered. In March 1957 we had met.
"""


def texts(text: str) -> list[tuple[str, str]]:
    return [(found.text, found.edtf) for found in find_dates(text)]


def test_every_date_of_a_letter_is_found_in_order() -> None:
    assert texts(LETTER) == [
        ("22 August 1964", "1964-08-22"),
        ("April 17, 1958", "1958-04-17"),
        ("3", "1958-05-03"),
        ("5 May 1958", "1958-05-05"),
        ("20 October", "XXXX-10-20"),
        ("late\nMay", "XXXX-05"),
        ("11th", "XXXX-XX-11"),
        ("March 1957", "1957-03"),
    ]


def test_the_context_year_completes_and_is_marked_as_inferred() -> None:
    (found,) = find_dates("We wrote on 20 October.", year=1958)
    assert (found.edtf, found.inferred, found.parts_given) == ("1958-10-20", True, {"month", "day"})


def test_a_year_in_the_words_is_not_inferred() -> None:
    (found,) = find_dates("on 20 October 1958", year=1960)
    assert (found.edtf, found.inferred) == ("1958-10-20", False)


def test_a_short_year_is_inferred() -> None:
    (found,) = find_dates("received 5.VI 62. at 02.15")
    assert (found.edtf, found.inferred, found.time) == ("1962-06-05", True, "02:15")


def test_days_of_a_list_share_month_and_year() -> None:
    assert texts("your letters of April 17, 23 and 30, 1958.") == [
        ("April 17", "1958-04-17"),
        ("23", "1958-04-23"),
        ("30, 1958", "1958-04-30"),
    ]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("June 15, 1958—12:54 p.m.", "12:54"),
        ("June 15, 1958, 8:30–9:10 p.m.", "20:30"),
        ("June 15, 1958, 11–1 p.m.", "11:00"),
        ("June 15, 1958, 1517Z", "15:17Z"),
        ("June 15, 1958, noon", "12:00"),
        ("June 15, 1958—midnight", "24:00"),
        ("14.09.75/10:20", "10:20"),
        ("162300Z AUG 73", "23:00Z"),
    ],
)
def test_the_time_behind_a_date_is_read_and_is_no_date(text: str, clock: str) -> None:
    (found,) = find_dates(text)
    assert found.time == clock


@pytest.mark.parametrize("text", ["Tuesday, 11 March 1979", "11 March 1979 (Tuesday)", "вторник, 11 марта 1979"])
def test_the_weekday_beside_a_date_is_kept(text: str) -> None:
    (found,) = find_dates(text)
    assert found.weekday == "tuesday"


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("yours of the 7th inst. came", "instant"),
        ("votre lettre du 12 écoulé", "ultimo"),
        ("on the 5th proximo", "proximo"),
        ("your letter of the 11th, which", "day"),
        ("of the 3rd of this month", "instant"),
    ],
)
def test_days_that_lean_on_the_letters_own_date_are_told(text: str, relative: str) -> None:
    (found,) = find_dates(text)
    assert found.relative == relative
    assert found.edtf.startswith("XXXX-XX-")


@pytest.mark.parametrize(
    "text",
    [
        "the 7th Fleet sailed",
        "file 611.72/9–1358 and 65/4",
        "we may 2 times march 12 miles",
        "paragraph 1.2.51 of No. 3/4/75",
        "at 12:30 and 3.15 p.m.",
        "1,958 tons for 1958 men",
        "telephone 17 4 58",
        "Division 12 Mayor",
        "pp. 1905-06",
    ],
)
def test_figures_that_are_no_dates_are_left_alone(text: str) -> None:
    assert texts(text) == []


def test_nothing_outside_the_given_stretch_is_read() -> None:
    text = "April 17, 1958 and May 5, 1959"
    assert [f.text for f in find_dates(text, start=19)] == ["May 5, 1959"]
    assert [f.text for f in find_dates(text, end=8)] == ["April 17"]


@lru_cache(maxsize=4096)
def is_edtf(value: str) -> bool:
    return edtf.parse_edtf(value) is not None


def check(text: str, found: list[DateFound]) -> None:
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.start < one.end
        assert one.reach[0] <= one.start and one.end <= one.reach[1]
        assert is_valid(one.edtf), one
        assert is_edtf(one.edtf)
    for first, second in pairwise(found):
        assert first.end <= second.start


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from([None, 1958, 1900]))
def test_found_dates_slice_to_their_text_dont_overlap_and_are_valid_edtf(text: str, year: int | None) -> None:
    check(text, list(find_dates(text, year=year)))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_a_parsed_date_is_valid_edtf(text: str) -> None:
    parsed = parse_date(text)
    if parsed is not None:
        assert is_valid(parsed), parsed
        assert is_edtf(parsed)


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    check(text, list(find_dates(text)))


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1",
            "1.",
            "1. ",
            "12-",
            "May ",
            "May 1 ",
            "1 May",
            "April 17, ",
            "17, ",
            "3/4/",
            "[",
            "1 to ",
            "1 and ",
        ),
        *(" ", "\n", "in May ", "VI ", "a.", "the 1st ", "м", "5 мая ", "1958 "),
    ],
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def spent(size: int) -> float:
        text = unit * (size // len(unit))
        begin = time.process_time()
        for _ in find_dates(text):
            pass
        return time.process_time() - begin

    small, large = max(spent(10_000), 0.002), spent(100_000)
    assert large < 40 * small


def test_a_megabyte_of_figures_stops_and_months_is_searched_in_seconds() -> None:
    text = "1.May.2.17/3-" * 80_000
    begin = time.process_time()
    assert sum(1 for _ in find_dates(text)) < len(text)
    assert time.process_time() - begin < 20


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        ("your note No. 12 of April 27, 1931", "1931-04-27", "April 27, 1931"),
        ("our 12 of April 27, 1931, reached us", "1931-04-27", "April 27, 1931"),
        ("n° 12 avril 1916", "1916-04", "avril 1916"),
        ("on the 12 of April 1931", "1931-04-12", "12 of April 1931"),
    ],
)
def test_a_letters_number_is_no_day(text: str, edtf: str, words: str) -> None:
    (found,) = find_dates(text)
    assert (found.edtf, text[found.start : found.end]) == (edtf, words)
