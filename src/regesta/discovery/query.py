"""What a query means, before the index is asked: a tree of frozen nodes, and the notices of reading it.

`start` and `end` are code points in the query's text, so that a suggestion can replace the very word.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from regesta.model import Sentence

Relation = Literal["overlaps", "before", "after"]


class Words(Struct, frozen=True):
    """A word, or one run of characters that the index has as several words ("Gheorghiu-Dej")."""

    text: str
    start: int
    end: int
    field: str | None = None


class Phrase(Struct, frozen=True):
    """Words next to one another in this order, exactly as spelt; up to `slop` others between them."""

    text: str
    start: int
    end: int
    field: str | None = None
    slop: int = 0


class Pattern(Struct, frozen=True):
    """A word with `*` (any letters) and `?` (one letter)."""

    text: str
    start: int
    end: int
    field: str | None = None


class Fuzzy(Struct, frozen=True):
    """A word and those up to `distance` letters off (inserted, left out, changed, two exchanged)."""

    text: str
    start: int
    end: int
    field: str | None = None
    distance: int = 1


class Dated(Struct, frozen=True):
    """Documents whose possible days stand in `relation` to [first, last]; None is an open end."""

    relation: Relation
    first: int | None
    last: int | None
    text: str


class Exactly(Struct, frozen=True):
    """A value that is compared as a whole: a kind, a language, an id."""

    field: str
    value: str


class Not(Struct, frozen=True):
    """Documents that are not `node`."""

    node: Node


class All(Struct, frozen=True):
    """Documents that are all of `nodes`; `said` if the writer of the query wrote AND."""

    nodes: tuple[Node, ...]
    said: bool = False


class Any(Struct, frozen=True):
    """Documents that are one of `nodes` at least."""

    nodes: tuple[Node, ...]


class Everything(Struct, frozen=True):
    """Every document."""


class Nothing(Struct, frozen=True):
    """No document: what was asked holds no word."""


Node = Words | Phrase | Pattern | Fuzzy | Dated | Exactly | Not | All | Any | Everything | Nothing


def narrowed(node: Node, by: tuple[Node, ...]) -> Node:
    """Return what is *node* and all of *by*; words of *node* may still be given up where none has them all."""
    if not by:
        return node
    return All((*node.nodes, *by)) if isinstance(node, All) and not node.said else All((node, *by))


class Query(Struct, frozen=True):
    """A query as read: its text, its meaning, and what the reader had to repair or pass over."""

    text: str
    node: Node
    notices: tuple[Sentence, ...] = ()
