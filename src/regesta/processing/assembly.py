"""Who is plugged in: the one place that names a concrete store, index and engine."""

from __future__ import annotations

from pathlib import Path

from ..discovery import SearchIndex
from ..engines import Guard, LocalEngine
from ..holdings import Accession, ArchiveFolder, FileCaptureStore, Ledger, RecordStore, Registration
from ..holdings.sqlite import SqliteRecordStore
from ..model import Judgement

_SIDE_FILES = ("", "-wal", "-shm")


class Assembly:
    """The stores, the ledgers, the index and the engine of one archive; each is opened when it is first needed.

    An index that is given stays open when the rest is closed: others search in it too.
    """

    def __init__(self, folder: ArchiveFolder, index: SearchIndex | None = None) -> None:
        self.folder = folder
        self.captures = FileCaptureStore(folder.captures)
        self.accessions: Ledger[Accession] = Ledger(folder.accessions, Accession)
        self.register: Ledger[Registration] = Ledger(folder.register, Registration)
        self.judgements: Ledger[Judgement] = Ledger(folder.judgements, Judgement)
        self._record: SqliteRecordStore | None = None
        self._index = self._lent_index = index

    @property
    def record(self) -> RecordStore:
        if self._record is None:
            self._record = SqliteRecordStore(self.folder.record)
        return self._record

    @property
    def index(self) -> SearchIndex:
        if self._index is None:
            self._index = SearchIndex.open(self.folder.index)
        return self._index

    def engine(self, seconds: float | None = None) -> LocalEngine:
        return LocalEngine(guard=Guard() if seconds is None else Guard(seconds=seconds))

    def prepare(self) -> None:
        """Make the record and the index of a new archive."""
        SqliteRecordStore(self.folder.record, create=True).close()
        SearchIndex.open(self.folder.index).close()

    def begin_anew(self) -> None:
        """Put an empty record, which knows the register and the judgements, in the place of the one that is read."""
        self._close_record()
        aside = self._aside
        for suffix in _SIDE_FILES:
            Path(f"{aside}{suffix}").unlink(missing_ok=True)
        record = SqliteRecordStore(aside, create=True)
        with record.writing():
            record.documents.register(self.register.read())
            record.exchange.judge(self.judgements.read())
        self._record = record

    def finish_anew(self) -> None:
        """Let the new record take the old one's place."""
        self._close_record()
        for suffix in _SIDE_FILES[1:]:
            Path(f"{self.folder.record}{suffix}").unlink(missing_ok=True)
        self._aside.replace(self.folder.record)

    def close(self) -> None:
        self._close_record()
        if self._index is not None and self._lent_index is None:
            self._index.close()
            self._index = None

    def _close_record(self) -> None:
        if self._record is not None:
            self._record.close()
            self._record = None

    @property
    def _aside(self) -> Path:
        return self.folder.record.with_name("holdings.new.sqlite")
