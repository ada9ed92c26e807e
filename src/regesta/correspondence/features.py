"""What speaks for a document's being the one that words name, and what rules it out.

In: a letter, a mention in it, a candidate. Out: the case (what the words give: number, date, both, neither) and the
names of the features that are present; or nothing, where number, date or parties contradict. To add a feature, name it
here and fit the table anew (`training/train_references.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from regesta.chronology import bounds, compare_dates
from regesta.model import Document, Mention, Party
from regesta.onomastics import fold

from .joins import REPLY_DAYS, number_key, number_keys
from .nouns import kinds_agree
from .parties import OFFICES, name_match, parties_match, role_parties, senders_of
from .reckoning import complete, day_of

SERIAL = frozenset(["telegram", "despatch", "airgram", "note"])
"""Kinds whose numbers run on in a series of their sender's; an edition numbers all others as well."""

RECORDS = frozenset(["memorandum of conversation", "minutes", "memorandum", "report"])
"""Kinds of a record of what was said."""

_GAPS = ((0, "gap-0"), (3, "gap-3"), (14, "gap-14"), (45, "gap-45"), (120, "gap-120"), (370, "gap-370"))


class Features(Struct, frozen=True):
    """The case (the rule that finds the document) and the features present, in a settled order."""

    case: str
    present: tuple[str, ...]


