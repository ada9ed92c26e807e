"""The text of a document as a page shows it: which witnesses there are, which is shown, its blocks.

A passage is addressed by its offsets in the transcription, which never changes: `?capture=…&passage=1203-1250`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup
from msgspec import Struct
from starlette.requests import Request

from ..archive import Archive, DocumentView
from ..model import Capture, TextSpan, Zone, told
from . import naming, parameters, wording
from .errors import ParameterError
from .evidence_marks import marks_of
from .languages import gettext as _
from .marked_text import Block, Mark, Paragraph, blocks, line_anchors, page_anchors
from .pages.page_images import DRAWN
from .templating import address, capture_address, document_address

_PASSAGE = re.compile(r"(\d{1,9})-(\d{1,9})")


class Tab(Struct, frozen=True):
    """A witness of the document's text, as a link that shows it."""

    capture: str
    label: str
    href: str
    chosen: bool


class Shown(Struct, frozen=True):
    """The witness that the page shows: where its text stands, its blocks, its language, the passage asked for."""

    capture: Capture | None = None
    span: TextSpan | None = None
    blocks: tuple[Block, ...] = ()
    language: str | None = None
    passage: tuple[int, int] | None = None
    quoted: str = ""
    paragraph: int = 0
    best: bool = True


def shown(request: Request, archive: Archive, view: DocumentView) -> Shown:
    """Return the witness that is asked for, else the best.

    Raises:
        ParameterError: the capture asked for is none of the document's, or the passage lies outside its text.
    """
    found = view.document
    if found.text is None:
        return Shown()
    captures = {capture.id: capture for capture in view.captures}
    span = _asked_for(found.text, found.witnesses, parameters.text(request, "capture"))
    if span == found.text:
        text, zones = view.text, view.zones
    else:
        other = archive.capture(span.capture)
        text, zones = other.text[span.start : span.end], other.zones
    passage = _passage(request, span)
    marks = marks_of(view, span.capture)
    if passage:
        marks.append(Mark(*passage, "passage", _("the passage that this address leads to")))
    own: tuple[Zone, ...] = tuple(zone for zone in zones if zone.start < span.end and zone.end > span.start)
    anchors = line_anchors(text, span.start) if parameters.text(request, "lines") else {}
    if (capture := captures.get(span.capture)) is not None and capture.media_type in DRAWN:
        for place, anchor in page_anchors(
            archive.pages(span.capture), span.start, span.end, capture_address(span.capture)
        ).items():
            anchors[place] = anchor + anchors.get(place, Markup())
    if passage:
        anchors[passage[0]] = anchors.get(passage[0], Markup()) + Markup('<span id="passage"></span>')
    made = blocks(text, span.start, own, marks, anchors=anchors)
    return Shown(
        capture,
        span,
        tuple(made),
        capture.language if capture else None,
        passage,
        text[passage[0] - span.start : passage[1] - span.start] if passage else "",
        _paragraph_at(made, passage[0]) if passage else 0,
        span.capture == found.text.capture,
    )


def tabs(view: DocumentView, captures: Mapping[str, Capture], chosen: TextSpan | None) -> list[Tab]:
    """Return the witnesses as links, best first, each with its language and what it is to the original."""
    found = view.document
    original = found.languages.original if found.languages else None
    made: list[Tab] = []
    for span in spans_of(view):
        capture = captures.get(span.capture)
        if capture is None or span.capture in (tab.capture for tab in made):
            continue
        best = found.text is not None and span.capture == found.text.capture
        given = "" if best else naming.digest(span.capture)
        href = address(document_address(found.id), capture=given) + "#text"
        is_shown = chosen is not None and span.capture == chosen.capture
        made.append(Tab(span.capture, label(capture, original), href, is_shown))
    return made


def spans_of(view: DocumentView) -> tuple[TextSpan, ...]:
    """Return where the document's text stands in each of its witnesses, best first; a card has a record and no text."""
    found = view.document
    spans = found.witnesses or ((found.text,) if found.text else ())
    return tuple(span for span in spans if span.end > span.start) or spans[:1]


def label(capture: Capture, original: str | None) -> str:
    """Return what a witness is: "Original, French", "Translation, English", "Text"."""
    if not capture.language:
        return _("Text")
    language = wording.language(capture.language)
    if not original:
        return language[:1].upper() + language[1:]
    if original in (capture.language, language):
        return _("Original, %(language)s") % {"language": language}
    return _("Translation, %(language)s") % {"language": language}


def paragraphs(made: tuple[Block, ...]) -> list[Paragraph]:
    """Return the paragraphs that are counted."""
    return [each for block in made for each in block.paragraphs if each.number]


def _asked_for(best: TextSpan, spans: tuple[TextSpan, ...], wanted: str) -> TextSpan:
    if not wanted:
        return best
    asked = wanted if wanted.startswith("sha256:") else f"sha256:{wanted}"
    fitting = [each for each in (best, *spans) if each.capture.startswith(asked)]
    if len({each.capture for each in fitting}) != 1 or len(asked) < len("sha256:") + 6:
        expected = told("one of the captures that witness this document")
        raise ParameterError(name="capture", found=repr(wanted[:80]), expected=expected)
    return fitting[0]


def _passage(request: Request, span: TextSpan) -> tuple[int, int] | None:
    given = parameters.text(request, "passage")
    if not given:
        return None
    found = _PASSAGE.fullmatch(given)
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    if not span.start <= start < end <= span.end:
        expected = told("two offsets within {start}-{end} of this capture", start=str(span.start), end=str(span.end))
        raise ParameterError(name="passage", found=repr(given[:40]), expected=expected)
    return start, end


def _paragraph_at(made: list[Block], place: int) -> int:
    return next((each.number for each in paragraphs(tuple(made)) if each.start <= place < each.end), 0)
