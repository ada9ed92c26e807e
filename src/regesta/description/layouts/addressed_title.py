"""An edition of papers: "To X from Y, 4 June 1786" above the text, the manuscript and notes under it.

In: a page whose first line names addressee, writer and date. Out: one region from the letter's own first line
to above the note that describes the manuscript ("RC (...)"), whose repository it claims. Lines that say
writer and addressee again are labels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.chronology import parse_date
from regesta.model import Claim, Zone

from ..page import Page, PageReading, Region
from ..source_line import read_source
from .page_lines import Seen, in_order, seen_lines
from .record_values import party
from .sheet import Sheet

_TITLE = re.compile(
    r"^(?:Title:\s*)?(?P<title>(?:To\s[^,\n]{2,120}?\sfrom|"
    r"From\s[^,\n]{2,120}?\sto)\s[^\n]{2,160}?,\s(?P<date>[^,\n]{0,20}?\d{4}[^,\n]{0,12}))$"
)
_LABELLED = re.compile(r"^(?P<which>From|To|Author|Recipient|Date):\s*(?P<value>\S.*)$")
_AGAIN = re.compile(r"^(?:From|To)\s\S")
_MANUSCRIPT = re.compile(r"^(?:RC|Dft|Df|FC|ALS|LS|AL|PrC|SC|Tr|MS|Printed(?: copy)?|Copy)s?\b[^\n]{0,20}\([A-Z]")
_NOTE = re.compile(r"^\d{1,3}\.\s")
_FIELDS: Final = {"From": "senders", "Author": "senders", "To": "recipients", "Recipient": "recipients"}


class AddressedTitle:
    """A letter in an edition of somebody's papers."""

    name = "papers edition"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where its first line is such a title, else None."""
        lines = seen_lines(page)
        found = _TITLE.match(lines[0].text) if len(lines) > 1 else None
        if found is None:
            return None
        text = page.text
        at = lines[0].start
        heading = (at + found.start("title"), at + found.end("title"))
        sheet = Sheet()
        sheet.claims += [Claim("title", found["title"], found["title"], *heading, "label/title-line@1", 0.96)]
        edtf = parse_date(found["date"])
        if edtf is not None:
            span = (at + found.start("date"), at + found.end("date"))
            sheet.claims.append(Claim("date", edtf, found["date"], *span, "heading/title@1", 0.93))
        sheet.zones += [Zone(*heading, "heading")]
        first = _read_labels(lines, sheet)
        end = _apparatus(lines, first)
        for line in lines[end:]:
            sheet.zones.append(Zone(line.start, line.end, "note"))
            if _MANUSCRIPT.match(line.text):
                sheet.claims.extend(read_source(text, line.start, line.end))
        if first >= end:
            return None
        region = Region(lines[first].start, lines[end - 1].end, tuple(sheet.claims), heading, None, "edition")
        return PageReading(self.name, in_order(sheet.zones), (region,))


def _read_labels(lines: Sequence[Seen], sheet: Sheet) -> int:
    """Read the lines that name writer and addressee again; return the first line of the letter."""
    first = 1
    while first < len(lines):
        line = lines[first]
        labelled = _LABELLED.match(line.text)
        if labelled is None and not (first <= 2 and _AGAIN.match(line.text) and len(line.text) < 90):
            break
        sheet.zones.append(Zone(line.start, line.end, "label"))
        if labelled is not None and labelled["which"] in _FIELDS:
            start, end = line.start + labelled.start("value"), line.start + labelled.end("value")
            value = party(labelled["value"])
            sheet.claims.append(
                Claim(_FIELDS[labelled["which"]], value, labelled["value"], start, end, "label/value@1", 0.95)
            )
        first += 1
    return first


def _apparatus(lines: Sequence[Seen], first: int) -> int:
    """Return the line on which the manuscript is described or the notes begin, len(lines) without either."""
    for i in range(first + 1, len(lines)):
        if _MANUSCRIPT.match(lines[i].text):
            return i
    end = len(lines)
    while end - 1 > first and _NOTE.match(lines[end - 1].text):
        end -= 1
    return end
