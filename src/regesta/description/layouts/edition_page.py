"""A printed edition's page: number and heading, the text, the editors' notes with the source.

In: a page that begins with a numbered heading ("14. Letter From ..."), or with the file that the document
lies in and an unnumbered heading under it. Out: one region, from under the heading to above the notes; the
source note's claims. An editors' own note ("Editorial Note") is theirs and no document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.model import Zone

from ..kinds import kind_of_heading
from ..page import Page, PageReading
from .document_lines import FILE_LINE, is_editors_note, is_numbered_heading, read_document
from .page_lines import Seen, in_order, seen_lines
from .record_head import NAVIGATION

_NUMBER_ALONE = re.compile(r"^(?:No|Nr|№)\.?\s?\d{1,4}[a-z]?\.?$")
_PARTIES = re.compile(r"\b(?:to|From|an|à|by|Between|of)\b")


class EditionPage:
    """A document as a printed edition gives it."""

    name = "edition page"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where a heading of an edition opens it, else None."""
        lines = seen_lines(page)
        first = 0
        while first < min(4, len(lines) - 1) and NAVIGATION.match(lines[first].text):
            first += 1
        if first >= len(lines):
            return None
        heading = _heading(lines, first)
        if heading is None:
            return None
        zones = [Zone(line.start, line.end, "boilerplate") for line in lines[:first]]
        if is_editors_note(heading.text):
            zones.append(Zone(heading.start, heading.end, "heading"))
            zones.extend(Zone(line.start, line.end, "body") for line in lines if line.start > heading.start)
            return PageReading("editorial note", in_order(zones))
        region = read_document(page.text, lines[first:], (heading.start, heading.end), None, zones)
        if region is None:
            return None
        return PageReading(self.name, in_order(zones), (region,))


def _heading(lines: Sequence[Seen], first: int) -> Seen | None:
    """Return the line that is an edition's heading: numbered, or under the line of its file."""
    if is_numbered_heading(lines[first].text) or lines[first].text.casefold() == "editorial note":
        return lines[first]
    if len(lines) > first + 2 and FILE_LINE.match(lines[first].text):
        below = first + 1
        if _NUMBER_ALONE.match(lines[below].text) and len(lines) > below + 2:
            below += 1
        second = lines[below]
        named = kind_of_heading(second.text, 0, len(second.text)) is not None and not second.text.endswith(".")
        if len(second.text) <= 500 and (named or _PARTIES.search(second.text) or is_numbered_heading(second.text)):
            return second
    return None
