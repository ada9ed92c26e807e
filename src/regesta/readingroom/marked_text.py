"""A capture's text for reading: its zones as blocks, the words that prove something as marks.

What enters: the transcription's text, its zones, the marks. What leaves: blocks of HTML in which every character of
the stretch stands once, in its order, escaped. A mark that a block's end cuts goes on in the next; the first piece
carries the id that quotations link to. Paragraphs of the text proper are counted, so that they can be cited, and
know what their words prove, so that it can be told beside them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from ..model import Zone
from .languages import gettext as _
from .templating import mark_id

HARD_WRAPPED = 130
"""No line of a hard-wrapped text (a PDF's, a telegram's) is longer; in others every line end is the writer's."""
MOST_MARKS = 4_000
MOST_BESIDE = 6
"""Notes beside one paragraph; a paragraph that proves more says so in its marks."""
COUNTED = ("body", "text", "enclosure", "note")


class Mark(Struct, frozen=True):
    """Words that prove something. `kind` is "field", "link", "act" or "finding"; `note` is what they prove.

    `beside` is the note as it stands beside the text, "" for none, and `href` where it leads. A mark of kind
    "passage" is what a reader's address asks for.
    """

    start: int
    end: int
    kind: str
    note: str
    beside: str = ""
    href: str = ""


class Paragraph(Struct, frozen=True):
    """A paragraph: its HTML, its place, its number in the text proper (0 elsewhere), what is told beside it."""

    html: Markup
    start: int
    end: int
    number: int = 0
    beside: tuple[Mark, ...] = ()


class Block(Struct, frozen=True):
    """A zone of the text, in paragraphs. `role` is the zone's, "text" between zones."""

    role: str
    paragraphs: tuple[Paragraph, ...]


class _Node:
    """A mark's piece within one paragraph, and the pieces within it."""

    def __init__(self, start: int, end: int, opening: str) -> None:
        self.start, self.end, self.opening = start, end, opening
        self.within: list[_Node] = []


def blocks(
    text: str,
    offset: int,
    zones: Sequence[Zone],
    marks: Iterable[Mark],
    aside: Sequence[tuple[int, int]] = (),
    anchors: Mapping[int, Markup] | None = None,
) -> list[Block]:
    """Return the blocks of *text*, which begins at *offset* of its transcription.

    Zones, marks and *anchors* have offsets of the transcription; marks that are not wholly within the text are left
    out. *aside* are stretches set aside as boilerplate, shown as zones of that role where no zone says so already.
    *anchors* are put before the character at their offset: the beginnings of lines and pages.
    """
    end = offset + len(text)
    known = [mark for mark in marks if offset <= mark.start < mark.end <= end]
    spans = _grouped(known)
    beside = sorted((mark for mark in known if mark.beside), key=lambda mark: (mark.start, mark.end))
    places = sorted(anchors or {})
    taken: set[str] = set()
    found = []
    number = 0
    next_note = first_span = 0
    for start, stop, role in _stretches(offset, end, zones, aside):
        paragraphs = []
        for first, last in (
            (a + offset, b + offset) for a, b in paragraph_spans(text, start - offset, stop - offset, role)
        ):
            # Spans are in order of their starts: those that end before this paragraph end before all that follow.
            while first_span < len(spans) and spans[first_span][1] <= first:
                first_span += 1
            own = []
            for span in spans[first_span:]:
                if span[0] >= last:
                    break
                if span[1] > first:
                    own.append(span)
            root = _tree(first, last, own, taken)
            between = places[bisect_left(places, first) : bisect_left(places, last)]
            notes: dict[str, Mark] = {}
            while next_note < len(beside) and beside[next_note].start < last:
                notes.setdefault(beside[next_note].beside, beside[next_note])
                next_note += 1
            number += role in COUNTED
            paragraphs.append(
                Paragraph(
                    _html(root, text, offset, [(place, (anchors or {})[place]) for place in between]),
                    first,
                    last,
                    number if role in COUNTED else 0,
                    tuple(notes.values())[:MOST_BESIDE],
                )
            )
        if paragraphs:
            found.append(Block(role, tuple(paragraphs)))
    return found


def line_anchors(text: str, offset: int) -> dict[int, Markup]:
    """Return an anchor for each line that has words: its id, and its number where it is the fifth, tenth ..."""
    found: dict[int, Markup] = {}
    at = offset
    number = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            number += 1
            begun = at + len(line) - len(line.lstrip())
            shown = Markup(' data-n="{}"').format(number) if number % 5 == 0 else ""
            found[begun] = Markup('<a class="ln" id="l{}"{}></a>').format(number, shown)
        at += len(line)
    return found


