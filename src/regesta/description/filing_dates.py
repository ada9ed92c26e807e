"""The day on which a decimal file's number says that the document was filed.

In: a file number ("611.61/4-1758"). Out: the claim `filed`. In the decimal files of the United States' Department of
State the stroke is followed, from the middle of 1944 to early 1963, by month, day and year of the document, and
before that by a serial number, which says nothing of the day. Source: the National Archives' guide to the Central
Decimal Files ("how to read a file number").
"""

from __future__ import annotations

import re
from datetime import date

from regesta.model import Claim

_NUMBER = re.compile(r"\d{3}[\w. –-]{0,40}/(\d{1,2})[-–](\d{1,2})(\d\d)(?!\d)")
_FIRST, _LAST = 44, 63


def read_filing_date(text: str, start: int, end: int) -> Claim | None:
    """Return the day that the file number text[start:end] bears, None where it bears none."""
    found = _NUMBER.match(text, start, end)
    if found is None or not _FIRST <= int(found[3]) <= _LAST:
        return None
    try:
        day = date(1900 + int(found[3]), int(found[1]), int(found[2]))
    except ValueError:
        return None
    first, last = found.start(1), found.end(3)
    return Claim("filed", day.isoformat(), text[first:last], first, last, "citation/filing@1", 0.9)
