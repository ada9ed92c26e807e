"""What is given to the index for one document."""

from __future__ import annotations

import msgspec
import xxhash

from regesta.model import Document, Party

_ENCODER = msgspec.json.Encoder(order="deterministic")


class Standing(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a document stands to others and what was found on it, as the query language asks for it.

    `has` and `is_` are the words of `has:` and `is:`, `asks` the states of what it asks, `findings` their rules
    and severities, `exchange` the id of the exchange that it belongs to.
    """

    has: tuple[str, ...] = ()
    is_: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    exchange: str | None = None


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document with its own text and all the spellings of who is meant in it.

    `text` is the document's text in its best witness; a document that is not held has none. `notes` are
    further words that lead to it (the words that prove a letter not held). `names` maps an agent's id to the
    spellings of its name, the preferred one first: a search for any of them finds the document, and facets
    show the first. `standing` changes when only links, acts, findings or exchanges do. `added` is the document's
    place in the order in which the archive came to know of its documents.
    """

    document: Document
    text: str = ""
    notes: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = {}
    standing: Standing = Standing()
    added: int = 0


def digest_of(entry: Entry) -> str:
    """Return the digest of everything that the index knows of *entry*, the same in every process.

    `verify` compares it with the one that the index keeps: 128-bit xxHash of the entry's JSON with sorted
    keys.
    """
    return xxhash.xxh3_128_hexdigest(_ENCODER.encode(entry))


def label_of(party: Party, names: dict[str, tuple[str, ...]]) -> str | None:
    """Return what a list shows for *party*: its agent's preferred name, else what is written."""
    known = names.get(party.agent) if party.agent else None
    if known:
        return known[0]
    return party.name or party.office or party.body


def person_of(party: Party, names: dict[str, tuple[str, ...]]) -> str | None:
    """Return the person of *party* as a list shows it, None where none is named."""
    return label_of(party, names) if party.name else None


def body_of(party: Party, names: dict[str, tuple[str, ...]]) -> str | None:
    """Return the body of *party* as a list shows it, None where none is named."""
    if not party.body:
        return None
    agent = party.body_agent or (None if party.name or party.office else party.agent)
    known = names.get(agent) if agent else None
    return known[0] if known else party.body


def spellings_of(party: Party, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return all names of *party*, its person, office and body, each spelling once."""
    words = [party.name, party.office, party.body]
    for agent in (party.agent, party.body_agent):
        words.extend(names.get(agent, ()) if agent else ())
    return tuple(dict.fromkeys(word for word in words if word))
