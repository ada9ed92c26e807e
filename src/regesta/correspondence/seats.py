"""An office and its body are one seat: "Minister for Harbours of Y", "Ministry for Harbours", "Embassy of X in Y".

In: two parties. Out: how far their seats are one. Ranks say nothing ("Deputy Minister"), what is left are the words of
the department and the names of its State; a mission has two States, the one that sends and the one where it sits,
which are compared each with its like.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from regesta.model import Party
from regesta.onomastics import fold, parse_person, same_body, split_party

_RANKS = frozenset(
    """
    acting deputy assistant under vice first second third permanent chief head director general secretary
    minister ministry department embassy ambassador charge d affaires legation consul consulate office officer
    mission delegation representative commissioner high commission counselor chairman president the of for to in
    lieutenant lt colonel col major captain admiral vice rear brigadier marshal commodore usa usn usaf usmc
    at and on s ministre ministere ministrul ministerul ministerului ministrului minister ministerium secretaire
    secretar generalsekretar de la le les du des der die das l et si und member staff mr mrs dr comrade sir
    """.split()  # noqa: SIM905
)
_MISSION = frozenset(
    """
    embassy ambassador charge legation consul consulate representative envoy ambassade ambassadeur botschaft
    botschafter ambasada ambasador posolstvo posol
    """.split()  # noqa: SIM905
)
_DEPARTMENT = frozenset(
    """
    department ministry secretary ministere ministre ministerium ministrul ministerul
    """.split()  # noqa: SIM905
)
_STATE_FORMS = frozenset(
    """
    kingdom republic people peoples empire federal union states
    """.split()  # noqa: SIM905
)
_IN = re.compile(r"\s(?:in|at|to|near|à|en|bei|în)\s", re.IGNORECASE)
_PLACE_TAIL = re.compile(r"(?<=\w)\s?,\s+(?:[A-ZÀ-Þ][\w’'-]{1,20}\s?){1,3}$")
_SMALL = frozenset(
    """
    de du des d da dos von van der den ter la le el al bin ibn di del y e of zu
    """.split()  # noqa: SIM905
)


class Seat(Struct, frozen=True):
    """The words of a seat, each cut to what its forms share; a mission's host stands apart."""

    words: frozenset[str] = frozenset()
    host: frozenset[str] = frozenset()
    mission: bool | None = None


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Return whether *text* has the form of a person's name: few words, all of them with a capital."""
    words = text.split()
    if not 0 < len(words) <= 6 or parse_person(text) is None:
        return False
    return all(word[0].isupper() or word.casefold() in _SMALL for word in words) and not (
        set(fold(text).split()) & (_MISSION | _DEPARTMENT | _NO_NAMES)
    )


_NO_NAMES = frozenset(
    """
    the minister committee government commission keeper director service proposal council board bureau house
    union party secretariat presidium
    """.split()  # noqa: SIM905
)


@lru_cache(maxsize=16384)
def _seat(text: str) -> Seat:
    text = _PLACE_TAIL.sub("", text)
    folded = set(fold(text).split())
    mission = bool(folded & _MISSION) or ("minister" in folded and _IN.search(text) is not None)
    kind = True if mission else False if folded & _DEPARTMENT else None
    host: frozenset[str] = frozenset()
    if mission and (split := _IN.search(text)):
        text, host = text[: split.start()], _words(text[split.end() :])
    return Seat(_words(text), host, kind)


def _words(text: str) -> frozenset[str]:
    words = {word for word in fold(text).split() if word not in _RANKS}
    return frozenset((words - _STATE_FORMS) or words)


@lru_cache(maxsize=16384)
def seat_of(party: Party) -> Seat:
    """Return the seat that the office and the body of *party* give together."""
    # A name that is none may be a seat in the wrong place ("Chief Keeper"), or words that are neither.
    named = party.name if party.name and not is_name(party.name) and _is_seat(party.name) else None
    seats = [_seat(part) for part in (party.office, party.body, named) if part]
    if not seats:
        return Seat()
    return Seat(
        frozenset().union(*(seat.words for seat in seats)),
        frozenset().union(*(seat.host for seat in seats)),
        next((seat.mission for seat in seats if seat.mission is not None), None),
    )


def _is_seat(text: str) -> bool:
    parts = split_party(text)
    return len(text) < 120 and text[:1].isupper() and bool(parts.office or parts.body)


def seats_match(first: Party, second: Party) -> float | None:
    """Return 1 for the same seat, 0.8 where one says more, 0.6 where they share some words, 0.5 where nothing is
    against it, 0 for two seats; None where one of the two gives none.
    """
    for one in (first.body, first.name):
        for other in (second.body, second.name):
            if one and other and not (one is first.name and other is second.name and is_name(one)):
                grade = same_body(one, other)
                if grade == "same":
                    return 1.0
    one_seat, other_seat = seat_of(first), seat_of(second)
    return _match(one_seat, other_seat, first, second)


def _match(one: Seat, other: Seat, first: Party, second: Party) -> float | None:
    if one.mission is not None and other.mission is not None and one.mission != other.mission:
        return 0.0
    if one.mission and other.mission:
        grades = [_overlap(a, b) for a, b in ((one.words, other.words), (one.host, other.host)) if a and b]
        return min(grades) if grades else 0.55
    if first.body and second.body and same_body(first.body, second.body) == "compatible":
        return 0.8
    everything = (one.words | one.host, other.words | other.host)
    if not everything[0] or not everything[1]:
        return None
    return _overlap(*everything)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    shared = sum(1 for word in small if any(_alike(word, each) for each in large))
    if shared == len(small):
        return 0.9 if len(small) == len(large) else 0.8
    return 0.6 if shared * 2 >= len(small) and shared > 0 else 0.0


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: "Lesnia", "Lesnian"; "harbour", "harbours"."""
    if one == other:
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short) >= 4 and len(long) - len(short) <= 3 and long.startswith(short[:-1] if len(short) > 5 else short)
