"""The files in zip and tar archives, web archives, messages and boxes of them, one after another, in memory only:
nothing is ever unpacked to disk.

A member is named by its archive: "letters.zip!/1958/17.html", "crawl.warc.gz!/https://archive.example/17". What can't
be taken in is refused member by member; an archive that is made to fill the machine is given up whole. To add a kind of
archive: a generator like `_zip_members`, and a line in `_members`.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator
from typing import IO, Any, cast

from ..model import Sentence, told
from .detection import by_magic, kind_of_letters, kind_of_zip, kind_of_zip_file
from .errors import (
    AccessionError,
    BombError,
    DamagedArchiveError,
    TooDeepError,
    TooMuchError,
)
from .folders import belonging_to, is_page, page_of
from .item import Received, Refused, SetAside
from .judging import judge, too_large
from .kinds import ARCHIVES
from .limits import Limits
from .mails import BOX, MAIL, attachments, messages_in
from .members import BoundedTarInfo, is_nobodys, place_of, refusal_of_entry, refusal_of_name, refusal_of_type
from .metering import Budget, MeteredStream
from .warcs import DamagedWarcError, captured_in

_HEAD = 16_384
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

    def members_of(
        self, origin: str, name: str, source: IO[bytes], kind: str
    ) -> Iterator[Received | Refused | SetAside]:
        """Yield the items of an archive of *kind* that is open at *source*; it never raises."""
        yield from self._members(origin, name, source, kind, depth=1)

    def _members(
        self, origin: str, name: str, source: IO[bytes], kind: str, depth: int
    ) -> Iterator[Received | Refused | SetAside]:
        try:
            if kind == "application/zip":
                yield from self._zip_members(origin, source, depth)
            elif kind == "application/warc":
                yield from self._warc_members(origin, MeteredStream(source, self.budget), depth)
            elif kind == MAIL:
                yield from self._mail_members(origin, name, source, depth)
            elif kind == BOX:
                yield from self._box_members(origin, MeteredStream(source, self.budget), depth)
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

    def _zip_members(self, origin: str, source: IO[bytes], depth: int) -> Iterator[Received | Refused | SetAside]:
        aside: Counter[str] = Counter()
        with zipfile.ZipFile(source) as archive:
            pages = {place_of(name) for name in archive.namelist() if is_page(name)}
            for entry in archive.infolist():
                self.budget.count_member()
                place = place_of(entry.filename)
                if entry.is_dir():
                    continue
                page = _page_beside(place, pages)
                if page is not None:
                    aside[page] += 1
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
        for page, count in aside.items():
            yield SetAside(origin, count, belonging_to(page))

    def _tar_members(
        self, origin: str, source: IO[bytes] | MeteredStream, depth: int
    ) -> Iterator[Received | Refused | SetAside]:
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
                    raise tarfile.ReadError(told("it breaks off in {place}", place=place))
                yield from self._item(member, place, data, depth)

    def _packed_members(
        self, origin: str, name: str, source: IO[bytes], kind: str, depth: int
    ) -> Iterator[Received | Refused | SetAside]:
        """Yield what one of gzip, bzip2 and xz holds: a tar archive's members, or the one file."""
        inner = name.rpartition(".")[0] or name
        with _unpacked(source, kind) as stream:
            head = stream.read(512)
            is_warc = by_magic(head) == "application/warc"
            is_tar = by_magic(head) == "application/x-tar" or name.lower().endswith((".tgz", ".tbz2", ".txz"))
        source.seek(0)
        if is_warc:
            with _unpacked(source, kind) as stream:
                yield from self._warc_members(
                    origin, MeteredStream(cast(IO[bytes], _Piecewise(stream)), self.budget), depth
                )
            return
        with _unpacked(source, kind) as stream:
            metered = MeteredStream(stream, self.budget)
            if is_tar or inner.lower().endswith(".tar"):
                yield from self._tar_members(origin, metered, depth)
                return
            self.budget.count_member()
            data = _read_whole(metered, self.limits.max_bytes + 1)
        yield from self._item(f"{origin}!/{inner}", inner, data, depth)

    def _warc_members(self, origin: str, source: MeteredStream, depth: int) -> Iterator[Received | Refused | SetAside]:
        aside: Counter[str] = Counter()
        try:
            for captured in captured_in(source, self.limits.max_bytes, aside):
                self.budget.count_member()
                yield from self._item(f"{origin}!/{captured.address}", captured.name, captured.data, depth)
        except DamagedWarcError as problem:
            yield Refused(origin, DamagedArchiveError(origin=origin, why=_why(problem)))
        for what, count in aside.items():
            yield SetAside(origin, count, what)

    def _mail_members(
        self, origin: str, name: str, source: IO[bytes], depth: int
    ) -> Iterator[Received | Refused | SetAside]:
        """Yield the message itself, then the files that it carries."""
        data = source.read(self.limits.max_bytes + 1)
        if len(data) > self.limits.max_bytes:
            yield too_large(origin, None, self.limits)
            return
        yield judge(origin, name, data, self.readable)
        try:
            files, _ = attachments(data)
        except RecursionError:
            yield Refused(origin, TooDeepError(origin=origin, what=told("parts"), bound=self.limits.max_depth))
            return
        for file in files:
            self.budget.count_member()
            yield from self._item(f"{origin}!/{file.name}", file.name, file.data, depth)

    def _box_members(self, origin: str, source: MeteredStream, depth: int) -> Iterator[Received | Refused | SetAside]:
        for number, message in enumerate(messages_in(source, self.limits.max_bytes), 1):  # type: ignore[arg-type]
            self.budget.count_member()
            yield from self._item(f"{origin}!/{number}.eml", f"{number}.eml", message, depth)

    def _item(self, origin: str, place: str, data: bytes, depth: int) -> Iterator[Received | Refused | SetAside]:
        """Yield a member, or the members that it holds where it is an archive itself."""
        if len(data) > self.limits.max_bytes:
            yield too_large(origin, None, self.limits)
            return
        name = place.rpartition("/")[2]
        kind = _kind_of_bytes(data, name)
        if kind not in ARCHIVES:
            yield judge(origin, name, data, self.readable)
        elif depth >= self.limits.max_depth:
            yield Refused(origin, TooDeepError(origin=origin, what=told("archives"), bound=self.limits.max_depth))
        else:
            yield from self._members(origin, name, io.BytesIO(data), kind, depth + 1)


