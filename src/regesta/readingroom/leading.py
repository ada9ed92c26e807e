"""An id that is not the document's own leads on to it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..archive import DocumentView
from .templating import document_address


def led_on(request: Request, view: DocumentView, then: str = "") -> Response | None:
    """Return the way to the document's own address where another was asked for; *then* is what follows its id."""
    found = view.document
    if found.id == request.path_params["name"]:
        return None
    suffix = then + (".json" if request.scope.get("regesta.json") else "")
    query = f"?{request.url.query}" if request.url.query else ""
    # A beginning of an id may one day fit another one too; an id that was merged away leads on for ever.
    status = 301 if view.asked_for else 302
    return RedirectResponse(document_address(found.id) + suffix + query, status)
