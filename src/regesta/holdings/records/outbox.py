"""The index's outbox: which documents it is still to be told of.

Whatever changes what the index knows of a document puts it here, in the transaction of the change: the document
itself, a link at it, an act of it, a finding on it, the exchange that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from ..schema import outbox
from .rows import delete_where_in, insert_rows


def announce(connection: Connection, documents: Iterable[str]) -> None:
    """Let the index be told of *documents*, once however often they are announced."""
    ids = sorted(set(documents))
    delete_where_in(connection, outbox.c.document, ids)
    insert_rows(connection, outbox, [{"document": each} for each in ids])


def differing(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """Return the keys whose value is another, new or gone."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
