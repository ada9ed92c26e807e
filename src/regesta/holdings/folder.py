"""The archive's directory: making it, finding it, and letting one process write at a time."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

from .errors import ArchiveBusyError, ArchiveExistsError, NoArchiveError, NoSpaceError

FORMAT = "regesta/1"

_TOML = """\
# This folder is a Regesta archive. captures/, accessions.jsonl, register.jsonl and judgements.jsonl are the archive
# itself: keep them together and back them up. holdings.sqlite and index/ can be rebuilt with `regesta rebuild`.
format = "{format}"
title = "{title}"
notice = "{notice}"
# Where the reading room is open to all; sitemaps, feeds and citations begin with it.
# address = "https://archive.example"
# The languages of scans, the likeliest first; without this line each page proves its own.
# scan_languages = ["en", "de"]
"""


class ArchiveFolder:
    """Where each part of an archive lies below `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.marker = path / "archive.toml"
        self.captures = path / "captures"
        self.accessions = path / "accessions.jsonl"
        self.register = path / "register.jsonl"
        self.judgements = path / "judgements.jsonl"
        self.record = path / "holdings.sqlite"
        self.index = path / "index"
        self.lock = path / ".lock"

    @classmethod
    def create(cls, path: Path, *, title: str = "", notice: str = "") -> ArchiveFolder:
        """Return a new, empty archive folder at `path`, which must be new or empty.

        `notice` is shown on every page of the reading room.
        """
        folder = cls(path)
        if folder.marker.exists():
            raise ArchiveExistsError(path=path, found="already holds an archive")
        if path.exists() and not path.is_dir():
            raise ArchiveExistsError(path=path, found="is a file")
        if path.exists() and any(path.iterdir()):
            raise ArchiveExistsError(path=path, found="is a folder with other files in it")
        with writing_to(path):
            folder.captures.mkdir(parents=True, exist_ok=True)
            quoted = {
                key: _toml_text(value)
                for key, value in {"title": title or path.resolve().name, "notice": notice}.items()
            }
            folder.marker.write_text(_TOML.format(format=FORMAT, **quoted), encoding="utf-8")
            for ledger in (folder.accessions, folder.register, folder.judgements):
                ledger.touch()
        return folder

    @classmethod
    def find(cls, start: Path) -> ArchiveFolder:
        """Return the archive at `start` or in the nearest folder above it."""
        start = start.absolute()
        for path in (start, *start.parents):
            if (path / "archive.toml").is_file():
                return cls(path)
        raise NoArchiveError(path=start)

    @property
    def settings(self) -> dict[str, str]:
        """The archive's title and notice as archive.toml gives them."""
        with self.marker.open("rb") as file:
            return {key: str(value) for key, value in tomllib.load(file).items()}

    @property
    def scan_languages(self) -> tuple[str, ...]:
        """The languages in which archive.toml says that scans are read; none where they are to be found out."""
        with self.marker.open("rb") as file:
            told = tomllib.load(file).get("scan_languages", ())
        return tuple(str(each) for each in ([told] if isinstance(told, str) else told))

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the archive for writing; a second process is refused at once, not made to wait."""
        with writing_to(self.lock):
            handle = os.open(self.lock, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.pread(handle, 64, 0).decode("ascii", "replace").strip() or "unknown"
                raise ArchiveBusyError(path=self.path, holder=holder) from None
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"process {os.getpid()}\n".encode(), 0)
            yield
        finally:
            os.close(handle)


def _toml_text(text: str) -> str:
    return "".join(" " if ord(c) < 32 else c for c in text).replace("\\", "\\\\").replace('"', '\\"')


@contextlib.contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Turn the system's errors of writing to `path` into one that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise NoSpaceError(path=path, reason="no space is left on the disk") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise NoSpaceError(path=path, reason="the folder can't be written to") from error
        raise
