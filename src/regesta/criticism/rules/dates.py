"""A document's dates against one another: heading, dateline, citation, signature, weekday."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.chronology import bounds, find_dates, names_weekday, weekday_agrees
from regesta.model import Attestation, Sentence, told
from regesta.model.exchange import Severity

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
    it name another day, or where nothing but its place makes one the document's date. Silent where one of the days is
    of something else: it stands deep in the text (an annex's dateline), in a table, behind the number of another
    document, or is said to be that of an approval or a receipt. A record written after the talk that it records is in
    order; one dated before the talk, or by the talk's own hour on another day, is not.

    Example: Two dates are given: “March 14, 1931” (14 March 1931) in the heading, and “March 3, 1931” (3 March 1931)
    in the letter itself.
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
            if _written_down_later(case, first, other) or _same_but_for_the_century(first, other):
                continue
            if _of_something_else(case, first) or _of_something_else(case, other):
                continue
            seen.append(day)
            sure = not any(one.inferred or one.method.startswith(_PLACED_ONLY) for one in (first, other))
            yield FindingDraft(
                severity=self.severity if sure else "doubt",
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


_HOUR = re.compile(r"\W{1,4}(?:(\d{1,2})[.:h](\d\d)|(\d{1,2})) ?([ap]\. ?m|[AP]M|noon|Uhr|ore|ч)?")


def _written_down_later(case: Case, one: Attestation, other: Attestation) -> bool:
    """Return whether two dates of a talk may be its own and, later, that of its record."""
    if case.document.kind not in _OF_TALKS:
        return False
    days = (_day(one.value) or 0, _day(other.value) or 0)
    if abs(days[0] - days[1]) > _LATE_DAYS:
        return False
    letters = [each for each in (one, other) if each.method.startswith("letter/dateline")]
    titles = [each for each in (one, other) if each.method.startswith(("heading/", "label/"))]
    if not letters or not titles:
        return True
    hour = _hour(case, letters[0])
    if hour and hour == _hour(case, titles[0]):
        return False
    return (_day(letters[0].value) or 0) > (_day(titles[0].value) or 0)


def _hour(case: Case, dated: Attestation) -> tuple[str, ...] | None:
    """The hour that follows a date, as its parts are written."""
    text, at = case.text, dated.end - case.offset
    if not dated.method.startswith("letter/"):
        text = case.document.title or ""
        at = text.find(dated.text) + len(dated.text) if dated.text in text else len(text)
    found = _HOUR.match(text, at) if at >= 0 else None
    return found.groups("") if found else None


def _same_but_for_the_century(one: Attestation, other: Attestation) -> bool:
    """Return whether one of two dates leaves the century out ("16. 1. 99") and is else the other."""
    short = any(not re.search(r"\d{4}", each.text) for each in (one, other))
    return short and str(one.value)[2:] == str(other.value)[2:]


_HEAD = 700
_FOOT = 400
"""Characters from the start and from the end of a text within which its own date stands."""
_PLACED_ONLY = ("letter/stray-date",)
"""Methods that take a date for the document's own by where it stands, without a dateline's form."""
_REFERRED_TO = re.compile(
    r"\b(?:refs?|réf|réf[ée]rence|references?|re|bezug|betr|vgl|cf|см|referitor)\b[^\n]{0,60}$", re.IGNORECASE
)
_OF_ANOTHER_DEED = re.compile(
    r"\b(?:approv|adopt|receiv|revis|ratif|declassif|print|publish)\w*\b[^.;]*$", re.IGNORECASE
)


def _of_something_else(case: Case, dated: Attestation) -> bool:
    """Return whether the words may give the day of another deed or document, as far as their place and form tell."""
    if dated.inferred:
        return False
    if dated.method.startswith("letter/cell"):
        return True
    if dated.method.startswith("letter/") and dated.capture == case.capture:
        at = dated.start - case.offset
        if _HEAD < at < len(case.text) - _FOOT:
            return True
        return bool(_REFERRED_TO.search(case.text[max(0, at - 80) : max(0, at)]))
    title = case.document.title or ""
    return dated.method.startswith("heading/") and bool(_OF_ANOTHER_DEED.search(title.partition(dated.text)[0]))


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
    """A date whose weekday, as the words give it, is another in the calendar.

    Example: The text says “Monday, 3 March 1931”, but 3 March 1931 was not a Monday: the weekday or the date is a
    slip.
    """

    name = "weekday-against-date"
    severity: Severity = "contradiction"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        for found in find_dates(case.text) if names_weekday(case.text) else ():
            if found.weekday is None or found.inferred or weekday_agrees(found.edtf, found.weekday) is not False:
                continue
            start, end = found.reach
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "The text says “{words}”, but {day:date} was not a {weekday}: the weekday or the date is a slip.",
                    words=clipped(case.text[start:end], 80),
                    day=found.edtf,
                    weekday=_WEEKDAYS[found.weekday],
                ),
                evidence=(case.quote(start, end),),
            )
