"""What a hit shows without asking the record: kept in the index as JSON beside what is searched."""

from __future__ import annotations

from typing import Any

import msgspec

from . import schema


class Brief(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document in the words of a list."""

    held: bool
    title: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    place: str | None = None
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    exchange: str | None = None
    levels: tuple[str, ...] = ()


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Brief)


def to_json(brief: Brief) -> str:
    return _ENCODER.encode(brief).decode()


def brief_of(stored: Any) -> Brief:
    """Return the brief of a document as tantivy stored it."""
    return _DECODER.decode(stored.get_first(schema.BRIEF))
