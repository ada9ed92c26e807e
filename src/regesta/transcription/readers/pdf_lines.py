"""The lines of a PDF page, with a blank line where the page leaves one.

A PDF holds no paragraphs, only characters at places. Where a line stands clearly further below the one
before than lines on this page do, a reader sees a new paragraph, and a blank line says so. A word divided
at a line's end stays divided: PDFium drops the line break there and puts a sign of its own, which is made a
hyphen and a line break again.
"""

from __future__ import annotations

import ctypes
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from .pdf_order import is_out_of_order, lines_in_order, upright

_SOFT = "\u00ad"
_DIVIDED = ("\ufffe", "\x02", _SOFT)
_APART = 1.3  # In single and in double spacing a paragraph's gap is 1.5 to 2 times the lines'.
_APART_BY_SIZE = 1.8  # On a page of few lines: leading is 1.15 to 1.5 times the size of the letters.
_FEW = 4


def read_page(layer: pypdfium2.PdfTextPage, rotation: int = 0) -> str:
    """Return the page's lines in the order of reading, without blank ones at its start and end.

    *rotation* is by how many degrees the page is shown turned. PDFium gives the words as they were drawn, which is as
    they are read on nearly all pages; the others are put in order (`pdf_order`).
    """
    text: str = layer.get_text_range()
    lines: list[str] = []
    starts: list[int] = []
    place = 0
    for line in text.splitlines(keepends=True):
        for part in _divide(line):
            kept = part.rstrip()
            if kept:
                lines.append(kept.replace("\0", "\ufffd"))
                starts.append(place + len(part) - len(part.lstrip()))
            place += len(part)
    heights = _heights(layer, starts, rotation)
    ordered = lines_in_order(layer, rotation) if is_out_of_order(layer, heights) else None
    if ordered is None:
        sizes = [pdfium.FPDFText_GetFontSize(layer.raw, start) for start in starts[:_FEW]]
    else:
        lines, heights = [line.text for line in ordered], [line.base for line in ordered]
        sizes = [line.size for line in ordered[:_FEW]]
    return _set_apart(lines, [above - below for above, below in pairwise(heights)], sizes)


def _set_apart(lines: list[str], gaps: list[float], sizes: list[float]) -> str:
    """Return *lines* as text, a blank line where a gap is wide."""
    pitch = _pitch(gaps, sizes)
    pieces: list[str] = []
    for number, line in enumerate(lines):
        if number:
            pieces.append("\n\n" if gaps[number - 1] > pitch else "\n")
        pieces.append((line[:-1] + "-" if line.endswith(_DIVIDED) else line).replace(_SOFT, ""))
    return "".join(pieces)


def _divide(line: str) -> list[str]:
    for sign in _DIVIDED:
        if sign in line:
            parts = line.split(sign)
            return [part + sign for part in parts[:-1]] + parts[-1:]
    return [line]


def _heights(layer: pypdfium2.PdfTextPage, starts: list[int], rotation: int) -> list[float]:
    """Return how high each line stands on the page as it is shown, in points."""
    across, height = ctypes.c_double(), ctypes.c_double()
    heights: list[float] = []
    for start in starts:
        index = pdfium.FPDFText_GetCharIndexFromTextIndex(layer.raw, start)
        found = pdfium.FPDFText_GetCharOrigin(layer.raw, index, across, height)
        heights.append(upright(across.value, height.value, rotation) if found else 0.0)
    return heights


def _pitch(gaps: list[float], sizes: list[float]) -> float:
    """Return the gap above which a blank line is seen."""
    down = [gap for gap in gaps if gap > 1]
    if len(down) >= _FEW:
        return float(_APART * median(down))
    return float(_APART_BY_SIZE * max(sizes, default=12.0)) or _APART_BY_SIZE * 12.0
