"""The documents of a result by year: bars whose dark part is sure of its year and whose pale part may be of others.

What enters: the counts of the facets `year` and `sure_year`; what leaves: geometry for a small picture that needs no
script. Many years are drawn as spans of several.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

WIDTH, HEIGHT, FOOT, HEAD = 960, 108, 20, 6
MOST_BARS = 80
WIDEST_SLOT = 120
SPANS = (1, 10, 20, 50, 100, 500, 5000)


class Bar(Struct, frozen=True):
    """A bar and where it is drawn. `sure` of its `count` documents are of these years and no others.

    A document of several years counts in each of them, once in each bar at least; `name` stands below some bars.
    """

    first: int
    last: int
    count: int
    sure: int
    x: float
    width: float
    y: float
    height: float
    sure_y: float
    sure_height: float
    name: str = ""

    @property
    def pale(self) -> int:
        """How many may also be of other years."""
        return self.count - self.sure

    @property
    def box(self) -> Markup:
        """Where the whole bar is drawn, as attributes."""
        return self._box(self.y, self.height)

    @property
    def sure_box(self) -> Markup:
        """Where its dark part is drawn."""
        return self._box(self.sure_y, self.sure_height)

    @property
    def reach(self) -> Markup:
        """Where it can be pointed at: the whole height of the picture."""
        return self._box(0, HEIGHT - FOOT)

    def _box(self, y: float, height: float) -> Markup:
        return Markup(f'x="{self.x}" y="{y}" width="{self.width}" height="{height}"')  # noqa: S704 - numbers

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def bars(
    years: Sequence[tuple[str, int]], sure: Sequence[tuple[str, int]], decades: Sequence[tuple[str, int]]
) -> tuple[Bar, ...]:
    """Return the bars for (year, count) pairs, years without documents among them.

    Where the years are too many the decades are drawn: the years' numbers, added up, would count a document that may
    be of several years several times.
    """
    surely = {int(year): count for year, count in sure}
    counts = {int(year): count for year, count in years}
    if not counts:
        return ()
    unit = 1
    if max(counts) - min(counts) >= MOST_BARS:
        counts, unit = {int(decade.rstrip("s")): count for decade, count in decades}, 10
    first, last = min(counts), max(counts)
    step = next(each for each in SPANS if each >= unit and (last - first + unit) / each <= MOST_BARS)
    starts = range(first - first % step, last + 1, step)
    sums = [sum(counts.get(year, 0) for year in range(start, start + step)) for start in starts]
    most = max(sums)
    slot = min(WIDTH / len(sums), WIDEST_SLOT)
    every = max(1, -(-len(sums) * 46 // WIDTH))
    found = []
    for place, (start, count) in enumerate(zip(starts, sums, strict=True)):
        certain = sum(surely.get(year, 0) for year in range(start, start + step))
        height, dark = _height(count, most), _height(certain, most)
        found.append(
            Bar(
                first=start,
                last=start + step - 1,
                count=count,
                sure=certain,
                x=round(place * slot + slot * 0.1, 2),
                width=round(slot * 0.8, 2),
                y=round(HEIGHT - FOOT - height, 2),
                height=height,
                sure_y=round(HEIGHT - FOOT - dark, 2),
                sure_height=dark,
                name=str(start) if place % every == 0 else "",
            )
        )
    return tuple(found)


def _height(count: int, most: int) -> float:
    return 0.0 if not count else round(max(2.0, (HEIGHT - FOOT - HEAD) * count / most), 2)
