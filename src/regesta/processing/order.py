"""The order of the rooms: bytes come in, become text, become claims, become documents, become an exchange, get indexed.

Everything from collation on happens in one transaction. A run that is killed leaves the last complete state; the next
one takes up what the ledger of accessions has and the record hasn't.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from ..accession import Limits
from ..model import Judgement
from .accessioning import Accessioning, Accessions
from .assembly import Assembly
from .collating import Collating
from .corresponding import Corresponding
from .criticising import Criticising
from .grouping import Grouping
from .identifying import Identifying
from .importing import Importing
from .indexing import bring_up_to_date
from .judging import complete
from .progress import Progress
from .register import Register


class Done(Struct, frozen=True):
    """What a run did. `documents` are new, `changed` were there; `resumed` captures were left over from before."""

    accessions: Accessions
    documents: int
    changed: int
    resumed: int


class Order:
    """The archive's work, in its order."""

    def __init__(self, rooms: Assembly, progress: Progress, seconds: float | None = None) -> None:
        self._rooms = rooms
        self._progress = progress
        self._accessioning = Accessioning(
            rooms.captures, rooms.record, rooms.accessions, rooms.engine(seconds), rooms.folder.scan_languages
        )
        self._importing = Importing(rooms.captures, rooms.record, rooms.accessions, rooms.register, rooms.judgements)

    def add(self, paths: Iterable[str | Path], *, stdin: BinaryIO | None, limits: Limits | None) -> Done:
        """Take in what lies at `paths` and carry it through all rooms."""
        resumed = self._take_up()
        accessions = self._accessioning.add(paths, stdin=stdin, limits=limits or Limits(), progress=self._progress)
        new, changed = self._settle()
        self._index()
        return Done(accessions, new, changed, resumed)

    def resume(self) -> Done:
        """Carry through all rooms what was taken in but not finished."""
        resumed = self._take_up()
        new, changed = self._settle()
        return Done(Accessions((), 0, (), 0), new, changed, resumed)

    def import_record(self, file: BinaryIO, source: str) -> Done:
        """Take in a file in the record format and carry it through all rooms."""
        self._take_up()
        taken = self._importing.take_in(file, source, self._progress)
        new, changed = self._settle()
        self._index()
        return Done(Accessions((), 0, (), 0), new, changed, taken)

    def judge(self, judgement: Judgement) -> Judgement:
        """Record a judgement and carry what it touches through the rooms."""
        self._take_up()
        record = self._rooms.record
        with record.reading():
            judgement = complete(judgement, record)
        self._rooms.judgements.append([judgement])
        with record.writing():
            record.exchange.judge([judgement])
            record.set("judgements", str(self._rooms.judgements.size()))
        self._settle([judgement])
        self._index()
        return judgement

    def reindex(self) -> int:
        """Make the index anew from the record."""
        record, index = self._rooms.record, self._rooms.index
        with record.writing():
            record.documents.announce_all()
        index.clear()
        return bring_up_to_date(record, index, self._progress)

    def group(self) -> None:
        """Make all exchanges anew from the record."""
        record = self._rooms.record
        with record.writing():
            Grouping(record, self._progress).group(record.documents.ids())

    def _take_up(self) -> int:
        return len(self._accessioning.resume(self._progress)) + self._importing.resume(self._progress)

    def _settle(self, judged: Sequence[Judgement] = ()) -> tuple[int, int]:
        """From collation to criticism, for what is new and for what that touches: all of it or nothing."""
        record = self._rooms.record
        with record.writing():
            captures = record.captures.unsettled()
            if not captures and not judged:
                return 0, 0
            before = set(record.documents.ids()) if len(captures) < 1000 else None
            count = record.documents.count(held=True)
            register = Register(self._rooms.register, record)
            engine = self._rooms.engine()
            collating = Collating(record, register, engine, self._progress)
            corresponding = Corresponding(record, register, self._progress)

            documents = collating.collate(captures, judged)
            collating.compose(documents)
            changed = corresponding.correspond(documents)
            collating.compose(changed.inferred)
            changed = Identifying(record, self._progress).identify(changed)
            corresponding.keep_ledgers(changed)
            Grouping(record, self._progress).group(changed.documents)
            criticising = Criticising(record, engine, self._progress)
            criticising.criticise(changed)
            criticising.criticise_names(changed.blocks)

            record.captures.settle(captures)
            record.set("revision", str(int(record.setting("revision") or 0) + 1))
            new = record.documents.count(held=True) - count
            touched = len(changed.documents if before is None else changed.documents & before)
        return new, touched

    def _index(self) -> None:
        bring_up_to_date(self._rooms.record, self._rooms.index, self._progress)
