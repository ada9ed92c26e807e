"""Bring captures in: what is new is read under guard and stored; what is known only gains a name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from ..accession import Limits, Received, Refused, SetAside, receive
from ..engines import LocalEngine
from ..errors import RegestaError
from ..holdings import Accession, CaptureStore, Ledger, RecordStore
from .progress import Progress
from .reading import Analysed, Task, make_ready, read

_BATCH = 25
_REMEMBERED = 100_000
"""Captures up to which their digests are kept in mind and not asked for one by one: some 15 MB."""
_BATCH_BYTES = 32 * 2**20


class Refusal(Struct, frozen=True):
    """A capture that was not added, and why."""

    origin: str
    error: RegestaError


class Accessions(Struct, frozen=True):
    """What became of what was given. `documentless` are captures that are no document (lists, search pages); `aside` is
    what belongs to other files and was not looked at.
    """

    added: tuple[str, ...]
    known: int
    refused: tuple[Refusal, ...]
    documentless: int
    aside: tuple[SetAside, ...] = ()


class Accessioning:
    """Brings captures into one archive's stores."""

    def __init__(
        self,
        captures: CaptureStore,
        record: RecordStore,
        ledger: Ledger[Accession],
        engine: LocalEngine,
        scan_languages: tuple[str, ...] = (),
    ) -> None:
        self._captures = captures
        self._record = record
        self._ledger = ledger
        self._engine = engine
        self._languages = scan_languages

    def add(
        self, paths: Iterable[str | Path], *, stdin: BinaryIO | None, limits: Limits, progress: Progress
    ) -> Accessions:
        """Add everything below `paths`; one bad file is refused and the others are added."""
        paths = list(paths)
        self._known = 0
        self._refused: list[Refusal] = []
        self._aside: list[SetAside] = []
        self._pending: dict[str, list[str]] = {}
        self._held = self._record.captures.ids() if self._record.captures.count() <= _REMEMBERED else None
        progress.begin("Reading", expected(paths))
        added, empty = self._run(self._new(receive(paths, stdin=stdin, limits=limits), progress), progress)
        progress.end()
        return Accessions(tuple(added), self._known, tuple(self._refused), empty, tuple(self._aside))

    def resume(self, progress: Progress) -> list[str]:
        """Read again what the ledger of accessions has and the record hasn't: after a killed run, or to rebuild."""
        self._known, self._refused, self._pending = 0, [], {}
        start = int(self._record.setting("accessions") or 0)
        if self._ledger.size() <= start:
            return []
        progress.begin("Reading what is held", None)
        added, _ = self._run(self._told(start), progress, ledger=False)
        progress.end()
        return added

    def _told(self, start: int) -> Iterator[Task]:
        for line in self._ledger.read(start):
            if line.capture in self._pending or self._record.captures.known([line.capture]):
                self._pending.setdefault(line.capture, []).append(line.origin)
                continue
            self._pending[line.capture] = [line.origin]
            data = self._captures.get(line.capture)
            yield Task(line.origin, line.name, line.capture, data, line.media_type, self._languages)

    def _new(self, items: Iterable[Received | Refused | SetAside], progress: Progress) -> Iterator[Task]:
        for item in items:
            if isinstance(item, SetAside):
                self._aside.append(item)
            elif isinstance(item, Refused):
                self._refused.append(Refusal(item.origin, item.error))
                progress.step()
            elif item.digest in self._pending:
                self._pending[item.digest].append(item.origin)
                self._known += 1
                progress.step()
            elif self._is_held(item.digest):
                self._known += 1
                self._pending[item.digest] = [item.origin]
                progress.step()
            else:
                self._pending[item.digest] = [item.origin]
                yield Task(item.origin, item.name, item.digest, item.data, item.media_type_hint, self._languages)

    def _is_held(self, digest: str) -> bool:
        return digest in self._held if self._held is not None else bool(self._record.captures.known([digest]))

    def _run(self, tasks: Iterable[Task], progress: Progress, *, ledger: bool = True) -> tuple[list[str], int]:
        added: list[str] = []
        empty = 0
        batch: list[tuple[Task, Analysed]] = []
        size = 0
        for outcome in self._engine.run(
            read,
            tasks,
            name=lambda task: task.origin,
            weigh=lambda task: len(task.data) + 1024,
            ready=make_ready,
        ):
            progress.step()
            if outcome.result is None:
                assert outcome.error is not None
                names = self._pending.pop(outcome.task.digest, [outcome.task.origin])
                self._refused.extend(Refusal(name, outcome.error) for name in names)
                continue
            batch.append((outcome.task, outcome.result))
            added.append(outcome.task.digest)
            empty += not outcome.result.witnesses
            size += len(outcome.task.data)
            if len(batch) >= _BATCH or size >= _BATCH_BYTES:
                self._store(batch, ledger=ledger)
                batch, size = [], 0
        self._store(batch, ledger=ledger)
        self._name_again(ledger=ledger)
        return added, empty

    def _store(self, batch: list[tuple[Task, Analysed]], *, ledger: bool) -> None:
        """Store a batch: bytes first, then the ledger, then the record, so that each has what the next relies on."""
        if not batch:
            return
        lines = []
        for task, analysed in batch:
            self._captures.put(task.digest, task.data)
            names = self._pending.get(task.digest, [task.origin])
            self._pending[task.digest] = []
            media_type = task.media_type or analysed.row.capture.media_type
            lines += [(task.digest, origin, task.name, media_type) for origin in dict.fromkeys(names)]
        if ledger:
            self._ledger.append(Accession(capture, origin, name, kind) for capture, origin, name, kind in lines)
        with self._record.writing():
            self._record.captures.add([analysed.row for _, analysed in batch])
            self._record.witnesses.add([analysed.witnesses for _, analysed in batch])
            self._record.captures.add_origins((capture, origin) for capture, origin, _, _ in lines)
            if ledger:
                self._record.set("accessions", str(self._ledger.size()))

    def _name_again(self, *, ledger: bool) -> None:
        """Note the further names under which known captures came."""
        with self._record.writing():
            named = [(capture, origin) for capture, names in self._pending.items() for origin in names]
            new = self._record.captures.add_origins(named)
            lines = [Accession(capture, origin, Path(origin).name) for capture, origin in new]
            if ledger and lines:
                self._ledger.append(lines)
            self._record.set("accessions", str(self._ledger.size()))


def expected(paths: Iterable[str | Path]) -> int | None:
    """How many files lie below `paths`, for telling the time left; None where that can't be known beforehand."""
    total = 0
    for path in paths:
        if str(path) == "-" or str(path).endswith((".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz")):
            return None
        if Path(path).is_dir():
            total += sum(len(files) for _, _, files in os.walk(path))
        else:
            total += 1
    return total
