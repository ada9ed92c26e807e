"""What came before what: an answer and its letter, the receipt and the writing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.chronology import bounds, find_dates
from regesta.model import Link, Sentence, told
from regesta.model.exchange import REPLIES, Severity

from ..case import Case, evidence_of
from ..rule import FindingDraft

_DATE_LINE = 1
"""Days by which an answer may be dated before its letter: it was written on the other side of the date line."""
_MOST_DAYS = 400
"""Further on it is no slip of a year: a number was read as one."""


class AnsweredBeforeWritten:
    """A letter that answers or acknowledges another of a later date.

    The other need not be held: by the words "your letter of May 9, 1931" a letter of May 3, 1931 gives it a later day.
    A doubt where one of the dates is only inferred: then the link may be wrong, or the other letter's words.

    Example: The letter of 3 March 1931 answers one that is dated later, 9 March 1931: one of the two dates is wrong,
    or another letter is meant.
    """

    name = "answered-before-it-was-written"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for link in case.links:
            if not (link.kind in REPLIES or link.kind == "follows-up") or link.from_ != case.document.id:
                continue
            other = case.neighbour(link.to)
            date = (other.document.date or "") if other else _quoted(link)
            own, theirs = bounds(case.document.date or ""), bounds(date)
            if not own or not theirs or own[1] is None or theirs[0] is None or theirs[0] <= own[1] + _DATE_LINE:
                continue
            if other is None and theirs[0] - own[1] > _MOST_DAYS:
                continue
            both = (case, other) if other else (case,)
            inferred = any(next((one.inferred for one in each.attested("date")), False) for each in both)
            yield FindingDraft(
                severity="doubt" if inferred else self.severity,
                subjects=(case.document.id, link.to),
                message=_later(link.kind, case.document.date or "", date),
                evidence=link.evidence,
            )


def _quoted(link: Link) -> str:
    """The one whole date, year and all, that a link's words give."""
    said = [found for proof in link.evidence for found in find_dates(proof.text)]
    days = {found.edtf for found in said if not found.inferred and "X" not in found.edtf}
    return days.pop() if len(days) == 1 and len(said) == 1 else ""


def _later(kind: str, written: str, other: str) -> Sentence:
    if kind == "follows-up":
        return told(
            "The letter of {written:date} follows up one that is dated later, {other:date}: one of the two dates is "
            "wrong, or another letter is meant.",
            written=written,
            other=other,
        )
    if kind == "acknowledges":
        return told(
            "The letter of {written:date} acknowledges one that is dated later, {other:date}: one of the two dates is "
            "wrong, or another letter is meant.",
            written=written,
            other=other,
        )
    return told(
        "The letter of {written:date} answers one that is dated later, {other:date}: one of the two dates is wrong, or "
        "another letter is meant.",
        written=written,
        other=other,
    )


class ReceivedBeforeSent:
    """A document that was received before the day of its own date.

    Example: The document is dated 13 March 1931 and was received earlier, on 5 March 1931: one of the two dates is
    wrong.
    """

    name = "received-before-sent"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        document = case.document
        received = re.split(r"T", document.received or "")[0]
        own, arrived = bounds(document.date or ""), bounds(received)
        if not own or not arrived or own[0] is None or arrived[1] is None or arrived[1] >= own[0]:
            return
        proofs = [evidence_of(one) for field in ("date", "received") for one in list(case.attested(field))[:1]]
        yield FindingDraft(
            subjects=(document.id,),
            message=told(
                "The document is dated {written:date} and was received earlier, on {received:date}: one of the two "
                "dates is wrong.",
                written=document.date or "",
                received=received,
            ),
            evidence=tuple(proofs),
        )
