"""Bringing together what bears on one document, one capture or one agent."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..holdings import RecordStore, UnknownIdError
from ..model import Agent, Document, Party, Zone, told
from ..model.exchange import CARRIES
from .exchanges import in_order
from .views import AgentView, CaptureView, DocumentView

_LIMIT = 500


def document_view(record: RecordStore, name: str) -> DocumentView:
    """Return the document with this id, or with an id that begins so or that leads to it.

    Raises:
        UnknownIdError: none has, or several begin so.
    """
    document, asked_for = _document(record, name)
    links = record.exchange.links_at([document.id])
    acts = record.exchange.acts_of([document.id])
    findings = record.exchange.findings_on([document.id])
    names = {end for link in links for end in (link.from_, link.to)}
    names |= {rival.to for link in links for rival in link.rivals}
    names |= {answer.document for act in acts for answer in act.answered_by}
    names |= {subject for finding in findings for subject in finding.subjects}
    exchange = record.groups.exchange_of([document.id]).get(document.id)
    members = record.groups.members([exchange])[exchange] if exchange else [document.id]
    order = [each.id for each in in_order(record.documents.several(members).values())]
    place = order.index(document.id) if document.id in order else -1
    names |= set(order[max(0, place - 1) : place + 2]) if place >= 0 else set()
    names.add(document.within or "")
    others = record.documents.several(names - {document.id, ""})
    text = ""
    zones: tuple[Zone, ...] = ()
    if document.text is not None:
        text = record.captures.text(document.text.capture)[document.text.start : document.text.end]
        zones = record.captures.description(document.text.capture).zones
    captures = [record.captures.get(capture) for capture in document.captures]
    return DocumentView(
        document=document,
        attestations=tuple(record.documents.attested(document.id)),
        captures=tuple(capture for capture in captures if capture is not None),
        text=text,
        zones=tuple(zones),
        links=tuple(link for link in links if link.from_ == document.id),
        linked_from=tuple(link for link in links if link.to == document.id),
        acts=tuple(sorted(acts, key=lambda act: (act.place, act.id))),
        findings=tuple(findings),
        others=others,
        agents=record.agents.several(_agents([document])),
        enclosed=tuple(link.to for link in links if link.kind in CARRIES and link.from_ == document.id),
        earlier=order[place - 1] if place > 0 else None,
        later=order[place + 1] if 0 <= place < len(order) - 1 else None,
        asked_for=asked_for,
    )


def exchange_named(record: RecordStore, name: str) -> str:
    """Return a document of the exchange with this id; a document's own id will do.

    An exchange is called after one of its documents ("x-" for its "d-"), so the id holds wherever that goes.
    """
    if name.startswith("x-"):
        name = "d-" + name.removeprefix("x-")
    return _document(record, name)[0].id


def capture_view(record: RecordStore, name: str) -> CaptureView:
    """Return the capture with this id; "sha256:" and the digest's later part may be left out."""
    prefix = name if name.startswith("sha256:") else f"sha256:{name}"
    capture = record.captures.get(_one(prefix, record.captures.matching))
    if capture is None:
        raise UnknownIdError(id=name, hint="")
    attestations = record.documents.attested_in(capture.id)
    subjects = {row.document for row in record.witnesses.of_captures([capture.id]) if row.document}
    return CaptureView(
        capture=capture,
        text=record.captures.text(capture.id),
        zones=record.captures.description(capture.id).zones,
        attestations=tuple(attestations),
        documents=tuple(in_order(record.documents.several(subjects).values())),
    )


def agent_named(record: RecordStore, name: str) -> Agent:
    """Return the person, body or office with this id."""
    agent = record.agents.get(_one(name, record.agents.matching))
    if agent is None:
        raise UnknownIdError(id=name, hint="")
    return agent


def agent_view(record: RecordStore, name: str) -> AgentView:
    """Return the person, body or office with this id, with its documents."""
    agent = agent_named(record, name)
    uses = {row.document for row in record.agents.uses_of(agent.id)}
    documents = in_order(record.documents.several(sorted(uses)[:_LIMIT]).values())
    return AgentView(
        agent=agent,
        documents=tuple(documents),
        attestations=tuple(record.documents.attested(agent.id)),
        alike=tuple(record.agents.several(agent.same_as).values()),
    )


def rights_stated(document: Document) -> str:
    """Return all that is said of the rights in a document on one line, "" where nothing is."""
    if document.rights is None:
        return ""
    said = (document.rights.statement, document.rights.holder, document.rights.enquiries)
    return " ".join(" ".join(part.split()) for part in said if part)


def _document(record: RecordStore, name: str) -> tuple[Document, str | None]:
    found = record.documents.get(name)
    if found is not None:
        return found, None
    led = record.documents.redirect_of(name)
    seen = {name}
    while led and led not in seen:
        seen.add(led)
        found = record.documents.get(led)
        if found is not None:
            return found, name
        led = record.documents.redirect_of(led)
    found = record.documents.get(_one(name, record.documents.matching))
    if found is None:
        raise UnknownIdError(id=name, hint="")
    return found, None


def _one(prefix: str, matching: Callable[[str], list[str]]) -> str:
    names = matching(prefix) if prefix else []
    if prefix in names:
        return prefix
    if len(names) > 1:
        raise UnknownIdError(id=prefix, hint=told(" alone: {ids:list} ... begin with it", ids=tuple(names)))
    if not names:
        raise UnknownIdError(id=prefix, hint="")
    return names[0]


def _agents(documents: Iterable[Document]) -> set[str]:
    found: set[str] = set()
    for document in documents:
        parties: tuple[Party, ...] = (
            *document.senders,
            *document.recipients,
            *document.signatories,
            *document.copied_to,
            *document.participants,
        )
        found |= {name for party in parties for name in (party.agent, party.body_agent) if name}
    return found
