"""Exchanges: the list of them, one as a picture and a table, and its picture as a file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive, ExchangeView
from .. import naming, parameters, telling
from ..answering import Page, suffix_of, wants_json, whole
from ..chronicle import chronicle, weights
from ..languages import gettext as _
from ..languages import marked
from ..parts import Part, part_at, parts_of
from ..picture import NARROW, WIDE, picture
from ..statics import FILES
from ..tables import Table
from ..templating import address, picture_file
from ..views import ExchangeBrief, ExchangeList, Paging
from .documents import check
from .figures import kept

SORTS: dict[str, str] = {"size": marked("Largest first"), "open": marked("Most open asks first")}
By = Literal["size", "open"]


def exchanges(request: Request, archive: Archive) -> Page:
    """The exchanges of two documents or more."""
    sort: By = "open" if parameters.choice(request, "sort", SORTS, "size") == "open" else "size"
    total = kept(request, archive, "overview", Archive.overview).exchanges
    paging = Paging(parameters.page(request), parameters.limit(request, 20), total)
    check(request, paging)
    start = (paging.page - 1) * paging.size
    first_page = (paging.page, paging.size) == (1, 20)
    if whole(request):
        table = _table(briefs(archive.exchanges(by=sort)))
        return Page("exchanges.html", _("Exchanges"), ExchangeList((), paging), {}, "exchanges", table=table)
    found = (
        kept(request, archive, f"first exchanges by {sort}", lambda each: briefs(each.exchanges(by=sort, limit=20)))
        if first_page
        else briefs(archive.exchanges(by=sort, limit=paging.size, offset=start))
    )
    view = ExchangeList(found, paging)
    sorts = [(name, label, address("/exchanges", sort="" if name == "size" else name)) for name, label in SORTS.items()]
    return Page("exchanges.html", _("Exchanges"), view, {"sort": sort, "sorts": sorts}, "exchanges")


def _letters(view: ExchangeView) -> Table:
    """The exchange's documents with what each is to the others and what it asks, as a file has them."""
    said: dict[str, list[str]] = defaultdict(list)
    for link in view.links:
        said[link.from_].append(f"{link.kind} {link.to}")
    asked: dict[str, Counter[str]] = defaultdict(Counter)
    for act in view.acts:
        if not act.reported:
            asked[act.document][f"{act.act}, {act.state}"] += 1
    columns = (
        marked("Document"), marked("Date"), marked("Held"), marked("Kind"), marked("Number"), marked("From"),
        marked("To"), marked("Stands to others"), marked("Asked"),
    )  # fmt: skip
    rows = tuple(
        (
            each.id,
            each.date or "",
            "yes" if each.held else "no",
            each.kind or "",
            each.number or "",
            naming.parties(each.senders),
            naming.parties(each.recipients),
            "; ".join(said[each.id]),
            "; ".join(f"{what}: {count}" for what, count in asked[each.id].items()),
        )
        for each in view.documents
    )
    return Table(view.id, marked("The exchange’s documents"), columns, rows)


def _table(found: Iterable[ExchangeBrief]) -> Table:
    columns = (
        marked("Exchange"), marked("Id"), marked("From"), marked("To"), marked("Documents"), marked("Held"),
        marked("Left open"),
    )  # fmt: skip
    rows = tuple(
        (each.title, each.id, each.first or "", each.last or "", each.documents, each.held, each.open) for each in found
    )
    return Table("exchanges", marked("Exchanges"), columns, rows)


def exchange(request: Request, archive: Archive) -> Page | Response:
    """The exchange with this id, or that a document belongs to; its own address is that of its id."""
    name = request.path_params["name"]
    as_file = name.endswith(".svg")
    name = name.removesuffix(".svg")
    as_of, to = parameters.day(request, "as_of") or None, parameters.text(request, "for") or None
    view = archive.exchange(name, as_of=as_of, to=to)
    if view.id != name and not as_file:
        suffix = suffix_of(request)
        named = any(document.id == name for document in view.documents)
        at = name if named and len(parts_of(view.documents, weights(view))) > 1 and not suffix else None
        known = f"#{name}" if named else ""
        where = address(f"/exchanges/{view.id}{suffix}", at=at, as_of=as_of, **{"for": to})
        return RedirectResponse(where + known, 302)
    if as_file:
        body = picture_file(picture(view, WIDE), view, FILES["picture.css"][0].decode())
        headers = {"Content-Disposition": f'attachment; filename="{view.id}.svg"', "Cache-Control": "no-cache"}
        return Response(body, media_type="image/svg+xml", headers=headers)
    if wants_json(request) or whole(request):
        return Page("exchange.html", view.title[:140], view, {}, "exchanges", table=_letters(view))
    here = f"/exchanges/{view.id}"
    at = parameters.text(request, "at")
    parts = parts_of(view.documents, weights(view))
    part = part_at(parts, at) if parts else Part(1, ())
    together = {each.id for each in part.documents}

    def there(document: str) -> str:
        """Return where a document of the exchange stands: here, or on the page of its part."""
        return ("" if document in together else part_address(document)) + f"#{document}"

    def part_address(name: str) -> str:
        return address(here, at=name, as_of=as_of, **{"for": to})

    context = {
        "parts": parts,
        "part": part,
        "part_address": part_address,
        "there": there,
        "rows": chronicle(view, part.documents),
        "open": view.open_acts,
        "wide": picture(view, WIDE, part.documents),
        "narrow": picture(view, NARROW, part.documents),
        "parties": [lane.name for lane in view.lanes],
        "here": here,
        "picture_address": address(f"{here}.svg", as_of=as_of, **{"for": to}),
        "table_address": address(f"{here}.csv", as_of=as_of, **{"for": to}),
    }
    return Page("exchange.html", telling.title(view)[:140], view, context, "exchanges")


def briefs(views: Iterable[ExchangeView]) -> tuple[ExchangeBrief, ...]:
    """Return what a list shows of each exchange."""
    return tuple(map(brief, views))


def brief(view: ExchangeView) -> ExchangeBrief:
    dates = [each.date for each in view.documents if each.date and each.held]
    dates = dates or [each.date for each in view.documents if each.date]
    return ExchangeBrief(
        id=view.id,
        title=view.title,
        called=view.called,
        opening=view.documents[0],
        documents=len(view.documents),
        held=view.held,
        open=view.open_acts,
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        sides=tuple(lane.name for lane in view.lanes),
    )
