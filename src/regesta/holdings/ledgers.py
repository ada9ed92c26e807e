"""Append-only ledgers in plain text, one JSON object a line: fit for reading, for backup and for version control."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from ..model import told
from .errors import ArchiveDamagedError
from .folder import writing_to

Line = TypeVar("Line", bound=Struct)


class Accession(Struct, frozen=True, omit_defaults=True):
    """A capture came in under this name. The same bytes may come under several names, each a line."""

    capture: str
    origin: str
    name: str
    media_type: str | None = None


class Registration(Struct, frozen=True, omit_defaults=True):
    """An id was given, or sent on to another.

    Of a held document: `capture`, `start` and `end` of its first witness. Of one that is known only from a mention:
    the mention's place, and `mention` true. `same_as` sends the id on; an empty `same_as` in a later line revives it.
    """

    id: str
    capture: str | None = None
    start: int | None = None
    end: int | None = None
    mention: bool = False
    same_as: str | None = None


class Ledger(Generic[Line]):
    """A file of lines of one type, to which lines are only ever added.

    A line that a killed process left unfinished is not a line: reading passes over it and the next `append` removes
    it. A finished line that can't be read is damage and raises.
    """

    def __init__(self, path: Path, line: type[Line]) -> None:
        self._path = path
        self._encode = msgspec.json.Encoder().encode
        self._decoder = msgspec.json.Decoder(line)

    def append(self, lines: Iterable[Line]) -> int:
        """Add `lines` so that they survive a power cut, and return the file's length in bytes."""
        block = b"".join(self._encode(line) + b"\n" for line in lines)
        with writing_to(self._path), self._path.open("r+b" if self._path.exists() else "w+b") as file:
            file.seek(_end_of_last_line(file.fileno()))
            file.truncate()
            if block:
                file.write(block)
                file.flush()
                os.fsync(file.fileno())
            return file.tell()

    def read(self, start: int = 0) -> Iterator[Line]:
        """Yield the lines from the byte offset `start`."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            file.seek(start)
            for number, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    return
                try:
                    yield self._decoder.decode(line)
                except msgspec.DecodeError as error:
                    raise ArchiveDamagedError(
                        where=told(
                            "line {line} after byte {start} of {file}", line=number, start=start, file=self._path.name
                        ),
                        found=f"{line[:60]!r} ({error})",
                        expected=told("one JSON object"),
                        remedy=told("bring the file back from a backup"),
                    ) from None

    def size(self) -> int:
        """The length in bytes, an unfinished last line left out."""
        if not self._path.exists():
            return 0
        with self._path.open("rb") as file:
            return _end_of_last_line(file.fileno())


def _end_of_last_line(handle: int) -> int:
    end = os.fstat(handle).st_size
    while end > 0:
        start = max(0, end - 65536)
        block = os.pread(handle, end - start, start)
        newline = block.rfind(b"\n")
        if newline >= 0:
            return start + newline + 1
        end = start
    return 0
