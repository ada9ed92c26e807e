"""Captures on their way to the rooms that need one capture alone: the work that other processes are given.

Light to import: the rooms, with their models and patterns, are loaded by the process that does the work, while the one
that gives it opens the archive.
"""

from __future__ import annotations

from msgspec import Struct

from ..holdings.intake import CaptureRow, NewWitness


class Task(Struct, frozen=True):
    """A capture's bytes, on their way to be read. `name` is only a hint on what they are; `languages` are those
    in which the archive's scans are read.
    """

    origin: str
    name: str
    digest: str
    data: bytes
    media_type: str | None = None
    languages: tuple[str, ...] = ()


class Analysed(Struct, frozen=True):
    """A capture and its witnesses, ready to be stored."""

    row: CaptureRow
    witnesses: tuple[NewWitness, ...]


def read(task: Task) -> Analysed:
    """Return all that is said of the capture alone; see `analysis.analyse`."""
    from .analysis import analyse  # noqa: PLC0415 - see above

    return analyse(task)


def make_ready() -> None:
    """Load the rooms, their models and their patterns, before processes are forked that all need them."""
    from .analysis import prepare  # noqa: PLC0415 - see above

    prepare()
