"""Persons, bodies and offices: the list of them, and one with its spellings, its letters and its correspondents."""

from __future__ import annotations

from collections import Counter
from typing import Any

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from ...archive.correspondents import AgentFigures, figures_of, part_of
from ...archive.traffic import Passage, is_at
from .. import parameters
from ..answering import Page, suffix_of, whole
from ..bars import Bars, bars_of, bulk, last_day
from ..languages import gettext as _
from ..languages import marked
from ..tables import Linked, Table
from ..templating import address, agent_address, place_address
from ..views import AgentEntry, AgentList, Paging, PersonView
from .documents import check
from .figures import agents, agents_by_use, traffic

KINDS = {"person": marked("persons"), "body": marked("bodies"), "office": marked("offices")}
PARTS = {"sent": marked("sent"), "received": marked("received"), "named": marked("otherwise named")}
CLASSES = ("s-sent", "s-received", "s-named")
ON_PAGE = 25
MOST_NAMES = 6
"""Spellings that are looked for in the documents' words."""


def people(request: Request, archive: Archive) -> Page:
    """Who is meant by the archive's names, the most used first."""
    kind = parameters.choice(request, "kind", KINDS)
    words = parameters.text(request, "q")[:200]
    every = agents_by_use(request, archive)
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
        "kind_names": KINDS,
        "at": lambda **changed: address("/people", **{"kind": kind, "q": words, **changed}),
    }
    table = None
    if whole(request):
        columns = (marked("Name"), marked("Kind"), marked("Documents"), marked("Spellings"), marked("Id"))
        rows = tuple(
            (each.agent.name, each.agent.kind, each.documents, "; ".join(each.agent.names), each.agent.id)
            for each in found
        )
        table = Table("people", marked("People and bodies"), columns, rows)
    return Page("people.html", _("People and bodies"), view, context, "people", table=table)


def person(request: Request, archive: Archive) -> Page | Response:
    """A person, body or office: as spelt, what it sent and received, with whom, in which offices; the words for it."""
    name = request.path_params["name"]
    found = archive.spelt(name)
    agent = found.agent
    if agent.id != name:
        return RedirectResponse(agent_address(agent.id) + suffix_of(request), 302)
    part = parameters.choice(request, "part", PARTS)
    known = traffic(request, archive)
    figures = figures_of(known, agent.id)
    passages = [each for each in known.with_agent(agent.id) if part in ("", part_of(each, agent.id))]
    paging = Paging(parameters.page(request), parameters.limit(request, 50), len(passages))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    shown = passages[start : start + paging.size]
    documents = archive.several(each.id for each in shown)
    view = PersonView(
        agent=agent,
        alike=found.alike,
        spellings=found.spellings,
        offices=found.offices,
        figures=figures,
        documents=tuple(documents[each.id] for each in shown if each.id in documents),
        paging=paging,
    )
    names = agents(request, archive)
    in_text = _in_text(archive, agent.names)
    context = {
        "roles": {each.id: _roles(each, agent.id) for each in shown},
        "part": part,
        "parts": PARTS,
        "in_text": in_text,
        "correspondents": _correspondents(figures, {name: each.name for name, each in names.items()}),
        "written_from": Table(
            "places",
            marked("Places from which it wrote"),
            (marked("Place"), marked("Documents")),
            tuple((Linked(place, place_address(place)), count) for place, count in figures.places.items()),
            12,
        ),
        "at": lambda **changed: address(agent_address(agent.id), **{"part": part, **changed}),
    }
    drawing = _bars(figures, agent.name)
    return Page("person.html", agent.name[:140], view, context, "people", drawing, _years(figures, in_text))


def _bars(figures: AgentFigures, name: str) -> Bars | None:
    counts = {each.year: (each.sent, each.received, each.named) for each in figures.years if each.year is not None}
    if not counts:
        return None
    first, last = bulk({year: sum(each) for year, each in counts.items()})
    shown = {year: each for year, each in counts.items() if first <= year <= last}

    def href(since: str, until: str) -> str:
        # A search by name would find namesakes too; the words are those of the whole name.
        words = name.replace('"', " ").strip()
        return address("/search", q=f'with:"{words}" date:{since}-01-01..{last_day(until)}', sort="date")

    return bars_of(marked("Documents by year"), tuple(PARTS.values()), CLASSES, shown, href=href)


def _years(figures: AgentFigures, in_text: InText | None) -> Table:
    """The years of the picture; the last column counts words in the texts, also of what the agent itself wrote."""
    counted = {each.year: (each.sent, each.received, each.named) for each in figures.years}
    spoken = in_text.years if in_text is not None else {}
    rows = tuple(
        (
            marked("undated") if year is None else f"{year:04}",
            *counted.get(year, (0, 0, 0)),
            spoken.get(year, 0) if year is not None else None,
        )
        for year in sorted({*counted, *spoken}, key=lambda year: (year is None, year or 0))
    )
    columns = (
        marked("Year"), marked("Sent"), marked("Received"), marked("Otherwise named"),
        marked("Named in the words of documents"),
    )  # fmt: skip
    return Table("by-year", marked("Documents by year"), columns, rows)


def _correspondents(figures: AgentFigures, names: dict[str, str]) -> Table:
    rows = tuple(
        (
            Linked(names.get(each.agent, each.agent), agent_address(each.agent)),
            each.wrote,
            each.got,
            _span(each.first, each.last),
        )
        for each in figures.correspondents
    )
    columns = (marked("Correspondent"), marked("Wrote to"), marked("Got from"), marked("Years"))
    return Table("correspondents", marked("Correspondents"), columns, rows, ON_PAGE)


def _span(first: int | None, last: int | None) -> str:
    if first is None:
        return ""
    return f"{first:04}" if last in (None, first) else f"{first:04}–{last:04}"


def _roles(passage: Passage, agent: str) -> tuple[str, ...]:
    """What the agent is in the document, as messages."""
    names = (
        (marked("sender"), passage.senders),
        (marked("recipient"), passage.recipients),
        (marked("signatory"), passage.signatories),
        (marked("named"), passage.others),
    )
    return tuple(name for name, ends in names if is_at(agent, ends))


class InText(Struct, frozen=True):
    """Documents in whose own words a name stands: how many, in which years, where to see them."""

    documents: int
    years: dict[int, int]
    href: str


def _in_text(archive: Archive, names: tuple[str, ...]) -> InText | None:
    """Count the documents in whose own words a spelling of two words or more stands.

    A single word may mean another; spellings of one word are not looked for.
    """
    full = {" ".join(name.replace('"', " ").split())[:120] for name in names if " " in name.strip()}
    if not full:
        return None
    query = " OR ".join(f'text:"{name}"' for name in sorted(full, key=lambda name: (len(name), name))[:MOST_NAMES])
    found = archive.search(query, limit=1)
    years = {int(year): count for year, count in found.facets.get("year", ()) if year.isdigit()}
    return InText(found.total, years, address("/search", q=query, sort="date"))


def correspondents(request: Request, archive: Archive) -> Page | Response:
    """An agent's correspondents alone, as a table."""
    made = person(request, archive)
    if isinstance(made, Response):
        return made
    return Page(made.template, made.title, made.view, made.context, made.section, None, made.context["correspondents"])