def _page_beside(place: str, pages: Collection[str]) -> str | None:
    """Return the saved page beside which the folder of a member stands that belongs to it, or None."""
    parts = place.split("/")
    for number in range(1, len(parts)):
        above = "/".join(parts[: number - 1])
        beside = {page.rpartition("/")[2] for page in pages if page.rpartition("/")[0] == above} if pages else set()
        page = page_of(parts[number - 1], beside) if beside else None
        if page is not None:
            return page
    return None


def _kind_of_bytes(data: bytes, name: str) -> str | None:
    """Return the kind of a member, as far as it may hold others."""
    kind = by_magic(data[:512])
    if kind == "application/zip":
        return kind_of_zip(data)
    return kind or kind_of_letters(data[:_HEAD], name)


def archive_kind(source: IO[bytes], name: str = "") -> str | None:
    """Return the kind of archive that is open at *source*, or None; office documents, though zip files, are
    none.
    """
    source.seek(0)
    head = source.read(_HEAD)
    kind = by_magic(head) or kind_of_letters(head, name)
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


class _Piecewise:
    """A packed stream that gives what it has unpacked before it comes to the place where it breaks off."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream: Any = stream

    def read(self, size: int = -1, /) -> bytes:
        """Return up to *size* bytes."""
        return bytes(self._stream.read1(size))


def _read_whole(stream: MeteredStream, bound: int) -> bytes:
    pieces = bytearray()
    while len(pieces) < bound:
        piece = stream.read(min(1024 * 1024, bound - len(pieces)))
        if not piece:
            break
        pieces += piece
    return bytes(pieces)


def _why(problem: Exception) -> Sentence | str:
    if isinstance(problem, EOFError):
        return told("it breaks off before its end")
    if problem.args and isinstance(problem.args[0], Sentence):
        return problem.args[0]
    return str(problem).rstrip(".") or type(problem).__name__
