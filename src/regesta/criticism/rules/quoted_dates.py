"""A letter's words about another against that other: "your letter of 17 April", and the letter is of the 18th."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.chronology import bounds, find_dates
from regesta.model import Evidence, told
from regesta.model.exchange import REPLIES, Severity

from ..case import Case, clipped
from ..pairs import sent_keys
from ..rule import FindingDraft

_DAYS_APART = 2
"""What one end dates by its sending the other may date by its receipt."""
_MOST_DAYS = 1200
"""Further apart it is no slip: a number was read as a year ("telegram 1541, Feb. 4")."""
_READS = REPLIES | {"follows-up", "refers-to"}


_SAME_WEEK = 10
"""Days within which two dates of a month are taken for one written wrongly."""
_LETTERS = frozenset({"letter", "note", "memorandum", None})
"""Kinds that are quoted by their day; telegrams are by their numbers, and go back and forth in a week."""

_BY_NUMBER = re.compile(
    r"tel[eé]gram|телеграмм|cable|telex|despatch|dispatch|d[ée]p[êe]che|erlass|erlaß", re.IGNORECASE
)


class QuotedWithAnotherDate:
    """A letter that speaks of another by a date that the other doesn't bear.

    Also an answer to a letter of a day of which none is held, where the other party's one letter of about that day, or
    of that day in the year before or after, has no answer: the day may be a slip.

    Example: “your letter No. 12 of April 27, 1931” was taken to mean the document of 17 April 1931, but names 27
    April 1931: one of the two dates is a slip, or another document is meant.
    """

    name = "quoted-with-another-date"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        if case.document.kind not in _LETTERS or not case.document.held:
            return set()
        # What is answered is no candidate: when an answer comes, the key goes, and who shared it is looked at again.
        own: set[str] = set()
        if not _is_answered(case):
            own = {f"{way}|{near}" for way in sent_keys(case.document) for near in _near(case.document.date or "")}
        for _, day in _not_held(case):
            own |= {f"{way}|{near}" for way in _received(case) for near in _near(day)}
        return own

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        yield from self._linked(case)
        for proof, day in _not_held(case):
            yield from _unanswered(case, proof, day)

    @staticmethod
    def _linked(case: Case) -> Iterator[FindingDraft]:
        for link in case.links:
            other = case.neighbour(link.to)
            if link.kind not in _READS or link.from_ != case.document.id or other is None or not other.document.held:
                continue
            own = bounds(other.document.date or "")
            if own is None or own[0] is None or own[1] is None:
                continue
            for proof in link.evidence:
                said = list(find_dates(proof.text))
                if len(said) != 1 or said[0].inferred or "X" in said[0].edtf:
                    continue  # several dates, or one without its year: the words leave it open
                day = bounds(said[0].edtf)
                if day is None or day[0] is None or day[0] != day[1] or said[0].edtf == case.document.date:
                    continue  # no day, or the letter's own
                if own[0] - _DAYS_APART <= day[0] <= own[1] + _DAYS_APART or abs(day[0] - own[0]) > _MOST_DAYS:
                    continue
                yield FindingDraft(
                    subjects=(case.document.id, other.document.id),
                    message=told(
                        "“{words}” was taken to mean the document of {written:date}, but names {named:date}: one of "
                        "the two dates is a slip, or another document is meant.",
                        words=clipped(proof.text, 120),
                        written=other.document.date or "",
                        named=said[0].edtf,
                    ),
                    evidence=(proof,),
                )
                break


def _not_held(case: Case) -> Iterator[tuple[Evidence, str]]:
    """The words by which the letter answers one that is not held, with the day that they give."""
    year = (case.document.date or "")[:4]
    for link in case.links:
        if link.kind not in REPLIES or link.from_ != case.document.id or case.neighbour(link.to) is not None:
            continue
        for proof in link.evidence:
            said = list(find_dates(proof.text, year=int(year) if year.isdigit() else None))
            if len(said) == 1 and re.fullmatch(r"\d{4}-\d\d-\d\d", said[0].edtf):
                yield proof, said[0].edtf
                break


def _unanswered(case: Case, proof: Evidence, day: str) -> Iterator[FindingDraft]:
    if _BY_NUMBER.search(proof.text):
        return
    ways = _received(case)
    theirs = [one for one in case.neighbours if one.document.held and ways & sent_keys(one.document)]
    meant = [one for one in theirs if _is_slip(day, one.document.date or "")]
    if len(meant) != 1 or any(one.document.date == day for one in theirs):
        return
    other = meant[0]
    if _is_answered(other):
        return
    yield FindingDraft(
        subjects=(case.document.id, other.document.id),
        message=told(
            "“{words}” names {named:date}, and no letter of that day is held; the one of {written:date} between the "
            "same two has no answer: one of the two dates may be a slip.",
            words=clipped(proof.text, 120),
            named=day,
            written=other.document.date or "",
        ),
        evidence=(proof,),
    )


def _is_answered(case: Case) -> bool:
    return any(link.to == case.document.id and link.kind in REPLIES for link in case.links)


def _received(case: Case) -> set[str]:
    """The ways of letters to the writer from those to whom he writes."""
    return sent_keys(case.document, back=True)


def _near(date: str) -> set[str]:
    """What two dates share that may be one written wrongly: the month of a year, or the day of any year."""
    return {date[:7], date[5:]} if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else set()


def _is_slip(quoted: str, written: str) -> bool:
    one, other = bounds(quoted), bounds(written)
    if not _near(written) or not one or not other or one[0] is None or other[0] is None or quoted == written:
        return False
    if quoted[5:] == written[5:]:
        return abs(int(quoted[:4]) - int(written[:4])) == 1
    return quoted[:7] == written[:7] and _DAYS_APART < abs(one[0] - other[0]) <= _SAME_WEEK
