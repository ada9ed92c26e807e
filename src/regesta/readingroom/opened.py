"""The archive as the reading room holds it: a few opened ones for its threads, and figures that are costly to make.

An opened archive has connections that one thread at a time may use. They are lent out and come back; one whose
record was replaced on the disk meanwhile (`regesta rebuild`) is closed and opened anew. All search in one opened index:
its word lists are the largest thing that a process holds.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from ..archive import Archive

Made = TypeVar("Made")

MOST_OPEN = 4
"""Archives open at once: pages are made by Python, which two cores' worth of threads keep busy."""


class OpenedArchives:
    """Lends opened archives, and keeps what was made of one revision until the next."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._first: tuple[int, Archive] | None = None
        self._free: list[tuple[int, Archive]] = []
        self._guard = threading.Lock()
        self._turns = threading.BoundedSemaphore(MOST_OPEN)
        self._revisions: dict[Archive, str] = {}
        self._kept: dict[str, tuple[str, Any]] = {}
        self._makers: dict[str, threading.Lock] = {}

    @contextlib.contextmanager
    def lent(self) -> Iterator[Archive]:
        """Lend an archive for one page."""
        with self._turns:
            opened, archive = self._take()
            try:
                self._revisions[archive] = archive.revision
                yield archive
            except BaseException:
                archive.close()
                raise
            finally:
                self._revisions.pop(archive, None)
            with self._guard:
                self._free.append((opened, archive))

    def revision(self, archive: Archive) -> str:
        """Return the revision that the archive had when it was lent: a page is of one revision, or of a later one."""
        return self._revisions[archive]

    def kept(self, archive: Archive, name: str, make: Callable[[Archive], Made]) -> Made:
        """Return what `make` gives for the lent archive's revision, made once for each revision."""
        revision = self.revision(archive)
        known = self._kept.get(name)
        if known is not None and known[0] == revision:
            return known[1]  # type: ignore[no-any-return]
        with self._guard:
            lock = self._makers.setdefault(name, threading.Lock())
        with lock:
            known = self._kept.get(name)
            if known is not None and known[0] == revision:
                return known[1]  # type: ignore[no-any-return]
            made = make(archive)
            self._kept[name] = (revision, made)
            return made

    def close(self) -> None:
        with self._guard:
            free, self._free = self._free, []
            first, self._first = self._first, None
        for _, archive in (*free, *([first] if first else [])):
            archive.close()

    def _take(self) -> tuple[int, Archive]:
        while True:
            with self._guard:
                opened, archive = self._free.pop() if self._free else self._begin()
            if opened == _file_number(archive):
                return opened, archive
            archive.close()

    def _begin(self) -> tuple[int, Archive]:
        """Return one archive more; the first is never lent, so that the index that it opened stays open."""
        if self._first is None or self._first[0] != _file_number(self._first[1]):
            first = Archive.open(self.path)
            self._first = _file_number(first), first
        opened, first = self._first
        return opened, first.beside()


def _file_number(archive: Archive) -> int:
    """The record's file as the disk has it now: another number is another file."""
    with contextlib.suppress(OSError):
        return archive.folder.record.stat().st_ino
    return 0
