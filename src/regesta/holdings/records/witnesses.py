"""Witnesses: the stretches of captures that hold a document's text, their sketches, and how they compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    Table,
    func,
    or_,
    select,
    text,
    update,
)

from ...model import Draft, Mention, Utterance
from ..intake import NewWitness
from ..schema import comparisons, sketches, witness_keys, witnesses
from .rows import delete_where_in, in_chunks, insert_rows, one_of, run_on


class _Sketched(Struct, frozen=True):
    sketch: tuple[int, ...] = ()


class _Drafted(Struct, frozen=True):
    draft: Draft


class WordsRead(Struct, frozen=True):
    """What a witness's words speak of and do."""

    mentions: tuple[Mention, ...] = ()
    utterances: tuple[Utterance, ...] = ()


# Each room needs one part of a reading; the others are passed over, which is several times as fast.
_sketched = msgspec.msgpack.Decoder(_Sketched)
_drafted = msgspec.msgpack.Decoder(_Drafted)
_words = msgspec.msgpack.Decoder(WordsRead)


def draft_in(packed: bytes) -> Draft:
    """Return the draft of a Reading that is given as MessagePack."""
    return _drafted.decode(packed).draft


class WitnessRow(Struct, frozen=True):
    """A witness as stored; `no` is the record's own number, never shown and never an identity.

    `packed` is its Reading as MessagePack, of which a part at a time is asked for.
    """

    no: int
    capture: str
    start: int
    end: int
    within: int | None
    document: str | None
    hashes: int
    packed: bytes

    @property
    def sketch(self) -> tuple[int, ...]:
        return _sketched.decode(self.packed).sketch

    @property
    def draft(self) -> Draft:
        return draft_in(self.packed)

    @property
    def words(self) -> WordsRead:
        return _words.decode(self.packed)


class Comparison(Struct, frozen=True):
    """What was found when two witnesses were laid side by side.

    `one`: they witness one document. `apart`: something contradicts that. `link`: how document a stands to b.
    """

    a: int
    b: int
    one: bool
    apart: bool
    link: str | None
    reason: str
    confidence: float


_COLUMNS = (
    witnesses.c.no,
    witnesses.c.capture,
    witnesses.c.start,
    witnesses.c.end,
    witnesses.c.within,
    witnesses.c.document,
    witnesses.c.hashes,
    witnesses.c.packed,
)

# What a run compares, for as long as its connection lives.
_temporary = MetaData()
_arrivals = Table("arrivals", _temporary, Column("witness", Integer, primary_key=True), prefixes=["TEMP"])
_fresh = Table("fresh", _temporary, Column("hash", BigInteger), Column("witness", Integer), prefixes=["TEMP"])
_common = Table("common", _temporary, Column("hash", BigInteger, primary_key=True), prefixes=["TEMP"])

# A hash in very many witnesses is boilerplate or a formula and pairs nothing. The limit inside the count keeps one such
# hash from costing the whole table.
_PAIRS = text(
    """
    SELECT fresh.witness AS a, b.witness AS b, count(*) AS shared
    FROM fresh
    JOIN sketches AS b ON b.hash = fresh.hash AND b.witness <> fresh.witness
    WHERE fresh.hash NOT IN (SELECT hash FROM common)
      AND (b.witness < fresh.witness OR b.witness NOT IN (SELECT witness FROM arrivals))
    GROUP BY fresh.witness, b.witness
    """
)


_FEW = 3


