"""Exchanges: the documents that hang together by answering, following and enclosing one another.

An exchange is a connected part of the graph of links. A mere mention ("refers to") joins a letter that is spoken of
but not held to the letter that speaks of it; between held documents it does not make one exchange of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..chronology import order_key
from ..holdings import RecordStore
from ..model import Document
from .views import ExchangeView

_LIMIT = 500


def exchange_around(record: RecordStore, document: str) -> ExchangeView:
    """Return the exchange that the document belongs to; alone, if nothing is linked with it."""
    members = {document}
    frontier = {document}
    while frontier and len(members) < _LIMIT:
        links = record.exchange.links_at(frontier)
        ends = {end for link in links for end in (link.from_, link.to)}
        held = {name: found.held for name, found in record.documents.several(ends | frontier).items()}
        reached = set()
        for link in links:
            if link.kind != "refers-to" or not (held.get(link.from_, True) and held.get(link.to, True)):
                reached |= {link.from_, link.to}
        frontier = reached - members
        members |= frontier
    return _view(record, members)


def all_exchanges(record: RecordStore) -> list[tuple[str, ...]]:
    """Return the exchanges of two documents or more, as ids, the largest first."""
    held = record.documents.held_ids()
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for a, b, kind in record.exchange.edges():
        if kind != "refers-to" or not (a in held and b in held):
            parent[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[str, list[str]] = defaultdict(list)
    for name in parent:
        groups[root(name)].append(name)
    found = [tuple(sorted(members)) for members in groups.values() if len(members) > 1]
    return sorted(found, key=lambda members: (-len(members), members))


def brief(record: RecordStore, members: Iterable[str]) -> ExchangeView:
    """Return an exchange from the ids of its documents."""
    return _view(record, set(members))


def in_order(documents: Iterable[Document]) -> list[Document]:
    """Return documents by date, those without one last, ids settling what dates leave open."""
    return sorted(documents, key=lambda document: (order_key(document.date), document.id))


def _view(record: RecordStore, members: set[str]) -> ExchangeView:
    documents = in_order(record.documents.several(members).values())
    names = {document.id for document in documents}
    links = tuple(link for link in record.exchange.links_at(names) if link.from_ in names and link.to in names)
    acts = record.exchange.acts_of(names)
    agents = record.agents.several(
        {
            agent
            for document in documents
            for party in (*document.senders, *document.recipients, *document.signatories)
            for agent in (party.agent, party.body_agent)
            if agent
        }
    )
    return ExchangeView(
        id=documents[0].id if documents else min(members),
        documents=tuple(documents),
        links=links,
        acts=tuple(act for act in acts if act.state is not None),
        responses=tuple(act for act in acts if act.state is None),
        agents=agents,
    )
