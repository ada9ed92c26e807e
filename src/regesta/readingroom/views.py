"""What pages show that the archive has no view for: lists with their place in the whole."""

from __future__ import annotations

from msgspec import Struct

from ..archive import DocumentView, Overview
from ..archive.explaining import Why
from ..discovery import Results
from ..model import Act, Agent, Capture, Document, Finding


class Paging(Struct, frozen=True):
    """Which part of a list a page shows. Pages count from 1."""

    page: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        return (self.page - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return min(self.total, self.page * self.size)


class ExplainedDocument(DocumentView, frozen=True, omit_defaults=True):
    """A document with all that bears on it, and why each of its fields says what it says."""

    why: tuple[Why, ...] = ()


class ExchangeBrief(Struct, frozen=True, omit_defaults=True):
    """An exchange in a list; `opening` is its earliest document."""

    id: str
    title: str
    opening: Document
    documents: int
    held: int
    open: int
    first: str | None = None
    last: str | None = None
    sides: tuple[str, ...] = ()


class HomeView(Struct, frozen=True, omit_defaults=True):
    overview: Overview
    years: tuple[tuple[str, int], ...] = ()
    exchanges: tuple[ExchangeBrief, ...] = ()


class SearchView(Struct, frozen=True, omit_defaults=True):
    results: Results
    paging: Paging
    filters: dict[str, list[str]] = {}


class DocumentList(Struct, frozen=True, omit_defaults=True):
    documents: tuple[Document, ...]
    paging: Paging


class SpokenBy(Struct, frozen=True, omit_defaults=True):
    """One place where a document is spoken of."""

    document: Document
    kind: str
    capture: str | None = None
    start: int = 0
    end: int = 0
    text: str = ""


class Spoken(Struct, frozen=True, omit_defaults=True):
    """A document that is not held, with the documents that speak of it and their words."""

    document: Document
    by: tuple[SpokenBy, ...] = ()


class NotHeldList(Struct, frozen=True, omit_defaults=True):
    documents: tuple[Spoken, ...]
    paging: Paging


class ExchangeList(Struct, frozen=True, omit_defaults=True):
    exchanges: tuple[ExchangeBrief, ...]
    paging: Paging


class AskList(Struct, frozen=True, omit_defaults=True):
    """`documents` has the documents that the acts and their answers name."""

    acts: tuple[Act, ...]
    documents: dict[str, Document]
    paging: Paging
    states: dict[str, int] = {}


class FindingList(Struct, frozen=True, omit_defaults=True):
    """`rules` counts the findings by severity and rule."""

    findings: tuple[Finding, ...]
    documents: dict[str, Document]
    paging: Paging
    rules: dict[str, dict[str, int]] = {}


class CaptureList(Struct, frozen=True, omit_defaults=True):
    captures: tuple[Capture, ...]
    paging: Paging


class AgentEntry(Struct, frozen=True, omit_defaults=True):
    """An agent and the number of documents that name it as a party."""

    agent: Agent
    documents: int


class AgentList(Struct, frozen=True, omit_defaults=True):
    agents: tuple[AgentEntry, ...]
    paging: Paging
    kinds: dict[str, int] = {}


class AboutView(Struct, frozen=True, omit_defaults=True):
    overview: Overview
    version: str
