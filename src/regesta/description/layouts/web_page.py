"""A saved web page without a record's labels: the letter in what mark-up or length makes the main part.

In: a page whose segments come from HTML. Out: a region for each document's element; navigation, header,
footer and asides set apart; the heading from its element. The main part is the element that calls itself the
document, else the smallest that holds nearly all of the page's prose. Pages made of links are lists.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.model import Segment, Zone

from ..page import Page, PageReading, Region
from .document_lines import read_document
from .page_lines import Seen, in_order, merged, seen_lines, set_apart, trimmed

_DOCUMENT = re.compile(
    r"(?:^|[\s_#-])(?:doc(?:ument)?|document-?(?:text|body|content)|letter(?:-?(?:text|body))?|"
    r"transcript(?:ion)?|"
    r"entry-content|post-content|article-(?:body|content|text)|main-?text|text-?body|tei(?:-?body)?|"
    r"edition-?text|"
    r"field--name-(?:field-)?(?:body|docs.*|transcript.*))(?:$|\s)",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?:^|[\s_#-])(?:foot|end)?notes?(?:$|[\s_-])|(?:^|[\s_#-])(?:apparatus|anmerkungen)(?:$|\s)",
    re.IGNORECASE,
)
_HOLDERS: Final = frozenset({"div", "article", "main", "section", "td", "body"})
_NOTE_HOLDERS: Final = frozenset({"section", "div", "ol", "ul", "aside", "footer", "dl"})
_PROSE: Final = 60
"""Characters from which a line counts as prose and not as a menu's entry."""

_HEADINGS: Final = frozenset({"/h1", "/h2", "/h3", "/h4"})
_NEARLY_ALL: Final = 0.85
_LINKED: Final = 0.6


class WebPage:
    """Saved pages of editions, reading rooms, blogs: one document or several, mark-up around them."""

    name = "web page"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where it comes from HTML, else None."""
        segments = page.transcription.segments
        if not segments or not segments[0].element:
            return None
        segments = tuple(segment for segment in segments if segment.element)
        if not segments or not any(segment.element in ("body", "html", "html/body") for segment in segments[:8]):
            return None
        lines = seen_lines(page)
        if not lines:
            return PageReading(self.name)
        if _is_list(segments, lines):
            return PageReading(
                "list of documents", in_order(Zone(line.start, line.end, "boilerplate") for line in lines)
            )
        parts = _documents(segments, lines)
        notes = merged((s.start, s.end) for s in segments if _is_notes(s))
        regions: list[Region] = []
        zones: list[Zone] = [Zone(start, end, "boilerplate") for start, end in set_apart(page)]
        for start, end in parts:
            inside = [line for line in lines if start <= line.start and line.end <= end]
            region = read_document(
                page.text,
                inside,
                _heading(page.text, segments, start, end),
                _apparatus(notes, start, end),
                zones,
            )
            if region is not None:
                regions.append(region)
        covered = merged([*parts, *notes])
        around = (x for x in lines if not any(start <= x.start < end for start, end in covered))
        zones.extend(Zone(line.start, line.end, "boilerplate") for line in around)
        for start, end in notes:
            zones.extend(Zone(line.start, line.end, "note") for line in lines if start <= line.start < end)
        return PageReading(self.name, in_order(zones), tuple(regions))


def _is_list(segments: Sequence[Segment], lines: Sequence[Seen]) -> bool:
    """Tell whether most of what is seen are links, and no line of prose stands beside them."""
    links = merged((s.start, s.end) for s in segments if s.element and s.element.split("/")[-1] == "a")
    shown = sum(line.end - line.start for line in lines)
    linked = sum(
        min(b, line.end) - max(a, line.start) for line in lines for a, b in links if a < line.end and b > line.start
    )
    return bool(links) and shown > 0 and linked / shown >= _LINKED and not any(len(line.text) > 400 for line in lines)


def _is_notes(segment: Segment) -> bool:
    if not segment.attributes or (segment.element or "").rsplit("/", 1)[-1] not in _NOTE_HOLDERS:
        return False
    return _NOTES.search(_called(segment)) is not None


def _called(segment: Segment) -> str:
    """Return what the element calls itself: its classes and its id."""
    return f"{segment.attributes.get('class', '')} #{segment.attributes.get('id', '')}"


def _apparatus(notes: Sequence[tuple[int, int]], start: int, end: int) -> int | None:
    """Return where the notes inside [start, end) begin, if they do."""
    return next((first for first, _ in notes if start < first < end), None)


def _documents(segments: Sequence[Segment], lines: Sequence[Seen]) -> list[tuple[int, int]]:
    """Return the stretches that hold a document each: elements that say so, else the page's main part."""
    named = [
        (s.start, s.end)
        for s in segments
        if s.attributes
        and (s.element or "").rsplit("/", 1)[-1] in _HOLDERS
        and _DOCUMENT.search(_called(s))
        and any(len(line.text) >= _PROSE for line in lines if s.start <= line.start and line.end <= s.end)
    ]
    outer = [span for span in named if not any(a <= span[0] and span[1] <= b and (a, b) != span for a, b in named)]
    if outer:
        return sorted(set(outer))
    prose = [line for line in lines if len(line.text) >= _PROSE] or list(lines)
    total = sum(len(line.text) for line in prose)
    best = (lines[0].start, lines[-1].end)
    for segment in segments:
        if (segment.element or "").rsplit("/", 1)[-1] not in _HOLDERS or segment.end - segment.start >= best[1] - best[
            0
        ]:
            continue
        held = sum(len(line.text) for line in prose if segment.start <= line.start and line.end <= segment.end)
        if held >= _NEARLY_ALL * total:
            best = (segment.start, segment.end)
    return [best]


def _heading(text: str, segments: Sequence[Segment], start: int, end: int) -> tuple[int, int] | None:
    """Return the heading of the document at [start, end): its first heading element, else the page's."""
    heads = [s for s in segments if (s.element or "")[-3:] in _HEADINGS and s.end > s.start]
    inside = [s for s in heads if start <= s.start < end]
    before = [s for s in heads if s.end <= start and (s.element or "").endswith("h1")]
    chosen = inside[0] if inside and text[start : inside[0].start].count("\n") < 8 else before[-1] if before else None
    return trimmed(text, chosen.start, chosen.end) if chosen else None
