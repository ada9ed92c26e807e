"""One agent's name spelt in several ways: what a reader must know to find all of it.

In: an identity. Out: pairs of spellings that differ by more than initials, titles, case or diacritics.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

from regesta.model import Agent
from regesta.onomastics import parse_person

from .identity import Identity

_SPACE = re.compile(r"\s+")


def variants(identity: Identity | Agent) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a person's spellings that spell the surname or a given name differently, sorted.

    "Gheorghiu-Dej" and "Gheorghiu Dej" differ, as a catalogue that sorts or searches by letters takes them
    apart; "N. Khrushchev" and "Nikita Khrushchev" don't. One pair stands for each pair of forms. Bodies and
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
    if _plain(first.surname) != _plain(second.surname):
        return frozenset((_plain(first.surname), _plain(second.surname)))
    given = zip(_plain(first.given or "").split(), _plain(second.given or "").split(), strict=False)
    for a, b in given:
        if "." in a + b or min(len(a), len(b)) == 1:
            continue
        if a != b:
            return frozenset((a, b))
    return None


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    return _SPACE.sub(" ", "".join(char for char in decomposed if not unicodedata.combining(char))).strip()
