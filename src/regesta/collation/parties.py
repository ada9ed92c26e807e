"""Senders and recipients: what several lines say of one party is put together, what differs stays apart.

In: parties as claimed (dicts of name, office, body). Out: parties, each with its fullest parts. "N.
Khrushchev, First Secretary of the CC of the CPSU" in a heading, "The Central Committee of the CPSU would
like ..." in the text and a signature are one sender; two ambassadors who sign together are two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from rapidfuzz.distance import Levenshtein

from regesta.onomastics import fold, parse_person, same_body, same_person

PartyValue = Mapping[str, Any]
Match = Literal["same", "compatible", "different"]
PARTS = ("name", "office", "body")

_LETTERS = re.compile(r"[^\W\d_]+")
_MISREAD = 0.85
"""Likeness from which two names that differ are one name misread (two wrong letters in fourteen)."""


def parts(value: object) -> dict[str, str]:
    """Return the parts of a claimed party that have words; a bare string is a name."""
    if isinstance(value, str):
        return {"name": value.strip()} if value.strip() else {}
    if not isinstance(value, Mapping):
        return {}
    return {part: value[part].strip() for part in PARTS if isinstance(value.get(part), str) and value[part].strip()}


def names_match(a: str, b: str) -> Match:
    """Return whether two spellings can mean one person."""
    return _match(a, b, "name")


def bodies_match(a: str, b: str) -> Match:
    """Return whether two spellings can mean one body."""
    return _match(a, b, "body")


@lru_cache(maxsize=1 << 14)
def _match(a: str, b: str, part: str) -> Match:
    folded_a, folded_b = fold(a), fold(b)
    if folded_a == folded_b:
        return "same"
    calm_a, calm_b = calm(a, b), calm(b, a)
    return same_person(calm_a, calm_b) if part == "name" else same_body(calm_a, calm_b)


def misread(a: str, b: str) -> bool:
    """Return whether two spellings are so alike that one may be the other misread."""
    return Levenshtein.normalized_similarity(fold(a), fold(b)) >= _MISREAD


def party_match(a: PartyValue, b: PartyValue) -> Match | None:
    """Return how two parties stand to each other; None where they have no part that can be compared.

    Persons decide where both are named, else bodies, else offices; a shared name with two different bodies is
    still one person, who may serve both. Two holders of one office in different bodies are different.
    """
    if "name" in a and "name" in b:
        return names_match(a["name"], b["name"])
    if "body" in a and "body" in b:
        found = bodies_match(a["body"], b["body"])
        if found != "different" and "office" in a and "office" in b and fold(a["office"]) != fold(b["office"]):
            return "different"
        return found
    if "office" in a and "office" in b:
        return "same" if fold(a["office"]) == fold(b["office"]) else "different"
    return None


def joins(a: PartyValue, b: PartyValue) -> bool:
    """Return whether two claimed parties are put together into one: they agree where they can be compared.

    A bare body joins the person who is named with that body; a bare person does not join a bare body, which
    is decided where all parties are known (`correspondents`).
    """
    return party_match(a, b) in ("same", "compatible")


def merged(members: Sequence[PartyValue]) -> dict[str, str]:
    """Return one party with the fullest parts of *members*, which are given in the order of trust.

    The most trusted spelling of a name or body says which others count: they must spell the surname alike,
    or mean the same body; so a fuller form completes it, but a slip or a loose wording elsewhere does not
    replace it. An office stands as the most trusted place has it.
    """
    if len(members) == 1:
        return {part: members[0][part] for part in PARTS if part in members[0]}
    party: dict[str, str] = {}
    for part in PARTS:
        spellings = [member[part] for member in members if part in member]
        if part == "name":
            spellings = [name for name in spellings if _surname(name) == _surname(spellings[0])]
        elif part == "body":
            spellings = [body for body in spellings if bodies_match(body, spellings[0]) == "same"]
        if spellings:
            party[part] = mixed_case(spellings[0] if part == "office" else fullest(spellings), spellings)
    return party


def _surname(name: str) -> str:
    parsed = parse_person(calm(name, ""))
    return fold(parsed.surname if parsed else name)


def fullest(spellings: Sequence[str]) -> str:
    """Return the spelling with most words written out, then most words; among equals the first."""
    return min(enumerate(spellings), key=lambda item: (-_written_out(item[1]), -len(fold(item[1]).split()), item[0]))[1]


def mixed_case(chosen: str, spellings: Sequence[str]) -> str:
    """Return the first spelling of *chosen*'s words that is not all capitals, or else *chosen*."""
    if not shouted(chosen):
        return chosen
    words = fold(chosen)
    return next((other for other in spellings if not shouted(other) and fold(other) == words), chosen)


def shouted(text: str) -> bool:
    """Return whether *text* is set in capitals throughout, and is more than an acronym."""
    return text.isupper() and sum(char.isalpha() for char in text) > 6 and " " in text.strip()


def calm(text: str, other: str) -> str:
    """Return a *text* that is set in capitals with only those words in capitals that *other* has so."""
    if not shouted(text):
        return text
    known = set() if shouted(other) else {word for word in _LETTERS.findall(other) if word.isupper()}
    return _LETTERS.sub(lambda found: found[0] if found[0] in known else found[0].capitalize(), text)


def _written_out(spelling: str) -> int:
    """Return how many words of *spelling* are more than initials or an acronym."""
    loud = shouted(spelling)
    return sum(
        1
        for word in spelling.replace("-", " ").replace(".", ". ").split()
        if sum(map(str.isalpha, word)) > 2 and not word.endswith(".") and (loud or not word.isupper())
    )
