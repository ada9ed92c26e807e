"""Counts by year, month or other step of time as bars: geometry for a picture that needs no script.

In: for each step the counts of its series (sent, received ...). Out: columns with their parts, lowest first, the
scale's lines, and which columns have their name below them.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

WIDTH, HEIGHT, FOOT, HEAD, LEFT, RIGHT = 960, 190, 26, 16, 44, 14
MOST_COLUMNS = 75
WIDEST = 90
STEPS = (1, 2, 5, 10, 20, 50, 100, 500, 5000)
MONTHS_UP_TO = 4
"""Years of a span that is drawn by months."""


class Part(Struct, frozen=True):
    """A piece of a column: the count of one series."""

    series: int
    count: int
    y: float
    height: float


class Column(Struct, frozen=True):
    """A step of time: from `since` to `until` (years, or months as "1958-04"), and where it is drawn."""

    since: str
    until: str
    total: int
    x: float
    width: float
    parts: tuple[Part, ...]
    href: str = ""
    named: bool = False

    @property
    def label(self) -> str:
        return self.since if self.since == self.until else f"{self.since}–{self.until}"


class Bars(Struct, frozen=True):
    """A picture of bars. `series` are the messages that name them, `classes` their marks in the style sheet."""

    title: str
    series: tuple[str, ...]
    classes: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: tuple[tuple[float, int], ...]
    name: str = "by-year"
    template: str = "_bars.svg"
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = FOOT
    left: int = LEFT


def bars_of(
    title: str,
    series: Sequence[str],
    classes: Sequence[str],
    counts: Mapping[int, Sequence[int]],
    *,
    href: Callable[[str, str], str] | None = None,
    name: str = "by-year",
) -> Bars:
    """Return the bars of (year: counts by series); years without any are there too, and of many several are one."""
    if not counts:
        return Bars(title, tuple(series), tuple(classes), (), (), name)
    first, last = min(counts), max(counts)
    step = next(each for each in STEPS if (last - first + each) // each <= MOST_COLUMNS)
    begin = first - first % step
    steps = [
        (
            _year(start),
            _year(min(last, start + step - 1)),
            _sum([counts[y] for y in range(start, start + step) if y in counts], len(series)),
        )
        for start in range(begin, last + 1, step)
    ]
    return _drawn(title, series, classes, steps, href, name)


def months_of(
    title: str,
    series: Sequence[str],
    classes: Sequence[str],
    counts: Mapping[tuple[int, int], Sequence[int]],
    years: tuple[int, int],
    *,
    href: Callable[[str, str], str] | None = None,
    name: str = "by-month",
) -> Bars:
    """Return the bars of ((year, month): counts by series) for each month of the years."""
    steps = []
    for year in range(years[0], years[1] + 1):
        for month in range(1, 13):
            label = f"{year:04}-{month:02}"
            steps.append((label, label, list(counts.get((year, month), [0] * len(series)))))
    return _drawn(title, series, classes, steps, href, name)


def bulk(counts: Mapping[int, int]) -> tuple[int, int]:
    """Return the years among which nearly all documents lie: a few misdated ones don't stretch the picture.

    Whole spans are kept where leaving out the outermost 0.5 of 100 documents would not halve them.
    """
    first, last = min(counts), max(counts)
    least = sum(counts.values()) * 0.0025
    seen = 0.0
    low, high = first, last
    for year in sorted(counts):
        seen += counts[year]
        if seen > least:
            low = year
            break
    seen = 0.0
    for year in sorted(counts, reverse=True):
        seen += counts[year]
        if seen > least:
            high = year
            break
    return (low, high) if (high - low + 1) * 2 <= last - first + 1 else (first, last)


def last_day(step: str) -> str:
    """Return the last day of a year or month, for a query."""
    if len(step) == 4:
        return f"{step}-12-31"
    year, month = int(step[:4]), int(step[5:])
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (after - datetime.timedelta(days=1)).isoformat()


def _drawn(
    title: str,
    series: Sequence[str],
    classes: Sequence[str],
    steps: Sequence[tuple[str, str, Sequence[int]]],
    href: Callable[[str, str], str] | None,
    name: str,
) -> Bars:
    most = max(1, *(sum(values) for _, _, values in steps))
    top = _round(most)
    slot = min((WIDTH - LEFT - RIGHT) / len(steps), WIDEST)
    every = max(1, -(-len(steps) * 44 // (WIDTH - LEFT - RIGHT)))
    tall = HEIGHT - FOOT - HEAD
    columns = []
    for place, (since, until, values) in enumerate(steps):
        parts = []
        base = float(HEIGHT - FOOT)
        for number, count in enumerate(values):
            if count:
                height = max(1.5, tall * count / top)
                base -= height
                parts.append(Part(number, count, round(base, 1), round(height, 1)))
        columns.append(
            Column(
                since,
                until,
                sum(values),
                round(LEFT + place * slot + slot * 0.1, 1),
                round(slot * 0.8, 1),
                tuple(parts),
                href(since, until) if href and sum(values) else "",
                named=place % every == 0,
            )
        )
    lines = tuple(
        (round(HEIGHT - FOOT - tall * share, 1), round(top * share)) for share in (0.5, 1.0) if top * share >= 1
    )
    return Bars(title, tuple(series), tuple(classes), tuple(columns), lines, name)


def _round(most: int) -> int:
    """Return the least round number that is no smaller."""
    power = 1
    while True:
        for step in (1, 2, 4, 6, 10):
            if step * power >= most:
                return step * power
        power *= 10


def _sum(rows: Sequence[Sequence[int]], series: int) -> list[int]:
    return [sum(row[number] for row in rows) for number in range(series)]


def _year(year: int) -> str:
    return f"{year:04}"
