"""The order in which a PDF's page is read, where it isn't the order in which it was drawn.

Programs draw a page as they please: the foot before the text, the head last, two columns line by line across both. What
enters is a page's characters with their places; what leaves are its lines in the order of reading. Pieces that stand
side by side with a gutter between them over several lines, both of them prose, are columns: the left is read before the
right, between what stands across both. All else is read line by line from the top, so that labels keep their values and
a letterhead its date. Source: recursive cuts of a page (Nagy and Seth 1984), kept to the one cut that letters need.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

_ROW: Final = 0.4
"""Share of a letter's size by which pieces of one line may stand higher or lower."""
_WORD_GAP: Final = 0.18
_PIECE_GAP: Final = 1.2
"""In letters' sizes: from here on, two pieces of a line stand apart."""
_LEAST_LINES: Final = 5
_LEAST_LETTERS: Final = 18
_WIDEST_GUTTER: Final = 0.2
"""Share of the text's width: what stands further apart was set apart as two things, not as one text."""
_APART: Final = 1.6
_MOST_CHARACTERS: Final = 60_000


class Piece(Struct):
    """Characters that stand on one line without a gap; places in points, upwards from the foot of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


def is_out_of_order(layer: pypdfium2.PdfTextPage, heights: Sequence[float]) -> bool:
    """Return whether the page was drawn otherwise than it is read: up the page again, or side by side.

    *heights* are where its lines stand, in the order of drawing. Asked of every page, so it looks at no character:
    PDFium tells the boxes of the pieces that were drawn.
    """
    if any(below > above + 2 for above, below in pairwise(heights)):
        return True
    box = [ctypes.c_double() for _ in range(4)]
    rows: list[tuple[float, float]] = []
    for number in range(pdfium.FPDFText_CountRects(layer.raw, 0, -1)):
        pdfium.FPDFText_GetRect(layer.raw, number, *box)
        left, top, right, bottom = (side.value for side in box)
        rows.append((round((top + bottom) / 2), right - left))
    beside = sum(one[0] == other[0] and min(one[1], other[1]) > _LEAST_LETTERS * 3 for one, other in pairwise(rows))
    return beside >= _LEAST_LINES


def lines_in_order(layer: pypdfium2.PdfTextPage, rotation: int) -> list[Piece] | None:
    """Return the page's lines as they are read, or None where there are too many characters to ask for each."""
    count = pdfium.FPDFText_CountChars(layer.raw)
    if not 0 < count <= _MOST_CHARACTERS:
        return None
    pieces = [piece for piece in _pieces(layer, count, rotation) if piece.text.strip()]
    return _ordered(pieces)


def _pieces(layer: pypdfium2.PdfTextPage, count: int, rotation: int) -> list[Piece]:
    """Return runs of characters that were drawn one after another on one line without a gap."""
    sides = [ctypes.c_double() for _ in range(4)]
    across, up = ctypes.c_double(), ctypes.c_double()
    found: list[Piece] = []
    blank = False
    for index in range(count):
        sign = chr(pdfium.FPDFText_GetUnicode(layer.raw, index))
        if sign.isspace() or sign == "\0":
            blank = True
            continue
        pdfium.FPDFText_GetCharBox(layer.raw, index, *sides)
        pdfium.FPDFText_GetCharOrigin(layer.raw, index, across, up)
        left, right, bottom, top = (side.value for side in sides)
        # Programs may set a font of one point and scale the page: the box of a capital is five sixths of the size.
        high = right - left if rotation in (90, 270) else top - bottom
        size = max(pdfium.FPDFText_GetFontSize(layer.raw, index), 1.2 * high, 1.0)
        left, right, base = _upright(left, right, bottom, top, across.value, up.value, rotation)
        last = found[-1] if found else None
        if (
            last is not None
            and abs(last.base - base) < _ROW * max(size, last.size)
            and -0.5 * size < left - last.right < _PIECE_GAP * max(size, last.size)
        ):
            last.text += f" {sign}" if blank else sign
            last.right, last.size = max(last.right, right), max(last.size, size)
        else:
            found.append(Piece(sign, left, right, base, size))
        blank = False
    return found


def _upright(
    left: float, right: float, bottom: float, top: float, across: float, up: float, rotation: int
) -> tuple[float, float, float]:
    """Return left, right and base line of a character as the page is shown."""
    edges = {0: (left, right), 90: (bottom, top), 180: (-right, -left), 270: (-top, -bottom)}[rotation]
    return (*edges, upright(across, up, rotation))


