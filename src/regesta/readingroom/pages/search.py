"""Searching: words, fields and facets, with what to do where nothing is found."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from starlette.requests import Request

from ...archive import Archive
from .. import parameters, wording
from ..answering import Page
from ..errors import EndOfResultsError
from ..templating import address
from ..views import Paging, SearchView

FACETS = {
    "kind": "Kind",
    "sender": "From",
    "recipient": "To",
    "year": "Year",
    "decade": "Decade",
    "place": "Place",
    "language": "Language",
    "repository": "Repository",
    "marking": "Marking",
    "held": "Held",
}
SORTS = {"relevance": "Best first", "date": "Oldest first", "-date": "Newest first"}
MOST_SHOWN = 8
LAST_HIT = 20_000


class Choice(Struct, frozen=True):
    """A facet's value as a link: it takes the value in, or leaves it out where it is chosen."""

    value: str
    label: str
    count: int | None
    chosen: bool
    href: str


class Facet(Struct, frozen=True):
    name: str
    label: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]


def search(request: Request, archive: Archive) -> Page:
    """A page of what the query finds, with the facets of the whole result."""
    query = request.query_params.get("q", "")
    page, size = parameters.page(request), parameters.limit(request, 20)
    if page * size > LAST_HIT:
        raise EndOfResultsError(most=LAST_HIT, page=page)
    sort = parameters.choice(request, "sort", SORTS, "relevance")
    filters = {name: chosen for name in FACETS if (chosen := parameters.values(request, name))}
    results = archive.search(query, limit=size, offset=(page - 1) * size, sort=sort, filters=filters)
    view = SearchView(results, Paging(page, size, results.total), filters)

    def at(**changed: Any) -> str:
        given: dict[str, Any] = {"q": query, "sort": sort if sort != "relevance" else "", **filters}
        if size != 20:
            given["limit"] = size
        return address("/search", **{**given, **changed})

    facets = [_facet(name, results.facets.get(name, ()), filters, at) for name in FACETS]
    context = {
        "query": query,
        "sort": sort,
        "sorts": [(name, label, at(sort="" if name == "relevance" else name)) for name, label in SORTS.items()],
        "facets": [facet for facet in facets if facet.choices],
        "active": [
            Choice(value, _label(name, value), None, True, at(**{name: [v for v in chosen if v != value]}))
            for name, chosen in filters.items()
            for value in chosen
        ],
        "without_filters": at(**dict.fromkeys(filters, "")),
        "suggested": address("/search", q=results.suggestion) if results.suggestion else "",
        "filters": filters,
        "at_page": lambda number: at(page=number if number > 1 else ""),
    }
    title = f"{query} – search" if query.strip() else "Search"
    return Page("search.html", title[:120], view, context, "search")


def _facet(name: str, counted: tuple[tuple[str, int], ...], filters: dict[str, list[str]], at: Any) -> Facet:
    chosen = filters.get(name, [])
    counts = dict(counted)
    # A chosen value stays in sight with its number, also where it finds nothing.
    values = [*chosen, *(value for value, _ in counted if value not in chosen)]
    choices = tuple(
        Choice(
            value,
            _label(name, value),
            counts.get(value, 0),
            value in chosen,
            at(**{name: [v for v in chosen if v != value] if value in chosen else [*chosen, value]}),
        )
        for value in values
    )
    shown = max(MOST_SHOWN, len(chosen))
    return Facet(name, FACETS[name], choices[:shown], choices[shown:])


def _label(name: str, value: str) -> str:
    if name == "language":
        return wording.language(value)
    if name == "held":
        return {"yes": "held", "no": "only known of"}.get(value, value)
    return value
