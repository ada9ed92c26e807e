"""The forms in which dates are written abroad and in other centuries, each with what it means."""

from __future__ import annotations

import pytest

from regesta.chronology import find_dates, is_valid, parse_date

FORMS = {
    "«26» августа 1954 г.": "1954-08-26",
    "« 5 » octobre 1925": "1925-10-05",
    "12/24 March 1867": "1867-03-24",
    "12 (24) марта 1867 г.": "1867-03-24",
    "17 (29) апреля 1867 г.": "1867-04-29",
    "17/29 апреля 1867": "1867-04-29",
    "le 12/24 mars 1867": "1867-03-24",
    "12./24. März 1867": "1867-03-24",
    "28 February/12 March 1854": "1854-03-12",
    "28 февраля (12 марта) 1854 года": "1854-03-12",
    "28 février/12 mars 1854": "1854-03-12",
    "31 December 1850/12 January 1851": "1851-01-12",
    "31 декабря 1850 (12 января 1851) г.": "1851-01-12",
    "3/14 February 1731": "1731-02-14",
    "5 O.S.": None,
    "5 March 1731 O.S.": "1731-03-16",
    "5 March 1731 (O.S.)": "1731-03-16",
    "16 March 1731 N.S.": "1731-03-16",
    "25 martie 1877 st.v.": "1877-04-06",
    "25 martie 1877 stil vechi": "1877-04-06",
    "25 марта 1877 г. ст. ст.": "1877-04-06",
    "6 апреля 1877 г. н. ст.": "1877-04-06",
    "13/25 martie 1877": "1877-03-25",
    "10 January 1723/4": "1724-01-10",
    "10 January 1723/24": "1724-01-10",
    "13.6.51": "1951-06-13",
    "31.X 62": "1962-10-31",
    "31.X.62": "1962-10-31",
    "31.X.1962 г.": "1962-10-31",
    "24.06.88/17:40": "1988-06-24",
    "den 3ten Hornung 1799": "1799-02-03",
    "den 12ten März 1867": "1867-03-12",
    "den 28ten May 1792": "1792-05-28",
    "am 4. Jänner 1914": "1914-01-04",
    "16. Jänner 99": "1799-01-16",
    "den 1sten Julius 1805": "1805-07-01",
    "den 5. Heumonat 1805": "1805-07-05",
    "den 7ten Weinmonat 1801": "1801-10-07",
    "le 12 Messidor an VIII": "1800-07-01",
    "18 brumaire an VIII": "1799-11-09",
    "1er vendémiaire an XIV": "1805-09-23",
    "le 9 Thermidor an 2": "1794-07-27",
    "5e jour complémentaire an III": "1795-09-21",
    "19 nivôse an 4": "1796-01-09",
    "12 7bre 1743": "1743-09-12",
    "ce 3 8bre 1766": "1766-10-03",
    "le 20 xbre 1812": "1812-12-20",
    "the 9th of 9ber 1702": "1702-11-09",
    "mid-May 1958": "1958-05~",
    "Mitte Mai 1958": "1958-05~",
    "fin mars 1938": "1938-03~",
    "début avril 1938": "1938-04~",
    "la începutul lui mai 1958": "1958-05~",
    "la sfârșitul lui mai 1958": "1958-05~",
    "sfârșitul lunii mai 1958": "1958-05~",
    "mijlocul lui mai 1958": "1958-05~",
    "Anfang Januar 1933": "1933-01~",
    "Ende Februar 1933": "1933-02~",
    "à la fin de mars 1938": "1938-03~",
    "в начале мая 1958 г.": "1958-05~",
    "в конце мая 1958 г.": "1958-05~",
    "середина мая 1958 г.": "1958-05~",
    "a principios de mayo de 1898": "1898-05~",
    "early 1958": "1958~",
    "Ende 1944": "1944~",
    "late 1944": "1944~",
    "not before 5 May 1958": "1958-05-05/..",
    "before 5 May 1958": "../1958-05-05",
    "vor dem 5. Mai 1958": "../1958-05-05",
    "avant le 5 mai 1958": "../1958-05-05",
    "до 5 мая 1958 г.": "../1958-05-05",
    "не ранее 5 мая 1958 г.": "1958-05-05/..",
    "не позднее 5 мая 1958 г.": "../1958-05-05",
    "după 5 mai 1958": "1958-05-05/..",
    "after 5 May 1958": "1958-05-05/..",
    "nach dem 5. Mai 1958": "1958-05-05/..",
    "après le 5 mai 1958": "1958-05-05/..",
    "5-7 May 1958": "1958-05-05/1958-05-07",
    "from 5 to 7 May 1958": "1958-05-05/1958-05-07",
    "5.-7. Mai 1958": "1958-05-05/1958-05-07",
    "5 bis 7 Mai 1958": "1958-05-05/1958-05-07",
    "du 5 au 7 mai 1958": "1958-05-05/1958-05-07",
    "5–7 мая 1958 г.": "1958-05-05/1958-05-07",
    "de la 5 la 7 mai 1958": "1958-05-05/1958-05-07",
    "28 April – 3 May 1958": "1958-04-28/1958-05-03",
    "May–June 1958": "1958-05/1958-06",
    "1958-1960": "1958/1960",
    "spring 1961": "1961-21",
    "Frühjahr 1961": "1961-21",
    "printemps 1961": "1961-21",
    "au printemps de 1961": "1961-21",
    "весна 1961 г.": "1961-21",
    "весной 1961 г.": "1961-21",
    "primăvara anului 1961": "1961-21",
    "vara 1961": "1961-22",
    "im Herbst 1944": "1944-23",
    "[1867]": "1867",
    "[1867?]": "1867?",
    "[März 1867]": "1867-03",
    "[May 1867]": "1867-05",
    "May [1867]": "1867-05",
    "(1867)": "1867",
    "5 May 1958 (?)": "1958-05-05?",
    "[ca. 1867]": "1867~",
    "c. 1867": "1867~",
    "circa mai 1867": "1867-05~",
    "1860s": "186X",
    "1860er Jahre": "186X",
    "années 1860": "186X",
    "anii 1860": "186X",
    "1860-е годы": "186X",
    "R 162300Z AUG 73": "1973-08-16",
    "O 041530Z MAR 76": "1976-03-04",
    "041530Z MAR 76 ZFF-4": "1976-03-04",
    "Tuesday, 9th November, 1948": "1948-11-09",
    "Dienstag, den 9. November 1948": "1948-11-09",
    "mardi 9 novembre 1948": "1948-11-09",
    "9 de noviembre de 1948": "1948-11-09",
    "dnia 14 września 1965 r.": "1965-09-14",
    "dne 12. června 1946": "1946-06-12",
    "1959. október 5.": "1959-10-05",
    "1. september 1953": "1953-09-01",
    "5 februari 1948": "1948-02-05",
    "den 4 maj 1901": "1901-05-04",
    "5. elokuuta 1953": "1953-08-05",
    "5 Mayıs 1958": "1958-05-05",
    "15 травня 1958 р.": "1958-05-15",
    "23 noiabria 1957 g.": "1957-11-23",
    "12 marta 1957 g.": "1957-03-12",
    "3 iiulia 1957 g.": "1957-07-03",
    "15 oktiabria 1957 goda": "1957-10-15",
    "25 fevralia 1958 g.": "1958-02-25",
    "ziua de 30 mai 1964": "1964-05-30",
    "in the year 1867": "1867",
    "March 2d 1776": "1776-03-02",
    "Septr. 22d. 1776": "1776-09-22",
    "the 22d day of September, A.D. 1776": "1776-09-22",
    "ce 3 février 1790": "1790-02-03",
    "á 3 de marzo de 1801": "1801-03-03",
    "undated": None,
    "o. D.": None,
    "s.d.": None,
    "без даты": None,
    "f.d.": None,
    "29 February 1957": "1957-02",
    "1958. 04. 17.": "1958-04-17",
    "昭和": None,
    "17-IV-58": "1958-04-17",
    "17 IV 1958": "1958-04-17",
    "17/IV/1958": "1958-04-17",
    "17.04.1958 г.": "1958-04-17",
    "14 juillet 1950, 18 h 30": "1950-07-14",
    "3 novembre 1924, 11 Uhr": "1924-11-03",
    "10 a.m., 5th May 1958": "1958-05-05",
    "5/V-58": "1958-05-05",
}

