"""How many documents fall in each year, as bars: geometry for a small picture that needs no script."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

WIDTH, HEIGHT, FOOT = 960, 120, 22
MOST_BARS = 70
WIDEST_SLOT = 120


class Bar(Struct, frozen=True):
    """A bar: the years that it stands for, how many documents, and where it is drawn. `name` is below some bars."""

    first: int
    last: int
    count: int
    x: float
    y: float
    width: float
    height: float
    name: str = ""

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def query(self) -> str:
        """The words that find the bar's documents."""
        return f"date:{self.first}" if self.first == self.last else f"date:{self.first}..{self.last}"


def bars(years: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """Return the bars for (year, count) pairs, years without documents included; of several years where many."""
    counts = {int(year): count for year, count in years if year.isdigit()}
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 500, 5000) if (last - first + 1) / each <= MOST_BARS)
    begin = first - first % step
    starts = range(begin, last + 1, step)
    sums = [sum(counts.get(year, 0) for year in range(start, start + step)) for start in starts]
    most = max(sums)
    slot = min(WIDTH / len(sums), WIDEST_SLOT)
    left = (WIDTH - slot * len(sums)) / 2
    every = max(1, round(len(sums) / 12))
    found = []
    for place, (start, count) in enumerate(zip(starts, sums, strict=True)):
        height = 0.0 if not count else max(3.0, (HEIGHT - FOOT - 14) * count / most)
        found.append(
            Bar(
                first=start,
                last=start + step - 1,
                count=count,
                x=round(left + place * slot + slot * 0.12, 2),
                y=round(HEIGHT - FOOT - height, 2),
                width=round(slot * 0.76, 2),
                height=round(height, 2),
                name=str(start) if place % every == 0 else "",
            )
        )
    return tuple(found)
