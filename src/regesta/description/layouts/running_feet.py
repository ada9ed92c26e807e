"""The feet and heads that every page of a paged copy repeats: the site's line, the number of the page.

In: a transcription whose segments are pages. Out: their spans. A foot is the page's last block: lines that end
the other pages too (figures may differ), or that end in the page's own number. Heads are known by repetition, or by
a number that grows from page to page. The first page may go without, and left and right pages may have heads of their
own. What a browser or a library stamps on a page is known by its form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from regesta.model import Segment

from ..page import Line, iter_lines
from ..page_breaks import is_stamp

_FIGURES = re.compile(r"\d+")
_NUMBER_END = re.compile(
    r"(?:^|[\s–—|-]|\b(?:page|p\.|seite|pagina|стр\.))\s?(\d{1,4})(?:\s?(?:of|/|von|sur|din)\s?\d{1,4})?\s?[-–—]?$"
)
_NUMBERED_HEAD = re.compile(r"\s*(?:(?P<before>\d{1,4})\s{1,40}[^\W\d_].*|[^\W\d_].*?\D\s(?P<after>\d{1,4})\s*)$")
_LONGEST_HEAD = 90
_LEAST_REPEATED = 2
_LEAST_PAIRED = 3
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
    feet = Counter(shape for _, lines in pages for shape in {_shape(line) for line in lines[-_MOST:]})
    heads = Counter(shape for _, lines in pages for shape in {_shape(line) for line in lines[:_MOST]})
    counted = _counted([lines[0].text for _, lines in pages])
    out: list[tuple[int, int]] = []
    for number, (segment, lines) in enumerate(pages, start=1):
        first = 1 if number in counted and len(lines) > 1 else 0
        while first < min(_MOST, len(lines) - 1) and (
            _repeats(_shape(lines[first]), heads, len(pages)) or is_stamp(lines[first].text)
        ):
            first += 1
        if first:
            out.append((lines[0].start, lines[first - 1].end))
        last = _foot(lines, first, (segment.page or 0, number), feet, len(pages))
        if last < len(lines):
            out.append((lines[last].start, lines[-1].end))
    return out


def _repeats(shape: str, counted: Counter[str], pages: int) -> bool:
    """Tell whether a line is a running one: on all pages, on all but one, or, with a number in it, on every second."""
    count = counted[shape]
    if count == pages or pages <= _LEAST_REPEATED:
        return count == pages > 1
    return count >= (pages // 2 if "#" in shape and pages > _LEAST_PAIRED else pages - 1)


def _counted(tops: Sequence[str]) -> frozenset[int]:
    """Return the pages (from 1) whose first line is a head: its number, before or after words, grows by one a page.

    The first page may be without.
    """
    told = [_numbers(words) for words in tops]
    for begin in (0, 1):
        if len(told) - begin > 1:
            steps = [{figure - place for figure in figures} for place, figures in enumerate(told[begin:])]
            if set.intersection(*steps):
                return frozenset(range(begin + 1, len(tops) + 1))
    return frozenset()


def _numbers(words: str) -> set[int]:
    found = _NUMBERED_HEAD.match(words) if len(words) <= _LONGEST_HEAD else None
    return {int(found["before"] or found["after"])} if found else set()


def _foot(lines: Sequence[Line], first: int, numbers: tuple[int, int], feet: Counter[str], pages: int) -> int:
    """Return the line of *lines* on which the foot begins, len(lines) where there is none."""
    last = len(lines)
    least = max(first + 1, last - _MOST)
    while last > least and (_repeats(_shape(lines[last - 1]), feet, pages) or is_stamp(lines[last - 1].text)):
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
