"""What a person gives, item by item: files, folders, archives, and the standard input.

One item's bytes are in memory at a time, and one bad item never stops the others: it is told as `Refused`.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import IO, BinaryIO

from ..model import told
from .archives import Archive, archive_kind
from .errors import AddressOnlyError, NotAFileError
from .folders import refuse, shown, walk
from .item import Received, Refused, SetAside
from .judging import judge, too_large
from .kinds import READABLE
from .limits import Limits
from .shortcuts import is_address

_KINDS = (
    (stat.S_ISFIFO, told("a pipe")),
    (stat.S_ISSOCK, told("a socket")),
    (stat.S_ISCHR, told("a device")),
    (stat.S_ISBLK, told("a device")),
)


def receive(
    paths: Iterable[str | Path] | str | Path,
    *,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
    readable: Collection[str] | None = READABLE,
) -> Iterator[Received | Refused | SetAside]:
    """Yield every item that stands at *paths*, taken in or refused with the reason, and what was set aside;
    never raise for an item.

    A folder gives its files in the order of their names, an archive its members; "-" is the standard input.
    Kinds (media types) outside *readable* are refused; None takes every kind.
    """
    bounds = limits or Limits()
    for given in [paths] if isinstance(paths, str | Path) else paths:
        if str(given) == "-":
            yield from _from_stdin(stdin or sys.stdin.buffer, bounds, readable)
        elif is_address(str(given)):
            yield Refused(str(given), AddressOnlyError(origin=str(given), address=str(given)))
        else:
            yield from _from_path(Path(given), shown(given), bounds, readable)


def _from_stdin(
    stdin: BinaryIO, limits: Limits, readable: Collection[str] | None
) -> Iterator[Received | Refused | SetAside]:
    try:
        data = stdin.read(limits.max_bytes + 1)
    except (OSError, ValueError) as problem:
        yield refuse("-", Path("-"), problem)
        return
    if len(data) > limits.max_bytes:
        yield too_large("-", None, limits)
        return
    kind = archive_kind(io.BytesIO(data))
    if kind is None:
        yield judge("-", "", data, readable)
    else:
        yield from Archive("-", len(data), limits, readable).members_of("-", "-", io.BytesIO(data), kind)


def _from_path(
    path: Path, origin: str, limits: Limits, readable: Collection[str] | None
) -> Iterator[Received | Refused | SetAside]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as problem:
        yield refuse(origin, path, problem)
        return
    if not is_folder:
        yield from _from_file(path, origin, limits, readable)
        return
    for found in walk(path, limits):
        if isinstance(found, Refused | SetAside):
            yield found
        else:
            yield from _from_file(found, _joined(origin, path, found), limits, readable)


def _joined(origin: str, folder: Path, found: Path) -> str:
    """Return the file's path as it begins with what was given ("./letters/17.txt" for "./letters/")."""
    return f"{origin.rstrip('/')}/{shown(found.relative_to(folder))}"


def _from_file(
    path: Path, origin: str, limits: Limits, readable: Collection[str] | None
) -> Iterator[Received | Refused | SetAside]:
    try:
        mode = path.stat().st_mode
        for is_kind, kind in _KINDS:
            if is_kind(mode):
                yield Refused(origin, NotAFileError(origin=origin, kind=kind))
                return
        with path.open("rb") as source:
            size = os.fstat(source.fileno()).st_size
            archive = archive_kind(source, path.name)
            if archive is not None:
                yield from Archive(origin, size, limits, readable).members_of(origin, path.name, source, archive)
            else:
                yield _read(source, path.name, origin, limits, readable)
    except (OSError, ValueError) as problem:
        yield refuse(origin, path, problem)


def _read(
    source: IO[bytes], name: str, origin: str, limits: Limits, readable: Collection[str] | None
) -> Received | Refused:
    size = os.fstat(source.fileno()).st_size
    if size > limits.max_bytes:
        return too_large(origin, size, limits)
    data = source.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:  # It grew, or its size is not known (as below /proc).
        return too_large(origin, None, limits)
    return judge(origin, name, data, readable)
