"""What is found: a date in a running text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Relative = Literal["instant", "ultimo", "proximo", "day"]


class DateFound(Struct, frozen=True):
    """A date at [start, end) of the text searched; `text` is what stands there.

    `edtf` has "XXXX" for a year and "XX" for a month that neither the words nor the context give.
    `parts_given` are the parts that the words themselves give. `inferred` marks a year or century that they
    don't. `time` is "HH:MM", with "Z" where the words say so; `weekday` is its English name in lower case.
    `qualifier` is "about", "before", "after", "early", "mid", "late" or "?". `relative` says of a bare day
    which month is meant: the letter's own ("instant"), the one before, the one after, or the nearest at or
    before it ("day"). `reach` is the span with weekday and time.
    """

    start: int
    end: int
    text: str
    edtf: str
    parts_given: frozenset[str]
    time: str | None = None
    weekday: str | None = None
    qualifier: str | None = None
    inferred: bool = False
    relative: Relative | None = None
    reach: tuple[int, int] = (0, 0)
