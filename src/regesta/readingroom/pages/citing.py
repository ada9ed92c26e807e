"""Taking a document along: its notes on a page, its files for reference managers, and the unAPI server for Zotero."""

from __future__ import annotations

from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from ...archive import Archive
from ...dissemination.citing import FORMS, STYLES, Form, note, written
from ...model import told
from .. import naming, parameters
from ..answering import Page
from ..errors import ParameterError
from ..hosts import is_loopback
from ..languages import gettext as _
from ..leading import led_on
from ..signposts import public_address
from ..templating import address, document_address
from ..witnesses import shown


class Note(Struct, frozen=True):
    """A note in a style."""

    style: str
    name: str
    text: str


class Citation(Struct, frozen=True, omit_defaults=True):
    """A document, or a passage of it, as notes; `address` leads to it."""

    document: str
    address: str
    notes: tuple[Note, ...]
    passage: str = ""
    paragraph: int = 0


def cite(request: Request, archive: Archive) -> Page | Response:
    """The document as a note in each style; with `passage` that passage of it."""
    view = archive.document(request.path_params["name"])
    if (elsewhere := led_on(request, view, "/cite")) is not None:
        return elsewhere
    found = view.document
    base = public_address(request, archive)
    witness = shown(request, archive, view)
    locator = str(witness.paragraph) if witness.paragraph else ""
    where = base + document_address(found.id)
    if witness.passage and witness.span:
        digest = naming.digest(witness.span.capture)[:16]
        passage = f"{witness.passage[0]}-{witness.passage[1]}"
        where = address(where, capture=digest, passage=passage) + "#passage"
    (citable,) = archive.citable([found.id], address=_told_address(base))
    notes = tuple(Note(name, style.name, note(citable, name, locator)) for name, style in STYLES.items())
    told = Citation(found.id, where, notes, " ".join(witness.quoted.split()), witness.paragraph)
    title = _("Cite: %(document)s") % {"document": naming.heading(found)}
    return Page("cite.html", title[:140], told, {"document": found, "forms": FORMS.values()}, "documents")


def ris(request: Request, archive: Archive) -> Response:
    """The document as RIS."""
    return _file(request, archive, FORMS["ris"])


def bibtex(request: Request, archive: Archive) -> Response:
    """The document as BibTeX."""
    return _file(request, archive, FORMS["bibtex"])


def csl(request: Request, archive: Archive) -> Response:
    """The document as CSL-JSON."""
    return _file(request, archive, FORMS["csl"])


def unapi(request: Request, archive: Archive) -> Response:
    """The unAPI server (version 1): without `format` the formats that there are, with it the document in that format.

    Zotero's connector asks here for what the page's `unapi-id` names, and reads a letter from RIS.
    """
    name = parameters.text(request, "id")
    wanted = parameters.choice(request, "format", FORMS)
    if not wanted:
        ids = f" id={quoteattr(name)}" if name else ""
        formats = "".join(f'<format name="{form.name}" type="{form.media_type}"/>' for form in FORMS.values())
        body = f'<?xml version="1.0" encoding="UTF-8"?>\n<formats{ids}>{formats}</formats>\n'
        return Response(body, 300 if name else 200, media_type="application/xml")
    if not name:
        raise ParameterError(name="id", found=told("nothing"), expected=told("a document's id"))
    return _written(request, archive, name, FORMS[wanted], attached=False)


def _file(request: Request, archive: Archive, form: Form) -> Response:
    name = request.path_params["name"]
    view = archive.document(name)
    return led_on(request, view, form.ending) or _written(request, archive, name, form, attached=True)


def _written(request: Request, archive: Archive, name: str, form: Form, *, attached: bool) -> Response:
    body = written(archive.citable([name], address=_told_address(public_address(request, archive))), form.name)
    headers = {"Cache-Control": "no-cache"}
    if attached:
        headers["Content-Disposition"] = f'attachment; filename="{name}{form.ending}"'
    return Response(body, media_type=f"{form.media_type}; charset=utf-8", headers=headers)


def _told_address(base: str) -> str:
    """Return the room's address as citations tell it: none where it is open to this machine only."""
    return "" if is_loopback(urlsplit(base).hostname or "") else base
