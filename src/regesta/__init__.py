"""Regesta: a research archive of historical correspondence, in which every value leads to the words that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .version import __version__

if TYPE_CHECKING:
    from .accession import SetAside
    from .archive import Archive
    from .archive.describing import Described, NotDescribed


def open(path: str | Path = ".") -> Archive:  # noqa: A001 - `regesta.open` reads as what it does
    """Return the archive at `path` or in the nearest folder above it."""
    from .archive import Archive  # noqa: PLC0415 - `regesta --version` needs none of it

    return Archive.open(path)


def create(path: str | Path, *, title: str = "", notice: str = "") -> Archive:
    """Return a new, empty archive at `path`, which must be new or an empty folder."""
    from .archive import Archive  # noqa: PLC0415

    return Archive.create(path, title=title, notice=notice)


def describe(paths: Iterable[str | Path]) -> Iterator[Described | NotDescribed | SetAside]:
    """Yield how each file below `paths` is read, line by line, without an archive."""
    from .archive.describing import describe_files  # noqa: PLC0415

    return describe_files(paths)


__all__ = ["__version__", "create", "describe", "open"]
