"""One date read at one place: the grammar of written dates.

What enters is a text and the place of a run of digits in it; what leaves is a `Core` (year, month and day as
far as the words give them) or None. Every pattern is tried at a known place and every window to the left is
bounded, so the cost of a text grows with its length only. A further written form is one more branch here.
"""

from __future__ import annotations

from .core import Core
from .named import day_first, month_first
from .numbers import fraction, group, numeric, roman, year_led
from .republican import republican


def read_core(text: str, i: int, j: int, lo: int, end: int, *, whole: bool = False, order: str = "") -> Core | None:
    """Return the date that the digits [i, j) belong to, or None.

    Nothing before *lo* or after *end* is read. *whole* is set where the string is known to be a date: then
    short years and doubtful words are taken that a running text must not give. *order* ("dmy", "mdy")
    settles 3/4/1975.
    """
    n = j - i
    before = text[i - 1] if i > lo else " "
    if n in (1, 2, 4) and before not in "/-–.:":
        core = month_first(text, i, j, lo, end, whole=whole)
        if core is not None:
            return core
    if before.isalnum() or before in "$£€#_" or (before in "./-:," and i - 2 >= lo and text[i - 2].isdigit()):
        return None
    if n <= 2:
        return (
            day_first(text, i, j, end, whole=whole)
            or roman(text, i, j, end)
            or numeric(text, i, j, end, order)
            or fraction(text, i, j, end)
            or republican(text, i, j, end)
        )
    if n == 4:
        return year_led(text, i, j, end, whole=whole)
    if n == 6:
        return group(text, i, j, end)
    return None
