"""Numbers of papers on a line of their own: boards' series, registries' books, and what only looks like one."""

from __future__ import annotations

import pytest

from regesta.description.letter import read_letter
from regesta.description.paper_series import series_number


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("NIE 11-4-57", "NIE 11-4-57"),
        ("(NSC 5412/2)", "NSC 5412/2"),
        ("JCS 1992/791", "JCS 1992/791"),
        ("J.C.S. 2099/621", "J.C.S. 2099/621"),
        ("CA–1234", "CA–1234"),
        ("*SNIE 10–3–61*", "SNIE 10–3–61"),
        ("OCI No. 2341/63", "OCI No. 2341/63"),
        ("NAC Document 2440", "NAC Document 2440"),
        ("USDel MC/21", "USDel MC/21"),
        ("US/A/AC.52/17", "US/A/AC.52/17"),
        ("Secto 13.", "Secto 13"),
        ("Tgb.-Nr. 88/44 g", None),
        ("Tgb.-Nr. 88/44", "88/44"),
        ("Zl. 1.234/pr. 1925", "1.234/pr. 1925"),
        ("L. dz. 12/38/T", "12/38/T"),
        ("č. j. 123/57", "123/57"),
        ("Исх. № 123/сс", "123/сс"),
        ("Document No. 1365", "1365"),
        ("AUG 69", None),
        ("June 1960", None),
        ("FY 64", None),
        ("PAGE 2", None),
        ("IN 1957", None),
        ("O P 072029Z", None),
        ("NSC 1957", None),
        ("TELEGRAM 2625", None),
        ("Vale 12", None),
        ("A. NSC 104", None),
        ("(Supersedes NIE 70-67)", None),
        ("NIE 11-4-57 is to be brought up to date", None),
    ],
)
def test_a_papers_number_stands_alone_and_names_its_series(line: str, number: str | None) -> None:
    span = series_number(line)
    assert (line[slice(*span)] if span else None) == number


def numbers(text: str) -> list[object]:
    return [claim.value for claim in read_letter(text, 0, len(text)).claims if claim.field == "number"]


def test_the_number_under_the_dateline_is_the_papers_own() -> None:
    text = "Vale, May 3, 1961.\n\nWEC 54/2\n\nTHE STATE OF THE WEIRS\n\nThe weirs are in a poor state.\n"
    assert numbers(text) == ["WEC 54/2"]


def test_the_numbers_of_what_a_paper_refers_to_are_not_its_own() -> None:
    text = "Vale, May 3, 1961.\n\nSECRET\n\nREFERENCES\n\nWEC 54/2\n\nWEC 54/3\n\nThe weirs are poor.\n"
    assert numbers(text) == []


def test_a_number_alone_below_the_text_is_no_papers_number() -> None:
    text = "Vale, May 3, 1961.\n\n" + "The weirs are in a poor state. " * 8 + "\n\nWEC 54/2\n\nMore of it.\n"
    assert numbers(text) == []
