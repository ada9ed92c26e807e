"""What speaks for a document's being the one that words name, and what rules it out.

In: a letter, a mention in it, a candidate. Out: the case (what the words give: number, date, both, neither) and the
names of the features that are present; or nothing, where number, date or parties contradict. To add a feature, name it
here and fit the table anew (`training/train_references.py`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from msgspec import Struct

from regesta.chronology import bounds, compare_dates
from regesta.model import Document, Mention
from regesta.onomastics import fold

from .common_ground import crowd, kinship_name, shared_words, told_share
from .joins import REPLY_DAYS, edition_keys, number_key, number_keys
from .matter import Matters
from .nouns import kinds_agree
from .parties import parties_match, senders_of
from .reckoning import day_of
from .serials import numbers_in
from .sides import grades, match_sides, told_in, went_to

SERIAL = frozenset(["telegram", "despatch", "airgram", "note"])
"""Kinds whose numbers run on in a series of their sender's: an edition's number says nothing of these."""

RECORDS = frozenset(["memorandum of conversation", "minutes", "memorandum", "report", "telegram", None])
"""Kinds of a record of what was said."""

_GAPS = tuple((days, f"gap-{days}") for days in (0, 3, 14, 45, 120, 220, 370))


class Features(Struct, frozen=True):
    """The case (the rule that finds the document) and the features present, in a settled order."""

    case: str
    present: tuple[str, ...]


class Sought(Struct, frozen=True):
    """What a mention says, worked out once for all candidates.

    `number` is the key of its number, `hour` whether that is a day and hour; `stated` is its date completed from the
    letter's, `day` the day if it names one; `capitals` are the words with a
    capital about the mention, `told` the names among them as `matter_of` gives them.
    """

    letter: Document
    mention: Mention
    number: str | None
    hour: bool
    stated: str | None
    day: date | None
    matters: Matters | None
    capitals: frozenset[str]
    told: frozenset[str]

    def names_in(self, candidate: Document) -> Collection[str] | None:
        """Return the names in the candidate's text, None where they aren't known or another language spells them."""
        return self.matters.others.get(candidate.id) if self.matters and _one_tongue(self.letter, candidate) else None


def _one_tongue(letter: Document, candidate: Document) -> bool:
    """Whether no language speaks against comparing the names in two texts: each language spells them its own way."""
    if letter.languages is None or candidate.languages is None:
        return True
    own, theirs = letter.languages.held, candidate.languages.held
    return not own or not theirs or any(each in theirs for each in own)


def features(
    sought: Sought, candidate: Document, dates: Sequence[str] = (), *, beside: int | None = None
) -> Features | None:
    """Return what speaks for *candidate*, or None where something rules it out.

    `dates` are the candidate's other attested dates, `beside` how many other documents the archive holds of the named
    day and the days to either side. A letter never speaks of a later one, unless it names the day.
    """
    letter, mention = sought.letter, sought.mention
    if candidate.id == letter.id:
        return None
    numbered = _number(sought, candidate)
    if numbered is None:
        return None
    dated = _date(sought, candidate, dates)
    if dated is None and numbered == "number-same" and _is_earlier_year(sought, candidate):
        dated = "date-earlier-year"
    if dated is None:
        return None
    # An edition's own number hardly falls on the named day by chance.
    if numbered == "number-edition" and dated == "date-same":
        numbered = "number-same"
    # A number that the candidate doesn't bear leaves only the day to go by.
    if mention.number and numbered == "number-open" and dated != "date-same":
        return None
    gap = _gap(letter, candidate)
    if gap is None and dated != "date-same" and not (numbered == "number-same" and _is_next_day(letter, candidate)):
        return None
    case = _case(mention, dated)
    if case == "reply-without-date" and (mention.sender != "addressee" or gap is None or gap > REPLY_DAYS):
        return None
    if case == "record-of-a-talk" and candidate.kind not in RECORDS:
        return None
    kind = kinds_agree(mention.kind, candidate.kind)
    if kind == 0.0 and (
        mention.kind in ("agreement", "minutes") or (candidate.kind == "memorandum of conversation" and mention.number)
    ):
        return None
    names = sought.names_in(candidate)
    sides = match_sides(letter, mention, candidate, names or ())
    if sides is None:
        return None
    from_, to = sides
    present = [
        numbered,
        dated,
        *grades(f"{_by(mention)}-from", from_),
        *grades("to", to),
        f"kind-{_KINDS[kind]}",
        # A treaty is spoken of as long as it is in force.
        _gap_name(gap) if mention.kind != "agreement" else "gap-open",
        *(("sender-told",) if _by(mention) == "name" and told_in(mention.sender or "", names or ()) else ()),
        *_further(letter, mention, candidate, from_, to),
        *shared_words(letter, sought.capitals, mention.number, candidate),
        *crowd(beside),
        kinship_name(sought.matters.kinship(candidate.id) if sought.matters and names is not None else None),
        *told_share(sought.told, names),
    ]
    return Features(case, tuple(dict.fromkeys(present)))


_KINDS = {1.0: "same", 0.7: "family", 0.5: "open", 0.35: "near", 0.0: "other"}


def _case(mention: Mention, dated: str) -> str:
    if mention.number:
        return "dated-and-numbered-reference" if dated != "date-open" else "numbered-reference"
    if dated == "date-undated":
        return "undated-candidate"
    if mention.date and mention.kind == "memorandum of conversation":
        return "record-of-a-talk"
    return "dated-reference" if mention.date else "reply-without-date"


def _by(mention: Mention) -> str:
    sender = mention.sender
    if sender in ("writer", "addressee", None):
        return sender or "nobody"
    return "name"


def _number(sought: Sought, candidate: Document) -> str | None:
    """How the candidate's number stands to the one that is named; None where it is another of its series."""
    key, number = sought.number, sought.mention.number
    if key is None or number is None:
        return "number-none"
    if candidate.title and any(key == number_key(each) for each in numbers_in(candidate.title)):
        return "number-same"
    printed = key in edition_keys(candidate) and candidate.kind not in SERIAL
    if candidate.number is None:
        return "number-edition" if printed and not sought.hour else "number-open"
    same = key in number_keys(candidate.number)
    if sought.hour:
        return "number-same" if same else "number-open"
    if same and candidate.kind in SERIAL:
        # "A-304" is the airgram, and no telegram 304.
        return "number-same" if not number[0].isalpha() or candidate.kind != "telegram" else None
    if same and (series := _SERIES.search(fold(candidate.number))):
        return _paper_number(sought.mention, candidate.number, series.group())
    if same or printed:
        return "number-edition"
    return None if candidate.kind in SERIAL else "number-open"


