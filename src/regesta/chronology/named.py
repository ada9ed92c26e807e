"""Dates that name their month: month first, day first, or month and year."""

from __future__ import annotations

import re

from .core import SPACE, YEAR, Core, is_plausible, take_year
from .lexicon import ABBREVIATED, DOUBTFUL_MONTHS, MONTHS, SEASONS

_ORDINAL = r"(?:st|nd|rd|th|d|er|re|ère|º|°|ª|-?го|-?е|-?ого|(?:s?t)?en|s?te)?"
LEFT_WORD = re.compile(r"(?<![^\W_])([^\W\d_]{3,12})([.,\s\[\](?)]{0,6})\Z")
_LEFT_RANGE = re.compile(
    r"(?<![^\W_])([^\W\d_]{3,12})\.?[^\S\n]?(?:[-–—/]|to|and|or|through|bis|au|et|und|și|şi|и)[^\S\n]?\Z"
)
_LEFT_DE = re.compile(
    r"(?<![^\W_])([^\W\d_]{3,12})[^\S\n](?:of|de|del|the year|în|din|anului|lui|des Jahres)(?:[^\S\n]the)?[^\S\n]\Z"
)
_DAY_FIRST = re.compile(
    rf"{_ORDINAL}(\.?),?([\])]?)(?:\s?[»”\"])?{SPACE}(?:(?:day of|of the month of|of|de|din luna|luna|din)\s)?"
    r"(\[?)([^\W\d_]{3,12}|(?:[789]|10)b(?:re|er|ris))"
)
# "No. 12 of April 27, 1931" is a number and a day, and so is "our 12 of April 27, 1931".
_NUMBER_BEFORE = re.compile(
    r"(?<![^\W_])(?:[Nn]os?|NO|[Nn]r|№|[Nn][°º]|[Nn]umber|[Nn]umm?er|[Nn]uméro|[Nn]umăr(?:ul)?)[.:]?[^\S\n]?\Z"
)
_DAY_AFTER = re.compile(r"[^\S\n]\d{1,2}(?:,[^\S\n]?|[^\S\n])\d{4}(?!\d)")
_SENTENCE_END = re.compile(r"\s*\Z|[^\S\n]*\n|[^\S\n]+[A-ZÀ-ÞА-Я]")
_MONTH_ORDINAL = re.compile(rf"{_ORDINAL}([^\S\n]?\(\?\))?(?:[^\S\n]?\[(\d{{1,2}})[^\S\n]?(\?)?\])?")


def _month_and_year(
    text: str, i: int, j: int, lo: int, end: int, *, word: str, start: int, open_bracket: bool, whole: bool
) -> Core | None:
    """Read "May 1958", "May–June 1958", "[May ?] 1919" at its year."""
    m = YEAR.match(text, i, end)
    year = int(text[i:j])
    lower = word.lower()
    if m is None or not 1000 <= year <= 2100:
        return None
    if lower in DOUBTFUL_MONTHS and word[0].islower() and not whole:
        return None
    core = Core(start, j, style="month-first", year=year, month=MONTHS[lower])
    if m[5]:
        core.end = m.end()
    elif open_bracket and m[4]:
        core.end = j + 1
    before = _LEFT_RANGE.search(text, max(lo, start - 22), start)
    if before is not None and (first := MONTHS.get(before[1].lower())) and before[1][0].isupper():
        core.start, core.style, core.opening = before.start(), "months", first
    return core


def _month_and_day(text: str, i: int, j: int, end: int, *, word: str, start: int, whole: bool) -> Core | None:
    """Read "April 17", "April 17th, 1958", "AUG 73" at its day."""
    number, month = int(text[i:j]), MONTHS[word.lower()]
    if number > 31:
        if j - i != 2 or not (whole or word.isupper() or text[i - 1] in "’'‘"):
            return None
        core = Core(start, j, style="month-first", year=number, month=month)
        core.short = True
        return core
    if number == 0 or j - i > 2:
        return None
    core = Core(start, j, style="month-first", month=month, day=number)
    tail = _MONTH_ORDINAL.match(text, j, end)
    if tail is not None:
        core.end = tail.end()
        core.queried = bool(tail[1] or tail[3])
        if tail[2] and not tail[3]:  # "January 26 [27]": the editor's correction stands, unless in doubt
            core.day = int(tail[2])
    if core.end < end and text[core.end] == ":":
        return None  # "May 12:30" is a time
    take_year(core, text, core.end, end, whole=whole)
    if word[0].islower() and core.year is None and not whole:
        return None
    return core if is_plausible(core) else None


def month_first(text: str, i: int, j: int, lo: int, end: int, *, whole: bool) -> Core | None:
    """Read a date whose month stands to the left of the digits [i, j), or a season before a year."""
    left = LEFT_WORD.search(text, max(lo, i - 20), i)
    if left is None:
        if j - i != 4:
            return None
        left = _LEFT_DE.search(text, max(lo, i - 26), i)
        if left is None:
            return None
        gap = " "
    else:
        gap = left[2]
    word, start = left[1], left.start()
    lower = word.lower()
    if lower not in MONTHS and lower not in SEASONS and j - i == 4:  # "primăvara anului 1961"
        led = _LEFT_DE.search(text, max(lo, i - 26), i)
        if led is not None:
            word, start, gap = led[1], led.start(), " "
            lower = word.lower()
    if lower not in MONTHS:
        season = SEASONS.get(lower)
        if season is None or j - i != 4 or not YEAR.match(text, i, end):
            return None
        named = Core(start, j, style="season", year=int(text[i:j]))
        named.season = season
        return named
    if "\n" in gap and gap.count("\n") > 1:
        return None
    if ("]" in gap or ")" in gap) and start > lo and text[start - 1] in "[(":
        start -= 1
    core: Core | None
    if j - i == 4:
        bracket = "[" in gap and "]" not in gap
        core = _month_and_year(text, i, j, lo, end, word=word, start=start, open_bracket=bracket, whole=whole)
    else:
        core = _month_and_day(text, i, j, end, word=word, start=start, whole=whole)
    if core is not None and "?" in gap:
        core.queried = True
    return core


def day_first(text: str, i: int, j: int, end: int, *, whole: bool) -> Core | None:
    """Read "17 April 1958", "3rd of May, 1919", "12 марта 1959 г.", "9 May [1867]" at its day."""
    day = int(text[i:j])
    if not 1 <= day <= 31 or _NUMBER_BEFORE.search(text, max(0, i - 9), i):
        return None
    m = _DAY_FIRST.match(text, j, end)
    month = MONTHS.get(m[4].lower()) if m is not None else None
    if m is not None and month is not None and (not m[2] or text[i - 1 : i] in ("[", "(")):
        word, lower = m[4], m[4].lower()
        at = m.end()
        if at < end and text[at] == "." and lower in ABBREVIATED:
            at += 1
        if _DAY_AFTER.match(text, at, end):
            return None
        core = Core(i, at, style="day-first", month=month, day=day)
        if m[3] and at < end and text[at] in "]?":
            while at < end and text[at] in " ?]":
                core.queried |= text[at] == "?"
                at += 1
                core.end = at
        take_year(core, text, at, end, whole=whole)
        if core.end == at > m.end() and text[at - 1] == "." and _SENTENCE_END.match(text, at, end):
            core.end = at - 1
        if (
            core.year is None
            and not whole
            and lower in DOUBTFUL_MONTHS
            and lower != "mars"
            and (word[0].islower() or m[1])
        ):
            return None  # "12 may", "1. May we ..."
        return core if is_plausible(core) else None
    return None