class WitnessRows:
    """Reads and writes witnesses, sketches and comparisons."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, captures: Iterable[Sequence[NewWitness]]) -> None:
        """Store the witnesses of some captures, those of each in the order of its readings."""
        number = self._connection.execute(select(func.coalesce(func.max(witnesses.c.no), 0))).scalar_one()
        rows, hashes, keys = [], [], []
        for several in captures:
            first = number + 1
            for witness in several:
                number += 1
                row = {
                    "no": number,
                    "capture": witness.capture,
                    "start": witness.start,
                    "end": witness.end,
                    "within": None if witness.within is None else first + witness.within,
                    "hashes": len(witness.sketch),
                    "packed": witness.packed,
                }
                rows.append(row)
                hashes += [{"hash": each, "witness": number} for each in witness.sketch]
                keys += [{"key": each, "witness": number} for each in dict.fromkeys(witness.keys)]
        insert_rows(self._connection, witnesses, rows)
        insert_rows(self._connection, sketches, hashes)
        insert_rows(self._connection, witness_keys, keys)

    def of_captures(self, ids: Iterable[str]) -> Iterator[WitnessRow]:
        return self._where(witnesses.c.capture, ids)

    def of_documents(self, ids: Iterable[str]) -> Iterator[WitnessRow]:
        return self._where(witnesses.c.document, ids)

    def enclosed_in(self, numbers: Iterable[int]) -> Iterator[WitnessRow]:
        return self._where(witnesses.c.within, numbers)

    def numbered(self, numbers: Iterable[int]) -> Iterator[WitnessRow]:
        return self._where(witnesses.c.no, numbers)

    def _where(self, column: ColumnElement[Any], values: Iterable[Any]) -> Iterator[WitnessRow]:
        query = select(*_COLUMNS).where(one_of(column)).order_by(witnesses.c.no)
        return (WitnessRow(*row) for row in run_on(self._connection, query, values))

    def assign(self, document_of: dict[int, str]) -> None:
        if document_of:
            statement = text("UPDATE witnesses SET document = :document WHERE no = :no")
            self._connection.execute(statement, [{"no": no, "document": to} for no, to in document_of.items()])

    def unassign(self, document: str) -> None:
        self._connection.execute(update(witnesses).where(witnesses.c.document == document).values(document=None))

    def arrive(self, numbers: Iterable[int]) -> None:
        """Say which witnesses `candidate_pairs` and `keyed_pairs` are asked about from now on."""
        for table in (_arrivals, _fresh, _common):
            table.drop(self._connection, checkfirst=True)
            table.create(self._connection)
        for chunk in in_chunks(numbers):
            insert_rows(self._connection, _arrivals, [{"witness": no} for no in chunk])

    def candidate_pairs(
        self, sketches: Iterable[tuple[int, Sequence[int]]], *, most: int
    ) -> Iterator[list[tuple[int, int, int]]]:
        """Yield (arrival, other, shared hashes) for the pairs of witnesses that share any, some arrivals at a time.

        `sketches` are those of the arrivals, by number. Hashes found in more than `most` witnesses don't count.
        """
        run = self._connection.execute
        for chunk in in_chunks(sketches):
            run(_fresh.delete())
            run(_common.delete())
            hashes = [{"hash": each, "witness": no} for no, sketch in chunk for each in sketch]
            insert_rows(self._connection, _fresh, hashes)
            run(
                text(
                    "INSERT INTO common SELECT hash FROM (SELECT DISTINCT hash FROM fresh) AS f WHERE "
                    "(SELECT count(*) FROM (SELECT 1 FROM sketches s WHERE s.hash = f.hash LIMIT :most)) >= :most"
                ),
                {"most": most + 1},
            )
            yield [(a, b, shared) for a, b, shared in run(_PAIRS)]

    def sizes(self, numbers: Iterable[int]) -> dict[int, int]:
        """Return how many hashes the sketches of some witnesses have."""
        query = select(witnesses.c.no, witnesses.c.hashes).where(one_of(witnesses.c.no))
        return dict(tuple(row) for row in run_on(self._connection, query, numbers))

    def keyed_pairs(self, prefix: str, most: int) -> set[tuple[int, int]]:
        """Return (arrival, other) for the arrivals and the witnesses that share a key with them.

        Only keys that begin with `prefix` count. Under a key that more than `most` share, each arrival meets only the
        first few.
        """
        found: set[tuple[int, int]] = set()
        query = text(
            "SELECT own.witness AS arrival, own.key FROM witness_keys AS own "
            "WHERE own.witness IN (SELECT witness FROM arrivals)"
        )
        arrivals: dict[str, list[int]] = {}
        for arrival, key in self._connection.execute(query):
            if key.startswith(prefix):
                arrivals.setdefault(key, []).append(arrival)
        rows = select(witness_keys.c.key, witness_keys.c.witness).where(one_of(witness_keys.c.key))
        rows = rows.order_by(witness_keys.c.key, witness_keys.c.witness)
        under = groupby(run_on(self._connection, rows, sorted(arrivals)), key=itemgetter(0))
        for key, members in under:
            all_ = [witness for _, witness in members]
            others = all_ if len(all_) <= most else all_[:_FEW]
            found |= {(max(a, b), min(a, b)) for a in arrivals[key] for b in others if a != b}
        return found

    def add_comparisons(self, rows: Sequence[Comparison]) -> None:
        delete = text("DELETE FROM comparisons WHERE a IN (:a, :b) AND b IN (:a, :b)")
        if rows:
            self._connection.execute(delete, [{"a": row.a, "b": row.b} for row in rows])
        insert_rows(self._connection, comparisons, [msgspec.structs.asdict(row) for row in rows])

    def comparisons_of(self, numbers: Iterable[int]) -> list[Comparison]:
        found: dict[tuple[int, int], Comparison] = {}
        query = select(comparisons).where(or_(one_of(comparisons.c.a), one_of(comparisons.c.b)))
        for row in run_on(self._connection, query, numbers):
            found[(row.a, row.b)] = Comparison(*row)
        return [found[key] for key in sorted(found)]

    def remove_captures(self, ids: Iterable[str]) -> None:
        delete_where_in(self._connection, witnesses.c.capture, ids)
