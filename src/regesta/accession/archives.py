"""The files in zip and tar archives, one after another, in memory only: nothing is ever unpacked to disk.

A member is named by its archive: "letters.zip!/1958/17.html". What can't be taken in is refused member by
member; an archive that is made to fill the machine is given up whole. To add a kind of archive: a generator
like `_zip_members`, and a line in `members_of`.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from typing import IO

from .detection import by_magic, kind_of_zip, kind_of_zip_file
from .errors import (
    AccessionError,
    BombError,
    DamagedArchiveError,
    TooDeepError,
    TooMuchError,
)
from .item import Received, Refused
from .judging import judge, too_large
from .kinds import ARCHIVES
from .limits import Limits
from .members import BoundedTarInfo, is_nobodys, place_of, refusal_of_entry, refusal_of_name, refusal_of_type
from .metering import Budget, MeteredStream

_DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class Archive:
    """One outermost archive while it is read: its bounds, what it has given, and what its readers take."""

    def __init__(self, origin: str, packed: int, limits: Limits, readable: Collection[str] | None) -> None:
        self.budget = Budget(origin, packed, limits)
        self.limits = limits
        self.readable = readable

    def members_of(self, origin: str, name: str, source: IO[bytes], kind: str) -> Iterator[Received | Refused]:
        """Yield the items of an archive of *kind* that is open at *source*; it never raises."""
        yield from self._members(origin, name, source, kind, depth=1)

    def _members(
        self, origin: str, name: str, source: IO[bytes], kind: str, depth: int
    ) -> Iterator[Received | Refused]:
        try:
            if kind == "application/zip":
                yield from self._zip_members(origin, source, depth)
            elif kind == "application/x-tar":
                yield from self._tar_members(origin, MeteredStream(source, self.budget), depth)
            else:
                yield from self._packed_members(origin, name, source, kind, depth)
        except AccessionError as error:
            if depth > 1 and isinstance(error, BombError | TooMuchError):
                raise  # It is the outermost archive that is given up.
            yield Refused(origin, error)
        except _DAMAGE as problem:
            yield Refused(origin, DamagedArchiveError(origin=origin, why=_why(problem)))

    def _zip_members(self, origin: str, source: IO[bytes], depth: int) -> Iterator[Received | Refused]:
        with zipfile.ZipFile(source) as archive:
            for entry in archive.infolist():
                self.budget.count_member()
                place = place_of(entry.filename)
                if entry.is_dir():
                    continue
                member = f"{origin}!/{place}"
                refusal = refusal_of_name(origin, entry.filename)
                if refusal is None and is_nobodys(place):
                    continue
                refusal = refusal or refusal_of_entry(member, entry)
                if refusal is not None:
                    yield Refused(member, refusal)
                    continue
                self.budget.check_member(entry.file_size, entry.compress_size)
                if entry.file_size > self.limits.max_bytes:
                    yield too_large(member, entry.file_size, self.limits)
                    continue
                try:
                    with archive.open(entry) as stream:
                        data = stream.read(self.limits.max_bytes + 1)
                except _DAMAGE as problem:
                    yield Refused(member, DamagedArchiveError(origin=member, why=_why(problem)))
                    continue
                self.budget.count_bytes(len(data))
                yield from self._item(member, place, data, depth)

    def _tar_members(self, origin: str, source: IO[bytes] | MeteredStream, depth: int) -> Iterator[Received | Refused]:
        # Read as a stream: nothing is looked for by a place that the archive itself states.
        with tarfile.open(fileobj=source, mode="r|", tarinfo=BoundedTarInfo) as archive:
            for entry in archive:
                self.budget.count_member()
                place = place_of(entry.name)
                if entry.isdir():
                    continue
                member = f"{origin}!/{place}"
                refusal = refusal_of_name(origin, entry.name)
                if refusal is None and is_nobodys(place):
                    continue
                refusal = refusal or refusal_of_type(member, entry)
                if refusal is not None:
                    yield Refused(member, refusal)
                    continue
                if entry.size > self.limits.max_bytes:
                    yield too_large(member, entry.size, self.limits)
                    continue
                stream = archive.extractfile(entry)
                data = stream.read(self.limits.max_bytes + 1) if stream is not None else b""
                if len(data) < entry.size:
                    raise tarfile.ReadError(f"it breaks off in {place}")
                yield from self._item(member, place, data, depth)

    def _packed_members(
        self, origin: str, name: str, source: IO[bytes], kind: str, depth: int
    ) -> Iterator[Received | Refused]:
        """Yield what one of gzip, bzip2 and xz holds: a tar archive's members, or the one file."""
        inner = name.rpartition(".")[0] or name
        with _unpacked(source, kind) as stream:
            head = stream.read(512)
            is_tar = by_magic(head) == "application/x-tar" or name.lower().endswith((".tgz", ".tbz2", ".txz"))
        source.seek(0)
        with _unpacked(source, kind) as stream:
            metered = MeteredStream(stream, self.budget)
            if is_tar or inner.lower().endswith(".tar"):
                yield from self._tar_members(origin, metered, depth)
                return
            self.budget.count_member()
            data = _read_whole(metered, self.limits.max_bytes + 1)
        yield from self._item(f"{origin}!/{inner}", inner, data, depth)

    def _item(self, origin: str, place: str, data: bytes, depth: int) -> Iterator[Received | Refused]:
        """Yield a member, or the members that it holds where it is an archive itself."""
        if len(data) > self.limits.max_bytes:
            yield too_large(origin, None, self.limits)
            return
        name = place.rpartition("/")[2]
        kind = by_magic(data[:512])
        if kind == "application/zip":
            kind = kind_of_zip(data)
        if kind not in ARCHIVES:
            yield judge(origin, name, data, self.readable)
        elif depth >= self.limits.max_depth:
            yield Refused(origin, TooDeepError(origin=origin, what="archives", bound=self.limits.max_depth))
        else:
            yield from self._members(origin, name, io.BytesIO(data), kind, depth + 1)


def archive_kind(source: IO[bytes]) -> str | None:
    """Return the kind of archive that is open at *source*, or None; office documents, though zip files, are
    none.
    """
    source.seek(0)
    kind = by_magic(source.read(512))
    source.seek(0)
    if kind not in ARCHIVES:
        return None
    if kind == "application/zip":
        try:
            with zipfile.ZipFile(source) as archive:
                kind = kind_of_zip_file(archive)
        except _DAMAGE:
            kind = "application/zip"
        source.seek(0)
    return kind if kind in ARCHIVES else None


def _unpacked(source: IO[bytes], kind: str) -> IO[bytes]:
    if kind == "application/gzip":
        return gzip.GzipFile(fileobj=source, mode="rb")  # type: ignore[return-value]
    if kind == "application/x-bzip2":
        return bz2.BZ2File(source, "rb")
    return lzma.LZMAFile(source, "rb")


def _read_whole(stream: MeteredStream, bound: int) -> bytes:
    pieces = bytearray()
    while len(pieces) < bound:
        piece = stream.read(min(1024 * 1024, bound - len(pieces)))
        if not piece:
            break
        pieces += piece
    return bytes(pieces)


def _why(problem: Exception) -> str:
    if isinstance(problem, EOFError):
        return "it breaks off before its end"
    return str(problem).rstrip(".") or type(problem).__name__
