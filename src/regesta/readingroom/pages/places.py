"""The places from which letters were written: the list of them, one, and all on a map."""

from __future__ import annotations

from collections import Counter
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from ...archive.places import Place, writers_from
from .. import parameters
from ..answering import Page, suffix_of, whole
from ..bars import bars_of, bulk, last_day
from ..errors import NoSuchPageError
from ..languages import gettext as _
from ..languages import marked
from ..map_picture import MapPicture, lies_in, map_of
from ..tables import Cell, Linked, Table
from ..templating import address, place_address
from ..views import AgentEntry, MapView, Paging, PlaceList, PlaceView, Step
from .documents import check
from .figures import agents, held_by_year, kept, traffic
from .figures import places as known_places

STANDINGS = {
    "sure": marked("placed"),
    "doubtful": marked("placed, with doubt"),
    "ambiguous": marked("several places of this name"),
    "unknown": marked("not in the gazetteer"),
}
AREA_NAMES = {
    "europe": marked("Europe"),
    "north-america": marked("North America"),
    "south-america": marked("South America"),
    "africa": marked("Africa"),
    "near-east": marked("Near East"),
    "asia": marked("Asia"),
}
HELD = (marked("held"), marked("known, not held"))
HELD_CLASSES = ("s-held", "s-ghost")
MOST_WRITERS = 30


def places(request: Request, archive: Archive) -> Page:
    """All places, the most written from first."""
    words = parameters.text(request, "q")[:200]
    standing = parameters.choice(request, "standing", STANDINGS)
    wanted = words.casefold().split()
    matching = [
        each
        for each in known_places(request, archive).places
        if all(any(word in name.casefold() for name in each.spellings) for word in wanted)
    ]
    standings: Counter[str] = Counter(each.location.standing for each in matching)
    found = [each for each in matching if standing in ("", each.location.standing)]
    paging = Paging(parameters.page(request), parameters.limit(request, 60), len(found))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    view = PlaceList(
        tuple(found[start : start + paging.size]),
        paging,
        {name: standings[name] for name in STANDINGS if standings[name]},
    )
    context: dict[str, Any] = {
        "words": words,
        "standing": standing,
        "standings": STANDINGS,
        "at": lambda **changed: address("/places", **{"standing": standing, "q": words, **changed}),
    }
    table = _table("places", marked("Places of writing"), tuple(found)) if whole(request) else None
    return Page("places.html", _("Places"), view, context, "places", table=table)


def place(request: Request, archive: Archive) -> Page | Response:
    """A place: its spellings, where it lies, its letters by year, who wrote there."""
    spelling = request.path_params["name"]
    found = known_places(request, archive).named(spelling)
    if found is None:
        raise NoSuchPageError(path=request.url.path[:200])
    if found.name != spelling:
        return RedirectResponse(place_address(found.name) + suffix_of(request), 302)
    known = traffic(request, archive)
    passages = known.from_places(found.spellings)
    paging = Paging(parameters.page(request), parameters.limit(request, 50), len(passages))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    shown = passages[start : start + paging.size]
    documents = archive.several(each.id for each in shown)
    by_year = held_by_year(passages)
    names = agents(request, archive)
    writers = writers_from(passages)
    view = PlaceView(
        place=found,
        spellings=archive.place_proofs(found, known),
        years=tuple(Step(f"{year:04}", *by_year[year]) for year in sorted(by_year)),
        writers=tuple(AgentEntry(names[name], count) for name, count in writers.most_common() if name in names),
        documents=tuple(documents[each.id] for each in shown if each.id in documents),
        paging=paging,
    )
    drawing = None
    if by_year:
        first, last = bulk({year: sum(each) for year, each in by_year.items()})
        quoted = found.name.replace('"', " ")
        drawing = bars_of(
            marked("Documents by year"),
            HELD,
            HELD_CLASSES,
            {year: each for year, each in by_year.items() if first <= year <= last},
            href=lambda since, until: address(
                "/search", q=f'place:"{quoted}" date:{since}-01-01..{last_day(until)}', sort="date"
            ),
        )
    rows: tuple[tuple[Cell, ...], ...] = tuple((f"{year:04}", *by_year[year]) for year in sorted(by_year))
    columns = (marked("Year"), marked("Held"), marked("Known, not held"))
    table = Table("by-year", marked("Documents by year"), columns, rows)
    context: dict[str, Any] = {
        "standings": STANDINGS,
        "most_writers": MOST_WRITERS,
        "at": lambda **changed: address(place_address(found.name), **changed),
    }
    return Page("place.html", found.name[:140], view, context, "places", drawing, table)


def map_(request: Request, archive: Archive) -> Page:
    """The places of writing on a map, and those that are on none."""
    every = [each for each in known_places(request, archive).places if each.letters]
    placed = tuple(each for each in every if each.location.site is not None)
    not_placed = tuple(each for each in every if each.location.site is None)
    title = marked("Places of writing, by the number of their letters")
    drawing: MapPicture | None = None
    area = parameters.choice(request, "area", AREA_NAMES)
    if placed:
        drawing = kept(
            request, archive, f"map {area}", lambda each: map_of(known_places(request, each).places, title, area)
        )
    table = _table("map", title, (*placed, *not_placed))
    context = {
        "area": area,
        "areas": {
            name: label
            for name, label in AREA_NAMES.items()
            if name == area or sum(lies_in(e, name) for e in placed) > 1
        },
        "on_map": _table("map", title, tuple(each for each in placed if lies_in(each, area)), 60),
        "off_map": _table("map", marked("Not on the map"), not_placed, 60),
    }
    return Page("map.html", _("Map"), MapView(placed, not_placed), context, "map", drawing, table)


def _table(name: str, caption: str, found: tuple[Place, ...], shown: int | None = None) -> Table:
    """Return places as rows; those that a page shows (`shown`) say their standing in its language."""
    columns = (
        marked("Place"), marked("Documents"), marked("Years"), marked("Standing"), marked("In the gazetteer"),
        marked("Latitude"), marked("Longitude"), marked("Spellings"),
    )  # fmt: skip
    return Table(name, caption, columns, tuple(_row(each, spoken=shown is not None) for each in found), shown)


def _row(each: Place, *, spoken: bool) -> tuple[Cell, ...]:
    site = each.location.site
    years = (
        ""
        if each.first is None
        else f"{each.first:04}–{each.last:04}"
        if each.first != each.last
        else f"{each.first:04}"
    )
    candidates = "; ".join(f"{one.words} ({one.id})" for one in each.location.candidates)
    return (
        Linked(each.name, place_address(each.name)),
        each.letters,
        years,
        _(STANDINGS[each.location.standing]) if spoken else each.location.standing,
        f"{site.words} ({site.id})" if site is not None else candidates,
        site.latitude if site is not None else None,
        site.longitude if site is not None else None,
        "; ".join(name for name in each.spellings),
    )
