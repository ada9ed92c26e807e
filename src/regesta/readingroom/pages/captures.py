"""Captures: what was given, as it is held, with all that was read in it."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from ...model import Capture
from .. import naming, parameters
from ..answering import Page, whole
from ..evidence_marks import field_marks, marks_of
from ..languages import gettext as _
from ..languages import marked
from ..marked_text import blocks
from ..tables import Table
from ..templating import address, capture_address
from ..views import CaptureList, Paging
from .documents import check
from .figures import kept
from .page_images import DRAWN


def captures(request: Request, archive: Archive) -> Page:
    """All captures, by where they came from."""
    every = kept(
        request,
        archive,
        "captures",
        lambda each: sorted(each.captures(), key=lambda capture: (capture.origin, capture.id)),
    )
    words = parameters.text(request, "q")[:200]
    wanted = words.casefold().split()
    found = [
        each
        for each in every
        if all(any(word in name.casefold() for name in (each.origin, *each.origins)) for word in wanted)
    ]
    paging = Paging(parameters.page(request), parameters.limit(request, 50), len(found))
    check(request, paging)
    start = (paging.page - 1) * paging.size
    view = CaptureList(tuple(found[start : start + paging.size]), paging)
    table = _table(found) if whole(request) else None
    context = {"words": words, "at": lambda **changed: address("/captures", **{"q": words, **changed})}
    return Page("captures.html", _("Captures"), view, context, "captures", table=table)


def _table(found: Iterable[Capture]) -> Table:
    columns = (
        marked("Digest"), marked("Origin"), marked("Media type"), marked("Bytes"), marked("Layout"), marked("Language"),
        marked("Other names"),
    )  # fmt: skip
    rows = tuple(
        (
            naming.digest(each.id),
            each.origin,
            each.media_type,
            each.bytes,
            each.layout or "",
            each.language or "",
            "; ".join(each.origins[1:]),
        )
        for each in found
    )
    return Table("captures", marked("Captures"), columns, rows)


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
        "pages": [page for _, page in archive.pages(view.capture.id)] if view.capture.media_type in DRAWN else [],
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
