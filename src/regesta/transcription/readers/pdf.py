"""PDF files, with or without a text layer: what reads them (`pdf_document`) is loaded with the first of them.

PDFium takes as long to load as the rest of this room, and most captures are no PDF.
"""

from __future__ import annotations

from regesta.model import Transcription

from ..limits import Limits
from ..recognition import Recogniser

METHOD = "pdf@3"
_MEDIA_TYPES = frozenset({"application/pdf"})


class PdfReader:
    """Reads PDF files, with or without a text layer."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def __init__(self, recogniser: Recogniser | None = None) -> None:
        self._recogniser = recogniser or Recogniser()

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the text of all pages, with a segment for each page that has words."""
        from .pdf_document import read_document  # noqa: PLC0415

        return read_document(data, name, limits, self._recogniser)
