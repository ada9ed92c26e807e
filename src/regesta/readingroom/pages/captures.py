"""Captures: what was given, as it is held, with all that was read in it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive
from .. import naming, parameters, wording
from ..answering import Page
from ..marked_text import Mark, blocks
from ..templating import capture_address, squeezed
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
    marks = [
        Mark(each.start, each.end, "field", f"{wording.field(each.field)}: {squeezed(each.text, 80)}")
        for each in view.attestations
    ]
    own = view.capture.id
    for document in subjects.values():
        about = archive.document(document.id)
        for link in about.links:
            other = about.others.get(link.to)
            words = f"{wording.link(link.kind)} {naming.reference(other) if other else link.to}"
            marks += [Mark(each.start, each.end, "link", words) for each in link.evidence if each.capture == own]
        for act in about.acts:
            words = wording.act(act.act, act.subtype) + (f": {act.state}" if act.state else "")
            marks += [Mark(each.start, each.end, "act", words) for each in act.evidence if each.capture == own]
        for finding in about.findings:
            words = f"{finding.severity}: {finding.message}"
            marks += [
                Mark(each.start, each.end, "finding", words)
                for each in finding.evidence
                if each.capture == view.capture.id
            ]
    context = {
        "blocks": blocks(view.text, 0, view.zones, marks, view.capture.boilerplate),
        "others": [other for other in others.values() if other.id not in subjects],
        "address": capture_address(view.capture.id),
    }
    return Page("capture.html", f"Capture {naming.origin(view.capture)}"[:140], view, context, "captures")


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
