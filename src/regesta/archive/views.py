"""What the archive's verbs return: nouns brought together as a reader needs them. All of it can be written as JSON."""

from __future__ import annotations

from msgspec import Struct

from ..model import Act, Agent, Attestation, Capture, Document, Evidence, Finding, Link, Sentence, Zone, told

OPEN = ("open", "acknowledged", "partly answered")
"""States of an ask that still waits for its answer."""


class Quotation(Struct, frozen=True, omit_defaults=True):
    """A piece of text with what stands before and after it, for showing evidence where only a line fits."""

    before: str
    text: str
    after: str


class Overview(Struct, frozen=True, omit_defaults=True):
    """The archive in figures. `first` and `last` are EDTF dates."""

    title: str
    captures: int
    documents: int
    not_held: int
    agents: int
    exchanges: int
    open_asks: int
    findings: dict[str, int]
    states: dict[str, int]
    notice: str | None = None
    first: str | None = None
    last: str | None = None


class DocumentView(Struct, frozen=True, omit_defaults=True):
    """A document with all that bears on it.

    `text` is its own text in its best witness (empty where it is not held), `zones` what its parts are, with
    offsets in that capture's transcription like all others. `answers` are links from it, `answered_by` links to it;
    `others` has every document that those links, the acts and the findings name. `earlier` and `later` are its
    neighbours in the exchange. `asked_for` is the id that was asked for, where that leads here.
    """

    document: Document
    attestations: tuple[Attestation, ...] = ()
    captures: tuple[Capture, ...] = ()
    text: str = ""
    zones: tuple[Zone, ...] = ()
    links: tuple[Link, ...] = ()
    linked_from: tuple[Link, ...] = ()
    acts: tuple[Act, ...] = ()
    findings: tuple[Finding, ...] = ()
    others: dict[str, Document] = {}
    agents: dict[str, Agent] = {}
    enclosed: tuple[str, ...] = ()
    earlier: str | None = None
    later: str | None = None
    asked_for: str | None = None


class CaptureView(Struct, frozen=True, omit_defaults=True):
    """A capture as held: its whole text, what was set aside, what was read in it, the documents that it witnesses."""

    capture: Capture
    text: str
    zones: tuple[Zone, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    documents: tuple[Document, ...] = ()


class Lane(Struct, frozen=True, omit_defaults=True):
    """A party of an exchange: a person and the body for which they write are one. `persons` are those who wrote."""

    name: str
    persons: tuple[str, ...] = ()


class Way(Struct, frozen=True, omit_defaults=True):
    """From which lane a document goes to which, as places among the exchange's lanes; None and () for not known."""

    sender: int | None = None
    recipients: tuple[int, ...] = ()


class Title(Struct, frozen=True, omit_defaults=True):
    """What an exchange is called, in its parts: between whom, what about (a subject, or names), from when to when."""

    parties: Sentence
    about: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None

    @property
    def whole(self) -> Sentence:
        """All of it as one sentence."""
        called = told("{parties}: {names:list}", parties=self.parties, names=self.about) if self.about else self.parties
        span = self.span
        return told("{exchange} ({span})", exchange=called, span=span) if span is not None else called

    @property
    def span(self) -> Sentence | None:
        """The time from the first to the last held document, None where none of them is dated."""
        if not self.first or not self.last:
            return None
        if self.first == self.last:
            return told("{day:date}", day=self.first)
        return told("{first:date} to {last:date}", first=self.first, last=self.last)


class Fact(Struct, frozen=True, omit_defaults=True):
    """One sentence of an abstract, made of values that the record holds, with the words that prove them.

    `words` are English, `sentence` is the same for other languages.
    """

    kind: str
    words: str
    documents: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sentence: Sentence | None = None


class Known(Struct, frozen=True, omit_defaults=True):
    """How a document was known on the day: `how` is sent, received, enclosed, dated or told of.

    `sure` is False where the date of arrival, or the day itself, is not known and only the date of sending speaks.
    `told_in` is the document by whose words it was known, for what is told of or enclosed.
    """

    how: str
    sure: bool = True
    told_in: str | None = None


class ExchangeView(Struct, frozen=True, omit_defaults=True):
    """Documents that hang together by replies, parties, time and matter, in the order of their dates, held or not.

    `id` stays when documents are added; the id of an exchange that became part of this one, and that of any of its
    documents, leads here. `acts` are the asks, proposals and offers with what became of them. With `as_of` it is the
    exchange as it was known on that day, to the party `known_to` or (None) to one who held everything; `known` says
    how each document was known, and `not_yet` counts those that were not. `called` is the title in its parts.
    """

    id: str
    documents: tuple[Document, ...]
    links: tuple[Link, ...]
    acts: tuple[Act, ...] = ()
    responses: tuple[Act, ...] = ()
    agents: dict[str, Agent] = {}
    title: str = ""
    lanes: tuple[Lane, ...] = ()
    ways: dict[str, Way] = {}
    abstract: tuple[Fact, ...] = ()
    as_of: str | None = None
    known_to: str | None = None
    called: Title | None = None
    known: dict[str, Known] = {}
    not_yet: int = 0

    @property
    def held(self) -> int:
        return sum(document.held for document in self.documents)

    @property
    def open_acts(self) -> int:
        """How many asks, proposals and offers of the writers themselves are left open."""
        return sum(act.state in OPEN and not act.reported for act in self.acts)


class AgentView(Struct, frozen=True, omit_defaults=True):
    """A person, body or office with the documents that name it, and as what."""

    agent: Agent
    documents: tuple[Document, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    alike: tuple[Agent, ...] = ()


class Met(Struct, frozen=True, omit_defaults=True):
    """What met an ask: the document, its words, and the days from the ask to it."""

    document: Document
    evidence: tuple[Evidence, ...] = ()
    days: int | None = None


class AskView(Struct, frozen=True, omit_defaults=True):
    """An ask, proposal or offer with the document that puts it and what met it.

    `days` are the days to the first answer; without one, to the day the ledger is read as of, or to the last document.
    None where a date is not known to the day.
    """

    act: Act
    document: Document
    met: tuple[Met, ...] = ()
    days: int | None = None


class Refused(Struct, frozen=True, omit_defaults=True):
    """What was given and not added; `message` says why and what to do, `sentence` the same for other languages."""

    origin: str
    code: str
    message: str
    sentence: Sentence | None = None


class AddReport(Struct, frozen=True, omit_defaults=True):
    """What became of what was given to `add`.

    `known` were held already. `documentless` are captures that are no document: lists, search pages. `documents` and
    `changed` count the documents that are new, and those that were there and say something else now. `aside` says,
    a line each, which files belong to others and were not looked at.
    """

    added: int
    known: int
    documentless: int
    documents: int
    changed: int
    refused: tuple[Refused, ...] = ()
    captures: tuple[str, ...] = ()
    resumed: int = 0
    aside: tuple[str, ...] = ()
    exit_code: int = 0


class Fault(Struct, frozen=True, omit_defaults=True):
    """A place where the archive is not what it ought to be."""

    where: str
    found: str
    expected: str
    remedy: str


class VerifyReport(Struct, frozen=True, omit_defaults=True):
    """What `verify` looked at, and what it found wrong."""

    captures: int
    offsets: int
    indexed: int
    faults: tuple[Fault, ...] = ()


def evidence_of(attestation: Attestation) -> Evidence:
    """Return the words of an attestation."""
    return Evidence(attestation.capture, attestation.start, attestation.end, attestation.text)
