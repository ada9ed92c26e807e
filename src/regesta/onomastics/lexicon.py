"""Whether a word is the head of an office or of a body, an honorific, an acronym.

A phrase is an office or a body by its head noun; the words themselves are in `words`.
"""

from __future__ import annotations

from functools import lru_cache

from . import words
from .folding import fold, is_acronym

SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "2d", "3d", "esq", "cmg", "kcmg", "phd", "md"])
HONORIFICS = frozenset(words.HONORIFICS.split())
MODIFIERS = frozenset(words.MODIFIERS.split())
PREPOSITIONS = frozenset(words.PREPOSITIONS.split())
PARTICLES = frozenset(words.PARTICLES.split())
THINGS = frozenset(words.THINGS.split())
ARTICLES = frozenset(("the", "le", "la", "les", "l", "der", "die", "das", "den", "dem", "un", "une", "ein", "eine"))
# Given names that are offices too: an office only before "of" ("Duke of Ellen"), not before a surname.
GIVEN_LIKE = frozenset(("dean", "earl", "duke"))
# Offices that end the names of persons who held them, or that are surnames behind initials.
SURNAME_LIKE = frozenset(
    (
        "shah",
        "king",
        "bishop",
        "judge",
        "pope",
        "prince",
        "marshal",
        "dean",
        "major",
        "page",
        "church",
        "house",
        "herzog",
        "graf",
        "kaiser",
        "konig",
    )
)
_SPOKEN = frozenset(words.SPOKEN_ACRONYMS.split())
_BODY_ACRONYMS = frozenset(words.BODY_ACRONYMS.split())


_MOST_AFTER_STEM = 4
"""Letters that an ending may have."""


def _split(listed: str) -> tuple[frozenset[str], frozenset[str]]:
    every = listed.split()
    return frozenset(w for w in every if not w.endswith("*")), frozenset(w[:-1] for w in every if w.endswith("*"))


_OFFICE_WORDS, _OFFICE_STEMS = _split(words.OFFICES)
_BODY_WORDS, _BODY_STEMS = _split(words.BODIES)


def _match(folded: str, listed: frozenset[str], stems: frozenset[str]) -> int:
    """Return how much of the word its entry explains: a word, its plural, a stem and up to four letters."""
    if folded in listed:
        return len(folded) + 1
    if folded.endswith("s") and folded[:-1] in listed:
        return len(folded)
    if folded.endswith("ies") and folded[:-3] + "y" in listed:
        return len(folded)
    shortest = max(0, len(folded) - _MOST_AFTER_STEM - 1)
    return next((length for length in range(len(folded), shortest, -1) if folded[:length] in stems), 0)


@lru_cache(maxsize=8192)
def noun_kind(word: str) -> str | None:
    """Return "office", "body" or None for one word; of two entries that fit the longer one holds.

    So "Botschafter" is an office though it begins as "Botschaft" does. A hyphenated word is judged by its
    last part, then by its first ("Secretary-General", "Ambassador-at-Large").
    """
    bare = word.strip(".,'’\"")
    if bare.replace(".", "") in _BODY_ACRONYMS:
        return "body"
    parts = fold(bare.replace("’", "").replace("'", "")).split()
    for part in dict.fromkeys((parts[-1], parts[0])) if parts else ():
        office = _match(part, _OFFICE_WORDS, _OFFICE_STEMS)
        body = _match(part, _BODY_WORDS, _BODY_STEMS)
        if office or body:
            return "office" if office >= body else "body"
    return None


def is_office_noun(word: str) -> bool:
    """Return whether *word* names an office ("Ambassador", "secretarul", "посол")."""
    return noun_kind(word) == "office"


def is_body_noun(word: str) -> bool:
    """Return whether *word* names a body ("Embassy", "комитет") or is a body's usual acronym."""
    return noun_kind(word) == "body"


@lru_cache(maxsize=8192)
def looks_acronymic(word: str) -> bool:
    """Return whether *word* is an acronym rather than a name in capitals: short, vowelless, or dotted."""
    if not is_acronym(word):
        return False
    bare = word.replace(".", "")
    folded = fold(bare)
    return (
        len(bare) <= 3 or not any(c in "aeiouy" for c in folded) or word.count(".") >= len(bare) > 3 or bare in _SPOKEN
    )
