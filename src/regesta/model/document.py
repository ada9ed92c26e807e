"""A document: a letter, telegram, note ..., held or only known of."""

from __future__ import annotations

from msgspec import Struct


class Party(Struct, frozen=True, omit_defaults=True):
    """A sender, recipient, signatory or participant: person, office and body as far as the words give them."""

    name: str | None = None
    office: str | None = None
    body: str | None = None
    agent: str | None = None
    body_agent: str | None = None


class Source(Struct, frozen=True, omit_defaults=True):
    """Where the original lies, level by level; `as_written` is the whole line."""

    repository: str | None = None
    fonds: str | None = None
    series: str | None = None
    file: str | None = None
    pages: str | None = None
    as_written: str | None = None


class Edition(Struct, frozen=True, omit_defaults=True):
    """Where the document was printed; `number` is the document's in the volume."""

    title: str | None = None
    editor: str | None = None
    publisher: str | None = None
    place: str | None = None
    year: str | None = None
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    as_written: str | None = None


class Languages(Struct, frozen=True, omit_defaults=True):
    """ISO 639-1 codes where the language has one, else its name as written. `held` are those of the captures."""

    original: str | None = None
    held: tuple[str, ...] = ()


class Rights(Struct, frozen=True, omit_defaults=True):
    """What the page says on use, who holds the rights, whom to ask."""

    statement: str | None = None
    holder: str | None = None
    enquiries: str | None = None


class TextSpan(Struct, frozen=True, omit_defaults=True):
    """The document's own text in its best witness."""

    capture: str
    start: int
    end: int


class Document(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="document"):
    """One document as the archive understands it.

    `date` is EDTF, as are `received` and `filed` (the day that the number of its file bears). `captures` are the
    captures that witness it, best first, `witnesses` where its text stands in each, and `text` the first of
    those. `held` is False for a document that is known only from what others say of it. `within` is the document
    that encloses it. `doubtful` names the fields of which something is said, but nothing that is sure enough to be
    stated: their attestations are all rivals.
    """

    id: str
    held: bool
    kind: str | None = None
    title: str | None = None
    number: str | None = None
    date: str | None = None
    received: str | None = None
    filed: str | None = None
    place: str | None = None
    senders: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    signatories: tuple[Party, ...] = ()
    copied_to: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()
    languages: Languages | None = None
    translators: tuple[str, ...] = ()
    obtained_by: tuple[str, ...] = ()
    summary: str | None = None
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    markings: tuple[str, ...] = ()
    rights: Rights | None = None
    record_ids: tuple[str, ...] = ()
    source: Source | None = None
    editions: tuple[Edition, ...] = ()
    captures: tuple[str, ...] = ()
    witnesses: tuple[TextSpan, ...] = ()
    text: TextSpan | None = None
    within: str | None = None
    doubtful: tuple[str, ...] = ()
