"""The lines of a page that a reader sees, and what the mark-up says of the rest.

In: a page. Out: its lines that are neither empty nor set apart by the mark-up (navigation, header, footer,
aside), each free of emphasis marks; whether a line is a date and nothing else; zones put in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from msgspec import Struct

from regesta.chronology import find_dates
from regesta.model import Zone

from ..page import Line, Page, iter_lines
from .running_feet import running_lines

_SET_APART: Final = frozenset(
    [
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "script",
        "style",
        "button",
        "select",
        "noscript",
        "menu",
        "svg",
        "iframe",
        "dialog",
    ]
)
_SET_APART_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|crumbs|pager|pagination|sidebar|footer|"
    r"site-header|masthead|"
    r"cookies?|banner|share|sharing|social|skip(?:-link)?|toolbar|related|search(?:-form|-box)?|"
    r"visually-hidden|sr-only|"
    r"advert(?:isement)?|popup|modal|noprint)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "alert"})
_MARKS = " \t*_#\u00a0\u200b\ufeff|•·▪■›"
_DATE_SHAPE = re.compile(r"[^\n]{0,44}\d{1,4}[^\n]{0,20}$")
_LONGEST_DATE: Final = 46


class Seen(Struct, frozen=True):
    """A line as it is read: text[start:end] is `text`, without the marks of emphasis and bullets around it.

    `blank_before` is the number of empty lines before it; `indent` its leading spaces; `bold` that it stood
    between marks of emphasis or after those of a heading.
    """

    start: int
    end: int
    text: str
    blank_before: int = 0
    indent: int = 0
    bold: bool = False


def seen_lines(page: Page) -> tuple[Seen, ...]:
    """Return the lines of *page* that are not empty and that the mark-up doesn't set apart.

    Each layout asks for them in turn, so the last page's are kept.
    """
    global _kept  # noqa: PLW0603 - one tuple, replaced as a whole: safe between threads
    last, lines = _kept
    if last is not page:
        lines = _seen_lines(page)
        _kept = (page, lines)
    return lines


_kept: tuple[Page | None, tuple[Seen, ...]] = (None, ())


def _seen_lines(page: Page) -> tuple[Seen, ...]:
    hidden = set_apart(page) if page.transcription.segments else ()
    lines = tuple(_not_empty(page.lines))
    if not hidden:
        return lines
    out: list[Seen] = []
    spans = iter(hidden)
    current = next(spans, None)
    for line in lines:
        while current is not None and current[1] <= line.start:
            current = next(spans, None)
        if current is None or not (current[0] <= line.start and line.end <= current[1]):
            out.append(line)
    return tuple(out)


def lines_between(text: str, start: int, end: int) -> list[Seen]:
    """Return the lines of text[start:end] that are not empty."""
    return _not_empty(iter_lines(text, start, end))


def _not_empty(lines: Iterable[Line]) -> list[Seen]:
    out: list[Seen] = []
    blank = 0
    for line in lines:
        words = line.text.strip(_MARKS)
        if not words:
            blank += 1
            continue
        if line.text[0] not in _MARKS:
            out.append(Seen(line.start, line.start + len(words), words, blank, 0))
            blank = 0
            continue
        first = line.start + line.text.index(words)
        lead = line.text[: first - line.start]
        bold = "**" in lead or "__" in lead or "#" in lead
        indent = len(line.text) - len(line.text.lstrip())
        out.append(Seen(first, first + len(words), words, blank, indent, bold))
        blank = 0
    return out


def set_apart(page: Page) -> tuple[tuple[int, int], ...]:
    """Return the stretches that the mark-up sets apart from the text, merged, in order."""
    global _set_apart  # noqa: PLW0603 - one tuple, replaced as a whole: safe between threads
    last, kept = _set_apart
    if last is page:
        return kept
    spans = [
        (segment.start, segment.end)
        for segment in page.transcription.segments
        if segment.element is not None and (_apart(segment.element) or _says_apart(segment.attributes))
    ]
    if page.transcription.segments and page.transcription.segments[0].element == "page":
        spans.extend(running_lines(page.text, page.transcription.segments))
    kept = merged(spans)
    _set_apart = (page, kept)
    return kept


_set_apart: tuple[Page | None, tuple[tuple[int, int], ...]] = (None, ())


def _says_apart(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element's role or classes, or those around it, set it apart."""
    if not attributes:
        return False
    if attributes.get("role") in _ROLES:
        return True
    return any(called and _classes_apart(called) for called in (attributes.get("class"), attributes.get("within")))


@lru_cache(maxsize=1024)
def _classes_apart(classes: str) -> bool:
    return _SET_APART_CLASSES.search(classes) is not None


@lru_cache(maxsize=4096)
def _apart(path: str) -> bool:
    """Tell whether an element of *path* is set apart; a header inside the article or main part is not."""
    inner = False
    for name in path.split("/"):
        if name in ("article", "main", "section"):
            inner = True
        if name in _SET_APART and not (name == "header" and inner):
            return True
    return False


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return *spans* in order, those that meet or overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


@lru_cache(maxsize=2048)
def date_alone(line: str) -> str | None:
    """Return the EDTF of a line that is a date and nothing else (weekday and brackets may go with it)."""
    words = line.strip(" \t.,;[]()")
    if not 4 <= len(words) <= _LONGEST_DATE or _DATE_SHAPE.match(words) is None:
        return None
    if words.count(" ") > 6:
        return None
    for found in find_dates(words):
        reach = found.reach if found.reach != (0, 0) else (found.start, found.end)
        outside = words[: min(found.start, reach[0])] + words[max(found.end, reach[1]) :]
        if not any(c.isalnum() for c in outside) and not found.edtf.startswith("X"):
            return found.edtf
        return None
    return None


def in_order(zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """Return *zones* in the order of their starts; where two overlap the later is cut to what is left."""
    out: list[Zone] = []
    for zone in sorted(zones, key=lambda zone: (zone.start, -zone.end)):
        start = max(zone.start, out[-1].end) if out else zone.start
        if start < zone.end:
            out.append(zone if start == zone.start else Zone(start, zone.end, zone.role))
    return tuple(out)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def gaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return what of [start, end) lies between *spans* (in order, without overlaps)."""
    edges = [
        (start, start),
        *((max(a, start), min(b, end)) for a, b in spans if a < end and b > start),
        (end, end),
    ]
    return [(before[1], after[0]) for before, after in pairwise(edges) if before[1] < after[0]]
