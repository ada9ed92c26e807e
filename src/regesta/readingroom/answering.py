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
from .opened import OpenedArchives
from .templating import render

HTML = "text/html; charset=utf-8"
JSON = "application/json"
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
    """What a page shows. `view` is what JSON gives; `context` has what only the template needs."""

    template: str
    title: str
    view: Any
    context: Mapping[str, Any] = {}
    section: str = ""
    headers: Mapping[str, str] = {}


_HEADERS = {"Vary": "Accept, Accept-Language, Cookie", "Cache-Control": "no-cache"}

Maker = Callable[[Request, Archive], Page | Response]


def answered(maker: Maker) -> Callable[[Request], Response]:
    """Return the endpoint that lends `maker` an archive and answers with its page."""

    def endpoint(request: Request) -> Response:
        opened: OpenedArchives = request.app.state.opened
        with opened.lent() as archive:
            made = maker(request, archive)
            if isinstance(made, Response):
                return made
            if wants_json(request):
                return as_json(made.view, headers=made.headers)
            overview = opened.kept(archive, "overview", Archive.overview)
        html = render(
            made.template,
            request=request,
            title=made.title,
            section=made.section,
            site=overview,
            view=made.view,
            **made.context,
        )
        return Response(html, media_type=HTML, headers={**_HEADERS, **made.headers})

    endpoint.__name__ = maker.__name__
    endpoint.__doc__ = maker.__doc__
    return endpoint


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
    sentence = str(error).removeprefix(f"{error.code}: ")
    sentence = sentence[:1].upper() + sentence[1:]
    if as_json:
        path = request.url.path if request is not None else ""
        kind = f"urn:regesta:error:{error.code}"
        told = Problem(kind, _TITLES.get(status, _OTHER), status, sentence, error.code, path)
        return Response(msgspec.json.encode(told), status, media_type=PROBLEM, headers={"Vary": "Accept"})
    title = _TITLES.get(status, _OTHER)
    html = render("error.html", request=request, title=title, section="", site=site, code=error.code, sentence=sentence)
    return Response(html, status, media_type=HTML)


_OTHER = "This page can't be shown"
_TITLES = {
    400: "This can't be asked for in this way",
    404: "Nothing is here",
    405: "The reading room only shows",
    414: "This address is too long",
    421: "This reading room is not open to that address",
    503: "The archive can't be read just now",
}
