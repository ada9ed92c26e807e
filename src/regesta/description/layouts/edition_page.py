"""A printed edition's page: number and heading, the text, the editors' notes with the source.

In: a page that begins with a numbered heading ("14. Letter From ..."), or with the file that the document
lies in and an unnumbered heading under it; the edition's running title may stand above. Out: a region for
each document, from under its heading to above its notes; the source note's claims; the edition by its running
title. A second document begins with the next number after the first one's notes. An editors' own note
("Editorial Note") is theirs and no document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from regesta.model import Claim, Zone

from ..kinds import kind_of_heading
from ..page import Page, PageReading, Region
from ..printed_editions import VOLUME, read_edition
from .document_lines import FILE_LINE, is_editors_note, is_numbered_heading, read_document
from .endnotes import has_source_note
from .page_lines import Seen, in_order, seen_lines
from .record_head import NAVIGATION

_NUMBER_ALONE = re.compile(r"^(?:No|Nr|№)\.?\s?\d{1,4}[a-z]?\.?$")
_NUMBER = re.compile(r"(?:(?:No|Nr|№)\. ?)?(\d{1,4})[a-z]?\.?\s")
_NUMBER_BEGINS: Final = frozenset("0123456789N")
_LONGEST_TITLE: Final = 200
_LONGEST_NOTE_TITLE: Final = 40
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
        edition: tuple[Claim, ...] = ()
        if heading is None and _under_running_title(lines, first):
            edition = _edition(page.text, lines[first])
            first += 1
            heading = lines[first]
        if heading is None:
            return None
        zones = [Zone(line.start, line.end, "boilerplate") for line in lines[:first]]
        if is_editors_note(heading.text):
            zones.append(Zone(heading.start, heading.end, "heading"))
            zones.extend(Zone(line.start, line.end, "body") for line in lines if line.start > heading.start)
            return PageReading("editorial note", in_order(zones))
        regions: list[Region] = []
        begins = [first, *_next_documents(lines, heading)]
        for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
            own = heading if begin == first else lines[begin]
            region = read_document(page.text, lines[begin:end], (own.start, own.end), None, zones)
            if region is not None:
                regions.append(structs.replace(region, claims=(*region.claims, *edition)))
        return PageReading(self.name, in_order(zones), tuple(regions)) if regions else None


def _under_running_title(lines: Sequence[Seen], at: int) -> bool:
    """Tell whether an edition's title and volume stand on line *at*, and a numbered heading under it."""
    title = lines[at].text
    return (
        at + 2 < len(lines)
        and is_numbered_heading(lines[at + 1].text)
        and len(title) <= _LONGEST_TITLE
        and not title.endswith((".", ":", ";"))
        and VOLUME.search(title) is not None
    )


def _edition(text: str, title: Seen) -> tuple[Claim, ...]:
    found = read_edition(text, title.start, title.end)
    return () if found is None else (found,)


def _next_documents(lines: Sequence[Seen], heading: Seen) -> list[int]:
    """Return the lines on which further documents of the page begin: the next number, after a source note.

    A note that goes on with the numbers of the notes above it is no heading.
    """
    out: list[int] = []
    number = _number(heading.text)
    if number is None or not has_source_note(lines):
        return out
    noted = False
    for i in range(lines.index(heading) + 1, len(lines) - 1):
        words = lines[i].text
        if not noted:
            noted = has_source_note(lines[i : i + 1])
        elif (
            words[0] in _NUMBER_BEGINS
            and _number(words) == number + 1
            and _number(lines[i - 1].text) != number
            and lines[i].indent <= heading.indent
            and is_numbered_heading(words)
        ):
            out.append(i)
            number, noted = number + 1, False
    return out


def _number(words: str) -> int | None:
    found = _NUMBER.match(words)
    return int(found[1]) if found else None


def _heading(lines: Sequence[Seen], first: int) -> Seen | None:
    """Return the line that is an edition's heading: numbered, or under the line of its file."""
    if is_numbered_heading(lines[first].text) or lines[first].text.casefold() == "editorial note":
        return lines[first]
    if len(lines) > first + 1 and _NUMBER_ALONE.match(lines[first].text) and _is_note_alone(lines[first + 1].text):
        return lines[first + 1]
    if len(lines) > first + 2 and FILE_LINE.match(lines[first].text):
        below = first + 1
        if _NUMBER_ALONE.match(lines[below].text) and len(lines) > below + 2:
            below += 1
        second = lines[below]
        named = kind_of_heading(second.text, 0, len(second.text)) is not None and not second.text.endswith(".")
        if len(second.text) <= 500 and (named or _PARTIES.search(second.text) or is_numbered_heading(second.text)):
            return second
    return None


def _is_note_alone(words: str) -> bool:
    """Tell whether a short line says nothing but that the editors write: their note stands under its number."""
    return len(words) <= _LONGEST_NOTE_TITLE and is_editors_note(words)
