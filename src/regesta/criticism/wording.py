"""Whether a text knows a word: itself, another form of it, its initials, or a slip of the pen away."""

from __future__ import annotations

import re
from collections.abc import Callable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from regesta.onomastics import fold, stem

_CAPITALISED = re.compile(
    r"[A-ZÀ-ÞА-Я][\w’'-]*(?:[ \n](?:of(?: the)?[ \n]|and[ \n]|for[ \n])?[A-ZÀ-ÞА-Я][\w’'-]*){1,8}"
)
_SMALL = frozenset(("of", "the", "and", "for"))


def words_known(text: str) -> Callable[[str], bool]:
    """Return a test of single words against *text*.

    Known is a word whose stem or first five letters occur ("Romania" in a text that says "Romanian"), an acronym of
    capitalised words that stand together ("RWP"), and a word of six letters or more that differs by one letter.
    """
    folded = fold(text).split()
    words = set(folded)
    stems = {stem(word) for word in words}
    heads = {word[:5] for word in words if len(word) >= 5}
    initials: set[str] = set()
    for found in _CAPITALISED.finditer(text):
        letters = "".join(part[0] for part in found.group().split() if part.casefold() not in _SMALL).casefold()
        initials.update(letters[a:b] for a in range(len(letters)) for b in range(a + 2, len(letters) + 1))
    long_words = [word for word in words if len(word) >= 6]

    def known(word: str) -> bool:
        for part in fold(word).split() or [""]:
            if part in words or stem(part) in stems or (len(part) >= 5 and part[:5] in heads) or part in initials:
                continue
            if len(part) >= 6 and process.extractOne(part, long_words, scorer=OSA.distance, score_cutoff=1):
                continue
            return False
        return True

    return known


def same_script(one: str, other: str) -> bool:
    """Return whether two texts are in one script, as far as Latin and Cyrillic letters go."""

    def cyrillic(text: str) -> bool:
        letters = [c for c in text[:2000] if c.isalpha()]
        return sum("Ѐ" <= c <= "ӿ" for c in letters) * 2 > len(letters)

    return cyrillic(one) == cyrillic(other)
