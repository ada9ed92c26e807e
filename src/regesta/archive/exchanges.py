"""Exchanges as readers have them: found by id, put in order of time, given a title.

What belongs together is worked out when captures are added (`correspondence.grouping`); here it is read.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..chronology import order_key
from ..holdings import RecordStore
from ..model import Act, Document, Party
from .lanes import lanes_of
from .titles import matter_names, title_of
from .views import ExchangeView


def exchange_of(record: RecordStore, document: str) -> ExchangeView:
    """Return the exchange that the document belongs to; alone, under its own id, if it hangs together with nothing."""
    name = record.groups.exchange_of([document]).get(document)
    if name is None:
        return view_of(record, "x-" + document.removeprefix("d-"), [document])
    return view_of(record, name, record.groups.members([name])[name])


def view_of(record: RecordStore, name: str, members: Iterable[str]) -> ExchangeView:
    """Return an exchange from the ids of its documents."""
    documents = in_order(record.documents.several(members).values())
    names = {document.id for document in documents}
    links = tuple(link for link in record.exchange.links_at(names) if link.from_ in names and link.to in names)
    acts = as_they_stand(record.exchange.acts_of(names))
    agents = record.agents.several(
        {
            agent
            for document in documents
            for party in parties_of(document)
            for agent in (party.agent, party.body_agent)
            if agent
        }
    )
    lanes, ways = lanes_of(documents, links, agents)
    called = title_of(documents, lanes, matter_names(record, documents, lanes))
    return ExchangeView(
        id=name,
        documents=tuple(documents),
        links=links,
        acts=tuple(act for act in acts if act.state is not None),
        responses=tuple(act for act in acts if act.state is None),
        agents=agents,
        title=str(called.whole),
        called=called,
        lanes=lanes,
        ways=ways,
    )


def in_order(documents: Iterable[Document]) -> list[Document]:
    """Return documents by date, those without one last, ids settling what dates leave open."""
    return sorted(documents, key=lambda document: (order_key(document.date), document.id))


def as_they_stand(acts: Iterable[Act]) -> list[Act]:
    """Return acts by document, in the order of the words that do them."""
    return sorted(acts, key=lambda act: (act.document, act.place, act.id))


def parties_of(document: Document) -> tuple[Party, ...]:
    """Return all parties of a document, in whichever part."""
    return (
        *document.senders,
        *document.recipients,
        *document.signatories,
        *document.copied_to,
        *document.participants,
    )
