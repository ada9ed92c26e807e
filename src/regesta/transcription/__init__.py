"""Room 2, transcription: a capture's bytes come in, its text leaves, with a map back to pages and elements.

Pure: no network, nothing written, and the same text for the same bytes and the same versions for ever (scans are
read by a program of its own, whose version is in the method). One reader for each kind of capture (`readers/`); to
add one, see `reader`.
"""

from .errors import TranscriptionError
from .limits import Limits
from .reader import Reader
from .readers import READERS, readers_for
from .transcribing import TRANSCRIBERS, transcribe

__all__ = ["READERS", "TRANSCRIBERS", "Limits", "Reader", "TranscriptionError", "readers_for", "transcribe"]
