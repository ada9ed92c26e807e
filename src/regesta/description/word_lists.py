"""Lists of words as they are written in the code: parted by bars, because words may hold spaces."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """Return the words of the list."""
    return tuple(words.split("|"))
