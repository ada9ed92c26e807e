"""Figures over the whole archive that a page may need: made once for each revision (see `opened.kept`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from starlette.requests import Request

from ...archive import Archive
from ...archive.places import Places
from ...archive.traffic import Passage, Traffic
from ...model import Agent
from ..opened import OpenedArchives

Made = TypeVar("Made")


def kept(request: Request, archive: Archive, name: str, make: Callable[[Archive], Made]) -> Made:
    """Return what `make` gives for the archive's revision.

    What `make` needs of other kept figures it asks for itself: then they are of the same revision or of a later one,
    never of an earlier one.
    """
    opened: OpenedArchives = request.app.state.opened
    return opened.kept(archive, name, make)


def traffic(request: Request, archive: Archive) -> Traffic:
    return kept(request, archive, "traffic", Archive.traffic)


def places(request: Request, archive: Archive) -> Places:
    return kept(request, archive, "places", Archive.places)


def agents(request: Request, archive: Archive) -> dict[str, Agent]:
    """All agents by id."""
    return kept(request, archive, "agents", lambda each: {agent.id: agent for agent in each.agents()})


def agents_by_use(request: Request, archive: Archive) -> list[tuple[Agent, int]]:
    """All agents with the number of documents that name them, the most used first."""

    def make(each: Archive) -> list[tuple[Agent, int]]:
        used = traffic(request, each).of_agent
        return sorted(
            ((agent, len(used.get(agent.id, ()))) for agent in agents(request, each).values()),
            key=lambda pair: (-pair[1], pair[0].name.casefold(), pair[0].id),
        )

    return kept(request, archive, "agents by use", make)


def years(request: Request, archive: Archive) -> dict[int, tuple[int, int]]:
    """All documents, held and not held, by year."""
    return kept(request, archive, "by year", lambda each: held_by_year(traffic(request, each).passages))


def held_by_year(passages: Iterable[Passage]) -> dict[int, tuple[int, int]]:
    """Count documents, held and not held, by the year of the first day on which they may have been written."""
    held: Counter[int] = Counter()
    other: Counter[int] = Counter()
    for each in passages:
        if each.year is not None:
            (held if each.held else other)[each.year] += 1
    return {year: (held[year], other[year]) for year in held.keys() | other.keys()}
