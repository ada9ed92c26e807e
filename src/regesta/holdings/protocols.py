"""What a store must do for the archive, whichever engine keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .records import AgentRows, CaptureRows, DocumentRows, ExchangeRows, GroupRows, TieRows, WitnessRows


class CaptureStore(Protocol):
    """Immutable bytes under the digest of their content."""

    def put(self, digest: str, data: bytes) -> None: ...

    def get(self, digest: str) -> bytes: ...

    def has(self, digest: str) -> bool: ...

    def intact(self, digest: str) -> bool: ...

    def __iter__(self) -> Iterator[str]: ...


class RecordStore(Protocol):
    """The record: nouns by subject, changed in transactions.

    The subjects' classes are written in SQLAlchemy Core against one schema, so that another engine brings its
    connection, its way of finding candidate pairs, and nothing else.
    """

    captures: CaptureRows
    witnesses: WitnessRows
    documents: DocumentRows
    agents: AgentRows
    exchange: ExchangeRows
    ties: TieRows
    groups: GroupRows

    def writing(self) -> AbstractContextManager[None]: ...

    def reading(self) -> AbstractContextManager[None]: ...

    def setting(self, name: str) -> str | None: ...

    def set(self, name: str, value: str) -> None: ...

    def check(self) -> list[str]: ...

    def close(self) -> None: ...
