"""Patterns that are tried only on texts in which their words stand: to look for words is far cheaper.

A pattern that begins at any word is tried at each; the words of a text are taken once for all patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

_WORD = re.compile(r"\w+")


class Gated:
    """A pattern for texts in lower case, and sets of words: of each of them one stands in all that it matches."""

    def __init__(self, pattern: str, *needs: str) -> None:
        self._pattern = re.compile(pattern)
        self._needs = tuple(frozenset(need.split()) for need in needs)

    def finditer(self, low: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what the pattern finds in low[start:end]."""
        words = words_of(low, start, end)
        if any(need.isdisjoint(words) for need in self._needs):
            return iter(())
        return self._pattern.finditer(low, start, end)


@lru_cache(2)
def words_of(low: str, start: int, end: int) -> Set[str]:
    """Return the words of low[start:end], as a pattern's `\\b` bounds them."""
    return frozenset(_WORD.findall(low, start, end))
