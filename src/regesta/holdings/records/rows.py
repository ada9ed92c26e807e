"""How nouns become columns and back: JSON for what people may want to read, MessagePack for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Dialect, Table, bindparam, delete, func, insert, select

Item = TypeVar("Item")

CHUNK = 500
"""Values bound in one statement; SQLite allows 32,766, PostgreSQL 65,535."""

_json = msgspec.json.Encoder()


def to_json(value: Any) -> str:
    return _json.encode(value).decode()


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
    """Insert rows that all have the columns of the first, with values as the driver takes them.

    The statement is compiled once for each table; the rows pass SQLAlchemy by, which asks of every value of every row
    whether it needs converting (a fifth of the time of a run).
    """
    if rows:
        columns = tuple(rows[0])
        statement, ordered = _insertion(table, columns, connection.dialect)
        values: Any = [tuple(map(row.__getitem__, ordered)) for row in rows] if ordered else rows
        connection.exec_driver_sql(statement, values)


@lru_cache(64)
def _insertion(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The statement, and the order of the columns where the driver takes values by position."""
    compiled: Any = insert(table).compile(dialect=dialect, column_keys=list(columns))
    return str(compiled), tuple(compiled.positiontup or ())


@lru_cache(256)
def one_of(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that a column has one of the values that `run_on` binds.

    All values are one parameter, a JSON array, so that the statement is the same for any number of them: a parameter
    for each made SQLAlchemy write the statement anew every time, which took more than SQLite's work.
    """
    return column.in_(select(func.json_each(bindparam("values")).table_valued("value").c.value))


def run_on(connection: Connection, statement: Any, values: Iterable[Any]) -> Iterator[Any]:
    """Run a statement on some values (`one_of`), and yield its rows.

    Each chunk's rows are fetched before the first is given, so what is done with them may change the table.
    """
    for chunk in in_chunks(values):
        result = connection.execute(statement, {"values": to_json(chunk)})
        if result.returns_rows:
            yield from result.all()


def run_prepared(connection: Connection, statement: Any, values: Iterable[Any]) -> Iterator[Any]:
    """As `run_on`, for a statement that a module keeps and whose columns are taken as the driver gives them.

    The statement is compiled once: to make, hash and look it up anew takes longer than SQLite needs to answer it.
    """
    compiled, ordered = _reading(statement, connection.dialect)
    for chunk in in_chunks(values):
        bound: Any = to_json(chunk)
        yield from connection.exec_driver_sql(compiled, (bound,) * ordered if ordered else {"values": bound}).all()


@lru_cache(64)
def _reading(statement: Any, dialect: Dialect) -> tuple[str, int]:
    """The statement, and how often its values stand in it where the driver takes them by position."""
    compiled: Any = statement.compile(dialect=dialect)
    return str(compiled), len(compiled.positiontup or ())


def change_where_in(connection: Connection, statement: Any, values: Iterable[Any]) -> None:
    """Run a statement that gives no rows on some values (`one_of`)."""
    for _ in run_on(connection, statement, values):
        raise AssertionError(statement)


@lru_cache(256)
def _deletion(column: ColumnElement[Any]) -> Any:
    table: Any = column.table
    return delete(table).where(one_of(column))


def delete_where_in(connection: Connection, column: ColumnElement[Any], values: Iterable[Any]) -> None:
    change_where_in(connection, _deletion(column), values)
