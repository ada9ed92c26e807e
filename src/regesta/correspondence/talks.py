"""Talks and meetings named by their day: "my conversation with X on May 3", "at our October 24 meeting".

A talk is no letter; what may be held is its record. So these mentions are faint: they find a record of that day, and
where none is held they tell of no letter. To add a language, add its nouns to `_TALKS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from regesta.model import Mention

from .gated import words_of
from .nouns import ADDRESSEE, PUBLIC, WRITER, date_before, standing
from .reckoning import Reckoned, day_of, read_date_after

_NOUNS = (
    "talk talks conversation conversations meeting meetings discussion discussions conference conferences luncheon "
    "lunch dinner interview session briefing visit visits call consultation consultations statement statements "
    "remarks assurances démarche demarche "
    "entretien entretiens réunion séance gespräch gesprächs gespräche unterredung besprechung sitzung aussprache "
    "convorbirea convorbirii convorbire convorbiri întâlnirea întâlnire întrevederea întrevedere ședința ședinței "
    "беседа беседе беседы беседу встреча встрече встречи встречу заседание заседании colloquio colloqui riunione "
    "reunión conversación entrevista"
)
_TALKS = frozenset(_NOUNS.split())
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|août|okt|dez|märz|янв|фев|мар|апр|ма[йя]|"
    r"июн|июл|авг|сен|окт|ноя|дек|ian|iun|iul|noi|gen|mag|giu|lug|ago|set|ott|dic|ene|abr)"
)
# Where a date may begin, up to a few words behind the noun: who took part stands between.
_DATE_AT = re.compile(
    r"(?=[\s(,]{1,2}(?:(?:on|of|from|held on|am|vom|du|le|din|от|del|dell'|il)\s)?(?:the\s)?(?:\w{5,11},?\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|d|\.|er)?\s(?:of\s|de\s)?{_MONTH}|{_MONTH}\w{{0,7}}\.?\s\d{{1,2}}(?!\d)))",
    re.IGNORECASE,
)
# "consultations that must end by December 30": no talk of that day.
_BOUND = re.compile(r"\b(?:by|before|after|until|till|since|than|bis|vor|nach|seit|avant|après|depuis|до|после|с)$")
# "the statement issued by the Ministry on May 3", "an interview in the Courier of May 3"
_MADE_PUBLIC = re.compile(
    r"\s(?:was\s|were\s)?(?:issued|released|published|made public|broadcast|(?:to|with|in) the press)\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_REACH = 90
# What is told of somebody or of a paper beside the talk has a day of its own.
_STOP = re.compile(
    r"(?:(?<!\d)\.|[;:\n])(?=\s[A-ZÀ-ÞА-Я]|\n|$)|;|\n\n|,\s(?=(?:I|we|you|he|she|they)\s)|"
    r"(?=\b(?:who|(?:presented|handed|given|delivered|sent|transmitted|addressed|forwarded)\s(?:to|by|for))\b)"
)
_BEFORE = re.compile(r"(?:[^\W\d_][\w’'.-]{0,20}\s{1,2}){0,4}$")


def find_talks(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the talks of which the text gives the day, in order."""
    nouns = sorted(standing(_TALKS & words_of(low, start, end), low, start, end), key=re.Match.start)
    for place, noun in enumerate(nouns):
        if PUBLIC.search(text, max(start, noun.start() - 40), noun.start()) or _MADE_PUBLIC.match(
            text, noun.end(), end
        ):
            continue
        # "the discussion at the meeting of May 3": the day is the nearer one's.
        limit = nouns[place + 1].start() if place + 1 < len(nouns) else end
        found = _day_after(text, noun.end(), limit, own_date) or _day_before(text, start, noun.start(), own_date)
        if found is None or day_of(found.edtf) is None:
            continue
        begin, stop = min(noun.start(), found.start), max(noun.end(), found.end)
        lead = _BEFORE.search(text, max(start, begin - 50), begin)
        words = lead.group() if lead else ""
        sender = "addressee" if ADDRESSEE.search(words) else "writer" if WRITER.search(words) else None
        yield Mention(
            start=begin,
            end=stop,
            text=text[begin:stop],
            relation="refers-to",
            rule="talk/dated",
            confidence=0.6,
            kind="memorandum of conversation",
            date=found.edtf,
            inferred_date=found.inferred,
            sender=sender,
            faint=True,
        )


def _day_after(text: str, at: int, end: int, own_date: str | None) -> Reckoned | None:
    limit = min(end, at + _REACH)
    if not _DIGIT.search(text, at, limit):
        return None
    if halt := _STOP.search(text, at, limit):
        limit = halt.start()
    # "conversation with Secretary July 19": a weekday's place may hold another word.
    for place in _DATE_AT.finditer(text, at, limit):
        if not _BOUND.search(text, at, place.start()) and (
            found := read_date_after(text, place.start(), end, own_date, later=True)
        ):
            return found
    return None


def _day_before(text: str, start: int, at: int, own_date: str | None) -> Reckoned | None:
    before = date_before(text, start, at)
    if before is None:
        return None
    opening = at - len(before.string) + before.start()
    dated = read_date_after(text, opening - 1, at, own_date, later=True) if opening > start else None
    return replace(dated, start=opening) if dated else None
