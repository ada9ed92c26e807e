"""What all dates of one text share: the text, its limits, and what completes a date that says less."""

from __future__ import annotations

from .calendars import take_style
from .core import Core
from .grammar import read_core
from .writing import century_of, written


class Context:
    """One text being read; `year` completes dates without year, `near` and `century` years of two digits.

    `whole` is set where the text is known to be one date. `order` settles 3/4/1975 ("dmy", "mdy").
    """

    __slots__ = ("century", "end", "near", "order", "text", "whole", "year")

    def __init__(
        self,
        text: str,
        end: int,
        *,
        year: int | None,
        century: int,
        near: int | None,
        order: str,
        whole: bool,
    ) -> None:
        self.text = text
        self.end = end
        self.year = year
        self.century = century
        self.near = near if near is not None else year
        self.order = order
        self.whole = whole

    def core(self, i: int, j: int, lo: int) -> Core | None:
        """Return the date that the digits [i, j) belong to, nothing before *lo* being read."""
        core = read_core(self.text, i, j, lo, self.end, whole=self.whole, order=self.order)
        if core is not None and core.day is not None and core.year is not None:
            take_style(core, self.text, self.end)
        return core

    def full_year(self, core: Core) -> int | None:
        """Return the year of *core* with its century."""
        if core.year is None or not core.short:
            return core.year
        return century_of(core.year, century=self.century, near=self.near)

    def write(self, core: Core, year: int | None) -> str | None:
        """Return the EDTF of the day of *core*, the context's year standing in for one not given."""
        return written(year if year is not None else self.year, core.month, core.day)
