"""How the demonstration's pages write a day."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def american(iso: str) -> str:
    """Return "March 6, 1961" for "1961-03-06"."""
    day = date.fromisoformat(iso)
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def padded(iso: str) -> str:
    """Return "March 06, 1961", as the older generation of pages wrote it."""
    day = date.fromisoformat(iso)
    return f"{_MONTHS[day.month - 1]} {day.day:02}, {day.year}"


def short(iso: str) -> str:
    """Return "6 Mar 1961", as record cards write it."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"
