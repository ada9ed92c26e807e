"""A long exchange in parts, each as long as a page can bear.

In: the exchange's documents in order of time, with what each takes. Out: parts that take about the same, cut where it
was quiet. A part is
addressed by any document in it (`?at=d-…`), or by a day (`?at=1957-03`), so that its address stays good when documents
are added and the cuts move.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from ..chronology import bounds, order_key
from ..model import Document, told
from .errors import ParameterError

MOST = 80_000
"""Bytes of HTML, without what every page has, up to which an exchange stands on one page."""
USUAL = 48_000
"""Bytes of a part."""
NEAR = 4
"""Documents by which a cut may be moved to a quieter place."""


class Part(Struct, frozen=True):
    """Documents that follow one another; `number` counts the parts from 1."""

    number: int
    documents: tuple[Document, ...]

    @property
    def at(self) -> str:
        return self.documents[0].id

    @property
    def first(self) -> str | None:
        return next((each.date for each in self.documents if each.date), None)

    @property
    def last(self) -> str | None:
        return next((each.date for each in reversed(self.documents) if each.date), None)


def parts_of(documents: Sequence[Document], weights: Sequence[int]) -> tuple[Part, ...]:
    """Return the parts; a single one where the documents are few, none where there are none.

    *weights* has what each document takes on the page, in bytes (`chronicle.weights`). No part of several documents
    takes more than `MOST`.
    """
    quiet = _quiet(documents)
    sums = list(accumulate(weights, initial=0))
    cuts = [0]
    while sums[-1] - sums[cuts[-1]] > MOST and cuts[-1] + 1 < len(documents):
        cuts.append(_cut(cuts[-1], sums, quiet))
    ends = (*cuts[1:], len(documents))
    found = (tuple(documents[start:end]) for start, end in zip(cuts, ends, strict=True))
    return tuple(Part(number, shown) for number, shown in enumerate(found, 1) if shown)


def _cut(start: int, sums: Sequence[int], quiet: Sequence[int]) -> int:
    """Return where the part that begins at *start* ends: near an even share of what is left, where it was quiet."""
    left = sums[-1] - sums[start]
    share = left / max(2, -(-left // USUAL))
    # The place whose sum is nearest to the share; at least one document goes into the part.
    after = bisect(sums, sums[start] + share, start + 1, len(sums) - 2)
    ideal = min((after - 1, after), key=lambda place: abs(sums[place] - sums[start] - share))
    ideal = max(start + 1, ideal)
    near = range(max(start + 1, ideal - NEAR), min(len(sums) - 2, ideal + NEAR) + 1)
    fitting = [place for place in near if sums[place] - sums[start] <= MOST] or [start + 1]
    return max(fitting, key=lambda place: (quiet[place], -abs(place - ideal)))


def part_at(parts: Sequence[Part], at: str) -> Part:
    """Return the part that has the document, or the first document of that day or later; without either the first.

    Raises:
        ParameterError: *at* is no document of the exchange and no date.
    """
    if not at:
        return parts[0]
    for part in parts:
        if any(each.id == at for each in part.documents):
            return part
    days = bounds(at)
    if days is None or days[0] is None:
        raise ParameterError(name="at", found=repr(at[:40]), expected=told("a document of this exchange, or a date"))
    wanted = order_key(at)[0]
    return next((part for part in parts if order_key(part.documents[-1].date)[0] >= wanted), parts[-1])


def _quiet(documents: Sequence[Document]) -> list[int]:
    """Return for each document the days since the one before, 0 where either date is not known."""
    days = [bounds(each.date) if each.date else None for each in documents]
    firsts = [each[0] if each and each[0] is not None else None for each in days]
    return [
        max(0, here - before) if here is not None and before is not None else 0
        for before, here in zip([None, *firsts], firsts, strict=False)
    ]
