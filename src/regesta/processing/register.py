"""Ids: given once, kept for ever.

An id is made from the digest and the offset of the first witness (or of the first mention, for what is not held) and
written to the register. A merge keeps the id that the register has first; the others lead to it. A split revives
them. Nothing is numbered by position, so re-runs, additions and renumbering leave ids alone.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence, Set

from ..holdings import Ledger, RecordStore, Registration

Place = tuple[str, int, int]
"""Capture, start and end of a witness or of a mention."""


def new_id(prefix: str, *seed: object) -> str:
    """Return the id that follows from `seed`: 60 bits of its digest, in letters and figures that can be read aloud."""
    digest = hashlib.sha256("\n".join(str(part) for part in seed).encode()).digest()
    return f"{prefix}-{base64.b32encode(digest)[:12].decode().lower()}"


class Register:
    """Gives ids within one run; what it gave is written by `lines` into the ledger and into the record."""

    def __init__(self, ledger: Ledger[Registration], record: RecordStore) -> None:
        self._ledger = ledger
        self._record = record
        self._lines: list[Registration] = []
        self._given: dict[str, list[tuple[int, Registration]]] = {}
        self._loaded: set[tuple[bool, str]] = set()
        self._leads = record.documents.redirected()

    def id_of(
        self,
        places: Sequence[Place],
        *,
        mention: bool = False,
        taken: Set[str] = frozenset(),
        keeps: Set[str] = frozenset(),
    ) -> tuple[str, list[str]]:
        """Return the id for what is witnessed (or mentioned) at `places`, and the other ids that now lead to it.

        `places` are in the order in which they count as first. An id registered for any of them wins, the register's
        earliest first; a witness's bounds may have moved a little between versions, so an overlap will do. Ids in
        `taken` were given to others in this run; one in `keeps` wins over all.
        """
        found = (pair for pair in self._registered(places, mention=mention) if pair[1].id not in taken)
        known = sorted(found, key=lambda pair: pair[0])
        if keeps:
            kept = min(keeps)
            return kept, sorted({line.id for _, line in known} - {kept})
        if known:
            kept = known[0][1].id
            return kept, sorted({line.id for _, line in known[1:]} - {kept})
        capture, start, end = places[0]
        name = new_id("d", capture, start, *(["mention"] if mention else []))
        line = Registration(id=name, capture=capture, start=start, end=end, mention=mention)
        self._lines.append(line)
        self._given.setdefault(capture, []).append((1 << 60, line))
        return name, []

    def prepare(self, captures: Set[str], *, mention: bool) -> None:
        """Read what is registered in the captures, in one go for the many that are about to be asked for."""
        missing = {capture for capture in captures if (mention, capture) not in self._loaded}
        if missing:
            for capture, lines in self._record.documents.registered_in(missing, mention=mention).items():
                self._given.setdefault(capture, []).extend(lines)
            self._loaded.update((mention, capture) for capture in missing)

    def send_on(self, name: str, to: str | None) -> None:
        """Let `name` lead to the document `to`, or (None) stand for itself again."""
        if self._leads.get(name) != to:
            self._lines.append(Registration(id=name, same_as=to or ""))
            if to is None:
                del self._leads[name]
            else:
                self._leads[name] = to

    def write(self) -> None:
        """Write what was given: to the ledger first, so that the record never knows an id that the register hasn't."""
        if self._lines:
            self._ledger.append(self._lines)
            self._record.documents.register(self._lines)
            self._lines = []

    def let_go(self) -> None:
        """Write what was given, and forget what can be read again: a run remembers a part of the register at a time."""
        self.write()
        self._given.clear()
        self._loaded.clear()

    def _registered(self, places: Iterable[Place], *, mention: bool) -> Iterable[tuple[int, Registration]]:
        places = list(places)
        self.prepare({capture for capture, _, _ in places}, mention=mention)
        for capture, start, end in places:
            lines = [pair for pair in self._given.get(capture, []) if pair[1].mention == mention]
            exact = [pair for pair in lines if pair[1].start == start]
            yield from exact or [pair for pair in lines if _overlap(pair[1], start, end)]


def _overlap(line: Registration, start: int, end: int) -> bool:
    if line.start is None or line.end is None:
        return False
    shared = min(line.end, end) - max(line.start, start)
    return shared * 10 > 9 * max(line.end - line.start, end - start)
