"""A long exchange in parts, each as long as a page can bear.

In: the exchange's documents in order of time. Out: parts of about the same number, cut where it was quiet. A part is
addressed by any document in it (`?at=d-…`), or by a day (`?at=1957-03`), so that its address stays good when documents
are added and the cuts move.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ..chronology import bounds, order_key
from ..model import Document, told
from .errors import ParameterError

MOST = 28
"""Documents up to which an exchange stands on one page; a page has some 3 kB of HTML for each."""
USUAL = 17
"""Documents of a part."""
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


def parts_of(documents: Sequence[Document]) -> tuple[Part, ...]:
    """Return the parts; a single one where the documents are few, none where there are none."""
    count = 1 if len(documents) <= MOST else -(-len(documents) // USUAL)
    quiet = _quiet(documents)
    cuts = [0]
    for number in range(1, count):
        ideal = round(len(documents) * number / count)
        near = range(max(cuts[-1] + 1, ideal - NEAR), min(len(documents), ideal + NEAR + 1))
        cuts.append(max(near, key=lambda place: (quiet[place], -abs(place - ideal))))
    ends = (*cuts[1:], len(documents))
    found = (tuple(documents[start:end]) for start, end in zip(cuts, ends, strict=True))
    return tuple(Part(number, shown) for number, shown in enumerate(found, 1) if shown)


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
