"""Two spellings of persons compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from .folding import fold
from .persons import parse_person
from .skeletons import skeleton, surname_parts

Sameness = Literal["same", "compatible", "different"]

_DOTTED = re.compile(r"\.(?=[^\W\d_])")


def _words(given: str | None) -> list[str]:
    return fold(_DOTTED.sub(". ", given)).split() if given else []


def _alike(x: str, y: str) -> bool:
    """Return whether two surnames may be spellings of one: equal, one edit apart, or of one skeleton.

    A skeleton of two consonants is shared by many names: the shorter the name, the fewer edits are allowed.
    """
    if x == y:
        return True
    distance, short = OSA.distance(x, y), min(len(x), len(y))
    bones = skeleton(x)
    if bones == skeleton(y):
        return distance <= (1 if short < 5 else 2) or (short >= 6 and len(bones) >= 3)
    return distance == 1 and short >= 5


@lru_cache(maxsize=8192)
def same_person(a: str, b: str) -> Sameness:
    """Return whether two spellings name one person: "same", "compatible" (initials only), "different".

    The surnames must be equal, one edit apart, or of one skeleton; a compound surname may be written with
    hyphen, with a space, or by its last part alone ("compatible"). Given names must agree in order; a second
    given name that stands alone is "compatible".
    """
    first, second = parse_person(a), parse_person(b)
    if first is None or second is None or (first.given and second.given and fold(a) == fold(b)):
        # One spelling with capitals elsewhere is parted elsewhere ("Kai-shek", "Kai-Shek").
        return "same" if fold(a) and fold(a) == fold(b) else "different"
    if first.suffix and second.suffix and fold(first.suffix) != fold(second.suffix):
        return "different"
    one, two = surname_parts(first.surname), surname_parts(second.surname)
    given_one, given_two = _words(first.given), _words(second.given)
    shortened = len(one) != len(two)
    if len(one) > len(two):
        one, two, given_two, shortened = _level(one, two, given_two)
    elif len(two) > len(one):
        two, one, given_one, shortened = _level(two, one, given_one)
    if not _alike("".join(one), "".join(two)):
        return "different"
    verdict = _given_agree(given_one, given_two)
    return "compatible" if verdict == "same" and shortened else verdict


def _level(long: list[str], short: list[str], given: list[str]) -> tuple[list[str], list[str], list[str], bool]:
    """Bring a compound surname and a shorter one to one length; tell whether a part stays lost.

    The last given names of the shorter are its lost parts where they are spelt alike ("Doran Vesk" beside
    "Doran-Vesk"); else only the last parts are compared.
    """
    lost = len(long) - len(short)
    tail = given[-lost:]
    if len(tail) == lost and all(_alike(x, y) for x, y in zip(long, tail, strict=False)):
        return long, tail + short, given[:-lost], False
    return long[lost:], short, given, True


def _given_agree(first: list[str], second: list[str]) -> Sameness:
    """Compare given names in order; an initial agrees, but proves no more than "compatible"."""
    if not first or not second:
        return "compatible"
    verdict: Sameness = "compatible"
    for i, (x, y) in enumerate(zip(first, second, strict=False)):
        if len(x) <= 2 or len(y) <= 2:
            if x[0] != y[0]:
                return _out_of_order(first, second) if i == 0 else "different"
            if i > 0 and len(x) == len(y) == 1:
                verdict = "same"  # "N. S." and "N. S."
        elif x == y or OSA.distance(x, y) <= 1 or skeleton(x) == skeleton(y) or _is_short_form(x, y):
            verdict = "same"
        else:
            return _out_of_order(first, second) if i == 0 else "different"
    return verdict


def _out_of_order(first: list[str], second: list[str]) -> Sameness:
    """Return "compatible" where the one given name or initial is a later one of the other."""
    short, long = sorted((first, second), key=len)
    later = len(short) == 1 and any(short[0] == w or _is_short_form(short[0], w) for w in long[1:])
    return "compatible" if later else "different"


def _is_short_form(x: str, y: str) -> bool:
    return min(len(x), len(y)) >= 3 and (x.startswith(y) or y.startswith(x))
