"""A name where it is used, and the block in which it is looked at together with its like.

In: parties of documents. Out: uses, split into the person (or office) and the body that are named, and the
block of each. Only names of one block are ever compared, so that an archive's names are identified block by
block.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from regesta.onomastics import body_key, fold, person_key

AgentKind = Literal["person", "body", "office"]


class NameUse(Struct, frozen=True, omit_defaults=True):
    """A party as one document names it, by name, office or body; `date` is the document's, EDTF."""

    document: str
    name: str | None = None
    office: str | None = None
    body: str | None = None
    date: str | None = None
    field: str | None = None


def single_uses(use: NameUse) -> tuple[NameUse, ...]:
    """Return the uses of one agent each that *use* is made of.

    A person keeps office and body, which are the role; the body is an agent of its own beside. An office
    without a person keeps its body.
    """
    bodies = (replace(use, name=None, office=None),) if use.body and (use.name or use.office) else ()
    return (use, *bodies) if use.name or use.office or use.body else ()


def kind_of(use: NameUse) -> AgentKind:
    """Return whether *use* names a person, an office, or a body alone."""
    return "person" if use.name else "office" if use.office else "body"


def spelling(use: NameUse) -> str:
    """Return the words by which *use* names its agent; an office is named with its body."""
    if use.name:
        return use.name
    if use.office and use.body:
        return f"{use.office}, {use.body}"
    return use.office or use.body or ""


def block_key(use: NameUse) -> tuple[AgentKind, str]:
    """Return the block of *use*: only uses with equal keys can mean one agent.

    Persons: the consonants of the surname; bodies: the initials; offices: their words with the body's
    initials (the First Secretaries of two parties are two offices). A name without a key is its own block,
    by its words.
    """
    kind = kind_of(use)
    if kind == "person":
        key = person_key(use.name or "")
    elif kind == "body":
        key = body_key(use.body or "")
    else:
        key = f"{fold(use.office or '')}|{body_key(use.body) if use.body else ''}"
    return kind, key or fold(spelling(use)) or spelling(use)
