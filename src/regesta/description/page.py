"""A page before anybody has said what it is, and the words in which a layout says it.

A layout looks at a whole capture (a record page, an edition's page, a bare letter) and says which stretches
hold one document's text each, and what the page's own labels claim of them. To add a layout, write a class
with `name` and `recognise` and put it into `regesta.description.layouts.LAYOUTS`, before those that are less
particular.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Protocol

from msgspec import Struct

from regesta.model import Claim, Transcription, Zone

KindOfText = Literal["page", "edition", "bare"]


class Line(Struct, frozen=True):
    """A line of the text: text[start:end] is `text`, without its end-of-line mark; `number` counts from 0."""

    start: int
    end: int
    text: str
    number: int


class Page(Struct, frozen=True):
    """A transcription and its lines (empty lines too, so that what stands apart can be seen)."""

    text: str
    transcription: Transcription
    lines: tuple[Line, ...]


class Region(Struct, frozen=True):
    """A stretch [start, end) that holds one document's text, and what the page's labels claim of it.

    `heading` is the span of the heading that the page or edition gives to the document, where the layout
    found it (inside or outside the stretch). `within` is the index of the region that encloses it.
    `kind_of_text` tells what surrounds the letter: a record page, an edition's apparatus, or nothing.
    """

    start: int
    end: int
    claims: tuple[Claim, ...] = ()
    heading: tuple[int, int] | None = None
    within: int | None = None
    kind_of_text: KindOfText = "bare"


class PageReading(Struct, frozen=True):
    """What a layout makes of a page. No regions: the page holds no document (a list, a search's results)."""

    layout: str
    zones: tuple[Zone, ...] = ()
    regions: tuple[Region, ...] = ()


class Layout(Protocol):
    """One family of pages."""

    name: str

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page*, or None where it is not of this family."""
        ...


def open_page(transcription: Transcription) -> Page:
    """Return the page of *transcription*, split into lines at "\\n" (a trailing "\\r" is outside)."""
    return Page(
        text=transcription.text,
        transcription=transcription,
        lines=tuple(iter_lines(transcription.text, 0, len(transcription.text))),
    )


def iter_lines(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the lines of text[start:end] with their offsets in *text*.

    Only "\\n" (and "\\f", a page's end) end a line: other separators of Unicode stand inside lines.
    """
    number, position = 0, start
    while position <= end:
        stop = text.find("\n", position, end)
        if stop < 0:
            stop = end
        last = stop
        while last > position and text[last - 1] in "\r\f":
            last -= 1
        yield Line(position, last, text[position:last], number)
        number += 1
        position = stop + 1
