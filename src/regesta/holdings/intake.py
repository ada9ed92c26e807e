"""What a capture brings to the record, ready to be stored. It is put together where captures are read, in processes
that know nothing of how the record is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from ..model import Capture, Transcription

_packed = msgspec.msgpack.Encoder()


class CaptureRow(Struct, frozen=True):
    """A capture ready to be stored. `packed` is its Transcription without the text, `description` its Description."""

    capture: Capture
    name: str
    text: str
    packed: bytes
    description: bytes
    versions: str


class NewWitness(Struct, frozen=True):
    """A witness to be stored; `within` is the position of the enclosing one among the capture's witnesses.

    `keys` are those under which records of one letter find each other where their texts can't.
    """

    capture: str
    start: int
    end: int
    within: int | None
    sketch: Sequence[int]
    packed: bytes
    keys: Sequence[str] = ()


def pack_transcription(transcription: Transcription) -> bytes:
    """The transcription without its text, which has a column of its own."""
    return to_packed(msgspec.structs.replace(transcription, text=""))


def to_packed(value: Any) -> bytes:
    """A noun as MessagePack, for columns that nobody reads but the program."""
    return _packed.encode(value)
