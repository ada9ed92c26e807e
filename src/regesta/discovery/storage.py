"""The index's folder: opening it, its version, the marker that says what of the record it holds.

`regesta-index.json` stands beside tantivy's files with the version, the marker and the number of the commit
that the marker belongs to. A process killed between commit and marker leaves them apart, and then the marker
counts as unknown: the index is never taken to be in step when it is not.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import tantivy

from ..model import told
from . import schema
from .errors import IndexBusyError, IndexMissingError, IndexReadError, IndexWriteError

NOTE = "regesta-index.json"
META = "meta.json"
WRITER_LOCK = ".tantivy-writer.lock"


class IndexNote(msgspec.Struct, frozen=True):
    """What the folder says of itself."""

    version: int
    marker: str | None = None
    commit: int | None = None


class _Meta(msgspec.Struct):
    opstamp: int


def read_note(path: Path) -> IndexNote | None:
    """Return the folder's note, or None where there is none that can be read."""
    try:
        return msgspec.json.decode((path / NOTE).read_bytes(), type=IndexNote)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def write_note(path: Path, note: IndexNote) -> None:
    """Write *note* so that a reader sees the old one or the new one, never a part."""
    # Not `tempfile`: its files can be read by their owner only, and an archive may have other readers.
    aside = path / f".{NOTE}.{os.getpid()}"
    try:
        with aside.open("wb") as file:
            file.write(msgspec.json.encode(note))
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path / NOTE)
    except OSError as error:
        raise IndexWriteError(path=str(path), found=str(error)) from error


def share(path: Path) -> None:
    """Let everyone read the last commit who may read the folder's other files.

    tantivy writes its two lists so that only their owner can read them.
    """
    try:
        mode = (path / NOTE).stat().st_mode
        for name in (META, ".managed.json"):
            if (path / name).stat().st_mode != mode:
                (path / name).chmod(mode)
    except OSError:  # a file system without modes, or files of another owner: as it was
        return


def commit_number(path: Path) -> int | None:
    """Return the number of the last commit, or None without one."""
    try:
        return msgspec.json.decode((path / META).read_bytes(), type=_Meta).opstamp
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def state_of(path: Path) -> tuple[int, int, int] | None:
    """Return what changes with every commit, at the price of one `stat`."""
    try:
        seen = (path / META).stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def create(path: Path) -> None:
    """Make a new, empty index in *path*, whatever was there before, unless another process has just made one.

    The writer's lock is held meanwhile, so that nothing is taken away under another process's hands.

    Raises:
        IndexBusyError: another process writes there.
        IndexWriteError: the folder can't be written.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with (path / WRITER_LOCK).open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise IndexBusyError(path=str(path), seconds=0) from error
            if _can_be_opened(path):
                return
            for file in path.iterdir():
                if file.name != WRITER_LOCK:
                    file.unlink()
            tantivy.Index(schema.schema(), str(path), reuse=False)
    except (OSError, ValueError) as error:
        raise IndexWriteError(path=str(path), found=str(error)) from error
    write_note(path, IndexNote(schema.VERSION))
    share(path)


def _can_be_opened(path: Path) -> bool:
    try:
        open_existing(path)
    except (IndexMissingError, IndexReadError):
        return False
    return True


def open_existing(path: Path) -> tuple[Any, tempfile.TemporaryDirectory[str] | None]:
    """Return the index in *path*, and the folder of links that it is read through where *path* can't be
    written.

    tantivy takes a lock file even to read. On a read-only medium the files are therefore linked into a folder
    of their own, where the lock can be.

    Raises:
        IndexMissingError: there is none, or one of another version.
        IndexReadError: there is one, but damaged.
    """
    note = read_note(path)
    if not (path / META).is_file():
        raise IndexMissingError(path=str(path), found=told("there is none"))
    if note is None or note.version != schema.VERSION:
        version = str(note.version) if note else "–"
        raise IndexMissingError(
            path=str(path),
            found=told(
                "its version is {version}, and this program reads version {known}",
                version=version,
                known=str(schema.VERSION),
            ),
        )
    links = None if os.access(path, os.W_OK) else _linked(path)
    try:
        index = tantivy.Index.open(links.name if links else str(path))
        schema.register(index)
        index.config_reader("manual", 0)
        index.reload()
        return index, links
    except ValueError as error:
        raise IndexReadError(path=str(path), found=str(error)) from error


def _linked(path: Path) -> tempfile.TemporaryDirectory[str]:
    links = tempfile.TemporaryDirectory(prefix="regesta-index-")
    for file in path.iterdir():
        if not file.name.endswith(".lock"):
            (Path(links.name) / file.name).symlink_to(file.resolve())
    return links
