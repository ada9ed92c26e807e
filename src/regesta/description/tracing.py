"""A page described line by line, for people: which layouts were asked, what each line was taken for, and why.

In: a `Transcription`. Out: a `Trace`: the same description that `describe` gives, and how it came about. For those who
write layouts (`regesta describe`), and for whoever asks why a value is there (`regesta explain`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from regesta.model import Description, Transcription, Zone

from .describe import made_probable, put_together, read_regions, recognise
from .letter import LetterReading
from .line_reasons import Considered, Reason, consider
from .page import Line, Page, open_page
from .zones import LabelledLine

Decider = Literal["layout", "labeller", "order", "notes", "unread"]


class Asked(Struct, frozen=True):
    """A layout that was asked what the page is, and whether it was the one that knew."""

    layout: str
    answered: bool


class TracedLine(Struct, frozen=True, omit_defaults=True):
    """A line that is not empty: where it stands, what it was taken for, and who said so.

    `number` counts the page's lines from 1. `by` is "layout" (it belongs to the page, or is a heading that the layout
    found), "labeller" (the trained model, with its `probability`, the label that came next and its reasons), "order"
    (the model said `said`, which can't stand there), "notes" (below an edition's notes), or "unread" (the middle of a
    long document, which is its body).
    """

    number: int
    start: int
    end: int
    text: str
    role: str
    by: Decider
    probability: float | None = None
    said: str | None = None
    other: str | None = None
    other_probability: float | None = None
    reasons: tuple[Reason, ...] = ()


class Trace(Struct, frozen=True):
    """A page's description and how it came about; `lines` are those that have anything on them, in order."""

    description: Description
    asked: tuple[Asked, ...]
    lines: tuple[TracedLine, ...]


def trace(transcription: Transcription) -> Trace:
    """Return the description of *transcription* with the layouts that were asked and what each line was taken for."""
    page = open_page(transcription)
    asked, reading = recognise(page)
    letters = read_regions(page, reading)
    raw = put_together(page, reading, letters)
    return Trace(
        description=made_probable(raw, transcription),
        asked=tuple(Asked(layout.name, layout is asked[-1]) for layout in asked),
        lines=tuple(_lines(page, reading.zones, raw.zones, letters)),
    )


def _lines(
    page: Page, by_layout: Sequence[Zone], zones: Sequence[Zone], letters: Sequence[LetterReading]
) -> Iterator[TracedLine]:
    every = list(_with_enclosures(letters))
    # A region may begin or end within a line of the page: the two then share one end only.
    begun = {row.line.start: row for letter in every for row in letter.lines}
    ended = {row.line.end: row for letter in every for row in letter.lines}
    seen: dict[int, Considered] = {}
    for letter in every:
        for start, end in letter.labelled:
            seen |= consider(page.text, start, end)
    headings = [letter.heading for letter in every if letter.heading]
    spans = _Spans(zones)
    set_aside = _Spans(by_layout)
    for line in page.lines:
        if not line.text.strip():
            continue
        row = begun.get(line.start) or ended.get(line.end)
        zone = set_aside.at(line)
        if row is not None and (zone is None or zone.role not in ("boilerplate", "label", "value")):
            yield _labelled(line, row, seen)
        else:
            zone = zone or spans.at(line)
            heading = any(start < line.end and line.start < end for start, end in headings)
            role = zone.role if zone else "heading" if heading else "boilerplate"
            yield TracedLine(line.number + 1, line.start, line.end, line.text, role, "layout")


def _labelled(line: Line, row: LabelledLine, seen: Mapping[int, Considered]) -> TracedLine:
    place = (line.number + 1, line.start, line.end, line.text)
    found = seen.get(row.line.start)
    if found is None:
        return TracedLine(*place, row.label, "notes" if row.label == "note" else "unread")
    return TracedLine(
        *place,
        role=row.label,
        by="labeller" if row.label == found.label else "order",
        probability=found.probability,
        said=None if row.label == found.label else found.label,
        other=found.other,
        other_probability=found.other_probability,
        reasons=found.reasons,
    )


def _with_enclosures(letters: Sequence[LetterReading]) -> Iterator[LetterReading]:
    for letter in letters:
        yield letter
        yield from _with_enclosures(letter.enclosures)


class _Spans:
    """Zones that can be asked for the one on a line; lines are asked for in order."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self._zones = sorted(zones, key=lambda zone: (zone.start, zone.end))
        self._next = 0

    def at(self, line: Line) -> Zone | None:
        while self._next < len(self._zones) and self._zones[self._next].end <= line.start:
            self._next += 1
        zone = self._zones[self._next] if self._next < len(self._zones) else None
        return zone if zone is not None and zone.start < line.end else None
