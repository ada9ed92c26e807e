"""What can be said of one capture alone: a function of its bytes, and so done once for ever.

Description reads a transcription into drafts of documents; correspondence reads a draft's text for the letters that
it speaks of and for what its writer does; collation takes its sketch. Together they are the capture's analysis.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .capture import Transcription
from .evidence import Claim
from .exchange import ActKind, LinkKind

ZoneRole = Literal[
    "boilerplate",
    "label",
    "heading",
    "subject",
    "number",
    "dateline",
    "address",
    "salutation",
    "body",
    "closing",
    "signature",
    "marking",
    "note",
    "summary",
    "citation",
    "participants",
    "enclosure",
    "value",
]


class Zone(Struct, frozen=True, omit_defaults=True):
    """What a stretch of the page is. Zones don't overlap and are in order of their starts."""

    start: int
    end: int
    role: ZoneRole


class Draft(Struct, frozen=True, omit_defaults=True):
    """A document found in a capture: where its own text stands, what is claimed of it.

    [start, end) is the document's own text (from its first line, heading of an edition excluded, to its signature or
    last line, editors' notes excluded); `claims` may quote any place in the capture. `within` is the index of the
    draft that encloses it.
    """

    start: int
    end: int
    claims: tuple[Claim, ...] = ()
    within: int | None = None


class Description(Struct, frozen=True, omit_defaults=True):
    """What a capture's page is made of. No drafts: the page is no document."""

    layout: str
    language: str | None = None
    zones: tuple[Zone, ...] = ()
    drafts: tuple[Draft, ...] = ()


class Mention(Struct, frozen=True, omit_defaults=True):
    """Words by which a text speaks of another document (or of an earlier approach that may have been one).

    `kind` is the kind of document that the words state, or None. `date` is EDTF, completed from the context where
    the words leave out the year (`inferred_date`). `sender` and `recipient` are "writer", "addressee", a name as
    written, or None where the words leave it open. `count` > 1 or None for several ("letters"). `unnamed` marks the
    circular's fellows and other documents that only their existence is known of. `relation` is how the text stands
    to it. `faint` words name a document where one is held that fits them, and tell of none where none is.
    """

    start: int
    end: int
    text: str
    relation: LinkKind
    rule: str
    confidence: float
    kind: str | None = None
    date: str | None = None
    inferred_date: bool = False
    number: str | None = None
    place: str | None = None
    sender: str | None = None
    recipient: str | None = None
    topic: str | None = None
    unnamed: bool = False
    faint: bool = False


class Utterance(Struct, frozen=True, omit_defaults=True):
    """One act in one passage, before it is known what became of it.

    `terms` are the content words of what is asked, proposed or answered (case-folded, stemmed), by which an answer
    finds its question.
    """

    start: int
    end: int
    text: str
    act: ActKind
    rule: str
    confidence: float
    subtype: str | None = None
    actor: str = "writer"
    addressee: str = "addressee"
    terms: tuple[str, ...] = ()
    reported: bool = False


class Reading(Struct, frozen=True, omit_defaults=True):
    """A draft read for collation and correspondence. `sketch` are hashes as signed 64-bit integers, sorted."""

    draft: Draft
    sketch: tuple[int, ...] = ()
    mentions: tuple[Mention, ...] = ()
    utterances: tuple[Utterance, ...] = ()


class Analysis(Struct, frozen=True, omit_defaults=True):
    """Everything that the pure rooms say of one capture."""

    capture: str
    transcription: Transcription
    description: Description
    readings: tuple[Reading, ...] = ()
