"""Words of a list where they stand in a text by themselves.

Of some hundred words few stand in any one text: first the text's words are met with the list, then only these are
looked for. That is several times faster than one expression with all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

_EDGES = '.,;:!?"“”‘«»()[]*_'


def iter_standing(forms: Set[str], low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where words of *forms* stand in low[start:end], in order; of two that begin together the longer one."""
    plain = low[start:end]
    for mark in "'’/—":
        plain = plain.replace(mark, " ")
    found = forms & {word.strip(_EDGES) for word in set(plain.split())}
    done = start
    for word in sorted((word for form in found for word in _standing(form, low, start, end)), key=_place):
        if word.start() >= done:
            done = word.end()
            yield word


def _standing(form: str, low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    at = low.find(form, start, end)
    while at >= 0:
        word = _pattern(form).match(low, at, end)
        if word:
            yield word
        at = low.find(form, at + 1, end)


def _place(word: re.Match[str]) -> tuple[int, int]:
    return word.start(), -word.end()


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")
