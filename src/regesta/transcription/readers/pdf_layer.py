"""Whether the text layer of a PDF's page can be used: it is there, it is writing, and it is what the page shows.

Pages are scans where a picture covers most of them; what stands there as text beside it may be no more than the
download's footer. Layers are garbage where their letters have lost their meaning (fonts without a table of
characters) or where an old recogniser saw none.
"""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as pdfium

LITTLE = 400
"""Letters below which a page with a large picture is taken for a scan: a footer, a stamp of the copy."""
_LARGE = 0.5
_FEW_WORDS = 8
_MOST_SIGNS = 0.08
_LEAST_WORDLIKE = 0.5
_NO_LETTER = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_WORDLIKE = re.compile(
    r"[\W_]{0,4}(?:[A-ZÀ-ÞĀ-Ž]?[a-zß-ÿā-žș-ț'’.-]{1,30}|[A-ZÀ-ÞĀ-ŽȘȚ'’.&-]{1,30}|[Ѐ-Я]?[а-ӿ'’.-]{1,30}|[Ѐ-Я'’.-]{1,30}|"
    r"[Ͱ-Ͽἀ-῿]{1,30}|[^\x00-\u058f]{1,60}|\d{1,4}(?:[.,:/-]\d{1,4}){0,4}\w{0,2})[\W_]{0,4}"
)
_SILENT = re.compile(r"[b-df-hj-np-tv-xzб-джзй-нп-тф-щ]{6}", re.IGNORECASE)
"""Six consonants in a row are in no word but compounds of a few languages."""


def is_writing(text: str) -> bool:
    """Return whether *text* is words of some language: not signs without meaning, nor letters at random."""
    letters = sum(not c.isspace() for c in text)
    if not letters:
        return False
    if len(_NO_LETTER.findall(text)) > _MOST_SIGNS * letters:
        return False
    words = text.split(maxsplit=2000)[:2000]
    if len(words) < _FEW_WORDS:
        return True
    wordlike = sum(_WORDLIKE.fullmatch(word) is not None and _SILENT.search(word) is None for word in words)
    single = sum(len(word.strip(".,;:'\"()[]-")) <= 1 for word in words)
    return wordlike >= _LEAST_WORDLIKE * len(words) and single <= 0.7 * len(words)


def is_scan(page: pypdfium2.PdfPage) -> bool:
    """Return whether pictures cover most of *page*."""
    width, height = page.get_size()
    covered = 0.0
    try:
        for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
            left, bottom, right, top = picture.get_bounds()
            across = max(0.0, min(right, max(width, height)) - max(left, 0.0))
            covered += across * max(0.0, min(top, max(width, height)) - max(bottom, 0.0))
    except pypdfium2.PdfiumError:
        return False
    return covered >= float(_LARGE * width * height)
