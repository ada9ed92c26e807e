"""The record format `regesta/1`: JSON Lines, one object a line, byte-identical for identical archives.

What enters: the nouns of an archive, sorted by id within their type. What leaves: the same, as lines; and back. The
first line names the format. A capture's own bytes don't travel in it, its transcription's text does on request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec
from msgspec import Struct

from ..model import Act, Agent, Attestation, Capture, Document, Finding, Judgement, Link
from .errors import RecordLineError

FORMAT = "regesta/1"
MEDIA_TYPE = "application/x-regesta+jsonl"
"""That of a file in this format, kept as a capture."""


class Header(Struct, frozen=True, tag_field="type", tag="format"):
    """The first line: which format the other lines are in."""

    format: str = FORMAT


Noun = Capture | Document | Agent | Attestation | Link | Act | Finding | Judgement
Line = Header | Noun

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Line)


def write_record(nouns: Iterable[Noun], file: BinaryIO) -> int:
    """Write the nouns as lines, the format's own line first, and return how many nouns were written."""
    file.write(_encoder.encode(Header()) + b"\n")
    count = 0
    for count, noun in enumerate(nouns, 1):  # noqa: B007 - the count is the result
        file.write(_encoder.encode(noun) + b"\n")
    return count


def read_record(file: BinaryIO, source: str) -> Iterator[Noun]:
    """Yield the nouns of a file in the record format.

    Raises:
        RecordLineError: at the first line that is not of the format; `line` counts from 1.
    """
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            noun = _decoder.decode(line)
        except msgspec.DecodeError as error:
            found = f"{error} in {line[:80].decode('utf-8', 'replace')!r}"
            raise RecordLineError(line=number, source=source, found=found, kept="Nothing was imported.") from None
        if isinstance(noun, Header):
            if noun.format != FORMAT:
                found = f"its format is {noun.format!r}, expected {FORMAT!r}"
                raise RecordLineError(line=number, source=source, found=found, kept="Nothing was imported.")
            continue
        yield noun
