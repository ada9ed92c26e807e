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

    A merge names a witness of each document, a split the witness that goes: the documents' ids may lead elsewhere
    later, the witnesses' places don't.

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
        evidence = (_witness_words(record, judgement),)
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


def _witness_words(record: RecordStore, judgement: Judgement) -> Evidence:
    """The first words of the witness that a split takes out: `value` is its capture, or its capture and start."""
    value = judgement.value if isinstance(judgement.value, dict) else {"capture": judgement.value}
    for row in record.witnesses.of_documents([judgement.on]):
        if row.capture == value.get("capture") and value.get("start", row.start) == row.start:
            words = record.captures.text(row.capture)[row.start : min(row.end, row.start + 60)]
            return Evidence(row.capture, row.start, row.start + len(words), words)
    raise UnknownIdError(id=str(judgement.value), hint=f": it is no witness of {judgement.on}")


def _first_words(record: RecordStore, name: str) -> Evidence:
    document = record.documents.get(name)
    if document is None or document.text is None:
        raise UnknownIdError(id=name, hint=": only documents that are held can be merged")
    span = document.text
    words = record.captures.text(span.capture)[span.start : min(span.end, span.start + 60)]
    return Evidence(span.capture, span.start, span.start + len(words), words)
