"""A PDF's pages: the text layer as it stands, or what the text recogniser reads where there is none to use.

Pages are joined by a blank line and each has its segment. Words divided at a line's end stay divided. Whether a
page's layer can be used, `pdf_layer` says. PDFium is not thread safe: one process reads one PDF at a time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from regesta.model import Sentence, Transcription, told

from ..errors import (
    BadPdfError,
    LockedPdfError,
    NoLanguagePackError,
    NoRecogniserError,
    NothingRecognisedError,
    TooLongError,
    TooSlowError,
)
from ..limits import Limits
from ..recognition import Picture, Recogniser, Scan, render
from .paged import Paged
from .pdf import METHOD
from .pdf_layer import LITTLE, is_scan, is_writing
from .pdf_lines import read_page


class _Layer(Struct, frozen=True):
    """The text layer of a page, whether it is writing, and whether the page should rather be recognised."""

    page: int
    text: str
    writing: bool
    usable: bool


def read_document(data: bytes, name: str, limits: Limits, recogniser: Recogniser) -> Transcription:
    """Return the text of all pages, with a segment for each page that has words."""
    document = _open(data, name)
    try:
        return _read(document, name, limits, recogniser)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, name: str, limits: Limits, recogniser: Recogniser) -> Transcription:
    layers = _layers(document, name, limits)
    unusable = [layer.page for layer in layers if not layer.usable]
    scans: dict[int, Scan] = {}
    method = METHOD
    notices = _attachments(document)
    if unusable:
        try:
            recogniser.refuse_without(name)
        except (NoRecogniserError, NoLanguagePackError) as problem:
            if not any(layer.writing for layer in layers):
                raise
            why = told(
                "text recognition needs a package that is not installed (apt install {packages}, then regesta rebuild)",
                packages=problem.packages,
            )
            garbled = told(
                "the letters of its text layer have no meaning (a font without a table of characters), and {why}",
                why=why,
            )
            scans = {
                layer.page: Scan(layer.page, None, garbled if layer.text.strip() and not layer.writing else why)
                for layer in layers
                if not layer.usable
            }
        else:
            scans = {scan.page: scan for scan in recogniser.read(_drawn(document, unusable, limits))}
            method = f"{METHOD}+{recogniser.method}"
    paged = Paged()
    for layer in layers:
        scan = scans.get(layer.page)
        if scan is None or (layer.writing and not _says_more(scan, layer.text)):
            paged.add(layer.page, layer.text)
        else:
            paged.add_scan(scan)
    if paged.is_empty:
        raise NothingRecognisedError(name=name, pages=len(layers), why=paged.whys())
    return paged.finish(method=method, media_type="application/pdf", title=_title(document), notices=notices)


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise LockedPdfError(name=name) from None
        why = (
            told("no page structure was found in it")
            if b"%%EOF" in data[-2048:]
            else told("it breaks off before its end")
        )
        raise BadPdfError(name=name, size=len(data), why=why) from None


def _layers(document: pypdfium2.PdfDocument, name: str, limits: Limits) -> list[_Layer]:
    pages = len(document)
    if pages > limits.max_pages:
        raise TooLongError(
            name=name,
            found=pages,
            bound=limits.max_pages,
            what=told("pages"),
            remedy=told("Split it into smaller files."),
        )
    until = time.monotonic() + limits.max_seconds
    layers = []
    for number in range(pages):
        if time.monotonic() > until:
            raise TooSlowError(
                name=name, seconds=limits.max_seconds, done=told("{count} of {all} pages", count=number, all=pages)
            )
        layers.append(_layer(document, number))
    return layers


def _layer(document: pypdfium2.PdfDocument, number: int) -> _Layer:
    """Return a page's text layer; an unusable one where the page can't be loaded."""
    try:
        page = document[number]
        try:
            layer = page.get_textpage()
            try:
                text = read_page(layer, page.get_rotation())
            finally:
                layer.close()
            letters = sum(not c.isspace() for c in text)
            writing = is_writing(text)
            return _Layer(number + 1, text, writing, writing and not (letters < LITTLE and is_scan(page)))
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return _Layer(number + 1, "", writing=False, usable=False)


def _drawn(document: pypdfium2.PdfDocument, pages: list[int], limits: Limits) -> Iterator[tuple[int, Picture | None]]:
    """Yield the pages as they are printed; None for one that can't be drawn."""
    for number in pages:
        try:
            page = document[number - 1]
            try:
                yield number, render(page, limits)
            finally:
                page.close()
        except pypdfium2.PdfiumError:
            yield number, None


def _says_more(scan: Scan, layer: str) -> bool:
    """Return whether what was recognised is to stand instead of a layer that was thought unusable."""
    if scan.text is None:
        return False
    return len(scan.text.text) > len(layer)


def _title(document: pypdfium2.PdfDocument) -> str | None:
    title = document.get_metadata_value("Title")
    return " ".join(str(title).split()) or None


def _attachments(document: pypdfium2.PdfDocument) -> list[Sentence]:
    """Return a notice that names the files that the PDF carries within it."""
    count = document.count_attachments()
    if not count:
        return []
    names = [document.get_attachment(number).get_name() for number in range(min(count, 5))]
    more = " ..." if count > len(names) else ""
    return [
        told(
            "Files within the PDF, which were not read: {names}. Save them from a PDF viewer.",
            names=", ".join(names) + more,
        )
    ]
