"""The reading room as an ASGI application: which address shows which page."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from ..archive import Archive
from ..errors import RegestaError
from . import openapi, signposts
from .adding import Adding
from .answering import Maker, answered, as_file, refusal, wants_json
from .errors import MethodError, NoSuchPageError, UnexpectedError
from .guarding import Guard
from .opened import OpenedArchives
from .pages import (
    about,
    add,
    arrangement,
    captures,
    chronology,
    citing,
    comparison,
    documents,
    exchanges,
    findings,
    home,
    ledger,
    network,
    page_images,
    people,
    places,
    query_help,
    record,
    search,
    search_files,
    why,
)
from .preferences import set_preferences
from .statics import Statics

PAGES: dict[str, Maker] = {
    "/": home.home,
    "/search": search.search,
    "/search/help": query_help.query_help,
    "/search/context": search.in_context,
    "/search/in/{name}": search.within,
    "/documents": documents.documents,
    "/documents/{name}.ris": citing.ris,
    "/documents/{name}.bib": citing.bibtex,
    "/documents/{name}.csl.json": citing.csl,
    "/documents/{name}": record.document,
    "/documents/{name}/why": why.why,
    "/documents/{name}/cite": citing.cite,
    "/documents/{name}/compare": comparison.compare,
    "/exchanges": exchanges.exchanges,
    "/exchanges/{name}": exchanges.exchange,
    "/not-held": documents.not_held,
    "/asks": ledger.asks,
    "/findings": findings.findings,
    "/captures": captures.captures,
    "/captures/{name}": captures.capture,
    "/captures/{name}/bytes": captures.capture_bytes,
    "/captures/{name}/pages/{page}.png": page_images.page_image,
    "/captures/{name}/pages/{page}": page_images.page,
    "/people": people.people,
    "/people/{name}": people.person,
    "/places": places.places,
    "/places/{name}": places.place,
    "/archives": arrangement.archives,
    "/archives/{name}": arrangement.archives,
    "/timeline": chronology.timeline,
    "/map": places.map_,
    "/network": network.network,
    "/help": about.help_,
    "/about": about.about,
    "/rights": about.rights,
    "/colophon": about.colophon,
}
RESULT_FILES = {
    "/search.csv": search_files.as_table,
    "/search.ris": search_files.as_ris,
    "/search.bib": search_files.as_bibtex,
    "/search.atom": search_files.as_feed,
    "/search/years.csv": search_files.years_table,
    "/search/years.svg": search_files.years_picture,
}
"""A search's result in other forms than its page."""
TABLES = {
    **{path: PAGES[path] for path in ("/exchanges", "/not-held", "/asks", "/findings", "/captures", "/people")},
    **{path: PAGES[path] for path in ("/people/{name}", "/places", "/places/{name}", "/archives/{name}")},
    **{path: PAGES[path] for path in ("/archives", "/timeline", "/map", "/network", "/colophon")},
    "/exchanges/{name}": exchanges.exchange,
    "/people/{name}/correspondents": people.correspondents,
}
"""Pages whose table can be had as a file."""
PICTURES = {path: PAGES[path] for path in ("/people/{name}", "/places/{name}", "/timeline", "/map", "/network")}
"""Pages whose picture can be had as a file."""
SIGNPOSTS = {
    "/robots.txt": signposts.robots,
    "/sitemap.xml": signposts.sitemap,
    "/opensearch.xml": signposts.opensearch,
    "/unapi": citing.unapi,
}


def application(archive_path: str | Path, *, loopback: bool = True, edit: bool = False) -> Starlette:
    """Return the reading room of one archive; with `loopback` it answers only to this machine's own names.

    With `edit` captures can be added from its pages.
    """
    opened = OpenedArchives(Path(archive_path))

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            opened.close()

    room = Starlette(
        routes=[
            *(Route(f"{path}.csv", as_file(maker, "csv"), methods=["GET"]) for path, maker in TABLES.items()),
            *(Route(f"{path}.svg", as_file(maker, "svg"), methods=["GET"]) for path, maker in PICTURES.items()),
            *(Route(path, answered(maker), methods=["GET"]) for path, maker in PAGES.items()),
            *(Route(path, answered(maker), methods=["GET"]) for path, maker in SIGNPOSTS.items()),
            *(Route(path, answered(maker), methods=["GET"]) for path, maker in RESULT_FILES.items()),
            Route(openapi.ADDRESS, openapi.openapi, methods=["GET"]),
            *([Route("/add", answered(add.add_form), methods=["GET"])] if edit else []),
            *([Route("/add", add.add_files, methods=["POST"])] if edit else []),
            Route("/preferences", set_preferences, methods=["POST"]),
            Mount("/static", Statics(), name="static"),
        ],
        middleware=[Middleware(Guard, loopback=loopback)],
        exception_handlers={RegestaError: _told, HTTPException: _http, Exception: _unexpected},
        lifespan=lifespan,
    )
    room.router.redirect_slashes = False
    room.state.opened = opened
    room.state.adding = Adding(Path(archive_path)) if edit else None
    return room


def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, RegestaError)
    site = None
    if not wants_json(request):
        # An archive that can't be read still gets its error told, on a page without its title.
        opened: OpenedArchives = request.app.state.opened
        with contextlib.suppress(Exception), opened.lent() as archive:
            site = opened.kept(archive, "overview", Archive.overview)
    return refusal(error, as_json=wants_json(request), site=site, request=request)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    path = request.url.path[:200]
    told: RegestaError = NoSuchPageError(path=path)
    if error.status_code == 405:
        told = MethodError(method=request.method[:20], path=path)
    answer = _told(request, told)
    if error.status_code == 405:
        answer.headers["Allow"] = "GET, HEAD"
    return answer


def _unexpected(request: Request, error: Exception) -> Response:
    found = f"{type(error).__name__}"
    return refusal(
        UnexpectedError(path=request.url.path[:200], found=found), as_json=wants_json(request), request=request
    )
