"""The lines of one document's text, each with what it is and how surely.

In: the stretch of a page that holds one document. Out: its labelled lines, in order, empty lines left out.
The labels come from a linear-chain conditional random field over `features`; the model is trained by
training/train_lines.py, which cuts documents in the same way. Of a long document only the head and the foot
are looked at: the rest is body.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import pycrfsuite
from msgspec import Struct

from . import trained
from .features import HEAD_LINES, TAIL_LINES, look_at
from .page import Line, iter_lines
from .page_breaks import page_furniture

MODEL: Final = "lines-1.crfsuite"
METHOD: Final = "letter/lines@1"

LABELS: Final = (
    "number",
    "citation",
    "heading",
    "subject",
    "dateline",
    "address",
    "memo",
    "salutation",
    "body",
    "closing",
    "signature",
    "participants",
    "marking",
    "note",
    "summary",
)
"""What the model tells apart; "memo" are the labelled lines of a document's head (TO, FROM, REF)."""

_APPARATUS = re.compile(
    r"^[ \t]*(?:Notes?|Footnotes?|Anmerkungen|Fußnoten|Примечания|Notas|Opmerkingen)[ \t]*:?[ \t]*$",
    re.MULTILINE,
)
_FIRST_ALONE = re.compile(r"^[ \t]*1[ \t]*\n+(?=[^\n]{4,600}(?:\n|$))", re.MULTILINE)
# What `_FIRST_ALONE` needs; it begins with a sign of its own, so the search runs from one "1" to the next.
_ONE_ENDS = re.compile(r"1(?<![^ \t\n]1)[ \t]*\n")
_SECOND_ALONE = re.compile(r"(?:^|\n)[^\n]{4,600}\n+[ \t]*2[ \t]*\n")
_NOTE_LINE = re.compile(r"\s*(?:\[?\d{1,3}[\].)]|[⁰¹²³⁴-⁹*†-])")


class LabelledLine(Struct, frozen=True):
    """A line, its label, and the probability that the model gives to it."""

    line: Line
    label: str
    confidence: float


def label_lines(text: str, start: int, end: int, aside: Sequence[tuple[int, int]] = ()) -> tuple[LabelledLine, ...]:
    """Return the labelled lines of text[start:end], empty ones left out, in order.

    *aside* are stretches (in order, apart) that the page sets apart from the text, as its running heads and feet.
    """
    apparatus = find_apparatus(text, start, end, aside)
    lines = written_lines(text, start, end)
    furniture = page_furniture(lines)
    if aside:
        furniture |= {line.start for line in lines if _lies_in(aside, line)}
    notes = [LabelledLine(line, "note", 1.0) for line in lines if line.start >= apparatus]
    pages = [LabelledLine(line, "boilerplate", 1.0) for line in lines if line.start in furniture]
    head, middle, foot = window([line for line in lines if line.start < apparatus and line.start not in furniture])
    looked_at = [*head, *foot]
    if not looked_at:
        return tuple(notes)
    model = tagger()
    labels: list[str] = model.tag(look_at(looked_at, len(head) if middle else None))
    sure = [model.marginal(label, index) for index, label in enumerate(labels)]
    marked = [LabelledLine(*row) for row in zip(looked_at, labels, sure, strict=True)]
    body = [LabelledLine(line, "body", 1.0) for line in middle]
    rows = (*marked[: len(head)], *body, *marked[len(head) :], *notes)
    return _in_order((*rows, *pages)) if pages else rows


def _lies_in(spans: Sequence[tuple[int, int]], line: Line) -> bool:
    at = bisect_right(spans, (line.start, line.end)) - 1
    return (at >= 0 and spans[at][1] >= line.end) or (at + 1 < len(spans) and spans[at + 1] == (line.start, line.end))


def _in_order(rows: Sequence[LabelledLine]) -> tuple[LabelledLine, ...]:
    """Return *rows* in the order of the text, what belongs to the page once."""
    by_place = {row.line.start: row for row in rows}
    return tuple(by_place[start] for start in sorted(by_place))


def find_apparatus(text: str, start: int, end: int, aside: Sequence[tuple[int, int]] = ()) -> int:
    """Return where the editor's notes begin (a line that says "Notes", then a numbered line), or *end*.

    The number of a page, which is set *aside*, numbers no note.
    """
    for found in _APPARATUS.finditer(text, start, end):
        follows = text[found.end() : found.end() + 200].lstrip()
        if _NOTE_LINE.match(follows):
            return found.start()
    alone = _FIRST_ALONE.search(text, start, end) if _ONE_ENDS.search(text, start, end) else None
    if alone and aside and any(first <= alone.start() < last for first, last in aside):
        return end
    return alone.start() if alone and _SECOND_ALONE.search(text, alone.end(), end) else end


def written_lines(text: str, start: int, end: int) -> list[Line]:
    """Return the lines of text[start:end] that have anything on them."""
    return [line for line in iter_lines(text, start, end) if line.text and not line.text.isspace()]


def window(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line], Sequence[Line]]:
    """Return head, middle and foot of *lines*; the middle is empty where the document is short."""
    if len(lines) <= HEAD_LINES + TAIL_LINES:
        return lines, (), ()
    foot = len(lines) - TAIL_LINES
    return lines[:HEAD_LINES], lines[HEAD_LINES:foot], lines[foot:]


def tagger() -> Any:
    """Return the model, opened."""
    return _opened(trained.model(MODEL))


@lru_cache(maxsize=2)
def _opened(trained_model: bytes) -> Any:
    tagger = pycrfsuite.Tagger()
    # The tagger keeps a bare pointer to the bytes: the cache's key keeps them alive.
    tagger.open_inmemory(trained_model)
    return tagger
