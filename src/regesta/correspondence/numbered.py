"""Documents named without a noun: "Yours 112, 113", "Further to my 112", "Deptel 1192", "REF: KARSK 1180".

The telegraphist's short forms give whose it is ("ur", "my", "Dep", "Emb") and the number; reference lines name a post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model import Mention

from .cues import relation_of
from .named import further_numbers
from .reckoning import Reckoned, read_date_after

_DIGITS = re.compile(r"\d{1,6}(?![\w%:/]|[.,]\d{3})")
_OWN_BEFORE = re.compile(r"(?<!\w)(?P<own>yours?|my|mine|our)\s{1,3}(?P<no>(?:nos?|nrs?)\.?\s{0,3}|№\s{0,3}|#)?$")
_SHORT_BEFORE = re.compile(
    r"(?<!\w)(?:re\s?)?(?P<own>ur|your|my|our|dep|emb|con|congen|leg|amemb|usun|depcir|embcir|def|white house)\s?"
    r"(?P<form>tels?|cirtels?|circ?tels?|desps?|despatch|airgrams?|a-)\s?(?:nos?\.?\s?)?[a-z]?-?$"
)
_MAY_CARRY = re.compile(r"[’']|tels?|desp|airgram|a-|\b(?:yours?|my|mine|our|ref?|reference)\b")
_YOURS_OF = re.compile(r"(?<!\w)(?P<own>yours|mine|votre honorée)(?=\s{1,3}(?:of|dated|du)\s)")
_REFERENCE = re.compile(r"(?<!\w)ref(?:erences?|s|tels?)?\s{0,2}[:.]\s{0,3}(?P<list>[^\n]{3,160})")
_POST = re.compile(
    r"(?:\(?[A-H][.)]\s{0,2})?(?P<post>[A-Z][A-Za-z]{2,15}(?:\s(?!No)[A-Z][A-Za-z]{2,"
    r"12})?)(?:[’']s)?\s{1,2}(?:tel\.?\s|no\.?\s?)?(?P<number>\d{1,6})(?!\d)"
)
# "Karsk's 1180", "the Department's 104": who sent it, and the number.
_POSSESSOR_BEFORE = re.compile(r"(?<![\w’'])(?P<post>[A-Z][A-Za-z]{2,20})(?:[’']s|s[’'])\s{1,2}(?:No\.?\s?)?$")
_RE_POST_BEFORE = re.compile(r"\b(?:Re|Ref|reference)\s(?P<post>[A-Z][a-z]{2,20})\s{1,2}(?:No\.?\s?)?$")
_IS_SHORT = re.compile(r"(?:tels?|desps?|yours?|our|my)$", re.IGNORECASE)
_NUMBER_OF_POST = re.compile(r"\d{1,6}$")
_HOLDERS = {
    "dep": "Department",
    "depcir": "Department",
    "emb": "Embassy",
    "amemb": "Embassy",
    "embcir": "Embassy",
    "con": "Consulate",
    "congen": "Consulate General",
    "leg": "Legation",
    "usun": "USUN",
    "def": "Defense",
    "white house": "White House",
}
_MONTHS = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Document|Page|Article|Section|Chapter|Paragraph|Doc|Volume|Vol|"
    r"Part|Room|Lot|Box)$",
    re.IGNORECASE,
)
_MONTH_AFTER = re.compile(
    r"\s{0,2}(?:st|nd|rd|th)?\s{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)
_UNITS = re.compile(
    r"\s{0,2}(?:%|per\s?cent|years?|days?|months?|weeks?|hours?|men|people|miles|dollars|pounds|million|thousand|"
    r"points?|troops|officers|advis|pages|th\b|st\b|nd\b|rd\b)",
    re.IGNORECASE,
)


def find_numbered(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the mentions that a number carries without a noun."""
    for digits in _DIGITS.finditer(low, start, end):
        floor = max(start, digits.start() - 30)
        if digits.start() > start and low[digits.start() - 1].isdigit():
            continue
        if not _MAY_CARRY.search(low, floor, digits.start()):
            continue  # most figures are of dates and sums: one look instead of four
        short = _SHORT_BEFORE.search(low[floor : digits.start()])
        if short:
            form, whose = short.group("form"), short.group("own")
            sender = "addressee" if whose in ("ur", "your") else "writer" if whose in ("my", "our") else _HOLDERS[whose]
            kind = "despatch" if "desp" in form else "airgram" if form.startswith("a") else "telegram"
            yield from _numbers(text, start, end, floor + short.start(), digits, sender, kind, own_date)
            continue
        own = _OWN_BEFORE.search(low[floor : digits.start()])
        post = _POSSESSOR_BEFORE.search(text[floor : digits.start()]) or _RE_POST_BEFORE.search(
            text[floor : digits.start()]
        )
        if (
            post
            and len(digits.group()) > 1
            and not _UNITS.match(low, digits.end())
            and not _MONTHS.match(post.group("post"))
        ):
            begin = floor + post.start("post")
            yield from _numbers(text, start, end, begin, digits, post.group("post"), "telegram", own_date)
            continue
        if own is None or _UNITS.match(low, digits.end()) or _MONTH_AFTER.match(low, digits.end()):
            continue
        if own.group("own") in ("your", "my", "our") and not own.group("no") and len(digits.group()) < 2:
            continue
        sender = "addressee" if own.group("own").startswith("your") else "writer"
        yield from _numbers(text, start, end, floor + own.start(), digits, sender, None, own_date)
    for found in _YOURS_OF.finditer(low, start, end) if "yours" in low or "mine" in low or "honor" in low else ():
        dated = read_date_after(text, found.end(), end, own_date)
        if dated:
            sender = "writer" if found.group("own").casefold() == "mine" else "addressee"
            yield _mention(text, start, end, found.start(), dated.end, sender, "letter", dated, None)
    for line in _REFERENCE.finditer(low, start, end) if "ref" in low else ():
        for found in _POST.finditer(text, line.start("list"), line.end("list")):
            if _MONTHS.match(found.group("post")) or _IS_SHORT.search(found.group("post")):
                continue
            number = _NUMBER_OF_POST.search(text, found.start(), found.end())
            if number:
                yield from _numbers(text, start, end, found.start(), number, found.group("post"), "telegram", own_date)


def _numbers(
    text: str,
    start: int,
    end: int,
    begin: int,
    digits: re.Match[str],
    sender: str,
    kind: str | None,
    own_date: str | None,
) -> Iterator[Mention]:
    at = digits.end()
    numbers, at = further_numbers(text, at, end)
    dated = read_date_after(text, at, end, own_date)
    stop = dated.end if dated else at
    for number in (digits.group(), *numbers):
        yield _mention(text, start, end, begin, stop, sender, kind, dated, number)


def _mention(
    text: str,
    floor: int,
    limit: int,
    start: int,
    end: int,
    sender: str,
    kind: str | None,
    dated: Reckoned | None,
    number: str | None,
) -> Mention:
    relation, rule, sure = relation_of(text, floor, limit, start, end, sender)
    return Mention(
        start=start,
        end=end,
        text=text[start:end],
        relation=relation,
        rule=rule,
        confidence=sure,
        kind=kind,
        date=dated.edtf if dated else None,
        inferred_date=bool(dated and dated.inferred),
        number=number,
        sender=sender,
        recipient={"addressee": "writer", "writer": "addressee"}.get(sender),
    )
