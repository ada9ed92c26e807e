"""PDF: the text layer of each page as it stands, line by line.

Pages are joined by a blank line and each has its segment. Words divided at a line's end stay divided.
PDFium is not thread safe: one process reads one PDF at a time.
"""

from __future__ import annotations

import time

import pypdfium2
import pypdfium2.raw as pdfium

from regesta.model import Segment, Transcription

from ..errors import BadPdfError, LockedPdfError, NoTextLayerError, TooLongError, TooSlowError
from ..limits import Limits
from .pdf_lines import read_page

METHOD = "pdf@1"
_MEDIA_TYPES = frozenset({"application/pdf"})
_BETWEEN = "\n\n"


class PdfReader:
    """Reads PDF files that have a text layer."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the text of all pages, with a segment for each page that has words."""
        document = _open(data, name)
        try:
            return _read(document, name, limits)
        finally:
            document.close()


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise LockedPdfError(name=name) from None
        why = "no page structure was found in it" if b"%%EOF" in data[-2048:] else "it breaks off before its end"
        raise BadPdfError(name=name, size=len(data), why=why) from None


def _read(document: pypdfium2.PdfDocument, name: str, limits: Limits) -> Transcription:
    pages = len(document)
    if pages > limits.max_pages:
        raise TooLongError(
            name=name,
            found=pages,
            bound=limits.max_pages,
            what="pages",
            remedy="Split it into smaller files.",
        )
    until = time.monotonic() + limits.max_seconds
    pieces: list[str] = []
    segments: list[Segment] = []
    wordless: list[int] = []
    length = 0
    for number in range(pages):
        if time.monotonic() > until:
            raise TooSlowError(name=name, seconds=limits.max_seconds, done=f"{number} of {pages} pages")
        text = _page_text(document, number)
        if text is None or not text.strip():
            wordless.append(number + 1)
            continue
        if pieces:
            pieces.append(_BETWEEN)
            length += len(_BETWEEN)
        segments.append(Segment(length, length + len(text), page=number + 1, element="page"))
        pieces.append(text)
        length += len(text)
    if not segments:
        raise NoTextLayerError(name=name, pages=pages)
    notices = (_tell(wordless),) if wordless else ()
    return Transcription(
        text="".join(pieces),
        method=METHOD,
        media_type="application/pdf",
        segments=tuple(segments),
        title=_title(document),
        notices=notices,
    )


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str | None:
    """Return a page's text, or None where the page can't be loaded."""
    try:
        page = document[number]
        try:
            layer = page.get_textpage()
            try:
                return read_page(layer)
            finally:
                layer.close()
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return None


def _title(document: pypdfium2.PdfDocument) -> str | None:
    title = document.get_metadata_value("Title")
    return " ".join(str(title).split()) or None


def _tell(wordless: list[int]) -> str:
    shown = ", ".join(str(page) for page in wordless[:10]) + (" ..." if len(wordless) > 10 else "")
    return f"{len(wordless)} page(s) have no text or can't be read (scans?): page {shown}."
