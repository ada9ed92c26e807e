"""What holds between documents: links, acts and their answers, findings."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .evidence import Evidence
from .sentence import Sentence

LinkKind = Literal[
    "answers",
    "acknowledges",
    "interim-reply-to",
    "follows-up",
    "refers-to",
    "encloses",
    "transmits",
    "identical-to",
    "translation-of",
    "draft-of",
]
REPLIES: frozenset[LinkKind] = frozenset(("answers", "acknowledges", "interim-reply-to"))
"""What goes back from the addressee to the writer."""
CARRIES: frozenset[LinkKind] = frozenset(("encloses", "transmits"))
"""What brings another document with it: as an enclosure, or, as a telegram does, in its own words."""
ActKind = Literal["ask", "propose", "offer", "respond", "commit", "notify", "protest", "thank"]
State = Literal["open", "acknowledged", "partly answered", "answered", "declined", "overtaken"]
Severity = Literal["note", "doubt", "contradiction"]


class Rival(Struct, frozen=True, omit_defaults=True):
    """Another document that the same words could mean."""

    to: str
    score: float


class Link(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="link", rename={"from_": "from"}):
    """`from_` answers, encloses ... `to`, by the words in `evidence`."""

    id: str
    kind: LinkKind
    from_: str
    to: str
    rule: str
    score: float
    evidence: tuple[Evidence, ...] = ()
    rivals: tuple[Rival, ...] = ()


class Answer(Struct, frozen=True, omit_defaults=True):
    """The act that met an ask, and the document that holds it."""

    act: str
    document: str


class Act(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="act"):
    """What a writer does towards the addressee in one passage. `state` only for ask, propose and offer.

    `reported` marks an act of somebody else that the writer tells of.
    """

    id: str
    document: str
    act: ActKind
    subtype: str | None = None
    actor: str | None = None
    addressee: str | None = None
    evidence: tuple[Evidence, ...] = ()
    state: State | None = None
    answered_by: tuple[Answer, ...] = ()
    reported: bool = False

    @property
    def place(self) -> int:
        """Where its first words begin, in the text that they are quoted from."""
        return self.evidence[0].start if self.evidence else 0


class Finding(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="finding"):
    """A contradiction, doubt or oddity, with the words that show it.

    `message` is the sentence in English, `sentence` the same as a form and its values, for other languages.
    """

    id: str
    rule: str
    severity: Severity
    subjects: tuple[str, ...]
    message: str
    evidence: tuple[Evidence, ...] = ()
    sentence: Sentence | None = None
