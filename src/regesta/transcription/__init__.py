"""Room 2, transcription: a capture's bytes come in, its text leaves, with a map back to pages and elements.

Pure: no I/O, no network, the same for the same bytes for ever. One reader for each kind of capture
(`readers/`); to add one, see `reader`.
"""

from .errors import TranscriptionError
from .limits import Limits
from .reader import Reader
from .readers import READERS
from .transcribing import TRANSCRIBERS, transcribe

__all__ = ["READERS", "TRANSCRIBERS", "Limits", "Reader", "TranscriptionError", "transcribe"]
