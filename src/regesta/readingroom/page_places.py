"""Where words that prove something stand on the picture of a page.

In: the page's stretch of the text, the places of its words or lines, the marks. Out: for each mark one box for each
line that it touches, in per cent of the page. Nothing is guessed: where the words of the page are not those of the
text, there are no boxes. Of a recognised page only the lines have places; within a line a word stands where its
letters come, which is right for typewriters and near enough for print.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..archive.leaves import Leaf
from .marked_text import Mark

Box = tuple[float, float, float, float]
Word = tuple[str, float, float, float, float]


class PlacedWord(Struct, frozen=True):
    """A word's stretch of the transcription and its box on the page."""

    start: int
    end: int
    box: Box


class Lit(Struct, frozen=True):
    """Words that prove something, as they stand on the page. `kinds` and `notes` are of all marks of these words."""

    start: int
    end: int
    kinds: tuple[str, ...]
    notes: tuple[str, ...]
    boxes: tuple[Box, ...]


def of_words(text: str, start: int, words: Sequence[Word]) -> list[PlacedWord]:
    """Return the places of a page's words in its *text*, which begins at *start* of the transcription.

    They are matched by their letters alone: spaces and ends of lines are the transcriber's.
    """
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    signs = "".join(word[0] for word in words)
    # What is no letter may differ: a transcription writes a hyphen for a PDF's own sign of division.
    if len(signs) != len(places) or any(
        sign != text[place] and sign.isalnum() and text[place].isalnum()
        for sign, place in zip(signs, places, strict=True)
    ):
        return []
    found = []
    at = 0
    for word, *box in words:
        first, last = places[at], places[at + len(word) - 1]
        at += len(word)
        if box[2] > 0 and box[3] > 0:
            found.append(PlacedWord(start + first, start + last + 1, (box[0], box[1], box[2], box[3])))
    return found


def of_lines(text: str, leaf: Leaf) -> list[PlacedWord]:
    """Return the places of a recognised page's words, each in its line as far along as its letters are."""
    found = []
    for line in leaf.lines:
        written = text[line.start - leaf.start : line.end - leaf.start]
        left, top, width, height = line.box
        at = 0
        for word in written.split():
            at = written.index(word, at)
            box = (left + width * at / len(written), top, width * len(word) / len(written), height)
            found.append(PlacedWord(line.start + at, line.start + at + len(word), box))
            at += len(word)
    return found


def lit(marks: Iterable[Mark], words: Sequence[PlacedWord]) -> list[Lit]:
    """Return what the marks cover on the page, in the order of the text, long stretches before what lies in them."""
    same: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        same.setdefault((mark.start, mark.end), []).append(mark)
    found = []
    for start, end in sorted(same, key=lambda span: (span[0], -span[1])):
        covered = [word.box for word in words if word.start < end and word.end > start]
        if covered:
            kinds = tuple(dict.fromkeys(mark.kind for mark in same[start, end]))
            notes = tuple(dict.fromkeys(mark.note for mark in same[start, end]))
            found.append(Lit(start, end, kinds, notes, tuple(_by_line(covered))))
    return found


def _by_line(boxes: Sequence[Box]) -> list[Box]:
    """Return one box for each run of words that stand on one line."""
    rows: list[list[float]] = []
    for left, top, width, height in boxes:
        last = rows[-1] if rows else None
        # Letters without ascenders are lower: the middle of a word lies within its line all the same.
        if last is not None and last[1] <= top + height / 2 <= last[3] and left >= last[0]:
            last[1], last[2], last[3] = min(last[1], top), max(last[2], left + width), max(last[3], top + height)
        else:
            rows.append([left, top, left + width, top + height])
    return [(round(a, 2), round(b, 2), round(c - a, 2), round(d - b, 2)) for a, b, c, d in rows]
