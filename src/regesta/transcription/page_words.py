"""Where the words of a PDF's page stand on it: PDF bytes in, JSON out, in a process of its own.

    python -m regesta.transcription.page_words PAGE < letter.pdf > words.json

For each word its text and its box: left, top, width and height in per cent of the page as it is printed. The words
follow one another as in the transcription. Run it under guard (`engines.run_program`).
"""

from __future__ import annotations

import ctypes
import re
import sys

import msgspec

Placed = tuple[str, float, float, float, float]
_FINE = 100_000
"""Parts of a page's side in which PDFium is asked for places: it tells whole numbers."""
_WORD = re.compile(r"\S+")


def page_words(data: bytes, page: int) -> list[Placed]:
    """Return the words of the page's text layer, the page counted from 1.

    Raises:
        IndexError: the document has no such page.
    """
    import pypdfium2  # noqa: PLC0415 - only who asks for places has it
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    document = pypdfium2.PdfDocument(data)
    if not 1 <= page <= len(document):
        raise IndexError(page)
    drawn = document[page - 1]
    layer = drawn.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    across, down = ctypes.c_int(), ctypes.c_int()

    def corner(x: float, y: float) -> tuple[float, float]:
        # PDFium knows how the page is turned and cut; its user space does not.
        pdfium.FPDF_PageToDevice(drawn.raw, 0, 0, _FINE, _FINE, 0, x, y, across, down)
        return 100 * across.value / _FINE, 100 * down.value / _FINE

    found: list[Placed] = []
    text = layer.get_text_range()
    for word in _WORD.finditer(text):
        corners: list[tuple[float, float]] = []
        for place in range(word.start(), word.end()):
            index = pdfium.FPDFText_GetCharIndexFromTextIndex(layer.raw, place)
            if index >= 0 and pdfium.FPDFText_GetCharBox(layer.raw, index, left, right, bottom, top):
                corners += [corner(left.value, top.value), corner(right.value, bottom.value)]
        if corners:
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            x, y = min(xs), min(ys)
            found.append((word.group(), round(x, 2), round(y, 2), round(max(xs) - x, 2), round(max(ys) - y, 2)))
        else:
            found.append((word.group(), 0.0, 0.0, 0.0, 0.0))
    return found


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(page_words(sys.stdin.buffer.read(), int(sys.argv[1]))))
