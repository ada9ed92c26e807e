"""Searching: words, fields, days and facets, with what to do where nothing is found."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from starlette.requests import Request

from ...archive import Archive
from ...discovery import Concordance, Hit, QueryError, Results, Segment
from .. import facets as facet_lists
from .. import naming, parameters
from ..answering import Page, wants_json
from ..histogram import Bar, bars
from ..languages import gettext, spoken
from ..marked_text import unwrapped
from ..searches import FACETS, SORTS, Search, search_of
from ..views import Paging, SearchView
from ..wording import date as in_words
from .figures import kept

COUNTED = (*(name for name in FACETS if name not in ("year", "decade")), "year", "sure_year", "decade")
SHOWN = tuple(name for name in FACETS if name not in ("year", "decade"))
EXCHANGES = 8


class Years(Struct, frozen=True):
    """The result by year. `undated` and `vague` stand in no bar."""

    bars: tuple[Bar, ...]
    undated: int
    vague: int
    every_year: str

    @property
    def first(self) -> int:
        return self.bars[0].first

    @property
    def last(self) -> int:
        return self.bars[-1].last


def search(request: Request, archive: Archive) -> Page:
    """A page of what the query finds, with the facets of the whole result."""
    asked = search_of(request)
    title = gettext("%(query)s – search") % {"query": asked.query} if asked.query.strip() else gettext("Search")
    refused = None
    try:
        results = found(archive, asked)
    except QueryError as error:
        if wants_json(request):
            raise
        results, refused = Results(asked.query, 0), error
    paging = Paging(asked.page, asked.size, results.total)
    titles = _titles(request, archive, asked, results)
    context = {
        "query": asked.query,
        "asked": asked,
        "refused": refused,
        "sorts": SORTS,
        "facets": _facets(results, asked, titles),
        "active": facet_lists.active(asked, titles),
        "without_filters": asked.at(**dict.fromkeys(asked.filters, ""), since="", until=""),
        "suggested": asked.at(q=results.suggestion) if results.suggestion else "",
        "years": years_of(results, asked),
        "places": archive.places_in_exchanges([hit.id for hit in results.hits if hit.exchange]),
        "words_sought": any(segment.marked for hit in results.hits for segment in (*hit.title, *hit.snippet)),
        "spans": _spans(asked),
        "at_page": lambda number: asked.at(page=number if number > 1 else ""),
    }
    view = SearchView(results, paging, asked.filters)
    return Page("search.html", title[:120], view, context, "search", status=refused.http_status if refused else 200)


def found(archive: Archive, asked: Search, *, snippets: bool = True, counted: tuple[str, ...] = COUNTED) -> Results:
    return archive.search(
        asked.read(),
        limit=asked.size,
        offset=asked.offset,
        sort=asked.sort,
        filters=asked.filters,
        facets=counted,
        snippets=snippets,
    )


def years_of(results: Results, asked: Search) -> Years | None:
    """Return the bars of a result, None where none of its documents has a year."""
    counted = results.facets
    drawn = bars(counted.get("year", ()), counted.get("sure_year", ()), counted.get("decade", ()))
    if not drawn:
        return None
    dated = dict(counted.get("dated", ()))
    return Years(drawn, dated.get("undated", 0), dated.get("longer", 0), asked.at(since="", until=""))


def _facets(results: Results, asked: Search, titles: Mapping[str, str]) -> list[facet_lists.Facet]:
    made = (facet_lists.facet_of(name, _counted(results, name), asked, titles) for name in SHOWN)
    return [facet for facet in made if facet.choices]


def _counted(results: Results, name: str) -> tuple[tuple[str, int], ...]:
    counted = results.facets.get(name, ())
    return counted[:EXCHANGES] if name == "exchange" else counted


def _titles(request: Request, archive: Archive, asked: Search, results: Results) -> dict[str, str]:
    """Return what the exchanges that the page names are called, by the letter that opens each.

    They are kept for as long as the record stands: the largest exchanges come up in most results.
    """
    names = {name for name, _ in results.facets.get("exchange", ())[:EXCHANGES]}
    names |= set(asked.filters.get("exchange", ()))
    known = kept(request, archive, f"titles of exchanges in {spoken.get()}", lambda _: dict[str, str]())
    openings = archive.exchange_openings(names - known.keys()) if names - known.keys() else {}
    known.update((name, f"{naming.heading(each)}, {in_words(each.date)}") for name, each in openings.items())
    return known


def _spans(asked: Search) -> list[str]:
    """Return the days that are asked for, in words."""
    since, until = (in_words(value) if value else "" for value in (asked.since, asked.until))
    if since and until:
        return [since if since == until else gettext("%(since)s to %(until)s") % {"since": since, "until": until}]
    if since:
        return [gettext("since %(since)s") % {"since": since}]
    return [gettext("until %(until)s") % {"until": until}] if until else []


class InContext(Struct, frozen=True, omit_defaults=True):
    """The places of the query's words; `paging` counts documents."""

    concordance: Concordance
    paging: Paging


def in_context(request: Request, archive: Archive) -> Page:
    """Every place where the words stand, one under another."""
    asked = search_of(request)
    lines = archive.concordance(
        asked.read(), limit=asked.size, offset=asked.offset, sort=asked.sort, filters=asked.filters
    )
    view = InContext(lines, Paging(asked.page, asked.size, lines.total))
    context = {
        "query": asked.query,
        "asked": asked,
        "documents": {hit.id: hit for hit in lines.documents},
        "places": _numbered(lines),
        "at_page": lambda number: asked.at("/search/context", page=number if number > 1 else ""),
    }
    title = gettext("%(query)s – in context") % {"query": asked.query} if asked.query.strip() else gettext("In context")
    return Page("search_context.html", title[:120], view, context, "search")


def _numbered(lines: Concordance) -> list[tuple[Hit, list[tuple[int, int]]]]:
    """Return each document with the places (number of the line, number of the hit in its document) of its lines."""
    numbers: dict[str, list[tuple[int, int]]] = {hit.id: [] for hit in lines.documents}
    for place, line in enumerate(lines.lines):
        numbers[line.id].append((place, len(numbers[line.id]) + 1))
    return [(hit, numbers[hit.id]) for hit in lines.documents if numbers[hit.id]]


class Within(Struct, frozen=True, omit_defaults=True):
    """A document's text with the query's words marked."""

    document: str
    query: str
    text: tuple[Segment, ...]
    places: int


def within(request: Request, archive: Archive) -> Page:
    """One document's text with the places of the words, each leading to the next."""
    query = parameters.text(request, "q")[:2000]
    shown = archive.document(request.path_params["name"])
    # A line's end within a paragraph is the typewriter's: a reader's column has ends of its own.
    text = shown.text or "" if wants_json(request) else unwrapped(shown.text or "")
    segments = archive.marked(query, text) if query else (Segment(text),)
    places = sum(segment.marked for segment in segments)
    view = Within(shown.document.id, query, segments, places)
    title = gettext("Search in one document")
    return Page("search_within.html", title, view, {"query": query, "document": shown.document}, "search")
