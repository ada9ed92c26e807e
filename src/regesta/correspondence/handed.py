"""Papers told of by what was done with them on a day: "the plan which you forwarded to me on August 25".

What was handed over, laid before a council or wrote somebody a line may be held under that day, whatever the text calls
it. Such mentions are faint: they find what is held, and tell of no letter that is not. To add a language, add its
verbs to `_VERBS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model import Mention

from .gated import words_of
from .nouns import standing
from .reckoning import day_of, read_date_after

_VERBS = frozenset(
    """
    presented submitted handed given gave delivered forwarded transmitted communicated circulated issued wrote written
    cabled telegraphed wired sent addressed recommended approved
    remis remise adressé adressée transmis transmise envoyé envoyée écrit
    übergeben überreicht übermittelt übersandt vorgelegt geschrieben
    predat predată înmânat înmânată transmisă trimis trimisă scris
    вручил вручена вручен вручено передал передана передан передано направил направлено направлена представил писал
    """.split()  # noqa: SIM905
)
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|août|okt|dez|märz|янв|фев|мар|апр|ма[йя]|"
    r"июн|июл|авг|сен|окт|ноя|дек|ian|iun|iul|noi)"
)
_DATE_AT = re.compile(
    r"(?=[\s(,]{1,2}(?:(?:on|under date of|am|vom|du|le|din|la|от)\s)?(?:the\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|d|\.|er)?\s(?:of\s|de\s)?{_MONTH}|{_MONTH}[a-z]{{0,7}}\.?\s\d{{1,2}}(?!\d)))"
)
_REACH = 80
_STOP = re.compile(r"(?<!\d)\.(?=\s)|[;:\n]|\s(?:which|who|that|and|but|when|because|if)\s")
_SUBJECT = re.compile(r"(?P<who>\byou|\bi|\bwe)\s(?:had\s|have\s|recently\s|already\s){0,2}$")
_TO = re.compile(r"(?:^|\sto)\s(?P<whom>you|me|us)\b")
_SUBJECTS = {"you": "addressee", "i": "writer", "we": "writer"}
_PRONOUNS = {"you": "addressee", "me": "writer", "us": "writer"}


def find_handed(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the papers of which the text gives the day on which they were handed over or sent, in order."""
    for verb in sorted(standing(_VERBS & words_of(low, start, end), low, start, end), key=re.Match.start):
        limit = min(end, verb.end() + _REACH)
        if halt := _STOP.search(low, verb.end(), limit):
            limit = halt.start()
        place = _DATE_AT.search(low, verb.end(), limit)
        found = read_date_after(text, place.start(), end, own_date) if place else None
        if place is None or found is None or day_of(found.edtf) is None:
            continue
        subject = _SUBJECT.search(low, max(start, verb.start() - 30), verb.start())
        to = _TO.search(low, verb.end(), place.start())
        begin = subject.start("who") if subject else verb.start()
        yield Mention(
            start=begin,
            end=found.end,
            text=text[begin : found.end],
            relation="refers-to",
            rule="handed/dated",
            confidence=0.6,
            date=found.edtf,
            inferred_date=found.inferred,
            sender=_SUBJECTS[subject.group("who")] if subject else None,
            recipient=_PRONOUNS[to.group("whom")] if to else None,
            faint=True,
        )
