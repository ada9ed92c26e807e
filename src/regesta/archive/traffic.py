"""The archive's documents as figures need them: when, from where, who to whom; small enough to keep for all of them.

In: the record. Out: `Traffic`, in order of time, read once for each revision; persons, places, the network and the
timeline are counted from it.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..chronology import bounds
from ..holdings import RecordStore
from ..model import Document, Party

End = tuple[str | None, str | None]
"""The agent of a party and that of its body."""


class Passage(Struct, frozen=True, omit_defaults=True):
    """One document: `first` and `last` are the days between which it was written, as ordinals."""

    id: str
    held: bool
    first: int | None = None
    last: int | None = None
    kind: str | None = None
    place: str | None = None
    senders: tuple[End, ...] = ()
    recipients: tuple[End, ...] = ()
    signatories: tuple[End, ...] = ()
    others: tuple[End, ...] = ()

    @property
    def year(self) -> int | None:
        """The year of the first day on which it may have been written."""
        return None if self.first is None else datetime.date.fromordinal(max(1, self.first)).year

    @property
    def month(self) -> int | None:
        """The month, where the date is known to the month."""
        if self.first is None or self.last is None:
            return None
        first, last = (datetime.date.fromordinal(max(1, day)) for day in (self.first, self.last))
        return first.month if (first.year, first.month) == (last.year, last.month) else None

    @property
    def from_ends(self) -> tuple[End, ...]:
        """Who wrote: the senders, else whoever signed."""
        return self.senders or self.signatories

    @property
    def ends(self) -> tuple[End, ...]:
        return (*self.senders, *self.recipients, *self.signatories, *self.others)


class Traffic(Struct, frozen=True):
    """All documents in order of time, undated ones last; where each agent and each place as spelt stands in them."""

    passages: tuple[Passage, ...]
    of_agent: dict[str, tuple[int, ...]]
    of_place: dict[str, tuple[int, ...]]

    def with_agent(self, agent: str) -> list[Passage]:
        return [self.passages[place] for place in self.of_agent.get(agent, ())]

    def from_places(self, spellings: Iterable[str]) -> list[Passage]:
        places = sorted({place for spelling in spellings for place in self.of_place.get(spelling, ())})
        return [self.passages[place] for place in places]


def traffic_of(record: RecordStore) -> Traffic:
    """Return the traffic of the whole record."""
    # One document after another, so that the whole archive is never in memory at once.
    passages = tuple(sorted(map(passage_of, record.documents.iterate()), key=_in_time))
    agents: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(passages):
        for agent in {name for end in each.ends for name in end if name}:
            agents[agent].append(number)
        if each.place:
            places[each.place].append(number)
    return Traffic(
        passages,
        {name: tuple(numbers) for name, numbers in agents.items()},
        {name: tuple(numbers) for name, numbers in places.items()},
    )


def _in_time(passage: Passage) -> tuple[bool, int, int, str]:
    return passage.first is None, passage.first or 0, passage.last or 0, passage.id


def passage_of(document: Document) -> Passage:
    first, last = (bounds(document.date) if document.date else None) or (None, None)
    return Passage(
        id=document.id,
        held=document.held,
        first=first,
        last=last,
        kind=document.kind,
        place=" ".join(document.place.split()) if document.place else None,
        senders=_ends(document.senders),
        recipients=_ends(document.recipients),
        signatories=_ends(document.signatories),
        others=_ends((*document.copied_to, *document.participants)),
    )


def _ends(parties: Sequence[Party]) -> tuple[End, ...]:
    return tuple((each.agent, each.body_agent) for each in parties if each.agent or each.body_agent)


def is_at(agent: str, ends: Iterable[End]) -> bool:
    """Return whether the agent, as itself or as the body for which another writes, is at one of the ends."""
    return any(agent in end for end in ends)
