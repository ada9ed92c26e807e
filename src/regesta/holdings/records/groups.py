"""What hangs together: each letter's matter, the bonds between letters, and the exchanges that they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, func, select

from ..intake import to_packed
from ..schema import bonds, documents, exchange_documents, exchanges, matters, registrations
from .outbox import announce, differing
from .rows import delete_where_in, insert_rows, one_of, run_on, run_prepared

_matter = msgspec.msgpack.Decoder(dict[str, str])

BondRow = tuple[str, str, float, bool, str]
"""One document, the other, strength, firm, leaf."""


_own = exchange_documents.alias()
_DATED = select(exchange_documents.c.exchange, exchange_documents.c.document, documents.c.date).outerjoin(
    documents, documents.c.id == exchange_documents.c.document
)
_DATED_IN = _DATED.where(one_of(exchange_documents.c.exchange))
_DATED_WITH = _DATED.where(exchange_documents.c.exchange.in_(select(_own.c.exchange).where(one_of(_own.c.document))))


class ExchangeCount(Struct, frozen=True):
    """An exchange in figures; the days are ordinals."""

    id: str
    documents: int
    held: int
    open: int
    first_day: int | None = None
    last_day: int | None = None


class GroupRows:
    """Reads and writes matters, bonds and exchanges."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Matters

    def put_matters(self, of: Mapping[str, Mapping[str, str]], documents: Iterable[str]) -> None:
        """Store the documents' matters in place of their earlier ones."""
        delete_where_in(self._connection, matters.c.document, documents)
        rows = [{"document": name, "packed": to_packed(matter)} for name, matter in of.items()]
        insert_rows(self._connection, matters, rows)

    def matters(self, documents: Iterable[str]) -> dict[str, dict[str, str]]:
        query = select(matters).where(one_of(matters.c.document))
        return {name: _matter.decode(packed) for name, packed in run_on(self._connection, query, documents)}

    # Bonds

    def unbind(self, documents: Iterable[str]) -> None:
        """Forget all bonds of the documents."""
        names = list(documents)
        delete_where_in(self._connection, bonds.c.one, names)
        delete_where_in(self._connection, bonds.c.other, names)

    def bind(self, new: Sequence[BondRow]) -> None:
        """Store bonds between documents that had none with each other."""
        columns = ("one", "other", "strength", "firm", "leaf")
        insert_rows(self._connection, bonds, [dict(zip(columns, row, strict=True)) for row in new])

    def bonds_at(self, documents: Iterable[str]) -> set[BondRow]:
        """The bonds at either end of which one of the documents stands."""
        names = list(documents)
        found: set[BondRow] = set()
        for column in (bonds.c.one, bonds.c.other):
            found.update(tuple(row) for row in run_on(self._connection, select(bonds).where(one_of(column)), names))
        return found

    # Exchanges

    def exchange_of(self, documents: Iterable[str]) -> dict[str, str]:
        """Return for each document the exchange that it belongs to; those that stand alone are left out."""
        query = select(exchange_documents.c.document, exchange_documents.c.exchange)
        return dict(run_on(self._connection, query.where(one_of(exchange_documents.c.document)), documents))

    def members(self, names: Iterable[str]) -> dict[str, list[str]]:
        """Return the documents of each exchange, sorted by id."""
        found: dict[str, list[str]] = {}
        query = select(exchange_documents.c.exchange, exchange_documents.c.document)
        query = query.where(one_of(exchange_documents.c.exchange)).order_by(exchange_documents.c.document)
        for exchange, document in run_on(self._connection, query, names):
            found.setdefault(exchange, []).append(document)
        return found

    def dated_members(self, names: Iterable[str]) -> dict[str, dict[str, str | None]]:
        """Return the documents of each exchange with their dates."""
        return _by_exchange(run_prepared(self._connection, _DATED_IN, names))

    def dated_companions(self, documents: Iterable[str]) -> dict[str, dict[str, str | None]]:
        """Return the documents of each exchange to which some of these belong, with their dates."""
        return _by_exchange(run_prepared(self._connection, _DATED_WITH, documents))

    def group(self, documents: Iterable[str], exchanges_: Mapping[str, Iterable[str]]) -> None:
        """Let the documents belong to the exchanges given, and to no others."""
        names = list(documents)
        before = self.exchange_of(names)
        gone = set(before.values())
        delete_where_in(self._connection, exchange_documents.c.document, names)
        delete_where_in(self._connection, exchanges.c.id, gone)
        rows = [{"document": each, "exchange": name} for name, group in exchanges_.items() for each in group]
        insert_rows(self._connection, exchange_documents, rows)
        announce(self._connection, differing(before, {row["document"]: row["exchange"] for row in rows}))

    def count_again(self, new: Sequence[ExchangeCount]) -> None:
        """Store figures in place of the exchanges' earlier ones."""
        delete_where_in(self._connection, exchanges.c.id, [each.id for each in new])
        insert_rows(self._connection, exchanges, [msgspec.structs.asdict(each) for each in new])

    def counted(
        self, by: Literal["size", "open"] = "size", *, limit: int | None = None, offset: int = 0
    ) -> list[ExchangeCount]:
        """Exchanges in figures: the largest first, or those with most open asks."""
        order = [exchanges.c.documents.desc(), exchanges.c.id]
        if by == "open":
            order.insert(0, exchanges.c.open.desc())
        query = select(exchanges).order_by(*order).limit(limit).offset(offset)
        return [ExchangeCount(*row) for row in self._connection.execute(query)]

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(exchanges)).scalar_one()

    def registered(self, documents: Iterable[str]) -> dict[str, int]:
        """Return the documents' places in the register, which never change."""
        query = select(registrations.c.id, registrations.c.no).where(one_of(registrations.c.id))
        return dict(run_on(self._connection, query, documents))


def _by_exchange(rows: Iterable[tuple[str, str, str | None]]) -> dict[str, dict[str, str | None]]:
    found: dict[str, dict[str, str | None]] = {}
    for exchange, document, date in rows:
        found.setdefault(exchange, {})[document] = date
    return found
