"""One agent's name spelt in several ways: what a reader must know to find all of it.

In: an identity. Out: pairs of spellings that differ by more than initials, titles, case or diacritics.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

from regesta.model import Agent
from regesta.onomastics import HONORIFICS, fold, parse_person

from .identity import Identity

_SPACE = re.compile(r"\s+")
_DASH = re.compile(r"[‐-―]+-?")
_MOST_INITIALS = 3


def variants(identity: Identity | Agent) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a person's spellings that spell the surname or a given name differently, sorted.

    "Doran-Vesk" and "Doran Vesk" differ, as a catalogue that sorts or searches by letters takes them apart;
    "M. Doran-Vesk", "MV Doran-Vesk" and "Mihal Doran-Vesk" don't, nor does a name that only leaves words of the other
    out or has a title more ("His Excellency Mihal Doran-Vesk"). One pair stands for each pair of forms. Bodies and
    offices have translations and abbreviations in place of spellings, and give none.
    """
    if identity.kind != "person":
        return ()
    seen: set[frozenset[str]] = set()
    pairs: list[tuple[str, str]] = []
    for one, other in combinations(identity.names, 2):
        difference = _difference(one, other)
        if difference and difference not in seen:
            seen.add(difference)
            pairs.append((one, other))
    return tuple(pairs)


def _difference(one: str, other: str) -> frozenset[str] | None:
    """Return the two forms in which the names differ: the surnames, or else the first given names that do."""
    first, second = parse_person(one), parse_person(other)
    if first is None or second is None:
        return None
    words, others = _words(one), _words(other)
    if words <= others or others <= words:
        return None
    if _plain(first.surname) != _plain(second.surname):
        return frozenset((_plain(first.surname), _plain(second.surname)))
    for a, b in zip(_given(first.given), _given(second.given), strict=False):
        if not _are_initials(a) and not _are_initials(b) and _plain(a) != _plain(b):
            return frozenset((_plain(a), _plain(b)))
    return None


def _given(names: str | None) -> list[str]:
    return [word for word in (names or "").split() if not _is_title(word)]


def _words(name: str) -> set[str]:
    return {_plain(word).strip(".,") for word in name.split() if not _is_title(word)}


def _is_title(word: str) -> bool:
    return fold(word) in HONORIFICS or fold(word) in ("his", "her", "to")


def _are_initials(word: str) -> bool:
    return "." in word or len(word) == 1 or (len(word) <= _MOST_INITIALS and word.isupper())


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", _DASH.sub("-", name.replace("’", "'")).casefold())
    return _SPACE.sub(" ", "".join(char for char in decomposed if not unicodedata.combining(char))).strip()
