"""Captures: what was given, as it is held, with all that was read in it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from .. import naming, parameters
from ..answering import Page
from ..evidence_marks import field_marks, marks_of
from ..languages import gettext as _
from ..marked_text import blocks
from ..templating import capture_address
from ..views import CaptureList, Paging
from .documents import check
from .figures import kept


def captures(request: Request, archive: Archive) -> Page:
    """All captures, by where they came from."""
    every = kept(
        request,
        archive,
        "captures",
        lambda each: sorted(each.captures(), key=lambda capture: (capture.origin, capture.id)),
    )
    paging = Paging(parameters.page(request), parameters.limit(request, 50), len(every))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    view = CaptureList(tuple(every[start : start + paging.size]), paging)
    return Page("captures.html", "Captures", view, section="captures")


def capture(request: Request, archive: Archive) -> Page | Response:
    """A capture as held: its whole text, what was set aside, what is proved by its words."""
    name = request.path_params["name"]
    view = archive.capture(name)
    if naming.digest(view.capture.id) != name:
        suffix = ".json" if request.scope.get("regesta.json") else ""
        return RedirectResponse(capture_address(view.capture.id) + suffix, 302)
    subjects = {document.id: document for document in view.documents}
    others = archive.several(each.subject for each in view.attestations)
    marks = field_marks(view.attestations, view.capture.id)
    for document in view.documents:
        marks += marks_of(archive.document(document.id), view.capture.id)
    context = {
        "blocks": blocks(view.text, 0, view.zones, marks, view.capture.boilerplate),
        "others": [other for other in others.values() if other.id not in subjects],
        "address": capture_address(view.capture.id),
    }
    title = _("Capture %(name)s") % {"name": naming.origin(view.capture)}
    return Page("capture.html", title[:140], view, context, "captures")


def capture_bytes(request: Request, archive: Archive) -> Response:
    """The bytes as they came, to be saved and never shown: they may be anything."""
    view = archive.capture(request.path_params["name"])
    digest = naming.digest(view.capture.id)
    headers = {
        "Content-Disposition": f'attachment; filename="{digest[:16]}.bin"',
        "Cache-Control": "no-cache",
        "Repr-Digest": _structured(digest),
    }
    return Response(archive.capture_bytes(view.capture.id), media_type="application/octet-stream", headers=headers)


def _structured(digest: str) -> str:
    """The digest as RFC 9530 writes it."""
    import base64  # noqa: PLC0415 - needed here alone

    return f"sha-256=:{base64.b64encode(bytes.fromhex(digest)).decode()}:"