def page_anchors(pages: Sequence[tuple[int, int]], first: int, last: int, address: str) -> dict[int, Markup]:
    """Return an anchor for each page that begins within the text, and for the one that it begins on."""
    found: dict[int, Markup] = {}
    last_page = max((page for _start, page in pages), default=0)
    for start, page in pages:
        place = max(start, first)
        if place < last:
            # A later page that begins before the text leaves only the page that the text begins on.
            told = _("Page %(page)s of %(pages)s") % {"page": page, "pages": last_page}
            found[place] = Markup(
                '<a class="pb" id="page-{0}" href="{1}/pages/{0}" data-n="{0}" aria-label="{2}"></a>'
            ).format(page, address, told)
    return found


def _grouped(marks: Iterable[Mark]) -> list[tuple[int, int, str, str]]:
    """Marks of the same words as one: (start, end, kinds, notes), outer before inner."""
    notes: dict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    for mark in marks:
        notes[mark.start, mark.end][mark.note] = mark.kind
    ordered = sorted(notes, key=lambda span: (span[0], -span[1]))[:MOST_MARKS]
    return [
        (
            start,
            end,
            " ".join(sorted({f"ev-{kind}" for kind in notes[start, end].values()})),
            "; ".join(notes[start, end]),
        )
        for start, end in ordered
    ]


def _stretches(
    first: int, last: int, zones: Sequence[Zone], aside: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Yield the text's parts in order: (start, end, role), none left out."""
    at = first
    known = sorted(
        [(zone.start, zone.end, zone.role) for zone in zones] + [(start, end, "boilerplate") for start, end in aside]
    )
    for start, end, role in known:
        start, end = max(start, at), min(end, last)  # noqa: PLW2901 - the zone's part in the text
        if start >= end:
            continue
        if start > at:
            yield at, start, "text"
        yield start, end, role
        at = end
    if at < last:
        yield at, last, "text"


def paragraph_spans(text: str, start: int, end: int, role: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a zone that are paragraphs: ended by an empty line or, in the writer's own, by a line end."""
    lines = []
    at = start
    for line in text[start:end].splitlines(keepends=True):
        lines.append((at, at + len(line), len(line.rstrip())))
        at += len(line)
    longest = max((length for _, _, length in lines), default=0)
    wrapped = role in ("body", "text", "summary", "note") and longest <= HARD_WRAPPED
    begun: int | None = None
    until = start
    for first, last, length in lines:
        if length == 0:
            if begun is not None:
                yield begun, until
            begun = None
            continue
        begun = first if begun is None else begun
        until = last
        if not wrapped and role in ("body", "text", "summary", "note", "value"):
            yield begun, until
            begun = None
        elif wrapped and length < 0.7 * longest:
            # A line that ends well before the others ends a paragraph.
            yield begun, until
            begun = None
    if begun is not None:
        yield begun, until


def unwrapped(text: str) -> str:
    """Return a text with spaces for the line ends within its paragraphs; every other character keeps its place."""
    ends = {last for _, last in paragraph_spans(text, 0, len(text), "body")}
    signs = list(text)
    for place in (found for found, sign in enumerate(signs) if sign == "\n"):
        between = 0 < place < len(text) - 1 and "\n" not in (text[place - 1], text[place + 1])
        if between and place + 1 not in ends:
            signs[place] = " "
    return "".join(signs)


def _tree(start: int, end: int, spans: Iterable[tuple[int, int, str, str]], taken: set[str]) -> _Node:
    root = _Node(start, end, "")
    for first, last, kinds, note in spans:
        name = mark_id(first, last)
        at, stop = max(first, start), min(last, end)
        while at < stop:
            parent = root
            while inner := next((each for each in reversed(parent.within) if each.start <= at < each.end), None):
                parent = inner
            piece_end = min(stop, parent.end)
            # Further pieces of the same words name them as well, for they light up together.
            named = "data-q" if name in taken else "id"
            taken.add(name)
            opening = f'<mark class="ev {kinds}" {named}="{name}" title="{escape(note)}">'
            parent.within.append(_Node(at, piece_end, opening))
            at = piece_end
    return root


def _html(node: _Node, text: str, offset: int, anchors: Sequence[tuple[int, Markup]]) -> Markup:
    parts: list[str] = [node.opening]
    at = node.start
    for inner in node.within:
        parts.append(_written(text, offset, at, inner.start, anchors))
        parts.append(str(_html(inner, text, offset, anchors)))
        at = inner.end
    parts.append(_written(text, offset, at, node.end, anchors))
    if node.opening:
        parts.append("</mark>")
    return Markup("".join(parts))  # noqa: S704 - every part is escaped above


def _written(text: str, offset: int, start: int, end: int, anchors: Sequence[tuple[int, Markup]]) -> str:
    """The text from start to end, escaped, with its anchors."""
    parts: list[str] = []
    at = start
    if anchors:
        first = bisect_left(anchors, start, key=lambda each: each[0])
        for place, anchor in anchors[first:]:
            if place >= end:
                break
            parts += (str(escape(text[at - offset : place - offset])), str(anchor))
            at = place
    parts.append(str(escape(text[at - offset : end - offset])))
    return "".join(parts)
