"""Julian and Gregorian: which of two days in a double date is the new style."""

from __future__ import annotations

from datetime import date

from .core import Core


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
