"""Days of the French Republican calendar: "le 12 Messidor an VIII" is 1 July 1800.

Each year of the fourteen began at the autumn equinox in Paris; twelve months of thirty days are followed by five or
six complementary days. Source: the table of the decrees' new year's days (22 to 24 September).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from .core import Core
from .lexicon import ROMAN, unmarked

_MONTH: Final = {
    "vendemiaire": 0, "brumaire": 1, "frimaire": 2, "nivose": 3, "pluviose": 4, "ventose": 5, "germinal": 6,
    "floreal": 7, "prairial": 8, "messidor": 9, "thermidor": 10, "fervidor": 10, "fructidor": 11,
}  # fmt: skip
_NEW_YEARS_DAY: Final = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
"""In September, from 1792 (an I) on."""

_YEAR: Final = ROMAN | {"XIII": 13, "XIV": 14}
_DAY = re.compile(
    r"(?:er|e|ème)?[^\S\n](?:(?P<extra>jour[^\S\n]compl[ée]mentaire)|(?P<month>[^\W\d_]{6,11}))[^\S\n]"
    r"(?:de[^\S\n]l[’'])?an[^\S\n](?P<year>[IVX]{1,4}|\d{1,2})(?![^\W_])",
    re.IGNORECASE,
)


def republican(text: str, i: int, j: int, end: int) -> Core | None:
    """Return the day that begins with the digits [i, j), as a day of the Gregorian calendar, or None."""
    found = _DAY.match(text, j, end)
    if found is None:
        return None
    day = int(text[i:j])
    year = _YEAR.get(found["year"].upper()) or (int(found["year"]) if found["year"].isdigit() else 0)
    month = 12 if found["extra"] else _MONTH.get(unmarked(found["month"].lower()))
    if month is None or not 1 <= year <= len(_NEW_YEARS_DAY) or not 1 <= day <= (6 if month == 12 else 30):
        return None
    meant = date(1791 + year, 9, _NEW_YEARS_DAY[year - 1]) + timedelta(days=30 * month + day - 1)
    return Core(i, found.end(), style="republican", year=meant.year, month=meant.month, day=meant.day)
