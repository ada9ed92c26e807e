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
import stat
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
    LockedMemberError,
    NotAFileError,
    TooDeepError,
    TooMuchError,
    UnsafeMemberError,
)
from .folders import is_passed_over, shown
from .item import Received, Refused
from .judging import judge, too_large
from .kinds import ARCHIVES
from .limits import Limits
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
_LONGEST_NAME = 1024 * 1024


class Archive:
    """One outermost archive while it is read: its bounds, what it has given, and what its readers take."""

    def __init__(self, origin: str, packed: int, limits: Limits, readable: Collection[str] | None) -> None:
        self.budget = Budget(origin, packed, limits)
        self.limits = limits
        self.readable = readable

    def members_of(
        self, origin: str, name: str, source: IO[bytes], kind: str
    ) -> Iterator[Received | Refused]:
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
                place = _place(entry.filename)
                if entry.is_dir() or _is_nobodys(place):
                    continue
                member = f"{origin}!/{place}"
                refusal = _refusal_of_name(member, entry.filename) or _refusal_of_entry(member, entry)
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

    def _tar_members(
        self, origin: str, source: IO[bytes] | MeteredStream, depth: int
    ) -> Iterator[Received | Refused]:
        # Read as a stream: nothing is looked for by a place that the archive itself states.
        with tarfile.open(fileobj=source, mode="r|", tarinfo=_BoundedTarInfo) as archive:
            for entry in archive:
                self.budget.count_member()
                place = _place(entry.name)
                if entry.isdir() or _is_nobodys(place):
                    continue
                member = f"{origin}!/{place}"
                refusal = _refusal_of_name(member, entry.name) or _refusal_of_type(member, entry)
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


class _BoundedTarInfo(tarfile.TarInfo):
    """An entry whose long names and attributes are read only up to a bound (they are read into memory
    whole).
    """

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        known = self.type in tarfile.SUPPORTED_TYPES and self.type in tarfile.REGULAR_TYPES
        special = self.type in {
            tarfile.DIRTYPE,
            tarfile.LNKTYPE,
            tarfile.SYMTYPE,
            tarfile.CHRTYPE,
            tarfile.BLKTYPE,
        }
        if not (known or special or self.type == tarfile.FIFOTYPE) and self.size > _LONGEST_NAME:
            raise tarfile.ReadError("an entry's attributes are longer than any archive's are")
        result: tarfile.TarInfo = super()._proc_member(archive)  # type: ignore[misc]
        return result


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


def _place(name: str) -> str:
    return shown(name).removeprefix("./")


def _is_nobodys(place: str) -> bool:
    return any(is_passed_over(part) for part in place.split("/"))


def _refusal_of_name(member: str, name: str) -> AccessionError | None:
    """Return the refusal of a name that would lead out of the folder that the archive is unpacked in."""
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or (len(parts[0]) == 2 and parts[0][1] == ":"):
        return UnsafeMemberError(origin=member.partition("!/")[0], member=shown(name))
    return None


def _refusal_of_entry(member: str, entry: zipfile.ZipInfo) -> AccessionError | None:
    if entry.flag_bits & 0x1:
        return LockedMemberError(origin=member)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return NotAFileError(origin=member, kind="a link")
    return None


def _refusal_of_type(member: str, entry: tarfile.TarInfo) -> AccessionError | None:
    if entry.isreg():
        return None
    if entry.issym() or entry.islnk():
        return NotAFileError(origin=member, kind=f"a link to {shown(entry.linkname)}")
    return NotAFileError(origin=member, kind="a pipe" if entry.isfifo() else "a device")


def _why(problem: Exception) -> str:
    if isinstance(problem, EOFError):
        return "it breaks off before its end"
    return str(problem).rstrip(".") or type(problem).__name__
