"""How nouns become columns and back: JSON for what people may want to read, MessagePack for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, delete, insert

Item = TypeVar("Item")

CHUNK = 500
"""Values bound in one statement; SQLite allows 32,766, PostgreSQL 65,535."""

_json = msgspec.json.Encoder()
_packed = msgspec.msgpack.Encoder()


def to_json(value: Any) -> str:
    return _json.encode(value).decode()


def to_packed(value: Any) -> bytes:
    return _packed.encode(value)


def in_chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def delete_where_in(connection: Connection, column: ColumnElement[Any], values: Iterable[Any]) -> None:
    table: Any = column.table
    for chunk in in_chunks(values):
        connection.execute(delete(table).where(column.in_(chunk)))
