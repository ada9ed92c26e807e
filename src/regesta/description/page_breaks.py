"""What the pages of a copy leave in its text: their numbers, and the title that heads each of them.

In: the lines of one document. Out: those that belong to the page and not to the letter. A copy that has lost its pages
(plain text, a pasted page) shows them only so: a number alone, with the next page's head and number right under it; the
same few words with a number that grows, a page's text apart; a number between dashes, as typists set it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .page import Line

_LONGEST: Final = 90
_LEAST_APART: Final = 800
"""Characters between two pages' heads: a page has more, a list's entries fewer."""
_PAGE: Final = r"(?:page|pag\.|p\.|seite|s\.|pagina|стр\.|с\.)?"
_ALONE: Final = re.compile(rf"\s*{_PAGE}\s?(?P<number>\d{{1,4}})\s*$", re.IGNORECASE)
_DASHED: Final = re.compile(r"\s*[-–—]\s?\d{1,3}\s?[-–—]\s*$")
_HEAD: Final = re.compile(
    rf"\s*(?:(?P<before>\d{{1,4}})\s+(?P<title>[^\W\d_].{{2,70}})|(?P<words>[^\W\d_].{{2,70}}?)[\s|·,–—-]+{_PAGE}\s?(?P<after>\d{{1,4}}))\s*$",
    re.IGNORECASE,
)

_LONGEST_STAMP: Final = 180
_STAMP: Final = re.compile(
    # what a browser prints over a page ("3/5/2021, 10:32 AM   Title") and under it ("https://... 2/5")
    r"\s*(?:\d{1,2}[./]\d{1,2}[./](?:199[5-9]|20\d\d|\d\d),\s\d{1,2}:\d\d(?:\s?[ap]m)?\s.{8,140}"
    r"|\S{0,60}://\S{4,140}\s+(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}"
    # the stamps of libraries and archives
    r"|(?:this content )?(?:down-?loaded|retrieved|printed|exported) (?:from|by|on|at|via) .{3,120}(?:199[5-9]|20\d\d|://).{0,60}"
    r"|all use subject to .{0,20}://.{3,80}"
    r"|(?:.{0,60}[–—-] )?(?:sanitized copy )?approved for release:? (?:19|20)\d\d/\d\d/\d\d.{0,60})$",
    re.IGNORECASE,
)


def is_stamp(words: str) -> bool:
    """Tell whether a line was printed on the page when the copy was made: day and address of the print, a stamp."""
    return len(words) <= _LONGEST_STAMP and (_has_digit(words) or "://" in words) and bool(_STAMP.match(words))


def page_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the lines begin that are a page's number or its head."""
    found: set[int] = set()
    heads: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    alone: tuple[Line, int] | None = None
    for line in lines:
        words = line.text
        if is_stamp(words):
            found.add(line.start)
            continue
        if len(words) > _LONGEST or not _has_digit(words):
            alone = None
            continue
        number = _ALONE.match(words)
        head = None if number else _HEAD.match(words)
        if _DASHED.match(words):
            found.add(line.start)
        elif head is not None:
            told = int(head["before"] or head["after"])
            heads[" ".join((head["title"] or head["words"]).casefold().split())].append((line, told))
            if alone is not None and told - alone[1] in (0, 1):
                found |= {alone[0].start, line.start}
        alone = (line, int(number["number"])) if number else None
    for rows in heads.values():
        for (one, first), (other, second) in pairwise(rows):
            if 0 < second - first <= 2 and other.start - one.end >= _LEAST_APART:
                found |= {one.start, other.start}
    return frozenset(found)


def _has_digit(words: str) -> bool:
    """Return whether a number may stand at either end of a line."""
    bare = words.strip(" \t\u00a0-–—")
    return bool(bare) and (bare[0].isdigit() or bare[-1].isdigit())
