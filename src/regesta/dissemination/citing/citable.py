"""A document with what its citation needs, and the parts of a citation that all forms share."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ...chronology import display
from ...model import Document, Edition, Party

LETTERS = frozenset(("letter", "telegram", "note", "despatch", "airgram", "memorandum"))
"""Kinds that go from somebody to somebody: what reference managers call a letter or personal communication."""
NUMBERED = frozenset(("telegram", "note", "despatch", "airgram"))
LONGEST_LINE = 240
"""A longer source line says more than where the original lies."""


class Citable(Struct, frozen=True):
    """A document to be cited: `archive` is the title of the archive in which it is read, `address` where.

    `cited_in` are the held documents that speak of one that is not held, the earliest first.
    """

    document: Document
    archive: str = ""
    address: str = ""
    cited_in: tuple[Document, ...] = ()


def is_letter(document: Document) -> bool:
    """Return whether the document is correspondence: by its kind, else by its having an addressee."""
    if document.kind is None or document.kind == "other":
        return bool(document.recipients)
    return document.kind in LETTERS


def party_name(given: Party) -> str:
    """Return who is meant in one line: the person, else the office with its body, else the body; "" for nobody."""
    return one_line(given.name or ", ".join(part for part in (given.office, given.body) if part))


def names_of(parties: Iterable[Party]) -> list[str]:
    """Return the parties' names, each once."""
    return list(dict.fromkeys(name for each in parties if (name := party_name(each))))


def genre(document: Document) -> str:
    """Return what kind of document it is, with its number: "Telegram 206"; "" where its kind is not known.

    Letters and records of talks are numbered by those who print them: a number is told of the kinds that a post
    numbers itself.
    """
    if document.kind is None or document.kind == "other":
        return ""
    name = document.kind[:1].upper() + document.kind[1:]
    return f"{name} {one_line(document.number)}" if document.number and document.kind in NUMBERED else name


def descriptive_title(document: Document) -> str:
    """Return the document's title; one without a title is described: "Letter to the Harbour Board of Estvik"."""
    if document.title:
        return one_line(document.title)
    to = ", ".join(names_of(document.recipients))
    return (genre(document) or "Document") + (f" to {to}" if to else "")


def location(document: Document) -> str:
    """Return where in its archive the original lies: what the source line says after the archive's name, in its words.

    A source without such a line, or with a long one, is told by its levels: fonds, series, file, pages.
    """
    source = document.source
    if source is None:
        return ""
    written = one_line(source.as_written)
    if written and len(written) <= LONGEST_LINE and written.startswith(one_line(source.repository)):
        return written.removeprefix(one_line(source.repository)).strip(" ,.;:–-")
    parts = [_named("fonds", source.fonds), source.series, _named("file", source.file), _pages(source.pages)]
    found = ", ".join(one_line(part) for part in parts if part)
    return found or ("" if source.repository else written)


def edition_line(edition: Edition) -> str:
    """Return where it is printed, in one line; "" where nothing but the document's number in it is known."""
    if edition.as_written:
        return one_line(edition.as_written)
    parts = [edition.editor, edition.title, edition.volume, edition.place, edition.publisher, edition.year]
    named = [one_line(part) for part in parts if part]
    number = f"No. {one_line(edition.number)}" if edition.number else ""
    return ", ".join(part for part in (*named, number, _pages(edition.pages)) if part) if named else ""


def remarks(citable: Citable) -> list[str]:
    """Return what a citation must tell and no field of a reference manager takes."""
    document = citable.document
    told = []
    if document.place:
        told.append(f"Written at {one_line(document.place)}.")
    if document.date and not document.date.replace("-", "").isdigit():
        told.append(f"Date: {display(document.date)}.")
    if (signed := names_of(document.signatories)) and signed != names_of(document.senders):
        told.append(f"Signed by {', '.join(signed)}.")
    if copied := names_of(document.copied_to):
        told.append(f"Copied to {', '.join(copied)}.")
    if document.translators:
        told.append(f"Translated by {', '.join(map(one_line, document.translators))}.")
    told += [f"Printed in {edition_line(each)}." for each in document.editions if edition_line(each)]
    if not document.held:
        told.append("Not seen: known only from what other documents say of it.")
    told += [f"Cited in {described(each)}." for each in citable.cited_in]
    if citable.archive:
        told.append(f"Read in {one_line(citable.archive)}, {document.id}.")
    return told


def described(document: Document) -> str:
    """Return a document in one line: "A. Lind to Harbour Board, Letter, 3 May 1952"."""
    one, other = ", ".join(names_of(document.senders)), ", ".join(names_of(document.recipients))
    who = f"{one} to {other}" if one and other else one or descriptive_title(document)
    date = display(document.date) if document.date else "undated"
    return ", ".join(part for part in (who, genre(document) if one else "", date) if part)


def one_line(text: str | None) -> str:
    """Return words on one line without control characters, as a field of an exchange format must have them."""
    return " ".join("".join(char if char.isprintable() else " " for char in text or "").split())


def _named(level: str, value: str | None) -> str:
    """The level's name before a bare number: "file 18/1961", but "Box 3" as it is."""
    return f"{level} {value}" if value and value[:1].isdigit() else value or ""


def _pages(pages: str | None) -> str:
    if not pages:
        return ""
    shown = one_line(pages).replace("-", "–")
    if not shown[:1].isdigit():
        return shown
    return f"pp. {shown}" if any(mark in shown for mark in "–,") else f"p. {shown}"
