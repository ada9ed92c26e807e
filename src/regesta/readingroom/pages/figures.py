"""Figures over the whole archive that a page may need: made once for each revision (see `opened.kept`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request

from ...archive import Archive
from ...model import Agent, Document, Party
from ..opened import OpenedArchives

Made = TypeVar("Made")


def kept(request: Request, archive: Archive, name: str, make: Callable[[Archive], Made]) -> Made:
    opened: OpenedArchives = request.app.state.opened
    return opened.kept(archive, name, make)


def years(archive: Archive) -> tuple[tuple[str, int], ...]:
    """The years in which held documents may have been written, and how many each."""
    return archive.search("held:yes", limit=1).facets.get("year", ())


def agents_by_use(archive: Archive) -> list[tuple[Agent, int]]:
    """All agents with the number of documents that name them, the most used first."""
    uses: Counter[str] = Counter()
    for document in archive.documents(held=None):
        uses.update({name for party in _parties(document) for name in (party.agent, party.body_agent) if name})
    return sorted(
        ((agent, uses[agent.id]) for agent in archive.agents()),
        key=lambda pair: (-pair[1], pair[0].name.casefold(), pair[0].id),
    )


def _parties(document: Document) -> tuple[Party, ...]:
    return (
        *document.senders,
        *document.recipients,
        *document.signatories,
        *document.copied_to,
        *document.participants,
    )
