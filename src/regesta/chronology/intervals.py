"""EDTF as days: first and last day, order, comparison."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from .core import days_in

Bounds = tuple[int | None, int | None]
Order = Literal["before", "within", "same", "overlaps", "after"]

_PLAIN = re.compile(r"(\d{2}(?:\d\d|\dX|XX)|\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?")
_LAST_DAY = date.max.toordinal()
_OPEN = ("", "..")


def bounds(edtf: str) -> Bounds | None:
    """Return the first and last day that *edtf* may mean, as Gregorian ordinals; an open end is None.

    None for a date without year, and for what is no EDTF. Qualifiers ("?", "~") don't widen: how wide
    "about" is, the words don't say. A season takes its three months (winter: January to March, as months are
    all that is known).
    """
    if "X" not in edtf and "/" not in edtf and "[" not in edtf and len(edtf) == 10:
        try:
            day = date.fromisoformat(edtf).toordinal()
        except ValueError:
            return None
        return day, day
    if edtf[:1] in ("[", "{") and edtf[-1:] in ("]", "}"):
        return _spread(edtf[1:-1].replace("{", "").split(","))
    if "/" in edtf:
        parts = edtf.split("/")
        if len(parts) != 2 or (parts[0] in _OPEN and parts[1] in _OPEN):
            return None
        first = (None, None) if parts[0] in _OPEN else bounds(parts[0])
        last = (None, None) if parts[1] in _OPEN else bounds(parts[1])
        if first is None or last is None:
            return None
        return first[0], last[1]
    return _plain(edtf)


def _spread(parts: list[str]) -> Bounds | None:
    lows: list[int | None] = []
    highs: list[int | None] = []
    for part in parts:
        given = bounds(part.strip().replace("..", "/") if ".." in part else part.strip())
        if given is None:
            return None
        lows.append(given[0])
        highs.append(given[1])
    low = None if None in lows else min(x for x in lows if x is not None)
    high = None if None in highs else max(x for x in highs if x is not None)
    return low, high


def _plain(edtf: str) -> Bounds | None:
    m = _PLAIN.fullmatch(edtf)
    if m is None:
        return None
    low_year, high_year = int(m[1].replace("X", "0")), int(m[1].replace("X", "9"))
    if low_year == 0:
        return None
    month, day = m[2], m[3]
    if month is None or month == "XX" or low_year != high_year:
        first, last = 1, 12
    elif 21 <= int(month) <= 24:
        if day is not None:
            return None
        first = {21: 3, 22: 6, 23: 9, 24: 1}[int(month)]
        last = first + 2
    else:
        first = last = int(month)
        if not 1 <= first <= 12:
            return None
    if day is not None and day != "XX" and first == last:
        if not 1 <= int(day) <= days_in(low_year, first):
            return None
        exact = date(low_year, first, int(day)).toordinal()
        return exact, exact
    return date(low_year, first, 1).toordinal(), date(high_year, last, days_in(high_year, last)).toordinal()


def order_key(edtf: str | None) -> tuple[int, int, str]:
    """Return a key that sorts by first day, then by last; a date that is not known comes last."""
    known = bounds(edtf) if edtf else None
    if known is None:
        return (_LAST_DAY + 1, _LAST_DAY + 1, edtf or "~")
    low, high = known
    if low is None:
        low = high if high is not None else _LAST_DAY
    return (low, high if high is not None else _LAST_DAY, edtf or "")


def compare_dates(a: str, b: str) -> Order | None:
    """Return how *a* lies to *b*: wholly before or after it, the same, within, overlapping; None unknown."""
    first, second = bounds(a), bounds(b)
    if first is None or second is None:
        return None
    low_a, high_a = first[0] or 0, first[1] or _LAST_DAY
    low_b, high_b = second[0] or 0, second[1] or _LAST_DAY
    if high_a < low_b:
        return "before"
    if high_b < low_a:
        return "after"
    if (low_a, high_a) == (low_b, high_b):
        return "same"
    return "within" if low_b <= low_a and high_a <= high_b else "overlaps"
