"""Plain text: the transcription is the decoded file itself."""

from __future__ import annotations

from regesta.model import Transcription, told

from ..encoding import decode
from ..errors import NoWordsError
from ..limits import Limits

METHOD = "text@1"
_MEDIA_TYPES = frozenset({"text/plain", "application/json", "text/csv"})


class TextReader:
    """Reads plain text, and JSON and tables as the text that they are."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the file's characters; line ends are made "\\n", nothing else is changed."""
        decoded = decode(data, name=name)
        if not decoded.text.strip():
            raise NoWordsError(name=name, media_type=told("text"))
        return Transcription(
            text=decoded.text,
            method=METHOD,
            media_type=media_type,
            encoding=decoded.encoding,
            notices=decoded.notices,
        )
