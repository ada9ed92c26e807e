"""Julian and Gregorian: which of two days in a double date is the new style, what a day marked as old style is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .core import Core

_STYLE = re.compile(
    r"[^\S\n]?[\[(]?(?:(?P<old>O\.[^\S\n]?S\.|old style|vieux style|v\.[^\S\n]?st\.|a\.[^\S\n]?St\.|alten Stils|"
    r"stil vechi|st\.[^\S\n]?v\.|стар(?:ого|ому) стил[яю]|по старому стилю|ст\.[^\S\n]?ст\.)|"
    r"N\.[^\S\n]?S\.|new style|nouveau style|n\.[^\S\n]?St\.|neuen Stils|stil nou|st\.[^\S\n]?n\.|"
    r"нов(?:ого|ому) стил[яю]|по новому стилю|н\.[^\S\n]?ст\.)[\])]?",
    re.IGNORECASE,
)


def take_style(core: Core, text: str, end: int) -> None:
    """Move a day that is marked as old style to the new, and its end past the mark: "25 martie 1877 st.v."."""
    mark = _STYLE.match(text, core.end, end)
    if mark is None or not (core.year and core.month and core.day) or core.short:
        return
    core.end = mark.end()
    if mark["old"] and (lag := julian_lag(core.year, core.month)) >= 10:
        try:
            meant = date(core.year, core.month, core.day) + timedelta(days=lag)
        except ValueError:
            return
        core.year, core.month, core.day = meant.year, meant.month, meant.day


def julian_lag(year: int, month: int) -> int:
    """Return how many days the Julian calendar is behind the Gregorian (10 from 1582, 13 from 1900)."""
    if month <= 2:
        year -= 1
    return year // 100 - year // 400 - 2


def is_double_date(old: Core, new: Core) -> bool:
    """Return whether two dates joined by a stroke are one day in both styles: the calendars' lag apart."""
    if not (old.month and old.day and new.month and new.day and new.year):
        return False
    try:
        first = date(old.year or new.year, old.month, old.day)
        second = date(new.year, new.month, new.day)
    except ValueError:
        return False
    # Clerks kept the last century's lag for some years: one day less is taken too.
    lag = julian_lag(new.year, new.month)
    return lag >= 10 and (second - first).days in (lag, lag - 1)
