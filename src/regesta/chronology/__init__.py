"""Uncertain dates: any written form -> EDTF; intervals, ordering, display.

Enters: text. Leaves: EDTF strings (ISO 8601-2), and days as proleptic Gregorian ordinals. The months and
words of a further language go into `lexicon`, a further written form into `core`.
"""

from __future__ import annotations

from .display import display
from .finding import find_dates
from .found import DateFound
from .intervals import bounds, compare_dates, order_key
from .parsing import parse_date
from .relative import names_weekday, resolve, resolve_relative, weekday_agrees
from .validity import is_valid

__all__ = [
    "DateFound",
    "bounds",
    "compare_dates",
    "display",
    "find_dates",
    "is_valid",
    "names_weekday",
    "order_key",
    "parse_date",
    "resolve",
    "resolve_relative",
    "weekday_agrees",
]
