"""What a rule is given: one document with its words, its claims, its acts and links, and its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from regesta.model import Act, Attestation, Document, Evidence, Link


class Case(Struct, frozen=True, omit_defaults=True):
    """One document under examination.

    `text` is its own text in its best witness, `offset` where that starts in the transcription of `capture`.
    `neighbours` are the cases of documents that share a key of a rule with it (`keys`), or stand in a link with it;
    they have no neighbours of their own.
    """

    document: Document
    text: str = ""
    capture: str = ""
    offset: int = 0
    attestations: tuple[Attestation, ...] = ()
    acts: tuple[Act, ...] = ()
    links: tuple[Link, ...] = ()
    neighbours: tuple[Case, ...] = ()

    def attested(self, field: str) -> Iterator[Attestation]:
        """Yield what is attested of *field*, the chosen first; what a person rejected is left out."""
        found = [one for one in self.attestations if one.field == field and one.standing != "rejected"]
        yield from (one for one in found if one.standing == "chosen")
        yield from (one for one in found if one.standing != "chosen")

    def quote(self, start: int, end: int) -> Evidence:
        """Return the quotation of self.text[start:end], with its place in the transcription."""
        return Evidence(
            capture=self.capture, start=self.offset + start, end=self.offset + end, text=self.text[start:end]
        )

    def neighbour(self, id_: str) -> Case | None:
        """Return the neighbouring case of the document *id_*."""
        return next((one for one in self.neighbours if one.document.id == id_), None)


def evidence_of(attestation: Attestation) -> Evidence:
    """Return the words that an attestation rests on."""
    return Evidence(capture=attestation.capture, start=attestation.start, end=attestation.end, text=attestation.text)


def within(attestation: Attestation, start: int, end: int) -> Evidence:
    """Return the part [start, end) of an attestation's words as a quotation of its own."""
    return Evidence(
        capture=attestation.capture,
        start=attestation.start + start,
        end=attestation.start + end,
        text=attestation.text[start:end],
    )


def proof_of(case: Case, fields: Iterable[str], value: str) -> Evidence | None:
    """Return where *value* stands in what is attested of the first of *fields*; else all of the words attested."""
    for field in fields:
        for attestation in case.attested(field):
            at = attestation.text.rfind(value)
            if at >= 0:
                return within(attestation, at, at + len(value))
        for attestation in case.attested(field):
            return evidence_of(attestation)
    return None


def sorted_proofs(proofs: Iterable[Evidence | None]) -> tuple[Evidence, ...]:
    """Return the quotations that there are, each once, in the order of their places."""
    return tuple(
        sorted({proof for proof in proofs if proof is not None}, key=lambda one: (one.capture, one.start, one.end))
    )


def clipped(words: str, limit: int = 160) -> str:
    """Return *words* on one line for a message, cut at a word's end with "…"."""
    line = " ".join(words.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " …"
