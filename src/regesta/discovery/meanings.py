"""What plain words may also mean: "letter from Dulles to Adenauer in May 1958".

A word that stands for a kind, a day or a party is met by the document's own kind, date or party as well as by the
word in its text: the letter need not say "May 1958" in words. Nothing is excluded by it, and what meets it counts
for more than a word in passing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regesta.chronology import bounds, parse_date

from .query import Dated, Exactly, Node, Words

ROLES = {"from": "from", "by": "from", "to": "to"}
SMALL = frozenset(("in", "of", "on", "dated", "the", "a", "an"))
LONGEST_DATE = 3
LONGEST_NAME = 5


class Meanings(Struct, frozen=True):
    """By the place of a node among its neighbours: what it may also mean; `spare` need not be met at all."""

    also: dict[int, Node]
    spare: frozenset[int]


def meanings_of(nodes: Sequence[Node], kinds: frozenset[str]) -> Meanings:
    """Return what the plain words among *nodes* may mean beside themselves; *kinds* are those of the index."""
    also: dict[int, Node] = {}
    spare: set[int] = set()
    words = [node.text.casefold() if isinstance(node, Words) and not node.field else "" for node in nodes]
    for first, last, date in _dates(nodes, words):
        also.update((place, date) for place in range(first, last))
        spare.update(_small_before(words, first))
    place = 0
    while place < len(words):
        role = ROLES.get(words[place])
        end = place + 1
        while role and end < len(words) and end - place <= LONGEST_NAME and _may_be_named(words[end], end in also):
            also[end] = Words(_text(nodes[end]), *_span(nodes[end]), role)
            end += 1
        if role and end > place + 1:
            spare.add(place)
        elif words[place] in kinds and place not in also:
            also[place] = Exactly("kind", words[place])
        place = max(end, place + 1) if role else place + 1
    return Meanings(also, frozenset(spare))


def _dates(nodes: Sequence[Node], words: Sequence[str]) -> list[tuple[int, int, Dated]]:
    """Return the days that neighbouring words name, the longest first: (first, last + 1, the days)."""
    found: list[tuple[int, int, Dated]] = []
    place = 0
    while place < len(words):
        for end in range(min(len(words), place + LONGEST_DATE), place, -1):
            if not all(words[place:end]) or not any(_is_year(word) for word in words[place:end]):
                continue
            text = " ".join(_text(node) for node in nodes[place:end])
            edtf = text if _is_year(text) else parse_date(text)
            days = bounds(edtf) if edtf else None
            if days is not None:
                found.append((place, end, Dated("overlaps", days[0], days[1], text)))
                place = end - 1
                break
        place += 1
    return found


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and word[0] in "12"


def _may_be_named(word: str, dated: bool) -> bool:
    return bool(word) and not dated and word not in ROLES and word not in SMALL


def _small_before(words: Sequence[str], place: int) -> list[int]:
    return [place - 1] if place and words[place - 1] in SMALL else []


def _text(node: Node) -> str:
    assert isinstance(node, Words)
    return node.text


def _span(node: Node) -> tuple[int, int]:
    assert isinstance(node, Words)
    return node.start, node.end
