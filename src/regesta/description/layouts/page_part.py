"""Where the part of a page ends that holds its title and its text: what follows is the site's own.

In: a page read from HTML. Out: the line on which that part ends. A site's foot (a notice, "last updated")
stands in another cell, section or block than the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..page import Page
from .page_lines import Seen

_HOLDERS: Final = frozenset({"td", "main", "article", "section", "div"})

_TIMES_LESS: Final = 3


def within_holder(page: Page, lines: Sequence[Seen], body: int, tail: int) -> int:
    """Return *tail*, or the earlier line on which the smallest part ends that holds what is above the text and it.

    That part holds the lines body - 1 and body: the last label of the head and the first line of the text. What is
    left outside must be little beside it, or the letter itself goes on there.
    """
    if not 0 < body < tail:
        return tail
    start, end = lines[body - 1].start, lines[body].end
    holders = [
        segment
        for segment in page.transcription.segments
        if segment.element is not None
        and segment.element.rsplit("/", 1)[-1] in _HOLDERS
        and segment.start <= start
        and end <= segment.end
    ]
    if not holders:
        return tail
    stop = min(holders, key=lambda segment: segment.end - segment.start).end
    last = next((i for i in range(body + 1, tail) if lines[i].start >= stop), tail)
    inside, after = lines[last - 1].end - end, lines[tail - 1].end - lines[last - 1].end
    return last if after * _TIMES_LESS <= inside else tail
