"""Who stands where: comparing the parties that words name with the parties that a record gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from regesta.model import Document, Party
from regesta.onomastics import body_key, fold, person_key, same_body, same_person

from .seats import is_name, seats_match

Sameness = float
"""1 the same, 0.6 may be the same (a body and its officer, a fuller name), 0.5 not known, 0 different."""

UNKNOWN: Sameness = 0.5

_PERSONS = {"same": 1.0, "compatible": 0.9, "different": 0.0}


def senders_of(document: Document) -> tuple[Party, ...]:
    """Return who the document is from: its senders and those who signed it."""
    return document.senders + tuple(party for party in document.signatories if party not in document.senders)


@lru_cache(maxsize=8192)
def party_match(first: Party, second: Party) -> Sameness:
    """Return how far two parties are one, by person and by seat; 0.5 where nothing can be compared.

    Two persons of one seat may write for each other (0.55). 0 is a clear contradiction: two persons, and nothing
    that makes their seats one; or two seats, and no persons. What has not the form of a name is none.
    """
    persons: float | None = None
    if first.name and second.name and is_name(first.name) and is_name(second.name):
        persons = _PERSONS[same_person(first.name, second.name)]
    if persons == 1.0:
        return 1.0
    seats = seats_match(first, second)
    if persons is None:
        named = _named_in_office(first, second)
        return max(seats if seats is not None else UNKNOWN, named)
    if persons == 0.0:
        return 0.55 if seats is not None and seats >= 0.8 else 0.4 if seats is not None and seats >= 0.6 else 0.0
    return 0.6 if seats == 0.0 else persons


def _named_in_office(first: Party, second: Party) -> Sameness:
    """0.9 where the one's surname stands among the other's words ("Minister of Harbours Vesk" beside "A. Vesk")."""
    for one, other in ((first, second), (second, first)):
        if one.name and is_name(one.name) and not (other.name and is_name(other.name)):
            surname = fold(one.name).split()[-1:]
            words = set(fold(f"{other.office or ''} {other.body or ''} {other.name or ''}").split())
            if surname and len(surname[0]) > 3 and surname[0] in words:
                return 0.9
    return 0.0


_MISSION = frozenset(
    ["embassy", "ambassador", "charge", "legation", "consul", "consulate", "mission", "representative", "delegation"]
)
_DEPARTMENT = frozenset(["department", "secretary", "ministry"])


OFFICES = _MISSION | _DEPARTMENT
"""Words for an office without saying which."""

OTHER_OFFICE = dict.fromkeys(_MISSION, "department") | dict.fromkeys(_DEPARTMENT, "embassy")
"""For each of them a word for the office at the other end: who writes to the one is as a rule the other."""


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


@lru_cache(maxsize=8192)
def name_match(name: str, parties: tuple[Party, ...]) -> Sameness:
    """Return how far *name*, as the words have it, is one of *parties*: person, body, office, or a word of them."""
    if not parties:
        return UNKNOWN
    words = set(fold(name).split()) - _LIGHT
    if not words:
        return _office_match(fold(name), parties)
    best = 0.0
    person_named = _TITLED_PERSON.match(name) is not None
    for party in parties:
        if person_named and not party.name:
            best = max(best, UNKNOWN)  # "to Mr. Vesk", and of the record only the office is known
        person = same_person(name, party.name) if party.name and is_name(party.name) else "different"
        if person == "same":
            return 1.0
        if person == "compatible":
            best = max(best, 0.8)
        if party.body and same_body(name, party.body) == "same":
            return 1.0
        known = set(fold(" ".join(filter(None, (party.name, party.office, party.body)))).split()) - _LIGHT
        if words and words <= known:
            best = max(best, 0.8)
        elif words & known:
            best = max(best, 0.55)
    return best


def _office_match(name: str, parties: Sequence[Party]) -> Sameness:
    """How far an office named by its title alone ("the President") is that of *parties*; the words say not which."""
    offices = [fold(party.office) for party in parties if party.office]
    if any(office == name for office in offices):
        return 0.8
    return UNKNOWN


_TITLED_PERSON = re.compile(
    r"(?:Messrs|Mr|Mrs|Dr|Gen|General|Adm|Admiral|Col|Ambassador|President|Prime Minister|Chancellor|King|Sir|Lord|"
    r"Minister|Secretary|Governor|Senator|Premier|Chairman|Prince)\.?\s[A-Z][\w’'-]+$"
)

_LIGHT = frozenset(
    """
    the of and in to for at mr mrs dr comrade cde sir president chairman minister secretary
    """.split()  # noqa: SIM905
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