def _paper_number(mention: Mention, number: str, series: str) -> str:
    """How the number that is named stands to that of a board's paper: it must name the series and the same version.

    "NSC 5412" is neither telegram 5412 nor NSC 5412/2.
    """
    if series not in fold(mention.text):
        return "number-open"
    whole = _DIGITS.findall(mention.number or "") == _DIGITS.findall(number)
    return "number-same" if whole else "number-open"


def _date(sought: Sought, candidate: Document, dates: Sequence[str]) -> str | None:
    """How the candidate's date stands to the day or month that is named; None where it is another."""
    stated, day = sought.stated, sought.day
    if stated is None or (day is None and bounds(stated) is None):
        return "date-open"
    known = [each for each in (candidate.date, *dates) if each and (day_of(each) or bounds(each))]
    if not known:
        return "date-undated" if candidate.held else None
    for each in known:
        if day is not None and day_of(each) == day:
            return "date-same"
        if day is None and compare_dates(each, stated) in ("within", "same"):
            return "date-month"
    if day is not None:
        gaps = [abs(found.toordinal() - day.toordinal()) for each in known if (found := day_of(each))]
        # The days of writing, sending and registration differ.
        if gaps and min(gaps) == 1:
            return "date-near"
    return None


def _is_earlier_year(sought: Sought, candidate: Document) -> bool:
    """Whether a day given without its year may be that day of an earlier one, in which the candidate was written."""
    named, theirs = sought.day, day_of(candidate.date)
    if named is None or theirs is None or not sought.mention.inferred_date:
        return False
    return (named.month, named.day) == (theirs.month, theirs.day) and 0 < named.year - theirs.year <= _YEARS_BACK


_YEARS_BACK = 3


def _gap(letter: Document, candidate: Document) -> int | None:
    """Days from the candidate to the letter, -1 where that is not known; None where the candidate is later."""
    written, sent = day_of(letter.date), day_of(candidate.date)
    if written and sent:
        days = written.toordinal() - sent.toordinal()
        return days if days >= 0 else None
    theirs, own = bounds(candidate.date or ""), bounds(letter.date or "")
    if not theirs or not own or theirs[0] is None or own[1] is None:
        return -1
    if theirs[0] > own[1]:
        return None
    return max(0, own[1] - (theirs[1] if theirs[1] is not None else theirs[0]))


def _is_next_day(letter: Document, candidate: Document) -> bool:
    """Whether *candidate* is of the day after: west of where it was sent it is read on the day before."""
    own, theirs = day_of(letter.date), day_of(candidate.date)
    return own is not None and theirs is not None and (theirs - own).days == 1


def _gap_name(gap: int | None) -> str:
    if gap is None:
        return "gap-later"
    if gap < 0:
        return "gap-open"
    return next((name for most, name in _GAPS if gap <= most), "gap-more")


def _further(
    letter: Document, mention: Mention, candidate: Document, from_: float | None, to: float | None
) -> Iterator[str]:
    if mention.faint:
        yield "faint"
    if mention.number and len(number_key(mention.number)) >= 3:
        yield "number-long"
    if (from_ or 0.0) >= 0.75 and (to or 0.0) >= 0.75:
        yield "both-sides"
    if mention.number and mention.sender == "writer" and (from_ or 0.0) >= 0.75:
        yield from _order(letter, candidate)
    own, theirs = (*senders_of(letter), *letter.recipients), (*senders_of(candidate), *candidate.recipients)
    if mention.sender not in ("writer", "addressee") and own and theirs:
        shared = parties_match(own, theirs)
        yield "correspondents-shared" if shared >= 0.9 else "correspondents-may-be" if shared > 0.5 else "strangers"
    if from_ == 0.0 and mention.sender not in ("writer", "addressee") and went_to(mention, letter, candidate):
        yield "name-is-recipient"
    if mention.number and candidate.number and (series := _SERIES.search(fold(candidate.number))):
        yield "series-named" if series.group() in fold(mention.text) else "series-unnamed"


_DIGITS = re.compile(r"\d+")
_SERIES = re.compile(r"[^\W\d_]{3,}")
"""The word of a series in a document's own number ("Secto 100")."""


def _order(letter: Document, candidate: Document) -> Iterator[str]:
    """One's own earlier telegram has a smaller number in the same year."""
    own, theirs = number_key(letter.number or ""), number_key(candidate.number or "")
    if own.isdigit() and theirs.isdigit() and (letter.date or "")[:4] == (candidate.date or "?")[:4]:
        yield "order-kept" if int(theirs) < int(own) else "order-broken"