def features(
    letter: Document,
    mention: Mention,
    candidate: Document,
    dates: Sequence[str] = (),
    *,
    around: str = "",
    beside: int | None = None,
    kinship: float | None = None,
) -> Features | None:
    """Return what speaks for *candidate*, or None where something rules it out.

    `dates` are the candidate's other attested dates, `around` the words about the mention, `beside` how many other
    documents the archive holds of the named day and the days to either side, `kinship` how far the texts of the two
    are of one matter. A letter never speaks of a later one, unless it names the day.
    """
    if candidate.id == letter.id:
        return None
    numbered = _number(mention, candidate)
    dated = _date(letter, mention, candidate, dates)
    if numbered is None or dated is None:
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
    sides = _sides(letter, mention, candidate)
    if sides is None:
        return None
    from_, to = sides
    kind = kinds_agree(mention.kind, candidate.kind)
    if case == "record-of-a-talk" and candidate.kind not in RECORDS:
        return None
    if kind == 0.0 and (
        mention.kind in ("agreement", "minutes") or (candidate.kind == "memorandum of conversation" and mention.number)
    ):
        return None
    present = [
        numbered,
        dated,
        *_grades(f"{_by(mention)}-from", from_),
        *_grades("to", to),
        f"kind-{_KINDS[kind]}",
        # A treaty is spoken of as long as it is in force.
        _gap_name(gap) if mention.kind != "agreement" else "gap-open",
        *_further(letter, mention, candidate, from_, to),
        *_matter(letter, mention, candidate, around),
        *_crowd(beside),
        _kinship(kinship),
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


def _number(mention: Mention, candidate: Document) -> str | None:
    if mention.number is None:
        return "number-none"
    if candidate.number is None:
        return "number-open"
    if number_key(mention.number) in number_keys(candidate.number):
        if candidate.kind in SERIAL:
            # "A-304" is the airgram, and no telegram 304.
            return "number-same" if not mention.number[0].isalpha() or candidate.kind != "telegram" else None
        return "number-edition"
    return None if candidate.kind in SERIAL else "number-open"


def _date(letter: Document, mention: Mention, candidate: Document, dates: Sequence[str]) -> str | None:
    """How the candidate's date stands to the day or month that is named; None where it is another."""
    if mention.date is None:
        return "date-open"
    stated = complete(mention.date, letter.date)
    edges = bounds(stated)
    if edges is None:
        return "date-open"
    known = [date for date in (candidate.date, *dates) if date and bounds(date)]
    if not known:
        return "date-undated" if candidate.held else None
    day = day_of(stated)
    for date in known:
        if day is not None and day_of(date) == day:
            return "date-same"
        if day is None and compare_dates(date, stated) in ("within", "same"):
            return "date-month"
    if day is not None:
        gaps = [abs(found.toordinal() - day.toordinal()) for date in known if (found := day_of(date))]
        # The days of writing, sending and registration differ.
        if gaps and min(gaps) == 1:
            return "date-near"
    return None


def _gap(letter: Document, candidate: Document) -> int | None:
    """Days from the candidate to the letter, -1 where that is not known; None where the candidate is later."""
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


def _grades(side: str, grade: float | None) -> Iterator[str]:
    if grade is None:
        yield f"{side}-open"
    elif grade >= 0.9:
        yield f"{side}-same"
    elif grade >= 0.75:
        yield f"{side}-likely"
    elif grade >= 0.53:
        yield f"{side}-may-be"
    elif grade > 0.0:
        yield f"{side}-unknown"
    else:
        yield f"{side}-other"


def _sides(letter: Document, mention: Mention, candidate: Document) -> tuple[float | None, float | None] | None:
    """How well sender and recipient of the candidate are those that the words give; None where they contradict.

    A side that the words leave open is None. Another office may answer than the one that was written to, so the
    recipient may be another where the sender is right.
    """
    writers, readers = senders_of(letter), letter.recipients
    present = candidate.participants
    theirs_from, theirs_to = (*senders_of(candidate), *present), (*candidate.recipients, *present)
    from_ = _side(mention.sender, writers, readers, theirs_from, letter, candidate)
    named = mention.sender not in ("writer", "addressee", None)
    if from_ == 0.0 and (not mention.date and not (named and _went_to(mention, letter, candidate))):
        return None
    recipient = mention.recipient or _implied(mention.sender, writers, readers)
    to = _side(recipient, writers, readers, theirs_to, letter, candidate, sent=False)
    if to == 0.0 and not mention.number and not mention.date and (from_ or 0.0) < 0.9:
        return None
    return from_, to


def _implied(named: str | None, writers: Sequence[Party], readers: Sequence[Party]) -> str | None:
    """To whom "the Department's 104" went where nothing is said: to the other of the two who write to one another."""
    if named is None or named in ("writer", "addressee"):
        return None
    meant = role_parties(named, writers, readers)
    return None if not meant else "addressee" if meant is writers else "writer"


def _side(
    named: str | None,
    writers: Sequence[Party],
    readers: Sequence[Party],
    found: Sequence[Party],
    letter: Document,
    candidate: Document,
    *,
    sent: bool = True,
) -> float | None:
    if named is None:
        return None
    if named in ("writer", "addressee"):
        known = writers if named == "writer" else readers
        if not known:
            return None
        grade = parties_match(found, known)
        # A post is one with those who write from there, and a letter goes where its answer comes from.
        if sent and named == "writer" and letter.place and candidate.place:
            same = fold(letter.place) == fold(candidate.place)
            return max(grade, 0.8) if same else min(grade, 0.85)
        if not sent and named == "writer" and 0.0 < grade < 0.8 and letter.place and _in_town(letter.place, found):
            return 1.0
        return grade
    meant = role_parties(named, writers, readers)
    if meant:
        return parties_match(found, meant) if found else 0.5
    # A post is called by its town; a series has a name of its own, which stands for its sender.
    if sent and any(
        name in fold(words) for words in (candidate.place, candidate.number) if words for name in _spellings(named)
    ):
        return 1.0
    if not found:
        return 0.5
    grade = max(name_match(named, found), _in_words(fold(named), found))
    if grade == 0.0 and (office := fold(named)) in OFFICES:
        # "the Embassy" in a paper of others: some embassy.
        return 0.6 if role_parties(office, found, ()) else 0.5 if not _officers(found) else 0.3
    return grade


def _spellings(named: str) -> Iterator[str]:
    """The name, the series in the singular ("Delgas 571"), and its last word, before which a sentence may begin."""
    name = fold(named)
    yield name
    if name.endswith("s") and len(name) > 4:
        yield name[:-1]
    last = name.rsplit(" ", 1)[-1]
    if len(last) > 3 and last != name:
        yield last


def _officers(parties: Sequence[Party]) -> bool:
    """Whether any of the parties has an office or body that one could go by."""
    return any(party.office or party.body for party in parties)


def _in_words(name: str, parties: Sequence[Party]) -> float:
    """0.8 where the words of *name* stand in an office or body ("Paris" for the Embassy there is not among them)."""
    words = set(name.split())
    for party in parties:
        known = set(fold(" ".join(filter(None, (party.name, party.office, party.body)))).split())
        if words and words <= known:
            return 0.8
    return 0.0


def _in_town(place: str, parties: Sequence[Party]) -> bool:
    """Whether an address ends in *place*: "Ministry of Roads, Vale"."""
    town = fold(place)
    parts = (part for party in parties for part in (party.office, party.body) if part and "," in part)
    return bool(town) and any(fold(part.rsplit(",", 1)[1]) == town for part in parts)


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
    if from_ == 0.0 and mention.sender not in ("writer", "addressee") and _went_to(mention, letter, candidate):
        yield "name-is-recipient"
    if mention.number and candidate.number and (series := _SERIES.search(fold(candidate.number))):
        yield "series-named" if series.group() in fold(mention.text) else "series-unnamed"


_SERIES = re.compile(r"[^\W\d_]{3,}")
"""The word of a series in a document's own number ("Secto 100")."""


def _went_to(mention: Mention, letter: Document, candidate: Document) -> bool:
    """Whether the post that is named is the one to which the candidate went: "Karsk 1192" may be sent there."""
    if not mention.number or not mention.sender:
        return False
    return (_side(mention.sender, (), (), candidate.recipients, letter, candidate, sent=False) or 0.0) >= 0.75


def _matter(letter: Document, mention: Mention, candidate: Document, around: str) -> Iterator[str]:
    """What the words about the mention, and the subjects of the two, have in common."""
    told = _capitals(f"{around} {mention.topic or ''}")
    if told:
        yield "names-shared" if told & _called(candidate) else "names-apart"
    own, theirs = _subject(letter), _subject(candidate)
    if theirs and (own or told):
        shared = len(theirs & (own | told))
        yield "subject-shared" if shared > 1 else "subject-touched" if shared else "subject-apart"
    if (
        mention.number
        and candidate.title
        and number_key(mention.number) in map(number_key, _numbers_in(candidate.title))
    ):
        yield "number-in-title"


_NUMBERS = re.compile(r"(?<!\w)[\w/–-]*\d[\w/–-]*")


def _numbers_in(title: str) -> list[str]:
    return _NUMBERS.findall(title)


_KINSHIP = (
    (0.02, "matter-other"),
    (0.06, "matter-far"),
    (0.1, "matter-loose"),
    (0.2, "matter-some"),
    (0.3, "matter-near"),
)
"""Upper bounds of how far two texts share their names; one that refers to the other shares .35 at the median."""


def _kinship(grade: float | None) -> str:
    if grade is None:
        return "matter-unknown"
    return next((name for most, name in _KINSHIP if grade < most), "matter-one")


_NEAR = ((0, "alone"), (2, "few-beside"), (6, "some-beside"))


def _crowd(beside: int | None) -> Iterator[str]:
    """How thickly the archive stands about the named day: in a thin one, what is of that day is hardly by chance."""
    if beside is not None:
        yield next((name for most, name in _NEAR if beside <= most), "many-beside")


def _capitals(words: str) -> frozenset[str]:
    """The words with a capital, folded; short ones are abbreviations and titles."""
    return frozenset(
        word
        for word in fold(" ".join(word for word in words.split() if word.lstrip("(“\"‘'[")[:1].isupper())).split()
        if len(word) > 3 and word not in _COMMON
    )


_COMMON = frozenset(
    """
    january february march april june july august september october november december telegram telegrams memorandum
    letter letters message department secretary president ambassador embassy minister government subject reference
    meeting conversation united states general from this that with there foreign
    """.split()  # noqa: SIM905
)


def _called(candidate: Document) -> frozenset[str]:
    """The surnames of a document's parties, and the words of its title and subjects."""
    parties = (*senders_of(candidate), *candidate.recipients, *candidate.participants)
    surnames = {fold(party.name).split()[-1] for party in parties if party.name and fold(party.name)}
    return frozenset(surnames | _capitals(candidate.title or "") | _subject(candidate))


def _subject(document: Document) -> frozenset[str]:
    return frozenset(
        word for subject in document.subjects for word in fold(subject).split() if len(word) > 3 and word not in _COMMON
    )


def _order(letter: Document, candidate: Document) -> Iterator[str]:
    """One's own earlier telegram has a smaller number in the same year."""
    own, theirs = number_key(letter.number or ""), number_key(candidate.number or "")
    if own.isdigit() and theirs.isdigit() and (letter.date or "")[:4] == (candidate.date or "?")[:4]:
        yield "order-kept" if int(theirs) < int(own) else "order-broken"
