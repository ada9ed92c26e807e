"""What is given to the index for one document."""

from __future__ import annotations

import msgspec
import xxhash

from regesta.model import Document, Party

_ENCODER = msgspec.json.Encoder(order="deterministic")


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document with its own text and all the spellings of who is meant in it.

    `text` is the document's text in its best witness; a document that is not held has none. `notes` are
    further words that lead to it (the words that prove a letter not held). `names` maps an agent's id to the
    spellings of its name, the preferred one first: a search for any of them finds the document, and facets
    show the first.
    """

    document: Document
    text: str = ""
    notes: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = {}


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


def spellings_of(party: Party, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return all names of *party*, its person, office and body, each spelling once."""
    words = [party.name, party.office, party.body]
    for agent in (party.agent, party.body_agent):
        words.extend(names.get(agent, ()) if agent else ())
    return tuple(dict.fromkeys(word for word in words if word))
