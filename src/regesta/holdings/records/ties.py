"""Ties: the keys by which documents find one another, so that a change touches only what it must.

A document *offers* keys (its date, its number, its pages) and *seeks* others (the date that it mentions). When the
keys that are on offer change, those who seek them are read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import Connection, select

from ..schema import ties
from .rows import delete_where_in, in_chunks, insert_rows

Side = Literal["offers", "seeks", "compares", "ghost"]


class TieRows:
    """Reads and writes ties."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tie(self, side: Side, keys_of: dict[str, set[str]]) -> set[str]:
        """Store the keys of each document on one side in place of its earlier ones; return the keys that changed."""
        changed: set[str] = set()
        before: dict[str, set[str]] = {document: set() for document in keys_of}
        for chunk in in_chunks(keys_of):
            query = select(ties.c.document, ties.c.key).where(ties.c.document.in_(chunk), ties.c.side == side)
            for document, key in self._connection.execute(query):
                before[document].add(key)
        different = [document for document, keys in keys_of.items() if keys != before[document]]
        for document in different:
            changed |= keys_of[document] ^ before[document]
        for chunk in in_chunks(different):
            self._connection.execute(ties.delete().where(ties.c.document.in_(chunk), ties.c.side == side))
        rows = [{"document": each, "side": side, "key": key} for each in different for key in sorted(keys_of[each])]
        insert_rows(self._connection, ties, rows)
        return changed

    def tied(self, side: Side, keys: Iterable[str]) -> dict[str, list[str]]:
        """Return for each key the documents that have it on that side, sorted."""
        found: dict[str, list[str]] = {}
        for chunk in in_chunks(sorted(set(keys))):
            query = select(ties.c.key, ties.c.document).where(ties.c.side == side, ties.c.key.in_(chunk))
            for key, document in self._connection.execute(query.order_by(ties.c.key, ties.c.document)):
                found.setdefault(key, []).append(document)
        return found

    def remove(self, documents: Iterable[str]) -> None:
        delete_where_in(self._connection, ties.c.document, documents)
