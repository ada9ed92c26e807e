"""The numbers of a series: each is given once, by one office to one correspondent in one year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.chronology import bounds
from regesta.model import Attestation, Document, Party, told
from regesta.model.exchange import Severity
from regesta.onomastics import fold

from ..case import Case, evidence_of
from ..rule import FindingDraft

_DAYS_APART = 2
"""A telegram is dated when it is written, sent or received; the same one may bear any of these days."""
_APART = frozenset({"identical-to", "translation-of", "draft-of", "encloses", "transmits"})
_NUMBERED = frozenset({"telegram", "despatch", "airgram", "note"})


_MOST_DAYS = 40
"""Series begin again with the year, the budget's year or a conference; within so few days that is rare."""


class NumberGivenTwice:
    """Two documents of one sender to one recipient that bear the same number within a few weeks.

    Example: Two documents of one series bear the number 214: one of 3 March 1931 and one of 19 March 1931. A series
    gives each number once; one number or one date was misread or misprinted.
    """

    name = "one-number-for-two-documents"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        key = _series_key(case)
        return set() if key is None else {key}

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        key = _series_key(case)
        if key is None:
            return
        for other in case.neighbours:
            if other.document.id == case.document.id or _series_key(other) != key or not _days_apart(case, other):
                continue
            ends = {case.document.id, other.document.id}
            if any({link.from_, link.to} == ends and link.kind in _APART for link in case.links):
                continue
            first, second = sorted((case, other), key=lambda one: (one.document.date or "", one.document.id))
            own = [_own_number(one) for one in (first, second)]
            yield FindingDraft(
                subjects=(first.document.id, second.document.id),
                message=told(
                    "Two documents of one series bear the number {number}: one of {first:date} and one of "
                    "{second:date}. A series gives each number once; one number or one date was misread or misprinted.",
                    number=case.document.number or "",
                    first=first.document.date or "",
                    second=second.document.date or "",
                ),
                evidence=tuple(evidence_of(one) for one in own if one is not None),
            )


def _series_key(case: Case) -> str | None:
    """The series and the number, or None for a document that is in none.

    The number that an edition gives its documents counts them, and no series: only the document's own is one.
    """
    document = case.document
    if not document.held or document.kind not in _NUMBERED or not document.number or not _own_number(case):
        return None
    year = (document.date or "")[:4]
    sender, recipient = _office(document.senders), _office(document.recipients)
    # A series with a name ("Dulte 2") belongs to a journey or a conference, and to the next one again.
    if not re.fullmatch(r"\d{4}", year) or not document.number.isdigit() or not sender or not recipient:
        return None
    return f"{document.kind}|{sender}|{recipient}|{year}|{fold(document.number)}"


def _own_number(case: Case) -> Attestation | None:
    return next(
        (
            one
            for one in case.attested("number")
            if one.value == case.document.number and one.method.split("/")[0] in ("letter", "label")
        ),
        None,
    )


def _office(parties: tuple[Party, ...]) -> str | None:
    """Return who keeps the series, if that is one office: its body, else its office, else the person."""
    if len(parties) != 1:
        return None
    party = parties[0]
    return fold(party.body or party.office or party.name or "") or None


def _days_apart(one: Case, other: Case) -> bool:
    mine, theirs = _span(one.document), _span(other.document)
    if mine is None or theirs is None:
        return False
    between = max(mine[0] - theirs[1], theirs[0] - mine[1])
    return _DAYS_APART < between <= _MOST_DAYS


def _span(document: Document) -> tuple[int, int] | None:
    edges = bounds(document.date or "")
    return None if edges is None or edges[0] is None or edges[1] is None else (edges[0], edges[1])
