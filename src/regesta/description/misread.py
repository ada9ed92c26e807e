"""What a recogniser of text meant: figures among letters, letters among figures, a month's name with a letter wrong.

In: the words of a dateline. Out: the same number of characters, with what can only have been meant in their place:
"l95O" is a year, "Saig0n" a town, "Jannary" a month. Only signs that look alike are exchanged, and a month is taken
where no other is as near. What reads well stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

_TOKEN: Final = re.compile(r"[^\W_]{2,14}")
_FIGURES: Final = str.maketrans("lIiOoSsBAZ", "1110055842")
_LETTERS: Final = str.maketrans("0158", "olsB")
_LIKE_FIGURES: Final = frozenset("lIiOoSsBAZ")
_MONTHS: Final = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
    "Januar", "Februar", "März", "Oktober", "Dezember", "janvier", "février", "avril", "juillet", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_LEAST: Final = 4


def as_meant(words: str) -> str:
    """Return *words* with misread tokens as they were meant, each in its place and with its length."""
    return _TOKEN.sub(lambda found: _token(found.group()), words)


@lru_cache(maxsize=4096)
def _token(word: str) -> str:
    figures = sum(character.isdigit() for character in word)
    if 2 * figures >= len(word) and len(word) <= 4 and all(c.isdigit() or c in _LIKE_FIGURES for c in word):
        return word.translate(_FIGURES)
    if figures == 1 and len(word) > _LEAST and not word[-1].isdigit():
        word = word.translate(_LETTERS)
    if len(word) >= _LEAST and word.isalpha():
        return _month(word)
    return word


def _month(word: str) -> str:
    """Return the month that *word* is but for a letter or two that look alike, padded to its length, else *word*."""
    near = [(Levenshtein.distance(word, month, score_cutoff=2), month) for month in _MONTHS if len(month) <= len(word)]
    near = sorted((far, month) for far, month in near if far <= (1 if len(month) < 7 else 2))
    if not near or near[0][0] == 0 or (len(near) > 1 and near[0][0] == near[1][0]):
        return word
    return near[0][1].ljust(len(word))
