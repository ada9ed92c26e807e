"""What comes of a letter's mentions: links, letters not held, doubts, and what follows for the records."""

from __future__ import annotations

from msgspec import Struct

from regesta.model import Claim, Document, Evidence, Finding, Link, Party, Rival, counted
from regesta.model.exchange import LinkKind

from .identity import digest_of, link_id


class Ghost(Struct, frozen=True, omit_defaults=True):
    """A document that is known only from what a letter says of it.

    `key` is the same for all letters that speak of one such document (by number or date and by parties), and unique
    to the mention where the words leave both open. `relation` is how the speaking letter stands to it. `unnamed`
    marks those of which only the existence is told (a circular's fellows): they are several, or in no single form.
    """

    key: str
    relation: LinkKind
    evidence: Evidence
    title: str
    rule: str
    confidence: float
    kind: str | None = None
    date: str | None = None
    inferred_date: bool = False
    number: str | None = None
    senders: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    unnamed: bool = False

    def document(self, id_: str) -> Document:
        """Return the record of this document under *id_*, with what the words give and nothing else."""
        return Document(
            id=id_,
            held=False,
            kind=self.kind,
            title=self.title,
            number=self.number,
            date=self.date,
            senders=self.senders,
            recipients=self.recipients,
        )

    def link(self, from_: str, to: str) -> Link:
        """Return the link by which the letter *from_* stands to this document, kept under the id *to*."""
        return Link(
            id=link_id(from_, to, self.relation, (self.evidence,)),
            kind=self.relation,
            from_=from_,
            to=to,
            rule=self.rule,
            score=self.confidence,
            evidence=(self.evidence,),
        )


class Doubt(Struct, frozen=True, omit_defaults=True):
    """Words that may mean a held document, or one of several; nothing is linked until a person decides."""

    document: str
    kind: LinkKind
    evidence: Evidence
    rivals: tuple[Rival, ...]

    def finding(self) -> Finding:
        """Return the doubt as a finding, so that it stands in the review queue."""
        subjects = (self.document, *(rival.to for rival in self.rivals))
        sentence = counted(
            "The letter speaks of “{words}”, and one document that is held may be meant, but not surely; it was not "
            "linked.",
            "The letter speaks of “{words}”, and {num} documents that are held fit these words equally well; none was "
            "linked.",
            len(self.rivals),
            words=self.evidence.text,
        )
        return Finding(
            id="finding-" + digest_of("reference-with-several-candidates", *sorted(subjects), self.evidence.text),
            rule="reference-with-several-candidates",
            severity="note",
            subjects=subjects,
            message=str(sentence),
            evidence=(self.evidence,),
            sentence=sentence,
        )


class Inference(Struct, frozen=True, omit_defaults=True):
    """A claim on the record of `document` that follows from an exchange; its words stand in `capture`."""

    document: str
    capture: str
    claim: Claim


class Resolution(Struct, frozen=True, omit_defaults=True):
    """Everything that one letter's mentions come to, among the candidates given."""

    links: tuple[Link, ...] = ()
    ghosts: tuple[Ghost, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    inferred: tuple[Inference, ...] = ()
