"""A string that is a date as a whole -> EDTF."""

from __future__ import annotations

import re

from .context import Context
from .core import days_in
from .finding import dates_with_digits
from .lexicon import MONTHS
from .validity import is_valid

# The ordinary datelines, which are nine of ten: month, day, year, perhaps a time behind.
_ORDINARY = re.compile(
    r"(?:\[?[^\d\n]{1,60}(?:,|,\]) )?\[?([A-Z][a-z]{2,8})\.? (\d{1,2}), ?(\d{4})"
    r"(?:[,—–-]{1,2} ?\d{1,2}(?::\d\d)? ?[ap]\. ?m\.?|, \d{4}Z)?\.?\]?"
)
_EDTF = re.compile(r"\d{4}-\d\d|\d{3}X|XXXX-|\.\./|\[\d{4}-")
_YEARS = re.compile(r"(1\d{3}|20\d\d)\s?[-–—/]\s?(1\d{3}|20\d\d|\d\d)")
_MONTH_ONLY = re.compile(r"[\[(]?([^\W\d_]{3,12})\.?[\])]?")


def parse_date(
    text: str, *, century: int = 19, near: int | str | None = None, year: int | None = None, order: str = ""
) -> str | None:
    """Return the EDTF of a string that is a date as a whole, or None ("undated", no date).

    A place before it and a time behind it are passed over ("Washington, June 15, 1958—12:54 p.m."). Of
    several dates the first counts. A year of two digits takes the century nearest to *near* (a year or an
    EDTF), else *century*; a date without year takes *year*. *order* ("dmy", "mdy") settles 3/4/1975.
    """
    m = _ORDINARY.fullmatch(text)
    if m is not None:
        month = MONTHS.get(m[1].lower())
        day, found_year = int(m[2]), int(m[3])
        if month is not None and 1 <= day <= days_in(found_year, month) and found_year > 999:
            return f"{m[3]}-{month:02}-{day:02}"
    text = text.strip()
    if not text or len(text) > 400:
        return None
    if _EDTF.match(text) is not None and is_valid(text):
        return text
    if (years := _YEARS.fullmatch(text)) is not None:
        return _year_range(years[1], years[2])
    if isinstance(near, str):
        near = int(near[:4]) if near[:4].isdigit() else None
    context = Context(text, len(text), year=year, century=century, near=near, order=order, whole=True)
    for found in dates_with_digits(context, 0):
        if found.relative is None:
            return found.edtf
    alone = _MONTH_ONLY.fullmatch(text)
    if alone is not None and (month := MONTHS.get(alone[1].lower())) is not None:
        return f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}"
    return None


def _year_range(first: str, last: str) -> str | None:
    """Return "1956/1958" for "1956-1958" and "1956-58"; a second part under 13 would be a month."""
    if len(last) == 2:
        last = "" if int(last) < 13 else first[:2] + last
    return f"{first}/{last}" if first < last else None
