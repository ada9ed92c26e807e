"""Agents, and where each of their names was used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, func, select, text

from ...model import Agent
from ..schema import agents, name_uses
from .rows import delete_where_in, insert_rows, one_of, run_on, run_prepared, to_json

_agent = msgspec.json.Decoder(Agent)


_USES_IN = (
    select(name_uses.c.no, name_uses.c.document, name_uses.c.block, name_uses.c.agent, name_uses.c.packed)
    .where(one_of(name_uses.c.block))
    .order_by(name_uses.c.block, name_uses.c.packed, name_uses.c.no)
)


class NameUseRow(Struct, frozen=True):
    """A name in a document's record; `packed` is the NameUse, `block` the key under which it is compared."""

    no: int
    document: str
    block: str
    agent: str | None
    packed: bytes


class AgentRows:
    """Reads and writes agents and name uses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def use(self, documents: Iterable[str], rows: Sequence[tuple[str, str, bytes]]) -> set[str]:
        """Store (document, block, use) in place of the documents' earlier uses; return the blocks touched."""
        documents = list(documents)
        touched = {block for _, block, _ in rows}
        query = select(name_uses.c.block).where(one_of(name_uses.c.document)).distinct()
        touched.update(block for (block,) in run_on(self._connection, query, documents))
        delete_where_in(self._connection, name_uses.c.document, documents)
        new = [{"document": document, "block": block, "agent": None, "packed": use} for document, block, use in rows]
        insert_rows(self._connection, name_uses, new)
        return touched

    def uses_in(self, blocks: Iterable[str]) -> dict[str, list[NameUseRow]]:
        """Return the name uses of each block, in an order that doesn't depend on the order of arrival."""
        found: dict[str, list[NameUseRow]] = {}
        for row in run_prepared(self._connection, _USES_IN, blocks):
            use = NameUseRow(*row)
            found.setdefault(use.block, []).append(use)
        return found

    def uses_of(self, agent: str) -> list[NameUseRow]:
        query = select(name_uses).where(name_uses.c.agent == agent).order_by(name_uses.c.document, name_uses.c.no)
        return [NameUseRow(row.no, row.document, row.block, row.agent, row.packed) for row in self._run(query)]

    def agents_by_use(self, documents: Iterable[str]) -> dict[str, list[tuple[bytes, str]]]:
        """Return for each document its (use, agent id) pairs."""
        found: dict[str, list[tuple[bytes, str]]] = {}
        query = select(name_uses).where(one_of(name_uses.c.document), name_uses.c.agent.is_not(None))
        for row in run_on(self._connection, query, documents):
            found.setdefault(row.document, []).append((row.packed, row.agent))
        return found

    def identify(self, agent_of: dict[int, str]) -> None:
        """Say of each name use (by its number) who is meant."""
        if agent_of:
            statement = text("UPDATE name_uses SET agent = :agent WHERE no = :no")
            self._run(statement, [{"no": no, "agent": agent} for no, agent in agent_of.items()])

    def replace(self, blocks: Mapping[str, Sequence[Agent]]) -> None:
        """Store the agents of the blocks in place of those they had."""
        rows = {
            each.id: {"id": each.id, "kind": each.kind, "block": block, "name": each.name, "record": to_json(each)}
            for block, new in blocks.items()
            for each in new
        }
        delete_where_in(self._connection, agents.c.block, blocks)
        delete_where_in(self._connection, agents.c.id, rows)
        insert_rows(self._connection, agents, list(rows.values()))

    def in_blocks(self, blocks: Iterable[str]) -> dict[str, list[Agent]]:
        found: dict[str, list[Agent]] = {}
        query = select(agents.c.block, agents.c.record).where(one_of(agents.c.block)).order_by(agents.c.id)
        for block, record in run_on(self._connection, query, blocks):
            found.setdefault(block, []).append(_agent.decode(record))
        return found

    def get(self, agent: str) -> Agent | None:
        record = self._run(select(agents.c.record).where(agents.c.id == agent)).scalar()
        return None if record is None else _agent.decode(record)

    def several(self, ids: Iterable[str]) -> dict[str, Agent]:
        query = select(agents.c.id, agents.c.record).where(one_of(agents.c.id))
        return {name: _agent.decode(record) for name, record in run_on(self._connection, query, ids)}

    def iterate(self) -> Iterator[Agent]:
        """All agents, sorted by id."""
        return (_agent.decode(record) for record in self._run(select(agents.c.record).order_by(agents.c.id)).scalars())

    def count(self) -> int:
        return int(self._run(select(func.count()).select_from(agents)).scalar_one())

    def matching(self, prefix: str, limit: int = 3) -> list[str]:
        query = select(agents.c.id).where(agents.c.id.startswith(prefix, autoescape=True)).order_by(agents.c.id)
        return list(self._run(query.limit(limit)).scalars())

    def _run(self, query: Any, rows: list[dict[str, Any]] | None = None) -> Any:
        return self._connection.execute(query, rows)
