"""A text's content words, cheaply stemmed, so that an answer's words meet its question's."""

from __future__ import annotations

import re
from functools import lru_cache

from . import words
from .folding import folded

_WORD = re.compile(r"[^\W\d_]{3,}")
_VOWELS = frozenset("aeiouy")
_STOP = frozenset(words.STOP.split())
_ENDINGS = {language: tuple(row.split()) for language, row in words.ENDINGS.items()}


@lru_cache(maxsize=16384)
def stem(word: str, language: str = "en") -> str:
    """Return *word* (folded) without its inflexion: the first known ending that leaves enough of it.

    Four letters must be left, five before "-ion" (a station is no state), three before "-s" and, with a
    vowel and a final consonant, before "-ed" and "-ing". Crude by intent: both sides of a comparison are cut alike.
    """
    for ending in _ENDINGS.get(language[:2], _ENDINGS["en"]):
        left = word.removesuffix(ending)
        if left != word and not word.endswith("ss") and _leaves_enough(left, ending):
            word = left
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _leaves_enough(left: str, ending: str) -> bool:
    if ending in ("ion", "ions"):
        return len(left) > 4
    if ending in ("ed", "ing") and len(left) == 3:
        return left[-1] not in _VOWELS and any(letter in _VOWELS for letter in left)
    return len(left) >= (3 if ending == "s" else 4)


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the content words of *text*, each once, in the order of their first use.

    Stop words of five languages and words under three letters carry nothing; numbers are left out.
    """
    seen: dict[str, None] = {}
    for word in _WORD.findall(folded(text)):
        if word not in _STOP:
            seen.setdefault(stem(word, language))
    return tuple(seen)