RUN = {
    "Your letter of the 7th inst. came.": ("7th inst.", "instant"),
    "votre lettre du 12 écoulé": ("12 écoulé", "ultimo"),
    "votre lettre du 12 courant": ("12 courant", "instant"),
    "Ihr Schreiben vom 12. d. M. habe ich": ("12. d. M.", "instant"),
    "Ihr Schreiben vom 12. d.M. habe ich": ("12. d.M.", "instant"),
    "Ihr Schreiben vom 12. vorigen Monats": ("12. vorigen Monats", "ultimo"),
    "Ihr Schreiben vom 28ten v. M. kam": ("28ten v. M.", "ultimo"),
    "the 19th ultimo was received": ("19th ultimo", "ultimo"),
    "on the 4th proximo the": ("4th proximo", "proximo"),
    "la 15 ale lunii curente": ("15 ale lunii curente", "instant"),
    "scrisoarea din 15 l.c. am primit": ("15 l.c.", "instant"),
    "письмо от 12 с. м. получено": ("12 с. м.", "instant"),
    "письмо от 12-го сего месяца": ("12-го сего месяца", "instant"),
    "письмо от 12 числа прошлого месяца": ("12 числа прошлого месяца", "ultimo"),
    "la lettre que Votre Excellence m'a adressée le 9 de ce mois": ("9 de ce mois", "instant"),
    "Yours of the 9th past came": ("9th past", "ultimo"),
    "la nota del 5 corrente mese": ("5 corrente", "instant"),
    "su carta del 5 del corriente": ("5 del corriente", "instant"),
    "su carta del 5 del pasado": ("5 del pasado", "ultimo"),
    "pismo z dnia 5 b.m. otrzymałem": ("5 b.m.", "instant"),
    "pismo z dnia 5 ub. m. otrzymałem": ("5 ub. m.", "ultimo"),
    "Deres brev av 5te ds. er": ("5te ds.", "instant"),
}