def upright(across: float, up: float, rotation: int) -> float:
    """Return how high a point stands on a page that is shown turned by 0, 90, 180 or 270 degrees."""
    return {0: up, 90: -across, 180: -up, 270: across}[rotation]


def _ordered(pieces: list[Piece]) -> list[Piece]:
    """Return the lines of *pieces*: what stands over columns, the left one, the right one, what stands under them."""
    gutter = _gutter(pieces)
    if gutter is None:
        return _rows(pieces)
    at, top, foot = gutter
    above = [piece for piece in pieces if piece.base > top]
    below = [piece for piece in pieces if piece.base < foot]
    between = [piece for piece in pieces if foot <= piece.base <= top]
    left = [piece for piece in between if piece.right <= at]
    right = [piece for piece in between if piece.right > at]
    return [*_ordered(above), *_ordered(left), *_ordered(right), *_ordered(below)]


def _gutter(pieces: Sequence[Piece]) -> tuple[float, float, float] | None:
    """Return where two columns part and the highest and lowest base line between which they do, or None."""
    rows = _grouped(pieces)
    if len(rows) < _LEAST_LINES:
        return None
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    best: tuple[int, float, float, float] | None = None
    for at in _candidates(rows, width):
        run: list[list[Piece]] = []
        for row in [*rows, None]:
            if row is not None and not any(piece.left < at < piece.right for piece in row):
                run.append(row)
                continue
            run = _without_ends(run, at)
            lines = _both(run, at)
            if lines and (best is None or lines > best[0]):
                best = (lines, at, run[0][0].base + _ROW * run[0][0].size, run[-1][0].base - _ROW * run[-1][0].size)
            run = []
    return best and best[1:]


def _candidates(rows: Sequence[Sequence[Piece]], width: float) -> list[float]:
    """Return the middles of gaps between pieces of prose that stand side by side, the most frequent first."""
    counted: dict[float, int] = {}
    for row in rows:
        for one, other in pairwise(row):
            prose = min(len(one.text), len(other.text)) >= _LEAST_LETTERS
            if prose and other.left - one.right <= _WIDEST_GUTTER * width:
                # The gutter ends where the right column begins, which all its lines share.
                counted[round(other.left) - 1.0] = counted.get(round(other.left) - 1.0, 0) + 1
    return sorted((at for at, times in counted.items() if times >= 2), key=lambda at: -counted[at])[:6]


def _without_ends(run: list[list[Piece]], at: float) -> list[list[Piece]]:
    """Return *run* without lines on one side alone that stand apart over or under it: a heading, notes at the foot."""
    sides = [n for n, row in enumerate(run) if row[0].right <= at < row[-1].right]
    if not sides:
        return []
    pitch = _APART * median([one[0].base - other[0].base for one, other in pairwise(run)] or [0.0])
    first = next((n + 1 for n in range(sides[0] - 1, -1, -1) if run[n][0].base - run[n + 1][0].base > pitch), 0)
    last = next(
        (n for n in range(sides[-1], len(run) - 1) if run[n][0].base - run[n + 1][0].base > pitch), len(run) - 1
    )
    return run[first : last + 1]


def _both(run: Sequence[Sequence[Piece]], at: float) -> int:
    """Return how many lines of *run* are prose on both sides of *at*; 0 where that is no pair of columns."""
    left = [piece for row in run for piece in row if piece.right <= at]
    right = [piece for row in run for piece in row if piece.left >= at]
    if min(len(left), len(right)) < _LEAST_LINES:
        return 0
    for column in (left, right):
        if sum(len(piece.text) >= _LEAST_LETTERS for piece in column) < 0.6 * len(column):
            return 0
    return min(len(left), len(right))


def _grouped(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces by their lines, from the top of the page, each line from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        if rows and rows[-1][0].base - piece.base < _ROW * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    return rows


def _rows(pieces: Sequence[Piece]) -> list[Piece]:
    """Return one piece for each line."""
    lines = []
    for row in _grouped(pieces):
        text = row[0].text + "".join(
            f" {piece.text}" if piece.left - before.right > _WORD_GAP * piece.size else piece.text
            for before, piece in pairwise(row)
        )
        lines.append(Piece(text, row[0].left, row[-1].right, row[0].base, max(piece.size for piece in row)))
    return lines
