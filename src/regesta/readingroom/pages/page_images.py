"""Pages of a capture: each as a picture, drawn when it is asked for, and with the words that prove something lit on it.

What reads the capture again for this runs under guard, in a process of its own.
"""

from __future__ import annotations

import sys

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive, CaptureView
from ...archive.leaves import Leaf
from ...engines import Ended, run_program
from ...model import told
from .. import naming
from ..answering import Page, suffix_of
from ..errors import NoSuchPageError, PageImageError
from ..evidence_marks import field_marks, marks_of
from ..languages import gettext as _
from ..marked_text import blocks
from ..page_places import Lit, PlacedWord, Word, lit, of_lines, of_words
from ..templating import capture_address

PDF = "application/pdf"
DRAWN = (PDF, "image/png", "image/jpeg", "image/tiff", "image/webp", "image/gif")
"""Media types whose pages are drawn."""
SECONDS, MEGABYTES = 10.0, 1_500
_words = msgspec.json.Decoder(list[Word])


class PageView(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page of a capture: its stretch of the transcription, its text, and what stands where on it.

    `lit` has the words that prove something, with their boxes: left, top, width, height in per cent of the page.
    """

    capture: str
    page: int
    pages: tuple[int, ...]
    start: int
    end: int
    text: str
    lit: tuple[Lit, ...] = ()


def page_image(request: Request, archive: Archive) -> Response:
    """The page as PNG. A capture never changes, so a browser may keep it."""
    view, leaf, _leaves = _page(request, archive)
    if (elsewhere := _led_on(request, view, leaf, ".png")) is not None:
        return elsewhere
    ended = _asked_again(archive, view, "page_image", str(leaf.page), str(leaf.turned))
    if not ended.well or not ended.output:
        found = told("it took too long") if ended.over_time else told("the program that draws it failed")
        raise PageImageError(page=leaf.page, capture=naming.digest(view.capture.id)[:16], found=found)
    return Response(ended.output, media_type="image/png", headers={"Cache-Control": "private, max-age=31536000"})


def page(request: Request, archive: Archive) -> Page | Response:
    """A page of a capture as a picture, with the words that prove something lit on it, and its text beside it."""
    view, leaf, leaves = _page(request, archive)
    if (elsewhere := _led_on(request, view, leaf, suffix_of(request))) is not None:
        return elsewhere
    capture, text = view.capture, view.text[leaf.start : leaf.end]
    marks = field_marks(view.attestations, capture.id)
    for document in view.documents:
        marks += marks_of(archive.document(document.id), capture.id)
    here = [mark for mark in marks if mark.start < leaf.end and mark.end > leaf.start]
    shown = PageView(
        capture.id,
        leaf.page,
        tuple(each.page for each in leaves),
        leaf.start,
        leaf.end,
        text,
        tuple(lit(here, _places(archive, view, leaf, text))),
    )
    zones = [zone for zone in view.zones if zone.start < leaf.end and zone.end > leaf.start]
    context = {
        "blocks": blocks(text, leaf.start, zones, here, capture.boilerplate),
        "capture": capture,
        "address": capture_address(capture.id),
        "documents": view.documents,
        "place": [each.page for each in leaves].index(leaf.page),
    }
    title = _("Page %(page)s of %(name)s") % {"page": leaf.page, "name": naming.origin(capture)}
    return Page("page.html", title[:140], shown, context, "captures")


def _page(request: Request, archive: Archive) -> tuple[CaptureView, Leaf, list[Leaf]]:
    """Return the capture, the page that is asked for, and all its pages that have words."""
    wanted = request.path_params["page"]
    view = archive.capture(request.path_params["name"])
    leaves = archive.leaves(view.capture.id) if view.capture.media_type in DRAWN else []
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 7 else 0
    leaf = next((each for each in leaves if each.page == number), None)
    if leaf is None:
        raise NoSuchPageError(path=request.url.path[:200])
    return view, leaf, leaves


def _led_on(request: Request, view: CaptureView, leaf: Leaf, suffix: str) -> Response | None:
    if naming.digest(view.capture.id) == request.path_params["name"]:
        return None
    return RedirectResponse(f"{capture_address(view.capture.id)}/pages/{leaf.page}{suffix}", 302)


def _places(archive: Archive, view: CaptureView, leaf: Leaf, text: str) -> list[PlacedWord]:
    """Return where the page's words stand: as they were recognised, or read again from the PDF's text layer."""
    if leaf.recognised or view.capture.media_type != PDF:
        return of_lines(text, leaf)
    ended = _asked_again(archive, view, "page_words", str(leaf.page))
    return of_words(text, leaf.start, _words.decode(ended.output)) if ended.well and ended.output else []


def _asked_again(archive: Archive, view: CaptureView, program: str, *arguments: str) -> Ended:
    command = [sys.executable, "-m", f"regesta.transcription.{program}", *arguments]
    return run_program(command, archive.capture_bytes(view.capture.id), seconds=SECONDS, megabytes=MEGABYTES)
