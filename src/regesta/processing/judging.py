"""Judgements: which stand, and what makes one complete."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..holdings import RecordStore, UnknownIdError
from ..model import Evidence, Judgement
from .register import new_id


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that are in force, in their order; an undoing can itself be undone."""
    judgements = list(judgements)
    undone: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.undoes and judgement.id not in undone:
            undone.add(judgement.undoes)
    return [each for each in judgements if each.id not in undone and not each.undoes]


def complete(judgement: Judgement, record: RecordStore) -> Judgement:
    """Return the judgement with an id and with the words by which it finds its place again.

    A merge names a witness of each document, a split the witness that goes, a link the words that speak and the
    document that they mean: the documents' ids may lead elsewhere later, the places don't.

    Raises:
        UnknownIdError: it judges something that the archive hasn't.
    """
    if judgement.undoes:
        judgement = _undoing(judgement, record)
    elif record.documents.get(judgement.on) is None:
        raise UnknownIdError(id=judgement.on, hint="")
    evidence = judgement.evidence
    if judgement.verb == "merge" and not evidence:
        evidence = tuple(_first_words(record, name) for name in (judgement.on, str(judgement.value)))
    elif judgement.verb == "split" and not evidence:
        evidence = _split_words(record, judgement)
    elif judgement.verb in ("link", "unlink") and not (judgement.undoes and evidence):
        evidence = _linking_words(record, judgement)
    elif judgement.verb in ("accept", "reject", "correct") and judgement.field is None:
        raise UnknownIdError(id="", hint=": a judgement on a value names its field")
    name = judgement.id or new_id(
        "j", judgement.verb, judgement.on, judgement.field, judgement.value, judgement.at, judgement.undoes
    )
    return msgspec.structs.replace(judgement, id=name, evidence=evidence)


def _undoing(judgement: Judgement, record: RecordStore) -> Judgement:
    """The judgement with the verb, the subject and the words of the one that it takes back."""
    for undone in record.exchange.judgements():
        if undone.id == judgement.undoes:
            return msgspec.structs.replace(
                undone, id=judgement.id, by=judgement.by, at=judgement.at, why=judgement.why, undoes=judgement.undoes
            )
    raise UnknownIdError(id=judgement.undoes or "", hint=": no such judgement can be taken back")


def _split_words(record: RecordStore, judgement: Judgement) -> tuple[Evidence, Evidence]:
    """The first words of the witness that a split takes out, and of one that stays and keeps the id.

    The judgement's value is the capture to be taken out, or its capture and start.
    """
    value = judgement.value if isinstance(judgement.value, dict) else {"capture": judgement.value}
    rows = list(record.witnesses.of_documents([judgement.on]))
    out = [r for r in rows if r.capture == value.get("capture") and value.get("start", r.start) == r.start]
    staying = [row for row in rows if row not in out]
    if len(out) != 1 or not staying:
        raise UnknownIdError(id=str(judgement.value), hint=f": it is not one of several witnesses of {judgement.on}")
    return _words_at(record, out[0].capture, out[0].start, out[0].end), _words_at(
        record, staying[0].capture, staying[0].start, staying[0].end
    )


def _linking_words(record: RecordStore, judgement: Judgement) -> tuple[Evidence, Evidence]:
    """The words that speak of a document, and the first words of that document.

    The judgement's value is the id of the other document, or its id as "to" and the "kind" of the link. The words are
    those given, else those of the link that there is, else the first words of the letter that speaks.
    """
    other = judgement.value.get("to") if isinstance(judgement.value, dict) else judgement.value
    there = [
        each for each in record.exchange.links_at([judgement.on]) if (each.from_, each.to) == (judgement.on, other)
    ]
    if judgement.verb == "unlink" and not there:
        raise UnknownIdError(id=str(other), hint=f": {judgement.on} has no link to it")
    words = [*judgement.evidence[:1], *(proof for each in there for proof in each.evidence)]
    words = words or [_first_words(record, judgement.on)]
    return words[0], _first_words(record, str(other))


def _first_words(record: RecordStore, name: str) -> Evidence:
    document = record.documents.get(name)
    if document is None or not document.witnesses:
        raise UnknownIdError(id=name, hint=": only documents that are held can be merged or linked")
    span = document.witnesses[0]
    return _words_at(record, span.capture, span.start, span.end)


def _words_at(record: RecordStore, capture: str, start: int, end: int) -> Evidence:
    words = record.captures.text(capture)[start : min(end, start + 60)]
    return Evidence(capture, start, start + len(words), words)
