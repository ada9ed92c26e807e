"""How well a document fits the words that name it: date, number, kind, parties, direction.

The weights are judgement, not fitted: a date or a number alone (0.55) names a document only together with parties
that don't contradict it, and a contradiction of parties, number or date rules a candidate out.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regesta.chronology import bounds, compare_dates
from regesta.model import Document, Mention, Party
from regesta.onomastics import fold

from .joins import REPLY_DAYS, number_key
from .nouns import kinds_agree
from .parties import name_match, parties_match, role_parties, senders_of
from .reckoning import complete, day_of

LINK = 0.6
"""From here on a candidate is linked."""

TIE = 0.04
"""Two candidates this near each other are equal: neither is linked."""

VERSIONS = 0.15
"""A letter and its translation may be so far apart, as offices and bodies have another name in each language."""


class Fit(Struct, frozen=True):
    """The score of one candidate and the rule that gave it."""

    document: Document
    score: float
    rule: str


def fit(letter: Document, mention: Mention, candidate: Document, dates: Sequence[str] = ()) -> Fit | None:
    """Return how *candidate* fits *mention* in *letter*, or None where something rules it out.

    A letter never stands to a later document as its answer; `dates` are the candidate's other attested dates.
    """
    if candidate.id == letter.id or _is_later(candidate, letter):
        return None
    numbered = _number(mention, candidate)
    if numbered == 0.0:
        return None
    dated, date_rule = _date(letter, mention, candidate, dates)
    if dated == 0.0:
        return None
    kind = kinds_agree(mention.kind, candidate.kind)
    if kind == 0.0 and mention.kind in ("agreement", "minutes"):
        return None
    strong_number, strong_date = numbered == 1.0, date_rule == "dated-reference"
    direction = _direction(letter, mention, candidate, exact=strong_number or (strong_date and kind >= 0.35))
    if direction is None:
        return None
    if strong_number and strong_date:
        return Fit(candidate, min(0.99, 0.68 + 0.24 * direction + 0.08 * kind), "dated-and-numbered-reference")
    if strong_number:
        if direction <= 0.4:
            return Fit(candidate, 0.35 + 0.1 * kind, "number-without-parties")
        return Fit(candidate, 0.5 + 0.32 * direction + 0.1 * kind, "numbered-reference")
    if strong_date:
        # The day alone is shared by many; who wrote to whom must at least not be against it.
        score = 0.38 + 0.45 * direction + 0.14 * kind
        if direction <= 0.52 and kind < 0.7:
            score *= 0.85  # nothing but the day speaks for it
        return Fit(candidate, score if mention.sender or kind >= 0.7 else 0.85 * score, "dated-reference")
    if date_rule == "near-date":
        # A day off by one is a common slip, but only between these two and for such a document.
        if direction < 0.8 or kind < 0.5:
            return None
        return Fit(candidate, 0.32 + 0.36 * direction + 0.05 * kind, date_rule)
    if date_rule == "undated-candidate":
        return (
            Fit(candidate, 0.25 + 0.36 * direction + 0.05 * kind, date_rule)
            if direction >= 0.7 and kind >= 0.35
            else None
        )
    if date_rule == "month":
        fits = direction >= 0.7 and kind >= 0.5
        return Fit(candidate, 0.25 + 0.4 * direction + 0.05 * kind, "month-reference") if fits else None
    if mention.date is None and mention.number is None and mention.sender == "addressee":
        return _reply_without_date(letter, candidate, direction, kind)
    return None


def _is_later(candidate: Document, letter: Document) -> bool:
    theirs, own = bounds(candidate.date or ""), bounds(letter.date or "")
    return bool(theirs and own and theirs[0] is not None and own[1] is not None and theirs[0] > own[1])


def _number(mention: Mention, candidate: Document) -> float:
    """1 the same number, 0 another, 0.5 where one has none."""
    if mention.number is None or candidate.number is None:
        return 0.5
    return 1.0 if number_key(mention.number) == number_key(candidate.number) else 0.0


def _date(letter: Document, mention: Mention, candidate: Document, dates: Sequence[str]) -> tuple[float, str]:
    """1 with "dated-reference" for the same day; a weaker rule where it is near or open; 0 where it is another."""
    if mention.date is None:
        return 0.5, "undated-reference"
    stated = complete(mention.date, letter.date)
    edges = bounds(stated)
    if edges is None:
        return 0.5, "undated-reference"
    known = [date for date in (candidate.date, *dates) if date and bounds(date)]
    if not known:
        return (0.5, "undated-candidate") if candidate.held else (0.0, "")
    day = day_of(stated)
    for date in known:
        if day is not None and day_of(date) == day:
            return 1.0, "dated-reference"
        if day is None and compare_dates(date, stated) in ("within", "same"):
            return 0.6, "month"
    if day is not None:
        gaps = [abs(found.toordinal() - day.toordinal()) for date in known if (found := day_of(date))]
        if gaps and min(gaps) == 1 and mention.number is None:
            return 0.4, "near-date"
        if mention.number is not None and gaps and min(gaps) <= 2:
            return 0.4, "near-date-numbered"
    return 0.0, ""


def _direction(letter: Document, mention: Mention, candidate: Document, *, exact: bool) -> float | None:
    """How well sender and recipient of the candidate are those that the words give; None where they contradict.

    Another office may answer than the one that was written to, so under an `exact` date or number the recipient may
    be another if the sender is right.
    """
    writers, readers = senders_of(letter), letter.recipients
    theirs_from, theirs_to = senders_of(candidate), candidate.recipients
    from_grade = _side(mention.sender, writers, readers, theirs_from)
    if (
        candidate.place
        and mention.sender
        and from_grade < 0.9
        and fold(mention.sender) in fold(candidate.place).split()
    ):
        from_grade = 0.9  # a post is called by its town
    if candidate.number and mention.sender and fold(mention.sender) in fold(candidate.number).split():
        from_grade = 0.9  # a series of telegrams has a name of its own, and the name stands for its sender
    to_grade = _side(mention.recipient, writers, readers, theirs_to)
    if mention.recipient == "writer" and 0.0 < to_grade < 0.8 and letter.place and _in_town(letter.place, theirs_to):
        to_grade = 1.0  # a letter goes where its answer comes from
    if from_grade == 0.0:
        return None
    if (
        to_grade == 0.0
        and mention.recipient in ("writer", "addressee")
        and not (mention.number or (exact and from_grade > 0.5))
    ):
        return None
    return 0.6 * from_grade + 0.4 * to_grade


def _in_town(place: str, parties: Sequence[Party]) -> bool:
    """Whether an address ends in *place*: "Ministry of Roads, Vale"."""
    town = fold(place)
    parts = (part for party in parties for part in (party.office, party.body) if part and "," in part)
    return bool(town) and any(fold(part.rsplit(",", 1)[1]) == town for part in parts)


def _side(named: str | None, writers: Sequence[Party], readers: Sequence[Party], found: Sequence[Party]) -> float:
    if named is None:
        # Whose it is, the words leave open: one of the two who write to one another is likely.
        return max(parties_match(found, writers), parties_match(found, readers), 0.3) if found else 0.5
    if named == "writer":
        return parties_match(found, writers)
    if named == "addressee":
        return parties_match(found, readers)
    if not found:
        return 0.5
    meant = role_parties(named, writers, readers)
    # "The Embassy" is the one that writes or is written to, not any embassy.
    return parties_match(found, meant) if meant else name_match(named, found)


def _reply_without_date(letter: Document, candidate: Document, direction: float, kind: float) -> Fit | None:
    if direction < 0.7 or kind < 0.35:
        return None
    own, theirs = bounds(letter.date or ""), bounds(candidate.date or "")
    if candidate.date is None:
        return Fit(candidate, 0.3 + 0.35 * direction, "reply-without-date")
    if not own or not theirs or own[0] is None or theirs[1] is None:
        return None
    days = max(0, own[0] - theirs[1])
    if days > REPLY_DAYS:
        return None
    return Fit(candidate, 0.35 + 0.3 * direction + 0.1 * (1 - days / REPLY_DAYS), "reply-without-date")
