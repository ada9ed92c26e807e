"""The head noun of a phrase: what makes it an office or a body."""

from __future__ import annotations

import re

from .folding import fold
from .lexicon import (
    GIVEN_LIKE,
    PREPOSITIONS,
    SURNAME_LIKE,
    is_body_noun,
    is_office_noun,
    looks_acronymic,
)

Span = tuple[int, int]

WORD = re.compile(r"[^\s,;]+")
LEADING = re.compile(
    r"\s*(?:(?:to|from|by|an|à|в|во|к|от)\s+)?(?:(?:the|le|la|les|der|die|das|den|dem)\s+|l[’'])?",
    re.IGNORECASE,
)
JOINT = re.compile(
    r",\s+(?:of\s+)?(?:the\s+)?|\s+(?:of|to|in|at|for|on|from|with|du|de la|des|de l[’']|de|der|des|im|am|"
    r"beim|al|ale|a|"
    r"из|при)\s+(?:(?:the|le|la|der|die|dem|den)\s+|l[’'])?"
)
_EDGES = ' \t\n\r,;:.–—-[]*_"“”'
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}")


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without blanks and stops at its edges; the stop of "Jr." and of initials stays."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        word = text[start:end].rsplit(" ", 1)[-1]
        if text[end - 1] == "." and (word.count(".") > 1 or len(word) <= 3):
            break
        end -= 1
    return start, end


def is_possessive(word: str) -> bool:
    """Return whether *word* is a genitive: "President's"."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def is_small(word: str) -> bool:
    """Return whether *word* is a preposition as written (small): what follows it is no head noun."""
    return word[0].islower() and fold(word) in PREPOSITIONS


def head_of(text: str, start: int, end: int) -> str | None:
    """Return "office", "body" or None by the phrase's head noun: the last before its first preposition."""
    return head_and_end(text, start, end)[0]


def head_and_end(text: str, start: int, end: int) -> tuple[str | None, int]:
    """Return the kind of the head noun, and where the words before the first preposition or comma end."""
    words: list[str] = []
    stop = start
    for m in WORD.finditer(text, start, end):
        if words and (is_small(m[0]) or "," in text[stop : m.start()]):
            break
        words.append(m[0])
        stop = m.end()
    for k in range(len(words) - 1, -1, -1):
        word, before = words[k], words[k - 1] if k else ""
        bare = word.strip(".’'\"")
        folded = fold(bare)
        if folded == "general" and before and is_body_noun(before):
            return "body", stop  # "Consulate General"
        if folded == "chiefs" and fold(before) == "joint":
            return "body", stop
        if k < len(words) - 1 and (is_possessive(word) or folded in GIVEN_LIKE):
            continue
        if is_body_noun(bare):
            return "body", stop
        if is_office_noun(bare) and not (folded in SURNAME_LIKE and _INITIAL.fullmatch(before)):
            return "office", stop
    if 0 < len(words) <= 3 and all(looks_acronymic(w if w.count(".") > 1 else w.strip("’'\".")) for w in words):
        return "body", stop
    return None, stop
