"""One document, in the order that serves its reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ...archive import Archive, DocumentView
from ...archive.explaining import Ground, Why
from ...model import Act, Attestation, Capture, TextSpan, Zone
from .. import naming, parameters, wording
from ..answering import Page
from ..errors import ParameterError
from ..evidence_marks import marks_of
from ..marked_text import Block, blocks
from ..templating import document_address, mark_id, quotation_address
from ..views import ExplainedDocument


class Tab(Struct, frozen=True):
    """A witness of the document's text, as a link that shows it."""

    capture: str
    label: str
    href: str
    chosen: bool


class Proof(Struct, frozen=True):
    """What one capture says of a field: `href` leads to the words, `mark` is set where they stand on this page."""

    ground: Ground
    capture: str
    href: str
    mark: str

    @property
    def attestation(self) -> Attestation:
        return self.ground.attestation


class Value(Struct, frozen=True):
    """A value of a field with everything that says so; `standing` is the best among them."""

    value: object
    standing: str
    proofs: tuple[Proof, ...]


class FieldProofs(Struct, frozen=True):
    """A field with its values; `why` says what decided between them."""

    why: Why
    values: tuple[Value, ...]


class Shown(Struct, frozen=True):
    """The witness that the page shows: where its text begins, its blocks, its notes' language."""

    capture: Capture | None
    span: TextSpan | None
    blocks: tuple[Block, ...]
    language: str | None


def document(request: Request, archive: Archive) -> Page | Response:
    """The document with this id; an id that was merged away leads on to where it is now."""
    view = archive.document(request.path_params["name"])
    found = view.document
    if found.id != request.path_params["name"]:
        suffix = ".json" if request.scope.get("regesta.json") else ""
        query = f"?{request.url.query}" if request.url.query else ""
        # A beginning of an id may one day fit another one too; an id that was merged away leads on for ever.
        status = 301 if view.asked_for else 302
        return RedirectResponse(document_address(found.id) + suffix + query, status)
    why = archive.explain(found.id).fields
    captures = {capture.id: capture for capture in view.captures}
    shown = _shown(archive, view, parameters.text(request, "capture"), captures)
    overview = archive.folder.settings.get("title", "")
    context = {
        "shown": shown,
        "tabs": _tabs(view, captures, shown.span),
        "fields": _fields(why, shown.span, captures),
        "captures": captures,
        "citation": naming.citation(found, overview),
        "aliases": archive.aliases(found.id),
        "certainty": _certainty(view),
        "asks": [act for act in view.acts if act.state is not None and not act.reported],
        "answers": _answers(archive, view),
        "told": [act for act in view.acts if act.state is not None and act.reported],
        "deeds": [act for act in view.acts if act.state is None],
    }
    explained = ExplainedDocument(**{name: getattr(view, name) for name in view.__struct_fields__}, why=why)
    return Page("document.html", naming.heading(found)[:140], explained, context, "documents")


def _shown(archive: Archive, view: DocumentView, wanted: str, captures: dict[str, Capture]) -> Shown:
    """The witness that is asked for, else the best."""
    found = view.document
    if found.text is None:
        return Shown(None, None, (), None)
    span, text, zones = found.text, view.text, view.zones
    if wanted:
        asked = wanted if wanted.startswith("sha256:") else f"sha256:{wanted}"
        spans = [each for each in found.witnesses if each.capture == asked]
        if not spans and asked == span.capture:
            spans = [span]
        if not spans:
            expected = "one of the captures that witness this document"
            raise ParameterError(name="capture", found=repr(wanted[:80]), expected=expected)
        if asked != span.capture:
            span = spans[0]
            other = archive.capture(asked)
            text, zones = other.text[span.start : span.end], other.zones
    capture = captures.get(span.capture)
    own: tuple[Zone, ...] = tuple(zone for zone in zones if zone.start < span.end and zone.end > span.start)
    marked = blocks(text, span.start, own, marks_of(view, span.capture))
    return Shown(capture, span, tuple(marked), capture.language if capture else None)


def _tabs(view: DocumentView, captures: dict[str, Capture], shown: TextSpan | None) -> list[Tab]:
    found = view.document
    spans = found.witnesses or ((found.text,) if found.text else ())
    original = found.languages.original if found.languages else None
    tabs: list[Tab] = []
    for span in spans:
        capture = captures.get(span.capture)
        if capture is None or span.capture in (tab.capture for tab in tabs):
            continue
        language = wording.language(capture.language) if capture.language else "Text"
        role = ""
        if original and capture.language:
            same = original in (capture.language, language)
            role = "original, " if same else "translation, "
        best = found.text is not None and span.capture == found.text.capture
        href = document_address(found.id)
        href += "#text" if best else f"?capture={naming.digest(span.capture)}#text"
        label = f"{role}{language}"
        chosen = shown is not None and span.capture == shown.capture
        tabs.append(Tab(span.capture, label[:1].upper() + label[1:], href, chosen))
    return tabs


def _fields(why: Iterable[Why], shown: TextSpan | None, captures: dict[str, Capture]) -> list[FieldProofs]:
    """The fields in the order of `wording.FIELDS`, each value with what says so, chosen values first."""
    ranks = {"chosen": 0, "rival": 1, "rejected": 2}
    order = list(wording.FIELDS)
    found = []
    for field in sorted(why, key=lambda each: (order.index(each.field) if each.field in order else 99, each.field)):
        same: dict[str, list[Ground]] = defaultdict(list)
        for ground in (*field.stands, *field.rivals):
            same[repr(ground.attestation.value)].append(ground)
        values = [
            Value(
                grounds[0].attestation.value,
                grounds[0].attestation.standing,
                tuple(_proof(each, shown, captures) for each in grounds),
            )
            for grounds in same.values()
        ]
        values.sort(key=lambda value: ranks.get(value.standing, 3))
        found.append(FieldProofs(field, tuple(values)))
    return found


def _proof(ground: Ground, shown: TextSpan | None, captures: dict[str, Capture]) -> Proof:
    each = ground.attestation
    capture = captures.get(each.capture)
    name = naming.origin(capture) if capture is not None else naming.last_part(ground.origin)
    here = shown is not None and each.capture == shown.capture and shown.start <= each.start < each.end <= shown.end
    mark = mark_id(each.start, each.end) if here else ""
    return Proof(ground, name, f"#{mark}" if here else quotation_address(each), mark)


def _certainty(view: DocumentView) -> str:
    """How the date is known, in words."""
    dates = [each for each in view.attestations if each.field == "date"]
    chosen = [each for each in dates if each.standing == "chosen"]
    if not view.document.date:
        return "no date is given"
    if not chosen:
        return ""
    best = max(chosen, key=lambda each: (not each.inferred, each.confidence))
    words = f"{wording.confidence(best.confidence)}, from {wording.method(best.method).removeprefix('inferred from ')}"
    if best.inferred:
        words = f"inferred, {words}"
    rivals = {wording.date(str(each.value)) for each in dates if each.standing == "rival"}
    rivals.discard(wording.date(view.document.date))
    if rivals:
        words += f"; elsewhere {' or '.join(sorted(rivals))}"
    return words


def _answers(archive: Archive, view: DocumentView) -> dict[str, dict[str, Act]]:
    """The acts of other documents that met what this one asks, by document and id."""
    names = dict.fromkeys(answer.document for act in view.acts for answer in act.answered_by)
    return {name: {act.id: act for act in archive.document(name).acts} for name in names}
