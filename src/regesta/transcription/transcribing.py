"""A capture's bytes to its text, by the reader of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Transcription, told

from .errors import NoReaderError, TooLongError
from .limits import Limits
from .reader import Reader
from .readers import READERS

TRANSCRIBERS: dict[str, str] = {
    media_type: reader.method for reader in READERS for media_type in sorted(reader.media_types)
}
"""The built-in transcriber, with its version, of each media type."""


def transcribe(
    data: bytes,
    media_type: str,
    name: str = "",
    *,
    limits: Limits | None = None,
    readers: Sequence[Reader] = READERS,
) -> Transcription:
    """Return the text of a capture; for ever the same for the same bytes, media type and reader's version.

    The first of *readers* that takes *media_type* reads it. *name* is only for the words of errors.

    Raises:
        TranscriptionError: it can't be read; the sentence says why and what to do.
    """
    bounds = limits or Limits()
    shown = name or "The capture"
    if len(data) > bounds.max_bytes:
        raise TooLongError(
            name=shown,
            found=len(data),
            bound=bounds.max_bytes,
            what=told("bytes"),
            remedy=told("Split it, or raise the bound with --max-size."),
        )
    for reader in readers:
        if media_type in reader.media_types:
            return reader.read(data, media_type, shown, bounds)
    readable = ", ".join(sorted({kind for reader in readers for kind in reader.media_types}))
    raise NoReaderError(name=shown, media_type=media_type, readable=readable)
