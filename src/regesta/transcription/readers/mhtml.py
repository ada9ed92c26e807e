"""A web page saved as one file (MHTML): the page in it, read as HTML; its pictures and style sheets are
passed over.

Source: RFC 2557; browsers write the page itself as the first part of type text/html.
"""

from __future__ import annotations

import email
from email.message import Message

import msgspec

from regesta.model import Transcription

from ..errors import NoWordsError
from ..limits import Limits
from .html import HtmlReader

METHOD = "mhtml@1"
_MEDIA_TYPES = frozenset({"multipart/related"})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


class MhtmlReader:
    """Reads web pages saved as one file."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the page's visible text, as from the same page saved as HTML."""
        page = _page_in(data)
        if page is None:
            raise NoWordsError(name=name, media_type="MHTML")
        read = HtmlReader().read(page, "text/html", name, limits)
        return msgspec.structs.replace(read, method=METHOD, media_type=media_type)


def _page_in(data: bytes) -> bytes | None:
    """Return the first part that is a page, or None."""
    try:
        for part in email.message_from_bytes(data).walk():
            if part.get_content_type() in _PAGES:
                return _content(part)
    except RecursionError:  # Parts within parts without end.
        return None
    return None


def _content(part: Message) -> bytes | None:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else None
