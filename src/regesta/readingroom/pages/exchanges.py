"""Exchanges: the list of them, and one as a chronicle."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive, ExchangeView
from .. import naming, parameters
from ..answering import Page
from ..chronicle import chronicle
from ..sides import sides_of
from ..templating import address
from ..views import ExchangeBrief, ExchangeList, Paging
from .documents import check
from .figures import OPEN, Standing, exchanges_by_open, exchanges_by_size, kept

SORTS = {"size": "Largest first", "open": "Most open asks first"}


def exchanges(request: Request, archive: Archive) -> Page:
    """The exchanges of two documents or more."""
    sort = parameters.choice(request, "sort", SORTS, "size")
    makers = {"size": exchanges_by_size, "open": exchanges_by_open}
    ranked = kept(request, archive, f"exchanges by {sort}", makers[sort])
    paging = Paging(parameters.page(request), parameters.limit(request, 20), len(ranked))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    shown = ranked[start : start + paging.size]
    first_page = (paging.page, paging.size) == (1, 20)
    found = (
        kept(request, archive, f"first exchanges by {sort}", lambda each: briefs(each, shown))
        if first_page
        else briefs(archive, shown)
    )
    view = ExchangeList(found, paging)
    sorts = [(name, label, address("/exchanges", sort="" if name == "size" else name)) for name, label in SORTS.items()]
    return Page("exchanges.html", "Exchanges", view, {"sort": sort, "sorts": sorts}, "exchanges")


def exchange(request: Request, archive: Archive) -> Page | Response:
    """The exchange that a document belongs to; its address is that of its earliest document."""
    name = request.path_params["name"]
    view = archive.exchange(name)
    if view.id != name:
        suffix = ".json" if request.scope.get("regesta.json") else ""
        known = name if any(document.id == name for document in view.documents) else view.id
        return RedirectResponse(f"/exchanges/{view.id}{suffix}#{known}", 302)
    title = f"Exchange: {naming.heading(view.documents[0])}"[:140]
    context = {"chronicle": chronicle(view), "open": brief(view).open}
    return Page("exchange.html", title, view, context, "exchanges")


def briefs(archive: Archive, standings: Iterable[Standing]) -> tuple[ExchangeBrief, ...]:
    """Return what a list shows of each exchange."""
    return tuple(brief(archive.exchange(each.members[0])) for each in standings)


def brief(view: ExchangeView) -> ExchangeBrief:
    dates = [document.date for document in view.documents if document.date]
    sides, _ = sides_of(view)
    return ExchangeBrief(
        id=view.id,
        opening=view.documents[0],
        documents=len(view.documents),
        held=view.held,
        open=sum(act.state in OPEN and not act.reported for act in view.acts),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        sides=tuple(side.name for side in sides),
    )
