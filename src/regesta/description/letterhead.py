"""The house on whose paper a memorandum is written: "TO: The Secretary" under "HARBOUR DEPARTMENT" is its own.

In: a document's lines and what they claim. Out: the parties that a memorandum's head names by an office alone, with
the house of its letterhead as their body; an inference, for nothing says that the office is of the house. Offices that
a State has once (its president) are nobody's but the State's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from regesta.model import Claim

from .address import in_small_letters
from .cues import CUES, TOKEN
from .document_lines import Forms
from .salutation import ONE_OFFICE

METHOD: Final = "inference/letterhead@1"
SURE: Final = 0.8
"""How sure a labelled office of a named house is, at least: its label says that it is a party."""

LINES_LOOKED_AT: Final = 4
_HOUSE = re.compile(
    r"[\s*_]*(?P<house>(?:[^\W\d_a-zà-þа-я]|[ .,&’'-]){6,60}?)(?:\s+(?:[^\W\d_]{3,20}\s)?MEMORANDUM)?[\s*_]*$"
)


def read_letterhead(forms: Forms, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield each party of a labelled head that is an office and no more, completed by the house above it."""
    bare = [
        claim
        for claim in claims
        if claim.method.startswith("letter/head@")
        and claim.field in {"senders", "recipients"}
        and claim.value.keys() == {"office"}
        and not ONE_OFFICE.search(claim.value["office"])
    ]
    house = _house(forms) if bare else None
    for claim in bare if house else ():
        value = {**claim.value, "body": house}
        yield msgspec.structs.replace(
            claim, value=value, method=METHOD, inferred=True, confidence=max(claim.confidence, SURE)
        )


def _house(forms: Forms) -> str | None:
    for row in forms.lines[:LINES_LOOKED_AT]:
        found = _HOUSE.match(row.line.text) if len(row.line.text) <= 80 else None
        words = TOKEN.findall(found["house"].casefold()) if found else []
        classes = {cue for word in words for cue in CUES.get(word, ())}
        if found and "body" in classes and "office" not in classes:
            return in_small_letters(found["house"].strip(" .,"))
    return None