@pytest.mark.parametrize(("written", "meant"), FORMS.items())
def test_a_written_date_is_the_day_that_it_means(written: str, meant: str | None) -> None:
    found = parse_date(written, near=1800 if written.endswith(" 99") else None)
    assert found == meant
    assert found is None or is_valid(found)


@pytest.mark.parametrize(("written", "meant"), RUN.items())
def test_a_day_without_month_leans_on_the_letter(written: str, meant: tuple[str, str]) -> None:
    found = next(iter(find_dates(written)))
    assert (found.text.rstrip("."), found.relative) == (meant[0].rstrip("."), meant[1])


def test_a_time_past_the_hour_is_no_day() -> None:
    assert [found.text for found in find_dates("He came at 5 past ten, and left.")] == []


def test_two_sentences_are_no_hungarian_date() -> None:
    assert next(iter(find_dates("It ended in 1957. May 5 was quiet."))).edtf != "1957-05-05"


def test_a_place_and_a_year_are_no_decade() -> None:
    assert [found.edtf for found in find_dates("It lasted from 1860-1870 in all.")] != ["186X"]


def test_pages_behind_a_year_are_not_the_next_year() -> None:
    assert parse_date("10 July 1723/4") != "1724-07-10"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Orle, 23/9 1895", "1895-09-23"),
        ("4/7 900.", "1900-07-04"),
        ("16/1 08", "1908-01-16"),
        ("25. 1. 908", "1908-01-25"),
        ("3. Mai 901.", "1901-05-03"),
        ("3 May ’56", "1956-05-03"),
    ],
)
def test_pens_set_the_day_over_the_month_and_leave_the_thousand_out(written: str, meant: str) -> None:
    assert [found.edtf for found in find_dates(written)] == [meant]


@pytest.mark.parametrize(
    "written", ["a ratio of 3/4 12 times", "No. 3/4 1931", "version 1.2.901", "3. Mai 901 Mann stark"]
)
def test_measures_and_numbers_are_no_years_of_three_digits(written: str) -> None:
    assert not [found for found in find_dates(written) if "year" in found.parts_given]
