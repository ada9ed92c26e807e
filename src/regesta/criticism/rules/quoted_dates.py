"""A letter's words about another against that other: "your letter of 17 April", and the letter is of the 18th."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.chronology import bounds, find_dates
from regesta.model import told
from regesta.model.exchange import REPLIES, Severity

from ..case import Case, clipped
from ..rule import FindingDraft

_DAYS_APART = 2
"""What one end dates by its sending the other may date by its receipt."""
_MOST_DAYS = 1200
"""Further apart it is no slip: a number was read as a year ("telegram 1541, Feb. 4")."""
_READS = REPLIES | {"follows-up", "refers-to"}


class QuotedWithAnotherDate:
    """A letter that speaks of another by a date that the other doesn't bear."""

    name = "quoted-with-another-date"
    severity: Severity = "doubt"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
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
                if day is None or day[0] is None or day[0] != day[1]:
                    continue
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
