"""The words that were recognised on a page, written in lines, with the way back to the page.

Each line has a segment "page/line" with its box on the page (left, top, width and height in per cent, as IIIF's
"pct:" has them) and its confidence; a word that is doubtful has one of its own, "page/line/word". A blank line
stands where the page leaves one. Specks that were taken for signs are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from regesta.model import Segment

from .tesseract import Word

DOUBTFUL = 0.9
"""Below this confidence a word has a segment that says so."""
_SPECK = 0.4
_NOISE = 0.25
_APART = 1.45


class PageText(Struct, frozen=True):
    """A page's text; `segments` count from its beginning; `confidence` is its letters' on average."""

    text: str
    segments: tuple[Segment, ...]
    confidence: float
    packs: str = ""
    turned: int = 0


def write_page(words: Sequence[Word], width: int, height: int, *, packs: str = "", turned: int = 0) -> PageText:
    """Return the text of a page of *width* by *height* dots on which *words* stand."""
    lines = _lines([_mended(word) for word in words] if packs.startswith("eng") else words)
    pitch = _pitch(lines)
    pieces: list[str] = []
    segments: list[Segment] = []
    place = 0
    before: list[Word] | None = None
    for line in lines:
        if before is not None:
            gap = "\n\n" if _is_apart(before, line, pitch) else "\n"
            pieces.append(gap)
            place += len(gap)
        before = line
        start = place
        inner: list[Segment] = []
        for number, word in enumerate(line):
            if number:
                pieces.append(" ")
                place += 1
            pieces.append(word.text)
            if word.confidence < DOUBTFUL:
                told = {"box": _box([word], width, height), "confidence": f"{word.confidence:.2f}"}
                inner.append(Segment(place, place + len(word.text), element="page/line/word", attributes=told))
            place += len(word.text)
        told = {"box": _box(line, width, height), "confidence": f"{confidence_of(line):.2f}"}
        segments.append(Segment(start, place, element="page/line", attributes=told))
        segments.extend(inner)
    kept = [word for line in lines for word in line]
    return PageText("".join(pieces), tuple(segments), confidence_of(kept), packs, turned)


def _mended(word: Word) -> Word:
    """Return *word*; a bar that stands alone in English is the pronoun, and doubtful."""
    return replace(word, text="I", confidence=min(word.confidence, 0.75)) if word.text == "|" else word


def confidence_of(words: Sequence[Word]) -> float:
    """Return the mean confidence of *words*, each by its length; 0 for none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words by lines, without what is no writing: specks, and lines of which nothing was recognised."""
    lines = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = [word for word in group if word.confidence >= _SPECK or any(c.isalnum() for c in word.text)]
        if line and confidence_of(line) >= _NOISE:
            lines.append(line)
    return lines


def _foot(line: Sequence[Word]) -> float:
    return median(word.bottom for word in line)


def _pitch(lines: Sequence[Sequence[Word]]) -> float:
    """Return how far lines stand below one another on this page."""
    steps = [
        _foot(below) - _foot(above)
        for above, below in pairwise(lines)
        if above[0].line[0] == below[0].line[0] and _foot(below) > _foot(above)
    ]
    if steps:
        return float(median(steps))
    return 1.8 * median([word.bottom - word.top for line in lines for word in line] or [1])


def _is_apart(above: Sequence[Word], below: Sequence[Word], pitch: float) -> bool:
    step = _foot(below) - _foot(above)
    return step > _APART * pitch or step < -pitch


def _box(words: Sequence[Word], width: int, height: int) -> str:
    left, top = min(word.left for word in words), min(word.top for word in words)
    right, bottom = max(word.right for word in words), max(word.bottom for word in words)
    parts = (left / width, top / height, (right - left) / width, (bottom - top) / height)
    return " ".join(f"{100 * part:.1f}" for part in parts)
