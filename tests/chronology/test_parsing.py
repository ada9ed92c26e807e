"""A string that is a date as a whole becomes EDTF, in every written form that letters use."""

from __future__ import annotations

import edtf
import pytest

from regesta.chronology import is_valid, parse_date

FORMS = {
    "April 17, 1958": "1958-04-17",
    "17 April 1958": "1958-04-17",
    "Karsk, June 15, 1958—12:54 p.m.": "1958-06-15",
    "[Karsk,] October 4, 1948—1 p. m.": "1948-10-04",
    "March 14th. 1786": "1786-03-14",
    "Apr. 2. 1786": "1786-04-02",
    "Augt 5th 1786": "1786-08-05",
    "the 3rd of May, 1919": "1919-05-03",
    "November, 10, 1955": "1955-11-10",
    "February 26,1957": "1957-02-26",
    "12 марта 1959 г.": "1959-03-12",
    "1-го мая 1919 года": "1919-05-01",
    "17 aprilie 1958": "1958-04-17",
    "9. September 1890": "1890-09-09",
    "12. März 1951": "1951-03-12",
    "2. 8. 1889": "1889-08-02",
    "le 12 mars 1951": "1951-03-12",
    "1er mai 1950": "1950-05-01",
    "3 agosto 1861": "1861-08-03",
    "4 de enero de 1809": "1809-01-04",
    "4.VI 1962": "1962-06-04",
    "5.VI 62. at 02.15": "1962-06-05",
    "31.X 62": "1962-10-31",
    "16-IV-1958": "1958-04-16",
    "14.09.75/10:20": "1975-09-14",
    "19/9/75": "1975-09-19",
    "13.6.51": "1951-06-13",
    "12/25/1958": "1958-12-25",
    "2011/01/20": "2011-01-20",
    "1958-04-17": "1958-04-17",
    "2019-03-11T20:54:39": "2019-03-11",
    "1917 July 31": "1917-07-31",
    "162300Z AUG 73": "1973-08-16",
    "[9 May 1867]": "1867-05-09",
    "9 May [1867]": "1867-05-09",
    "[May ?] 1919": "1919-05?",
    "May 5, 1958 (?)": "1958-05-05?",
    "July 10(?), 1955.": "1955-07-10?",
    "January 26 [27], 1955": "1955-01-27",
    "May 1958": "1958-05",
    "в марте 1958 г.": "1958-03",
    "1958": "1958",
    "1958?": "1958?",
    "Karsk, 1958": "1958",
    "ca. 1958": "1958~",
    "about May 5, 1958": "1958-05-05~",
    "early May 1958": "1958-05~",
    "mid-May 1958": "1958-05~",
    "end of May 1958": "1958-05~",
    "spring 1961": "1961-21",
    "winter of 1961": "1961-24",
    "1950s": "195X",
    "before May 5, 1958": "../1958-05-05",
    "after May 5, 1958": "1958-05-05/..",
    "2 April through 20 April 1960": "1960-04-02/1960-04-20",
    "July 12–14, 1951": "1951-07-12/1951-07-14",
    "12-14 июля 1951": "1951-07-12/1951-07-14",
    "July 30–August 2, 1958": "1958-07-30/1958-08-02",
    "December 28–January 3, 1958": "1957-12-28/1958-01-03",
    "du 3 au 5 mars 1951": "1951-03-03/1951-03-05",
    "July 16/17, 1955—midnight": "1955-07-16/1955-07-17",
    "December 30 and 31, 1957": "1957-12-30/1957-12-31",
    "May–June 1958": "1958-05/1958-06",
    "1956-1958": "1956/1958",
    "May 5 or 6, 1958": "[1958-05-05,1958-05-06]",
    "Tuesday, 11 March 1979": "1979-03-11",
    "April 17": "XXXX-04-17",
    "Mai": "XXXX-05",
}


@pytest.mark.parametrize(("written", "expected"), FORMS.items())
def test_each_written_form_gives_its_edtf(written: str, expected: str) -> None:
    assert parse_date(written) == expected


@pytest.mark.parametrize("expected", sorted(set(FORMS.values())))
def test_what_is_written_is_edtf_for_us_and_for_the_reference_parser(expected: str) -> None:
    assert is_valid(expected)
    assert edtf.parse_edtf(expected) is not None


@pytest.mark.parametrize("written", ["", "undated", "n.d.", "Undated.", "Karsk", "no date here", "12", "32 May"])
def test_what_is_no_date_gives_none(written: str) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize("edtf_value", ["1958-04", "../1958-05-05", "[1975-04-03,1975-03-04]", "XXXX-04-17"])
def test_edtf_is_read_as_it_is(edtf_value: str) -> None:
    assert parse_date(edtf_value) == edtf_value


def test_a_stroke_date_that_reads_both_ways_keeps_both() -> None:
    assert parse_date("3/4/75") == "[1975-04-03,1975-03-04]"


def test_an_order_given_settles_a_stroke_date() -> None:
    assert parse_date("3/4/75", order="dmy") == "1975-04-03"
    assert parse_date("3/4/75", order="mdy") == "1975-03-04"


def test_a_stroke_date_with_one_possible_reading_is_sure() -> None:
    assert parse_date("4/25/75") == "1975-04-25"


def test_of_a_double_date_the_gregorian_day_is_taken() -> None:
    assert parse_date("October 25/November 7, 1917") == "1917-11-07"
    assert parse_date("3/15 March 1905") == "1905-03-15"
    assert parse_date("5/17 мая 1887") == "1887-05-17"


def test_two_days_that_are_no_double_date_are_a_range() -> None:
    assert parse_date("2/3 March 1905") == "1905-03-02/1905-03-03"


def test_a_short_year_takes_the_century_given_or_nearest() -> None:
    assert parse_date("4.6.62") == "1962-06-04"
    assert parse_date("4.6.62", century=18) == "1862-06-04"
    assert parse_date("4.6.99", near=1803) == "1799-06-04"
    assert parse_date("4.6.62", near="1867-01-01") == "1862-06-04"


def test_a_context_year_completes_a_date_without_year() -> None:
    assert parse_date("April 17", year=1958) == "1958-04-17"


def test_the_29th_of_february_needs_a_leap_year() -> None:
    assert parse_date("29 February 1956") == "1956-02-29"
    assert parse_date("29 February 1957") == "1957-02"
