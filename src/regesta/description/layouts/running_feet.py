"""The feet and heads that every page of a paged copy repeats: the site's line, the number of the page.

In: a transcription whose segments are pages. Out: their spans. A foot is the page's last block: lines that end
the other pages too (figures may differ), or that end in the page's own number. Heads are known by repetition
alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from regesta.model import Segment

from ..page import Line, iter_lines

_FIGURES = re.compile(r"\d+")
_NUMBER_END = re.compile(
    r"(?:^|[\s–—|-]|\b(?:page|p\.|seite|pagina|стр\.))\s?(\d{1,4})(?:\s?(?:of|/|von|sur|din)\s?\d{1,4})?\s?[-–—]?$"
)
_MOST = 3
"""Lines of a head or foot that are looked at."""


def running_lines(text: str, segments: Sequence[Segment]) -> list[tuple[int, int]]:
    """Return the spans of the running heads and feet of the pages among *segments*, in order."""
    pages = [
        (segment, [line for line in iter_lines(text, segment.start, segment.end) if line.text.strip()])
        for segment in segments
        if segment.element == "page" and segment.page is not None
    ]
    pages = [(segment, lines) for segment, lines in pages if lines]
    feet = Counter(_shape(line) for _, lines in pages for line in lines[-_MOST:])
    heads = Counter(_shape(line) for _, lines in pages for line in lines[:_MOST])
    out: list[tuple[int, int]] = []
    for number, (segment, lines) in enumerate(pages, start=1):
        first = 0
        while first < min(_MOST, len(lines) - 1) and len(pages) > 1 and heads[_shape(lines[first])] == len(pages):
            first += 1
        if first:
            out.append((lines[0].start, lines[first - 1].end))
        last = _foot(lines, first, (segment.page or 0, number), feet, len(pages))
        if last < len(lines):
            out.append((lines[last].start, lines[-1].end))
    return out


def _foot(lines: Sequence[Line], first: int, numbers: tuple[int, int], feet: Counter[str], pages: int) -> int:
    """Return the line of *lines* on which the foot begins, len(lines) where there is none."""
    last = len(lines)
    least = max(first + 1, last - _MOST)
    while last > least and pages > 1 and feet[_shape(lines[last - 1])] == pages:
        last -= 1
    if last < len(lines):
        return last
    found = _NUMBER_END.search(lines[-1].text.rstrip()[-40:])
    if found is None or int(found[1]) not in numbers or len(lines[-1].text) > 120:
        return last
    begin = last - 1
    while begin > first and lines[begin].number - lines[begin - 1].number == 1:
        begin -= 1
    return begin if first < begin and last - begin <= _MOST else last


def _shape(line: Line) -> str:
    return _FIGURES.sub("#", " ".join(line.text.split()))
