"""Ties: the keys by which documents find one another, so that a change touches only what it must.

A document *offers* keys (its date, its number, its pages) and *seeks* others (the date that it mentions). When the
keys that are on offer change, those who seek them are read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import Connection, select

from ..schema import ties
from .rows import change_where_in, delete_where_in, insert_rows, one_of, run_on

Side = Literal["offers", "seeks", "compares", "ghost", "passes"]


class TieRows:
    """Reads and writes ties."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tie(self, side: Side, keys_of: dict[str, set[str]]) -> set[str]:
        """Store the keys of each document on one side in place of its earlier ones; return the keys that changed."""
        changed: set[str] = set()
        before: dict[str, set[str]] = {document: set() for document in keys_of}
        query = select(ties.c.document, ties.c.key).where(one_of(ties.c.document), ties.c.side == side)
        for document, key in run_on(self._connection, query, keys_of):
            before[document].add(key)
        different = [document for document, keys in keys_of.items() if keys != before[document]]
        for document in different:
            changed |= keys_of[document] ^ before[document]
        gone = ties.delete().where(one_of(ties.c.document), ties.c.side == side)
        change_where_in(self._connection, gone, different)
        rows = [{"document": each, "side": side, "key": key} for each in different for key in sorted(keys_of[each])]
        insert_rows(self._connection, ties, rows)
        return changed

    def tied(self, side: Side, keys: Iterable[str]) -> dict[str, list[str]]:
        """Return for each key the documents that have it on that side, sorted."""
        found: dict[str, list[str]] = {}
        query = select(ties.c.key, ties.c.document).where(ties.c.side == side, one_of(ties.c.key))
        query = query.order_by(ties.c.key, ties.c.document)
        for key, document in run_on(self._connection, query, sorted(set(keys))):
            found.setdefault(key, []).append(document)
        return found

    def remove(self, documents: Iterable[str]) -> None:
        delete_where_in(self._connection, ties.c.document, documents)
