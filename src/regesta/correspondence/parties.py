"""Who stands where: comparing the parties that words name with the parties that a record gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regesta.model import Document, Party
from regesta.onomastics import body_key, fold, person_key, same_body, same_person

Sameness = float
"""1 the same, 0.6 may be the same (a body and its officer, a fuller name), 0.5 not known, 0 different."""

UNKNOWN: Sameness = 0.5

_GRADE = {"same": 1.0, "compatible": 0.6, "different": 0.0}


def senders_of(document: Document) -> tuple[Party, ...]:
    """Return who the document is from: its senders and those who signed it."""
    return document.senders + tuple(party for party in document.signatories if party not in document.senders)


def party_match(first: Party, second: Party) -> Sameness:
    """Return how far two parties are one: by person, by body, by office; 0.5 where nothing can be compared."""
    persons: float | None = None
    if first.name and second.name:
        persons = _GRADE[same_person(first.name, second.name)]
        if persons == 0.0 and same_body(first.name, second.name) == "same":
            persons = 1.0
    grades = [] if persons is None else [persons]
    for one, other in ((first.body, second.body), (first.name, second.body), (first.body, second.name)):
        if one and other:
            grade = _GRADE[same_body(one, other)]
            # A person's name against a body's says nothing unless it is the body's name.
            if grade == 1.0 or (one is first.body and other is second.body):
                grades.append(grade)
    grades += [
        seat_match(one, other)
        for one in (first.office, first.body)
        for other in (second.office, second.body)
        if one and other and not (one is first.body and other is second.body and grades)
    ]
    best = max(grades, default=UNKNOWN)
    if persons == 0.0:
        # Two officers of one body write for it: one may sign what the other is addressed with.
        return min(best, 0.55)
    return best


_RANKS = frozenset(
    [
        "acting",
        "deputy",
        "assistant",
        "under",
        "vice",
        "first",
        "second",
        "third",
        "permanent",
        "chief",
        "head",
        "director",
        "general",
        "secretary",
        "minister",
        "ministry",
        "department",
        "embassy",
        "ambassador",
        "charge",
        "d",
        "affaires",
        "legation",
        "consul",
        "consulate",
        "office",
        "officer",
        "mission",
        "delegation",
        "representative",
        "commissioner",
        "high",
        "commission",
        "counselor",
        "chairman",
        "president",
        "the",
        "of",
        "for",
        "to",
        "in",
        "at",
        "and",
        "on",
        "s",
    ]
)


def seat_match(one: str, other: str) -> Sameness:
    """Return 0.8 where an office and a body are one seat: "Secretary of State" and "Department of State", "Chargé in
    Lesnia" and "Embassy in Lesnia"; 0.9 for the same words; 0 where what is left without ranks differs.
    """
    first, second = fold(one).split(), fold(other).split()
    if first == second:
        return 0.9
    left, right = set(first) - _RANKS, set(second) - _RANKS
    return 0.8 if left and left == right else 0.0


_MISSION = frozenset(
    ["embassy", "ambassador", "charge", "legation", "consul", "consulate", "mission", "representative", "delegation"]
)
_DEPARTMENT = frozenset(["department", "secretary", "ministry"])


def role_parties(named: str, writers: Sequence[Party], readers: Sequence[Party]) -> Sequence[Party]:
    """Return the side that "the Embassy" or "the Department" means in a letter between the two, or nothing."""
    word = fold(named).split()[-1] if named.strip() else ""
    wanted = _MISSION if word in _MISSION else _DEPARTMENT if word in _DEPARTMENT else None
    if wanted is None or len(named.split()) > 2:
        return ()
    for side in (writers, readers):
        if any(wanted & set(fold(f"{p.office or ''} {p.body or ''} {p.name or ''}").split()) for p in side):
            return side
    return ()


def parties_match(first: Sequence[Party], second: Sequence[Party]) -> Sameness:
    """Return the best match between two lists of parties; 0.5 where one of them is empty."""
    if not first or not second:
        return UNKNOWN
    return max(party_match(one, other) for one in first for other in second)


def name_match(name: str, parties: Sequence[Party]) -> Sameness:
    """Return how far *name*, as the words have it, is one of *parties*: person, body, office, or a word of them."""
    if not parties:
        return UNKNOWN
    words = set(fold(name).split()) - _LIGHT
    best = 0.0
    for party in parties:
        if party.name and same_person(name, party.name) == "same":
            return 1.0
        if party.body and same_body(name, party.body) == "same":
            return 1.0
        known = set(fold(" ".join(filter(None, (party.name, party.office, party.body)))).split()) - _LIGHT
        if words and words <= known:
            best = max(best, 0.8)
        elif words & known:
            best = max(best, 0.55)
    return best


_LIGHT = frozenset(
    [
        "the",
        "of",
        "and",
        "in",
        "to",
        "for",
        "at",
        "mr",
        "mrs",
        "dr",
        "comrade",
        "cde",
        "sir",
        "president",
        "chairman",
        "minister",
        "secretary",
    ]
)


def signature_of(parties: Iterable[Party]) -> str:
    """Return a key that is the same for the same parties however they are spelt; "?" for none.

    Bodies stand for their officers, so a letter "to the Central Committee, Comrade X" and one "to X, First Secretary
    of the CC" meet; without any body the persons stand for themselves.
    """
    bodies: set[str] = set()
    persons: set[str] = set()
    for party in parties:
        if party.body:
            bodies.add(body_key(party.body))
        elif party.name:
            persons.add(person_key(party.name))
        elif party.office:
            bodies.add(fold(party.office))
    return "+".join(sorted(bodies or persons)) or "?"


def reader_name(parties: Sequence[Party]) -> str | None:
    """Return how a title names the parties: the person, else the body, else the office of the first."""
    for party in parties:
        if party.name:
            return party.name
    for party in parties:
        named = party.body or party.office
        if named:
            return named
    return None
