"""A page as HTML or as JSON, from one typed view.

Each page's maker returns a `Page`: the view that it shows, and the template that shows it. JSON is that view,
written by msgspec; HTML is the template's. Errors are pages too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from ..archive import Archive
from ..errors import RegestaError
from . import languages, telling
from .errors import NoSuchPageError
from .freshness import Freshness
from .languages import marked
from .opened import OpenedArchives
from .statics import FILES
from .tables import Table, as_csv
from .templating import figure_file, render

HTML = "text/html; charset=utf-8"
JSON = "application/json"
CSV = "text/csv; charset=utf-8"
SVG = "image/svg+xml"
PROBLEM = "application/problem+json"


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """An error as JSON (RFC 9457): what kind, in a word, what exactly and what to do, and our own code of it."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    instance: str = ""


class Page(msgspec.Struct, frozen=True):
    """What a page shows. `view` is what JSON gives; `context` has what only the template needs.

    `drawing` and `table` are its picture and the table behind it, which can be had as files of their own.
    """

    template: str
    title: str
    view: Any
    context: Mapping[str, Any] = {}
    section: str = ""
    drawing: Any = None
    table: Table | None = None
    headers: Mapping[str, str] = {}
    status: int = 200


_HEADERS = {"Vary": "Accept, Accept-Language, Cookie", "Cache-Control": "no-cache"}

Maker = Callable[[Request, Archive], Page | Response]


def answered(maker: Maker) -> Callable[[Request], Response]:
    """Return the endpoint that lends `maker` an archive and answers with its page."""

    def endpoint(request: Request) -> Response:
        # What a maker says is said in the reader's language.
        token = languages.spoken.set(languages.chosen(request))
        try:
            return _answer(request, maker)
        finally:
            languages.spoken.reset(token)

    endpoint.__name__ = maker.__name__
    endpoint.__doc__ = maker.__doc__
    return endpoint


def _answer(request: Request, maker: Maker) -> Response:
    opened: OpenedArchives = request.app.state.opened
    with opened.lent() as archive:
        fresh = Freshness.of(request, archive, opened.revision(archive))
        if fresh.known:
            return fresh.unchanged()
        made = maker(request, archive)
        if isinstance(made, Response):
            return fresh.told(made)
        if wants_json(request):
            return fresh.told(as_json(made.view, headers=made.headers))
        overview = opened.kept(archive, "overview", Archive.overview)
    html = render(
        made.template,
        request=request,
        title=made.title,
        section=made.section,
        site=overview,
        view=made.view,
        drawing=made.drawing,
        table=made.table,
        own=False,
        **made.context,
    )
    return fresh.told(Response(html, made.status, media_type=HTML, headers={**_HEADERS, **made.headers}))


FORMS = ("csv", "svg")


def as_file(maker: Maker, form: str) -> Callable[[Request], Response]:
    """Return the endpoint that answers with a page's table (csv) or picture (svg) alone."""

    def endpoint(request: Request) -> Response:
        request.scope["regesta.form"] = form
        token = languages.spoken.set(languages.chosen(request))
        opened: OpenedArchives = request.app.state.opened
        try:
            with opened.lent() as archive:
                fresh = Freshness.of(request, archive, opened.revision(archive))
                if fresh.known:
                    return fresh.unchanged()
                made = maker(request, archive)
                if isinstance(made, Response):
                    return fresh.told(made)
            if form == "csv" and made.table is not None:
                body, media_type, name = as_csv(made.table.columns, made.table.rows), CSV, made.table.name
            elif form == "svg" and made.drawing is not None:
                style = b"".join(FILES[each][0] for each in ("figure_file.css", "figures.css")).decode()
                body, media_type = figure_file(made.drawing, style).encode(), SVG
                name = made.drawing.name
            else:
                raise NoSuchPageError(path=request.url.path[:200])
        finally:
            languages.spoken.reset(token)
        headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"', **_HEADERS}
        return fresh.told(Response(body, media_type=media_type, headers=headers))

    endpoint.__name__ = f"{maker.__name__}_as_{form}"
    endpoint.__doc__ = maker.__doc__
    return endpoint


def suffix_of(request: Request) -> str:
    """Return the end of the address that says in which form the page is asked for: ".json", ".csv", ".svg" or ""."""
    if request.scope.get("regesta.json"):
        return ".json"
    form = request.scope.get("regesta.form")
    return f".{form}" if form else ""


def whole(request: Request) -> bool:
    """Return whether all rows of a list are asked for, and not a page of them."""
    return request.scope.get("regesta.form") == "csv"


def as_json(view: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    body = msgspec.json.format(msgspec.json.encode(view), indent=2)
    own = {"Vary": "Accept", "Cache-Control": "no-cache"}
    return Response(body, status, media_type=JSON, headers={**own, **(headers or {})})


def wants_json(request: Request) -> bool:
    """Return whether the address ends in .json, or JSON is accepted and HTML is not named."""
    if request.scope.get("regesta.json"):
        return True
    accepted = request.headers.get("accept", "").lower()
    return "application/json" in accepted and "text/html" not in accepted


def refusal(error: RegestaError, *, as_json: bool, site: Any = None, request: Request | None = None) -> Response:
    """Return an error as a page of its own: its code, its sentence, and a way on."""
    status = error.http_status
    if as_json:
        sentence = str(error).removeprefix(f"{error.code}: ")
        sentence = sentence[:1].upper() + sentence[1:]
        path = request.url.path if request is not None else ""
        kind = f"urn:regesta:error:{error.code}"
        told = Problem(kind, _TITLES.get(status, _OTHER), status, sentence, error.code, path)
        return Response(msgspec.json.encode(told), status, media_type=PROBLEM, headers={"Vary": "Accept"})
    token = languages.spoken.set(languages.chosen(request) if request is not None else "en")
    try:
        title = languages.gettext(_TITLES.get(status, _OTHER))
        sentence = telling.refusal(error)
    finally:
        languages.spoken.reset(token)
    html = render("error.html", request=request, title=title, section="", site=site, code=error.code, sentence=sentence)
    return Response(html, status, media_type=HTML)


_OTHER = marked("This page can't be shown")
_TITLES = {
    400: marked("This can't be asked for in this way"),
    404: marked("Nothing is here"),
    405: marked("The reading room only shows"),
    414: marked("This address is too long"),
    421: marked("This reading room is not open to that address"),
    503: marked("The archive can't be read just now"),
}
