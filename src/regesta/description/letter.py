"""One document's own text read: its zones, what it says of itself, and what it encloses.

In: the stretch of a page that holds one document (with or without an edition's heading and notes). Out: a
`LetterReading`. The document's parts are cut first (notes, enclosures), its lines are labelled, and each kind
of line is read by its own module; what nothing says stays unsaid.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regesta.model import Claim, Zone

from .document_lines import Forms
from .enclosures import find_enclosures
from .forms import own_kind, salutation_within
from .heading import LONGEST as LONGEST_HEADING
from .kind_weighing import kind_by_form
from .kinds import kind_of_heading
from .letter_claims import claims_of
from .memohead import read_head
from .office_numbers import is_office_number
from .official import with_official_forms
from .own_number import NUMBER_LINE, own_number
from .page import Line
from .party_weighing import weighed_parties
from .posts import BY_POST, read_posts
from .private_letter import with_private_parties
from .straightening import APPARATUS, straightened
from .vocative import read_vocative
from .zones import LabelledLine, find_apparatus, label_lines

_LEAST_WRAPPED = 40
"""Characters of a line that may go on in the next; shorter ones ended because their writer ended them."""
_ZONES = {"memo": "label"}
_JOINED = frozenset(
    {
        "heading",
        "citation",
        "note",
        "body",
        "summary",
        "participants",
        "subject",
        "signature",
        "address",
        "label",
    }
)


class LetterReading(Struct, frozen=True):
    """What a text says: `text_span` is the document's own, `heading` and `citations` an edition's.

    `lines` are its lines with what they were taken for, `labelled` the stretches that were labelled at one time.
    """

    zones: tuple[Zone, ...]
    claims: tuple[Claim, ...]
    text_span: tuple[int, int]
    heading: tuple[int, int] | None = None
    citations: tuple[tuple[int, int], ...] = ()
    enclosures: tuple[LetterReading, ...] = ()
    lines: tuple[LabelledLine, ...] = ()
    labelled: tuple[tuple[int, int], ...] = ()


def read_letter(
    text: str,
    start: int,
    end: int,
    *,
    heading: tuple[int, int] | None = None,
    language: str | None = None,
    aside: Sequence[tuple[int, int]] = (),
) -> LetterReading:
    """Return what the document at text[start:end] says of itself.

    *heading* is the heading's span where the page's layout found it; without it the lines are asked.
    *aside* are the stretches that belong to the page (`label_lines`).
    *language* is kept for rules that need it.
    """
    apparatus = find_apparatus(text, start, end, aside)
    parts = find_enclosures(text, start, apparatus)
    main_end = parts[0][0] if parts else apparatus
    context = _context(text, start, heading)
    seen = label_lines(text, context, main_end, aside)
    heading = heading and _whole_heading(text, heading, seen)
    marked = [row for row in seen if heading is None or not _within(row.line, heading)]
    notes = tuple(row for row in label_lines(text, apparatus, end, aside)) if apparatus < end else ()
    marked = straightened(text, marked)
    inside = heading or _heading_span(marked)
    citations = _citations(marked, notes)
    forms = forms_of(text, marked, numbered=heading is not None)
    own = forms.lines
    over = [row.line for row in marked if row.label == "heading"] if heading is None else []
    called = kind_of_heading(text, *inside) if inside and inside[1] - inside[0] <= LONGEST_HEADING else None
    kind = called.kind if called else None
    own_claims = with_private_parties(forms, weighed_parties(forms, claims_in(forms, kind), kind))
    claims = with_official_forms(forms, (start, main_end), over, own_claims)
    claims = (*claims, *_summary(text, marked))
    above = heading if heading and start <= heading[0] < end else None
    # Between the text and its notes enclosures may stand: a note above them and one below are two.
    split = [marked, notes] if parts else [[*marked, *notes]]
    zones = tuple(zone for n, rows in enumerate(split) for zone in _zones(text, rows, None if n else above))
    enclosures = tuple(read_letter(text, opened, stop, language=language, aside=aside) for _, opened, stop in parts)
    zones = (*zones, *(Zone(mark, opened, "enclosure") for mark, opened, _ in parts))
    span = (own[0].line.start, own[-1].line.end) if own else (start, main_end)
    span = _tight(text, *span)
    return LetterReading(
        zones=tuple(sorted(zones, key=lambda zone: zone.start)),
        claims=claims,
        text_span=span,
        heading=inside,
        citations=citations,
        enclosures=enclosures,
        lines=(*marked, *notes),
        labelled=((context, main_end), (apparatus, end)),
    )


def forms_of(text: str, marked: Sequence[LabelledLine], *, numbered: bool = False) -> Forms:
    """Return the document's own lines among those *marked*, with the entries of its head.

    *numbered*: where the page has a heading elsewhere, a line "Despatch No. 17" is the document's own.
    """
    own = [
        row
        for row in marked
        if (
            row.label not in APPARATUS
            and not (row.label == "number" and not is_office_number(row.line.text) and _edition_number(marked, row))
        )
        or (numbered and row.label == "heading" and NUMBER_LINE.match(row.line.text))
    ]
    return Forms(text, tuple(own), read_head([row.line for row in own]))


def claims_in(forms: Forms, called: str | None = None) -> tuple[Claim, ...]:
    """Return what the document's own lines claim, parties as sure as the rule that read them says.

    What a heading says (*called* is its kind) need not be inferred from the form.
    """
    if called not in {None, "other"}:
        named = own_kind(forms)
        return (*claims_of(forms), *((named,) if named else ()), *own_number(forms))
    claims = (*claims_of(forms), *kind_by_form(forms), *own_number(forms))
    kinds = {claim.value for claim in claims if claim.field == "kind"}
    if kinds & BY_POST:
        return (*claims, *read_posts(forms, claims))
    if "memorandum" in kinds and not any(claim.field == "recipients" for claim in claims):
        return (*claims, *read_vocative(forms))
    return claims


def _context(text: str, start: int, heading: tuple[int, int] | None) -> int:
    """Return where labelling begins: with the heading, where it stands right above, for its lines tell of the next."""
    if heading and heading[1] <= start and not text[heading[1] : start].strip(" \t\n\u00a0*_⁰¹²³⁴⁵⁶⁷⁸⁹0123456789[]"):
        return heading[0]
    return start


def _whole_heading(text: str, heading: tuple[int, int], seen: Sequence[LabelledLine]) -> tuple[int, int]:
    """Return *heading* with the lines on which it goes on, where the page has it set in lines of its own width."""
    start, end = heading
    for row in seen:
        if row.line.start < end:
            continue
        last = text[text.rfind("\n", 0, end) + 1 : end]
        goes_on = row.label == "heading" and text[end : row.line.start].count("\n") == 1
        if not goes_on or len(last) < _LEAST_WRAPPED or last.endswith((".", ":", ";")):
            break
        end = row.line.end
    return start, end


def _heading_span(marked: Sequence[LabelledLine]) -> tuple[int, int] | None:
    lines = [row.line for row in marked if row.label in {"heading", "number"}]
    heading = [row.line for row in marked if row.label == "heading"]
    if not heading:
        return None
    first, last = heading[0], heading[0]
    for line in heading[1:]:
        if line.number - last.number <= 2:
            last = line
    for line in lines:
        if line.end <= first.start and first.number - line.number <= 2:
            first = line
    return first.start, last.end


def _edition_number(marked: Sequence[LabelledLine], row: LabelledLine) -> bool:
    return any(other.label == "heading" and other.line.start > row.line.start for other in marked)


def _citations(marked: Sequence[LabelledLine], notes: Sequence[LabelledLine]) -> tuple[tuple[int, int], ...]:
    spans = [(row.line.start, row.line.end) for row in marked if row.label == "citation"]
    first = next((row.line for row in notes[1:2]), None)
    first = next((row.line for row in notes if "ource:" in row.line.text[:24]), first)
    if first is not None:
        spans.append((first.start, first.end))
    return tuple(spans)


def _summary(text: str, marked: Sequence[LabelledLine]) -> tuple[Claim, ...]:
    rows = [row for row in marked if row.label == "summary"]
    if not rows:
        return ()
    start, end = _tight(text, rows[0].line.start, rows[-1].line.end)
    value = " ".join(text[start:end].split())
    confidence = round(min(row.confidence for row in rows), 3)
    return (Claim("summary", value, text[start:end], start, end, "letter/summary@1", confidence),)


def _zones(text: str, marked: Sequence[LabelledLine], heading: tuple[int, int] | None) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    if heading:
        zones.append(Zone(*heading, "heading"))
    for row in marked:
        role = _ZONES.get(row.label, row.label)
        start, end = _tight(text, row.line.start, row.line.end)
        greeting = salutation_within(row.line) if role == "body" else None
        if greeting:
            zones.append(Zone(greeting[0], greeting[1], "salutation"))
            start = greeting[1]
            start, end = _tight(text, start, end)
        if zones and zones[-1].role == role and role in _JOINED:
            zones[-1] = Zone(zones[-1].start, end, role)
        elif end > start:
            zones.append(Zone(start, end, role))  # type: ignore[arg-type]
    return tuple(zones)


def _within(line: Line, span: tuple[int, int]) -> bool:
    return line.start < span[1] and line.end > span[0]


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
