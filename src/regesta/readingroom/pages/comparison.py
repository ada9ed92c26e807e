"""Two witnesses of a document side by side, or a document and its translation that is a document of its own."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from ...archive import Archive, DocumentView
from ...model import Capture, TextSpan, told
from .. import naming, parameters
from ..answering import Page
from ..errors import ParameterError
from ..languages import gettext as _
from ..leading import led_on
from ..side_by_side import Row, compared, parallel
from ..templating import address, document_address
from ..witnesses import label, spans_of

RELATED = ("translation-of", "identical-to", "draft-of")
"""Links to documents whose texts are worth laying beside."""


class Side(Struct, frozen=True):
    """A text: whose it is, in which capture, and what it is to the original."""

    document: str
    capture: str
    label: str
    origin: str
    language: str | None


class Comparison(Struct, frozen=True, omit_defaults=True):
    """Two texts by rows. `same` of `words` words of the left are in the right; None where they are in two languages.

    Where there is only one text, or none, `right` or both sides are None.
    """

    left: Side | None = None
    right: Side | None = None
    rows: tuple[Row, ...] = ()
    same: int | None = None
    words: int | None = None


class Choice(Struct, frozen=True):
    """A text that can be laid beside, as a link."""

    href: str
    side: Side
    chosen: bool


def compare(request: Request, archive: Archive) -> Page | Response:
    """The document's text in capture `a` beside that in `b`, or beside that of the document `with`."""
    view = archive.document(request.path_params["name"])
    if (elsewhere := led_on(request, view, "/compare")) is not None:
        return elsewhere
    texts = [*_texts(view), *(text for other in _related(archive, view) for text in _texts(other)[:1])]
    title = (_("Side by side: %(document)s") % {"document": naming.heading(view.document)})[:140]
    if len(texts) < 2:
        alone = Comparison(texts[0][0] if texts else None)
        return Page("compare.html", title, alone, {"document": view.document, "choices": []}, "documents")
    left, right = _chosen(request, texts)
    ours, theirs = (_text(archive, each) for each in (left, right))
    one_language = left[0].language == right[0].language or None in (left[0].language, right[0].language)
    if one_language:
        rows, same, words = compared(ours, theirs)
        told = Comparison(left[0], right[0], rows, same, words)
    else:
        told = Comparison(left[0], right[0], parallel(ours, theirs))
    here = document_address(view.document.id) + "/compare"
    choices = [
        Choice(address(here, a=_name(left[0]), b=_name(each[0])), each[0], each[0] == right[0])
        for each in texts
        if each[0] != left[0]
    ]
    context = {
        "document": view.document,
        "choices": choices,
        "swapped": address(here, a=_name(right[0]), b=_name(left[0])),
    }
    return Page("compare.html", title, told, context, "documents")


def comparable(view: DocumentView) -> bool:
    """Return whether the document has anything to be laid beside."""
    held = [link for link in view.links if link.kind in RELATED and _held(view, link.to)]
    held += [link for link in view.linked_from if link.kind in RELATED and _held(view, link.from_)]
    return len({span.capture for span in spans_of(view)}) + len(held) > 1


def _held(view: DocumentView, name: str) -> bool:
    return name in view.others and view.others[name].held


def _related(archive: Archive, view: DocumentView) -> list[DocumentView]:
    names = [link.to for link in view.links if link.kind in RELATED and _held(view, link.to)]
    names += [link.from_ for link in view.linked_from if link.kind in RELATED and _held(view, link.from_)]
    return [archive.document(name) for name in dict.fromkeys(names)]


def _texts(view: DocumentView) -> list[tuple[Side, TextSpan]]:
    found = view.document
    captures: dict[str, Capture] = {capture.id: capture for capture in view.captures}
    original = found.languages.original if found.languages else None
    made: dict[str, tuple[Side, TextSpan]] = {}
    for span in spans_of(view):
        capture = captures.get(span.capture)
        if capture is not None and span.capture not in made:
            side = Side(found.id, capture.id, label(capture, original), naming.origin(capture), capture.language)
            made[span.capture] = side, span
    return list(made.values())


def _chosen(
    request: Request, texts: list[tuple[Side, TextSpan]]
) -> tuple[tuple[Side, TextSpan], tuple[Side, TextSpan]]:
    found: list[tuple[Side, TextSpan]] = []
    for name, fallback in (("a", texts[0]), ("b", None)):
        wanted = parameters.text(request, name)
        if not wanted:
            other = found[0] if found else None
            found.append(fallback or next(each for each in texts if each is not other))
            continue
        fitting = [each for each in texts if _name(each[0]).startswith(wanted) and len(wanted) >= 6]
        if len(fitting) != 1:
            expected = told("one of {choices:list}", choices=tuple(_name(each[0]) for each in texts))
            raise ParameterError(name=name, found=repr(wanted[:80]), expected=expected)
        found.append(fitting[0])
    return found[0], found[1]


def _name(side: Side) -> str:
    return naming.digest(side.capture)[:16]


def _text(archive: Archive, text: tuple[Side, TextSpan]) -> str:
    span = text[1]
    return archive.capture(span.capture).text[span.start : span.end]
