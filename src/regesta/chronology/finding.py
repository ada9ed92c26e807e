"""Every date of a running text, in order and in linear time.

Digits are the only anchors (one compiled pattern finds them); at each the grammar is tried once, and what
stands beside the date (a second date, a time, a weekday, "about", "before") is read at its known place.
Months without digits are found in a second pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Context
from .found import DateFound
from .joining import pair_from_bare_day, with_neighbours
from .lone import months_alone, year_alone
from .relative import read_relative

_DIGITS = re.compile(r"[0-9]+")


def dates_with_digits(context: Context, start: int) -> Iterator[DateFound]:
    """Yield every date that holds digits, from *start* on."""
    text, end = context.text, context.end
    at = start
    for m in _DIGITS.finditer(text, start, end):
        i, j = m.span()
        n = j - i
        if i < at or n in (3, 5) or n > 6:
            continue
        core = context.core(i, j, at)
        if core is not None:
            for found in with_neighbours(context, core, at):
                yield found
                at = found.reach[1]
        elif n <= 2:
            pair = pair_from_bare_day(context, i, j, at)
            if pair is None and (relative := read_relative(text, i, j, at, end)) is not None:
                pair = [relative]
            for found in pair or ():
                yield found
                at = found.reach[1]
        elif n == 4 and (alone := year_alone(context, i, j, at)) is not None:
            yield alone
            at = alone.reach[1]


def find_dates(
    text: str,
    *,
    start: int = 0,
    end: int | None = None,
    year: int | None = None,
    century: int = 19,
    near: int | None = None,
    order: str = "",
) -> Iterator[DateFound]:
    """Yield every date of text[start:end] in order, none overlapping.

    A date without year is "XXXX-04-17", or takes *year* (the context's) and is marked as inferred. A year of
    two digits takes the century nearest to *near* (or to *year*), else *century*. *order* ("dmy" or "mdy")
    settles numbers like 3/4/1975, which else give both readings as an EDTF set.
    """
    stop = len(text) if end is None else min(end, len(text))
    context = Context(text, stop, year=year, century=century, near=near, order=order, whole=False)
    months = months_alone(context, start)
    month = next(months, None)
    for found in dates_with_digits(context, start):
        while month is not None and month.start < found.end:
            if month.end <= found.start:
                yield month
            month = next(months, None)
        yield found
    while month is not None:
        yield month
        month = next(months, None)
