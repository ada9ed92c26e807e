"""What pages show that the archive has no view for: lists with their place in the whole."""

from __future__ import annotations

from msgspec import Struct

from ..archive import DocumentView, Overview
from ..archive.arrangement import Sheet
from ..archive.correspondents import AgentFigures, Network
from ..archive.explaining import Why
from ..archive.measured import Measured
from ..archive.places import Place, PlaceProof
from ..archive.spelt import Office, Spelling
from ..archive.views import Title
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
    """An exchange in a list; `opening` is its earliest document. `called` is its title in its parts."""

    id: str
    title: str
    opening: Document
    documents: int
    held: int
    open: int
    first: str | None = None
    last: str | None = None
    sides: tuple[str, ...] = ()
    called: Title | None = None


class OpenQuestion(Struct, frozen=True, omit_defaults=True):
    """An ask left open, the document that puts it, and the exchange in which it stands."""

    act: Act
    document: Document
    exchange: str
    title: str
    called: Title | None = None


class HomeView(Struct, frozen=True, omit_defaults=True):
    """`exchanges` are the largest, `questions` some that are left open, `latest` the captures that came in last."""

    overview: Overview
    exchanges: tuple[ExchangeBrief, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    latest: tuple[Capture, ...] = ()


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
    """`documents` has the documents that the acts and their answers name.

    `party` and `as_of` are what was asked for: acts of or to it, as they stood at the end of that day; `states` counts
    all of those.
    """

    acts: tuple[Act, ...]
    documents: dict[str, Document]
    paging: Paging
    states: dict[str, int] = {}
    party: str | None = None
    as_of: str | None = None


class FindingList(Struct, frozen=True, omit_defaults=True):
    """`rules` counts the findings by severity and rule."""

    findings: tuple[Finding, ...]
    documents: dict[str, Document]
    paging: Paging
    rules: dict[str, dict[str, int]] = {}


class CaptureList(Struct, frozen=True, omit_defaults=True):
    captures: tuple[Capture, ...]
    paging: Paging


class UnitBrief(Struct, frozen=True, omit_defaults=True):
    """A unit of arrangement without what lies below it; `below` counts the units there."""

    level: str
    name: str
    key: str
    documents: int
    below: int
    twice: int = 0
    first: int | None = None
    last: int | None = None


class AgentEntry(Struct, frozen=True, omit_defaults=True):
    """An agent and the number of documents that name it as a party."""

    agent: Agent
    documents: int


class AgentList(Struct, frozen=True, omit_defaults=True):
    agents: tuple[AgentEntry, ...]
    paging: Paging
    kinds: dict[str, int] = {}


class PersonView(Struct, frozen=True, omit_defaults=True):
    """A person, body or office; `documents` are one page of those that name it."""

    agent: Agent
    alike: tuple[Agent, ...]
    spellings: tuple[Spelling, ...]
    offices: tuple[Office, ...]
    figures: AgentFigures
    documents: tuple[Document, ...]
    paging: Paging


class Step(Struct, frozen=True):
    """A year, or a month as "1958-04", with its documents."""

    time: str
    held: int
    not_held: int


class PlaceList(Struct, frozen=True, omit_defaults=True):
    """`standings` counts the places by how surely they are located."""

    places: tuple[Place, ...]
    paging: Paging
    standings: dict[str, int] = {}


class PlaceView(Struct, frozen=True, omit_defaults=True):
    """A place of writing; `writers` are the agents that wrote there, `years` count its documents."""

    place: Place
    spellings: tuple[PlaceProof, ...]
    years: tuple[Step, ...]
    writers: tuple[AgentEntry, ...]
    documents: tuple[Document, ...]
    paging: Paging


class MapView(Struct, frozen=True, omit_defaults=True):
    """The places of writing; those without a site are not on the map."""

    placed: tuple[Place, ...]
    not_placed: tuple[Place, ...]


class TimelineView(Struct, frozen=True, omit_defaults=True):
    """Documents by step of time: what is held, what is only known of. `outside` have a date out of the span shown."""

    steps: tuple[Step, ...]
    since: int | None = None
    until: int | None = None
    outside: int = 0
    undated: int = 0


class NetworkView(Struct, frozen=True, omit_defaults=True):
    network: Network
    names: dict[str, str]
    since: int | None = None
    until: int | None = None


class ArrangementView(Struct, frozen=True, omit_defaults=True):
    """The units on one level of the arrangement; `path` leads there from the top; `sheets` of its last one."""

    units: tuple[UnitBrief, ...]
    path: tuple[UnitBrief, ...] = ()
    documents: dict[str, Document] = {}
    sheets: tuple[Sheet, ...] = ()
    referred: int = 0
    unreferred: int = 0


class AboutView(Struct, frozen=True, omit_defaults=True):
    """What this archive is and how it was made. `rights` counts the statements that captures make of their rights."""

    overview: Overview
    version: str
    layouts: dict[str, int] = {}
    media_types: dict[str, int] = {}
    languages: dict[str, int] = {}
    rights: dict[str, int] = {}
    measured: tuple[Measured, ...] = ()
    measured_on: str = ""
