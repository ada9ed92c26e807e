"""Criticism over the archive."""

from __future__ import annotations

from ..holdings import RecordStore
from .corresponding import Changed
from .progress import Progress


class Criticising:
    """Finds contradictions in the documents that changed, and among those that they are to be compared with."""

    def __init__(self, record: RecordStore, progress: Progress) -> None:
        self._record = record
        self._progress = progress

    def criticise(self, changed: Changed) -> None:
        self._record.exchange.find(changed.documents, changed.doubts)
