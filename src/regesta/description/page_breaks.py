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


def page_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the lines begin that are a page's number or its head."""
    found: set[int] = set()
    heads: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    alone: tuple[Line, int] | None = None
    for line in lines:
        words = line.text
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
