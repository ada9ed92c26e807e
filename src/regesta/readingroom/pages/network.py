"""Who wrote to whom, and how much: people and offices, or bodies; in all years or some."""

from __future__ import annotations

from starlette.requests import Request

from ...archive import Archive
from ...archive.correspondents import network_of
from .. import parameters
from ..answering import Page, whole
from ..languages import gettext as _
from ..languages import marked
from ..network_picture import MOST, network_picture
from ..tables import Cell, Linked, Table
from ..templating import address, agent_address
from ..views import NetworkView
from .chronology import years_asked
from .figures import agents, kept, traffic

OF = {"people": marked("people and offices"), "bodies": marked("bodies")}
TITLE = marked("Who wrote to whom")
ON_PAGE = 60


def network(request: Request, archive: Archive) -> Page:
    """The strongest correspondents as a circle, all ties as a table."""
    since, until = years_asked(request)
    of = parameters.choice(request, "of", OF, "people")
    names = agents(request, archive)
    bodies = {each.id for each in names.values() if each.kind == "body"} if of == "bodies" else None
    found = (
        kept(request, archive, f"network of {of}", lambda each: network_of(traffic(request, each), bodies=bodies))
        if since is None and until is None
        else network_of(traffic(request, archive), since=since, until=until, bodies=bodies)
    )
    among = set(list(found.agents)[:MOST])
    named = {
        name: names[name].name
        for name in {end for tie in found.ties for end in (tie.from_agent, tie.to_agent)}
        if name in names
    }
    drawing = network_picture(found, named, TITLE) if found.ties else None
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Linked(named.get(tie.from_agent, tie.from_agent), agent_address(tie.from_agent)),
            Linked(named.get(tie.to_agent, tie.to_agent), agent_address(tie.to_agent)),
            tie.letters,
            ""
            if tie.first is None
            else f"{tie.first:04}"
            if tie.first == tie.last
            else f"{tie.first:04}–{tie.last:04}",
        )
        for tie in (found.ties if whole(request) else found.ties[:ON_PAGE])
    )
    columns = (marked("From"), marked("To"), marked("Letters"), marked("Years"))
    view = NetworkView(found, named, since, until)
    context = {
        "of": of,
        "of_names": OF,
        "shown": len(among),
        "more_ties": max(0, len(found.ties) - ON_PAGE),
        "at": lambda **changed: address(
            "/network", **{"of": of if of != "people" else "", "from": since, "to": until, **changed}
        ),
    }
    return Page("network.html", _("Network"), view, context, "network", drawing, Table("network", TITLE, columns, rows))
