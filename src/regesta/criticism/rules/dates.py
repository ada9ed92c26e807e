"""A document's dates against one another: heading, dateline, citation, signature, weekday, answer, receipt."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.chronology import bounds, find_dates, weekday_agrees
from regesta.model import Attestation, Sentence, told
from regesta.model.exchange import REPLIES, Severity

from ..case import Case, clipped, evidence_of
from ..rule import FindingDraft


def _day(edtf: object) -> int | None:
    edges = bounds(edtf) if isinstance(edtf, str) else None
    return edges[0] if edges and edges[0] is not None and edges[0] == edges[1] else None


_PLACES = {
    "letter": told("in the letter itself"),
    "label": told("in the page's label"),
    "heading": told("in the heading"),
    "citation": told("in the citation"),
    "summary": told("in the summary"),
    "filename": told("in the file's name"),
    "tei": told("in the edition's header"),
    "inference": told("in the letter that answers it"),
}


_OF_TALKS = frozenset({"memorandum of conversation", "minutes"})
_LATE_DAYS = 90
"""A record of a talk is written down some days after it, sometimes weeks."""
_EITHER_END = 2
"""Days by which others may date a document otherwise than itself: by its receipt, or by another zone of time."""


class DatesDiffer:
    """A document for which two places give two different days.

    A contradiction where the document and those who hold or print it differ. A doubt where only letters that refer to
    it name another day, and where one of the days may be of something else: it stands deep in the text (an annex's
    dateline), has nothing but its place to make it the document's date, or is said to be that of an approval or a
    receipt. A record written after the talk that it records is in order.
    """

    name = "dates-differ"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        dated = [one for one in case.attested("date") if _day(one.value) is not None]
        if not dated or dated[0].inferred:
            return  # days that only others name may be of two documents taken for one
        first = dated[0]
        seen = [_day(first.value) or 0]
        for other in dated[1:]:
            day = _day(other.value) or 0
            if day in seen or (other.inferred and any(abs(day - known) <= _EITHER_END for known in seen)):
                continue
            if case.document.kind in _OF_TALKS and abs(day - seen[0]) <= _LATE_DAYS:
                continue
            seen.append(day)
            yield FindingDraft(
                severity=self.severity if all(_is_own(case, one) for one in (first, other)) else "doubt",
                subjects=(case.document.id,),
                message=_supported(
                    told(
                        "Two dates are given: “{first}” ({first_day:date}) {first_place}, and “{second}” "
                        "({second_day:date}) {second_place}.",
                        first=clipped(first.text, 60),
                        first_day=str(first.value),
                        first_place=_place(first),
                        second=clipped(other.text, 60),
                        second_day=str(other.value),
                        second_place=_place(other),
                    ),
                    dated,
                    (first, other),
                ),
                evidence=(evidence_of(first), evidence_of(other)),
            )


_HEAD = 700
_FOOT = 400
"""Characters from the start and from the end of a text within which its own date stands."""
_PLACED_ONLY = ("letter/stray-date", "letter/cell")
"""Methods that take a date for the document's own by where it stands, without a dateline's form."""
_OF_ANOTHER_DEED = re.compile(
    r"\b(?:approv|adopt|receiv|revis|ratif|declassif|print|publish)\w*\b[^.;]*$", re.IGNORECASE
)


def _is_own(case: Case, dated: Attestation) -> bool:
    """Return whether the words give the day on which the document was written, as far as their place and form tell."""
    if dated.inferred or dated.method.startswith(_PLACED_ONLY):
        return False
    if dated.method.startswith("letter/") and dated.capture == case.capture:
        at = dated.start - case.offset
        return at <= _HEAD or at >= len(case.text) - _FOOT
    title = case.document.title or ""
    if dated.method.startswith("heading/") and dated.text in title:
        return not _OF_ANOTHER_DEED.search(title[: title.find(dated.text)])
    return True


def _place(attestation: Attestation) -> Sentence:
    return _PLACES.get(attestation.method.split("/")[0], told("in another place"))


def _supported(finding: Sentence, dated: list[Attestation], two: tuple[Attestation, Attestation]) -> Sentence:
    """Return the finding, with what another letter's words bear out."""
    for witness in dated:
        if witness.method.startswith("inference/"):
            for one in two:
                if one is not witness and _day(one.value) == _day(witness.value):
                    return told(
                        "{finding} A letter that refers to it bears out {day:date}.",
                        finding=finding,
                        day=str(one.value),
                    )
    return finding


_WEEKDAYS = {
    "monday": told("Monday"),
    "tuesday": told("Tuesday"),
    "wednesday": told("Wednesday"),
    "thursday": told("Thursday"),
    "friday": told("Friday"),
    "saturday": told("Saturday"),
    "sunday": told("Sunday"),
}


class WeekdayAgainstDate:
    """A date whose weekday, as the words give it, is another in the calendar."""

    name = "weekday-against-date"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for found in find_dates(case.text):
            if found.weekday is None or found.inferred or weekday_agrees(found.edtf, found.weekday) is not False:
                continue
            start, end = found.reach
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "The text says “{words}”, but {day:date} was not a {weekday}.",
                    words=clipped(case.text[start:end], 80),
                    day=found.edtf,
                    weekday=_WEEKDAYS[found.weekday],
                ),
                evidence=(case.quote(start, end),),
            )


class AnsweredBeforeWritten:
    """A letter that answers or acknowledges another of a later date.

    A doubt where one of the dates is only inferred: then the link may be wrong, or the other letter's words.
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
            if other is None:
                continue
            own, theirs = bounds(case.document.date or ""), bounds(other.document.date or "")
            if not own or not theirs or own[1] is None or theirs[0] is None or theirs[0] <= own[1]:
                continue
            inferred = any(next((one.inferred for one in each.attested("date")), False) for each in (case, other))
            yield FindingDraft(
                severity="doubt" if inferred else self.severity,
                subjects=(case.document.id, other.document.id),
                message=_later(link.kind, case.document.date or "", other.document.date or ""),
                evidence=link.evidence,
            )


def _later(kind: str, written: str, other: str) -> Sentence:
    if kind == "follows-up":
        return told(
            "The letter of {written:date} follows up one that is dated later, {other:date}.",
            written=written,
            other=other,
        )
    if kind == "acknowledges":
        return told(
            "The letter of {written:date} acknowledges one that is dated later, {other:date}.",
            written=written,
            other=other,
        )
    return told(
        "The letter of {written:date} answers one that is dated later, {other:date}.", written=written, other=other
    )


class ReceivedBeforeSent:
    """A document that was received before the day of its own date."""

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
                "The document is dated {written:date} and was received earlier, on {received:date}.",
                written=document.date or "",
                received=received,
            ),
            evidence=tuple(proofs),
        )
