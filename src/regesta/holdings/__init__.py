"""Where an archive rests: the folder, its append-only ledgers, the captures, and the record.

An archive is a directory: `archive.toml`, `captures/` (content-addressed, never changed), `accessions.jsonl` (what
came in, under which name, in which order), `register.jsonl` (which ids were given to what), `judgements.jsonl` (what
people decided), `holdings.sqlite` (the record, made from those) and `index/` (made from the record). The three
ledgers and the captures are the archive; the rest can always be rebuilt.
"""

from .captures import FileCaptureStore
from .errors import (
    ArchiveBusyError,
    ArchiveDamagedError,
    ArchiveExistsError,
    NoArchiveError,
    NoSpaceError,
    UnknownIdError,
)
from .folder import ArchiveFolder
from .ledgers import Accession, Ledger, Registration
from .protocols import CaptureStore, RecordStore

__all__ = [
    "Accession",
    "ArchiveBusyError",
    "ArchiveDamagedError",
    "ArchiveExistsError",
    "ArchiveFolder",
    "CaptureStore",
    "FileCaptureStore",
    "Ledger",
    "NoArchiveError",
    "NoSpaceError",
    "RecordStore",
    "Registration",
    "UnknownIdError",
]
