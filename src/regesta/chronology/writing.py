"""Parsed parts written as EDTF (ISO 8601-2:2019), levels 0 to 2."""

from __future__ import annotations

from .core import days_in


def century_of(short: int, *, century: int, near: int | None) -> int:
    """Return the year that two digits mean: the nearest to *near*, else in *century* (19 for 19xx)."""
    if near is None:
        return century * 100 + short
    base = near - near % 100 + short
    return min((base - 100, base, base + 100), key=lambda y: (abs(y - near), y))


def written(year: int | None, month: int | None, day: int | None) -> str | None:
    """Return "1958-04-17", "1958-04", "1958", "XXXX-04-17" or "XXXX-04"; None where there is no such day."""
    if month is None:
        return None if year is None else f"{year:04}"
    head = "XXXX" if year is None else f"{year:04}"
    if day is None:
        return f"{head}-{month:02}"
    if day > days_in(year, month):
        return None
    return f"{head}-{month:02}-{day:02}"


def qualified(edtf: str, qualifier: str | None, *, queried: bool) -> str:
    """Return *edtf* with what its qualifier allows: "~", "?", "%", "../" or "/..".

    EDTF level 1 qualifies plain dates only: a set, a season, or a date without year stays as it is, and the
    qualifier is told beside it.
    """
    if qualifier == "before":
        return edtf if "X" in edtf or "/" in edtf or "[" in edtf else f"../{edtf}"
    if qualifier == "after":
        return edtf if "X" in edtf or "/" in edtf or "[" in edtf else f"{edtf}/.."
    loose = qualifier is not None
    if not (loose or queried) or "X" in edtf or "[" in edtf or edtf[5:6] == "2":
        return edtf
    mark = "%" if loose and queried else "~" if loose else "?"
    if "/" in edtf:
        first, last = edtf.split("/")
        return f"{first}{mark}/{last}{mark}"
    return edtf + mark
