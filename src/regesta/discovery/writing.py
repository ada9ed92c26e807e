"""An entry becomes a document of the index. What enters: `Entry`; what leaves: tantivy's document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import tantivy

from regesta.chronology import bounds
from regesta.model import Document, Party

from . import schema
from .brief import Brief, to_json
from .entry import Entry, body_of, digest_of, label_of, person_of, spellings_of
from .shelving import levels_of, shelf_of

DAYS_IN_A_LONG_DOUBT = 5 * 366
"""A date wider than this gives no year to count under, only decades (and none when wider than three decades).
"""


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
    for field, value in _exact(entry):
        written.add_text(field, value)
    for facet, value in _facets(entry, senders, recipients):
        written.add_text(schema.facet_field(facet), value)
    _add_days(written, document.date)
    written.add_integer(schema.ADDED, entry.added)
    written.add_text(schema.SHELF, schema.shown_form(shelf_of(document)))
    brief = Brief(
        held=document.held,
        title=document.title,
        kind=document.kind,
        number=document.number,
        date=document.date,
        place=document.place,
        senders=senders,
        recipients=recipients,
        exchange=entry.standing.exchange,
        levels=levels_of(document),
    )
    written.add_text(schema.BRIEF, to_json(brief))
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
        ("body", (body for party in _parties(document) for body in (party.body, body_of(party, entry.names)))),
        ("place", (document.place, *document.places)),
        ("subject", (*document.subjects, *document.topics)),
        ("summary", (document.summary,)),
        ("number", (document.number,)),
        ("source", _source(document)),
        ("repository", (document.source.repository if document.source else None,)),
        ("fonds", (document.source.fonds, document.source.series) if document.source else ()),
        ("file", (document.source.file if document.source else None,)),
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
        yield from (edition.title, edition.editor, edition.publisher, edition.year, edition.number, edition.as_written)


def _exact(entry: Entry) -> Iterable[tuple[str, str]]:
    document = entry.document
    yield from (("capture", capture) for capture in document.captures)
    yield from (("record_id", record_id.casefold()) for record_id in document.record_ids)
    if document.within:
        yield "within", document.within
    if entry.standing.exchange:
        yield "exchange", entry.standing.exchange


def _parties(document: Document) -> tuple[Party, ...]:
    return (
        *document.senders,
        *document.recipients,
        *document.signatories,
        *document.copied_to,
        *document.participants,
    )


def _facets(entry: Entry, senders: Iterable[str], recipients: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield each facet's values once: a document counts once under a value however often it has it."""
    document, standing = entry.document, entry.standing
    languages = document.languages
    of_languages = (*((languages.original,) if languages.original else ()), *languages.held) if languages else ()
    years, decades = _years(document.date)
    parties = _parties(document)
    levels = levels_of(document)
    values: list[tuple[str, Iterable[str | None]]] = [
        ("kind", (document.kind,)),
        ("sender", senders),
        ("recipient", recipients),
        ("person", (person_of(party, entry.names) for party in parties)),
        ("body", (body_of(party, entry.names) for party in parties)),
        ("place", (document.place, *document.places)),
        ("language", of_languages),
        ("year", years),
        ("sure_year", years if len(years) == 1 else ()),
        ("decade", decades),
        ("dated", (_precision(document.date),)),
        ("held", ("yes" if document.held else "no",)),
        ("archive", (schema.STEP.join(levels[:depth]) for depth in range(1, len(levels) + 1))),
        ("marking", document.markings),
        ("exchange", (standing.exchange,)),
        ("has", standing.has),
        ("is", standing.is_),
        ("asks", standing.asks),
        ("finding", standing.findings),
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


def _precision(edtf: str | None) -> str:
    """Return how exactly *edtf* tells the day; a season or a range counts by its length."""
    known = bounds(edtf) if edtf else None
    if known is None:
        return "undated"
    if known[0] is None or known[1] is None:
        return "longer"
    days = known[1] - known[0] + 1
    if days > DAYS_IN_A_LONG_DOUBT:
        return "longer"
    return "day" if days == 1 else "month" if days <= 31 else "year" if days <= 366 else "years"


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
