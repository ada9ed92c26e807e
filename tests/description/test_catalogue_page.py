"""Pages of catalogues are read by their labels; what only looks like one is left to others."""

from __future__ import annotations

from regesta.description.layouts import LAYOUTS
from regesta.description.layouts.catalogue_page import CataloguePage
from regesta.description.layouts.list_page import ListPage
from regesta.description.page import PageReading, open_page
from regesta.model import Transcription

ITEM = """Browse
Velden City Archives

Item 44 - Letter from Ada Perl to Tomas Reiss

Identity area

Reference code

MS-44-2-17

Title

Letter from Ada Perl to Tomas Reiss

Date(s)

19 January 1912 (Creation)

Context area

Name of creator

Ada Perl

Archival history

Content and structure area

Scope and content

Perl reports on the survey.

Language of material

English

Script of material
"""

MEMO = """MEMORANDUM

TO: The Director
FROM: Miles Orton
DATE: 3 May 1962
SUBJECT: Dredging
REFERENCE: Your note of 2 May

1. The survey of April shows eleven feet at low water.
"""


def page(text: str):  # type: ignore[no-untyped-def]
    return open_page(Transcription(text, "text@1", "text/plain"))


def read(text: str) -> PageReading:
    opened = page(text)
    return next(reading for layout in LAYOUTS if (reading := layout.recognise(opened)) is not None)


def test_an_item_without_a_text_is_a_record_alone() -> None:
    reading = read(ITEM)
    assert reading.layout == "catalogue page"
    (region,) = reading.regions
    assert region.start == region.end
    values = {claim.field: claim.value for claim in region.claims}
    assert values["senders"] == {"name": "Ada Perl"}
    assert values["date"] == "1912-01-19"
    assert values["source.file"] == "MS-44-2-17"


def test_a_label_over_a_label_or_an_area_has_no_value() -> None:
    fields = {claim.text for claim in read(ITEM).regions[0].claims}
    assert "Content and structure area" not in fields
    assert "Context area" not in fields


def test_a_memorandums_head_is_no_catalogue() -> None:
    assert CataloguePage().recognise(page(MEMO)) is None


def test_an_inventory_of_folders_lists_and_a_letter_with_points_does_not() -> None:
    folders = "Crane Papers\n\n" + "".join(f"Folder {n}. Correspondence, 19{n + 40}\n" for n in range(1, 8))
    assert ListPage().recognise(page(folders)) is not None
    letter = (
        "Dear Sir,\n\n" + "".join(f"{n}. The weir of 19{n + 40} is to be mended.\n" for n in range(1, 8)) + "\nA. Marek"
    )
    assert ListPage().recognise(page(letter)) is None


def test_an_index_of_names_lists() -> None:
    names = "Index\n\n" + "".join(f"Brand, Ilse, {n}, {n + 9}-{n + 12}\n" for n in range(2, 30, 3))
    assert ListPage().recognise(page(names)) is not None
