"""An entry becomes a document of the index. What enters: `Entry`; what leaves: tantivy's document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
import tantivy

from regesta.chronology import bounds
from regesta.model import Document, Party

from . import schema
from .entry import Entry, digest_of, label_of, spellings_of

DAYS_IN_A_LONG_DOUBT = 5 * 366
"""A date wider than this gives no year to count under, only decades (and none when wider than three decades).
"""


class Brief(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a hit shows without asking the record."""

    held: bool
    title: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    place: str | None = None
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


_ENCODER = msgspec.json.Encoder()


def index_document(entry: Entry) -> Any:
    """Return *entry* as tantivy indexes it; absent values leave no trace."""
    document, written = entry.document, tantivy.Document()
    senders, recipients = _labels(document.senders, entry), _labels(document.recipients, entry)
    written.add_text(schema.ID, document.id)
    written.add_text(schema.KEY, f"{document.id}\0{digest_of(entry)}")
    text = schema.shown_form(entry.text)
    if text:
        written.add_text(schema.TEXT, schema.indexed_form(text))
        written.add_text(schema.STORED_TEXT, text)
    if document.summary:
        written.add_text(schema.STORED_SUMMARY, schema.shown_form(document.summary))
    for field, value in _words(document, entry):
        written.add_text(field, schema.indexed_form(value))
    for field, value in _exact(document):
        written.add_text(field, value)
    for facet, value in _facets(document, senders, recipients):
        written.add_text(schema.facet_field(facet), value)
    _add_days(written, document.date)
    brief = Brief(
        held=document.held,
        title=document.title,
        kind=document.kind,
        number=document.number,
        date=document.date,
        place=document.place,
        senders=senders,
        recipients=recipients,
    )
    written.add_text(schema.BRIEF, _ENCODER.encode(brief).decode())
    return written


def _labels(parties: Iterable[Party], entry: Entry) -> tuple[str, ...]:
    labels = (label_of(party, entry.names) for party in parties)
    return tuple(dict.fromkeys(label for label in labels if label))


def _words(document: Document, entry: Entry) -> Iterable[tuple[str, str]]:
    """Yield what is sought by its words, each value by itself so that no phrase runs from one into the next.

    ABOUT has all but title and text, for words without a field.
    """
    named: tuple[tuple[str, Iterable[str | None]], ...] = (
        ("sender", _spellings(document.senders, entry)),
        ("recipient", _spellings(document.recipients, entry)),
        ("signatory", _spellings(document.signatories, entry)),
        ("copied", _spellings(document.copied_to, entry)),
        ("participant", _spellings(document.participants, entry)),
        ("place", (document.place, *document.places)),
        ("subject", (*document.subjects, *document.topics)),
        ("summary", (document.summary,)),
        ("number", (document.number,)),
        ("source", _source(document)),
        ("marking", document.markings),
        ("credit", (*document.translators, *document.obtained_by)),
    )
    if document.title:
        yield schema.TITLE, document.title
    everything: dict[str, None] = dict.fromkeys((*entry.notes, *document.record_ids))
    for field, values in named:
        for value in dict.fromkeys(value for value in values if value):
            yield field, value
            everything[value] = None
    yield from ((schema.ABOUT, value) for value in everything)


def _spellings(parties: Iterable[Party], entry: Entry) -> Iterator[str]:
    for party in parties:
        yield from spellings_of(party, entry.names)


def _source(document: Document) -> Iterator[str | None]:
    source = document.source
    if source:
        yield from (
            source.repository,
            source.fonds,
            source.series,
            source.file,
            source.pages,
            source.as_written,
        )
    for edition in document.editions:
        yield from (edition.title, edition.editor, edition.publisher, edition.year, edition.as_written)


def _exact(document: Document) -> Iterable[tuple[str, str]]:
    yield from (("capture", capture) for capture in document.captures)
    yield from (("record_id", record_id.casefold()) for record_id in document.record_ids)
    if document.within:
        yield "within", document.within


def _facets(document: Document, senders: Iterable[str], recipients: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield each facet's values once: a document counts once under a value however often it has it."""
    languages = document.languages
    of_languages = (*((languages.original,) if languages.original else ()), *languages.held) if languages else ()
    repository = document.source.repository if document.source else None
    years, decades = _years(document.date)
    values: list[tuple[str, Iterable[str | None]]] = [
        ("kind", (document.kind,)),
        ("sender", senders),
        ("recipient", recipients),
        ("place", (document.place, *document.places)),
        ("language", of_languages),
        ("year", years),
        ("decade", decades),
        ("held", ("yes" if document.held else "no",)),
        ("repository", (repository,)),
        ("marking", document.markings),
    ]
    for facet, several in values:
        for value in dict.fromkeys(value for value in several if value):
            yield facet, value


def _years(edtf: str | None) -> tuple[list[str], list[str]]:
    known = bounds(edtf) if edtf else None
    if known is None or known[0] is None or known[1] is None:
        return [], []
    first, last = date.fromordinal(known[0]).year, date.fromordinal(known[1]).year
    years = [str(year) for year in range(first, last + 1)] if known[1] - known[0] <= DAYS_IN_A_LONG_DOUBT else []
    tens = range(first - first % 10, last + 1, 10)
    return years, [f"{year}s" for year in tens] if len(tens) <= 3 else []


def _add_days(written: Any, edtf: str | None) -> None:
    known = bounds(edtf) if edtf else None
    if known is None:
        written.add_integer(schema.SORT_UP, schema.UNDATED_UP)
        written.add_integer(schema.SORT_DOWN, schema.UNDATED_DOWN)
        return
    first = schema.OPEN_FIRST if known[0] is None else known[0]
    last = schema.OPEN_LAST if known[1] is None else known[1]
    written.add_integer(schema.FIRST_DAY, first)
    written.add_integer(schema.LAST_DAY, last)
    written.add_integer(schema.SORT_UP, last if known[0] is None else first)
    written.add_integer(schema.SORT_DOWN, first if known[1] is None else last)
