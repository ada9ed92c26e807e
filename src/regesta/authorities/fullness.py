"""Which of several spellings says most, and which of them an agent is called by.

In: spellings with their numbers of uses. Out: an order. Fullest first: words written out, then initials;
then the most used; then the alphabet, so that nothing depends on the order in which documents came.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from regesta.onomastics import fold, parse_person

_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[^\W\d_]+\.?")


def person_fullness(name: str) -> tuple[int, int]:
    """Return how many parts of *name* are written out, and how many there are; titles don't count.

    The parts of a double surname count each, as a capture may have it without its hyphen.
    """
    parsed = parse_person(name)
    parts = _PART.findall(f"{parsed.given or ''} {parsed.surname}" if parsed else name)
    return sum(1 for part in parts if len(part.rstrip(".")) > 1 and not part.endswith(".")), len(parts)


def body_fullness(name: str) -> tuple[int, int]:
    """Return how many words *name* writes out (an acronym is none), and how many it has at all."""
    words = _WORD.findall(name)
    capitals = len(words) > 1 and all(word.isupper() for word in words) and max(map(len, words)) > 7
    return sum(1 for word in words if capitals or not (word.isupper() and len(word) > 1)), len(words)


def fullness(kind: str, name: str) -> tuple[int, int]:
    """Return how much *name* says, for comparing spellings of one agent."""
    return person_fullness(name) if kind == "person" else body_fullness(name)


def fullest_first(kind: str, counts: Mapping[str, int]) -> list[str]:
    """Return the spellings from the one that says most to the one that says least.

    Among equals, mixed case comes before capitals, the more used before the less used, then the alphabet.
    """
    return sorted(
        counts,
        key=lambda name: (
            *(-number for number in fullness(kind, name)),
            name.isupper() and " " in name,
            -counts[name],
            fold(name),
            name,
        ),
    )
