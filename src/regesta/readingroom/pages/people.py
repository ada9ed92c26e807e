"""Persons, bodies and offices: the list of them, and one with the documents that name it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from ...model import Document
from .. import parameters
from ..answering import Page
from ..templating import address
from ..views import AgentEntry, AgentList, Paging
from .documents import check
from .figures import agents_by_use, kept

KINDS = ("person", "body", "office")


def people(request: Request, archive: Archive) -> Page:
    """Who is meant by the archive's names, the most used first."""
    kind = parameters.choice(request, "kind", KINDS)
    words = parameters.text(request, "q")[:200]
    every = kept(request, archive, "agents by use", agents_by_use)
    wanted = words.casefold().split()
    matching = [
        (agent, count)
        for agent, count in every
        if all(any(word in name.casefold() for name in (agent.name, *agent.names)) for word in wanted)
    ]
    kinds: Counter[str] = Counter(agent.kind for agent, _ in matching)
    found = [AgentEntry(agent, count) for agent, count in matching if kind in ("", agent.kind)]
    paging = Paging(parameters.page(request), parameters.limit(request, 60), len(found))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    view = AgentList(tuple(found[start : start + paging.size]), paging, {name: kinds[name] for name in KINDS})
    context: dict[str, Any] = {
        "kind": kind,
        "words": words,
        "at": lambda **changed: address("/people", **{"kind": kind, "q": words, **changed}),
    }
    return Page("people.html", "People and bodies", view, context, "people")


def person(request: Request, archive: Archive) -> Page | Response:
    """A person, body or office: its spellings, its offices, its documents."""
    view = archive.agent(request.path_params["name"])
    if view.agent.id != request.path_params["name"]:
        suffix = ".json" if request.scope.get("regesta.json") else ""
        return RedirectResponse(f"/people/{view.agent.id}{suffix}", 302)
    roles = {document.id: _roles(document, view.agent.id) for document in view.documents}
    return Page("person.html", view.agent.name[:140], view, {"roles": roles}, "people")


def _roles(document: Document, agent: str) -> str:
    """What the agent is in the document: "sender", "recipient, signatory"."""
    names = {
        "sender": document.senders,
        "recipient": document.recipients,
        "signatory": document.signatories,
        "copied to": document.copied_to,
        "participant": document.participants,
    }
    return ", ".join(
        name for name, parties in names.items() if any(agent in (party.agent, party.body_agent) for party in parties)
    )
