"""Pictures of pages (JPEG, PNG, TIFF with one or many pages, WebP): the words that the text recogniser finds on them.

Each page has its segment, which tells how sure its reading is, by which language packs it was read and how it was
turned; within it stand those of its lines and doubtful words (`recognition.page_text`).
"""

from __future__ import annotations

from itertools import chain

from regesta.model import Transcription

from ..errors import NothingRecognisedError
from ..limits import Limits
from ..recognition import METHOD, Recogniser, open_pictures
from .paged import Paged

_MEDIA_TYPES = frozenset({"image/jpeg", "image/png", "image/tiff", "image/webp", "image/gif"})


class PictureReader:
    """Reads scans and photographs of pages."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def __init__(self, recogniser: Recogniser | None = None) -> None:
        self._recogniser = recogniser or Recogniser()

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return what is printed on the pages."""
        pictures = open_pictures(data, name, limits)
        first = next(pictures)  # What is no picture is refused as that, whether or not there is a recogniser.
        self._recogniser.refuse_without(name)
        paged = Paged()
        pages = 0
        numbered = enumerate(chain([first], pictures), 1)
        for scan in self._recogniser.read(numbered):
            pages = scan.page
            paged.add_scan(scan)
        if paged.is_empty:
            raise NothingRecognisedError(name=name, pages=pages, why=paged.whys())
        return paged.finish(method=self._recogniser.method, media_type=media_type)
