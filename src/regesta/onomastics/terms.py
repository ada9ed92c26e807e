"""A text's content words, cheaply stemmed, so that an answer's words meet its question's."""

from __future__ import annotations

import re
from functools import lru_cache

from . import words
from .folding import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(words.STOP.split())
_ENDINGS = {language: tuple(row.split()) for language, row in words.ENDINGS.items()}


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """Return *word* (folded) without its inflexion: the first known ending that leaves four letters.

    Crude by intent: both sides of a comparison are cut alike.
    """
    for ending in _ENDINGS.get(language[:2], _ENDINGS["en"]):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= (3 if ending == "s" else 4)
            and not word.endswith("ss")
        ):
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the content words of *text*, each once, in the order of their first use.

    Stop words of five languages and words under three letters carry nothing; numbers are left out.
    """
    seen: dict[str, None] = {}
    for word in _WORD.findall(fold(text)):
        if word not in _STOP:
            seen.setdefault(stem(word, language))
    return tuple(seen)
