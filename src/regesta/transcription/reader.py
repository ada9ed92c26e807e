"""What a reader is: the plug-in that turns one kind of capture into text.

To add a reader: write a class with these members, and name it in `readers/__init__.py` (built in) or hand
it to `transcribe(..., readers=...)`. A reader is a pure function of bytes, name and limits: same bytes,
same text, for ever. Whoever changes what it gives raises the version in `method`.
"""

from __future__ import annotations

from typing import Protocol

from regesta.model import Transcription

from .limits import Limits


class Reader(Protocol):
    """Reads captures of `media_types`; `method` is its name with its version ("html@1")."""

    @property
    def method(self) -> str:
        """Return the reader's name and version."""
        ...

    @property
    def media_types(self) -> frozenset[str]:
        """Return the kinds of capture that it reads."""
        ...

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the capture's text.

        Raises:
            TranscriptionError: the bytes can't be read; the sentence says why and what to do.
        """
        ...
