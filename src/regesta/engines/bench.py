"""A worker's place at the bench: how many hands it has, and a sign that it is still at work.

A piece of work that hands its parts to outside programs (the pages of a scan) asks `hands` how many of them may run
at once, and calls `go_on` after each, from which its time is counted again. Outside a worker both do what is right
for a process that is alone: all cores, and nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Protocol


class Counter(Protocol):
    """A number that the engine writes and its workers read."""

    value: int


class _Place:
    def __init__(self) -> None:
        self.busy: Counter | None = None
        self.tell: Callable[[], None] | None = None


_place = _Place()


def sit_down(busy: Counter, tell: Callable[[], None]) -> None:
    """Take a worker's place: `busy` counts the workers that have something to do, `tell` gives a sign of life."""
    _place.busy, _place.tell = busy, tell


def hands() -> int:
    """Return how many programs this piece of work may run at once: its share of the cores, at least one."""
    busy = 1 if _place.busy is None else max(1, _place.busy.value)
    return max(1, cores() // busy)


def go_on() -> None:
    """Say that a part is done: the time that the work may take begins anew."""
    if _place.tell is not None:
        _place.tell()


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
