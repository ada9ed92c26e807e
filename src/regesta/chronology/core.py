"""One date read at one place: the grammar of written dates.

What enters is a text and the place of a run of digits in it; what leaves is a `Core` (year, month and day as far as
the words give them) or None. Every pattern is tried at a known place and every window to the left is bounded, so the
cost of a text grows with its length only. A new written form is one more branch in `read_core`.
"""

from __future__ import annotations

import re

from .lexicon import ABBREVIATED, DOUBTFUL_MONTHS, MONTHS, ROMAN, SEASONS

_SP = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"  # a space that may hold one line break, never a blank line
_ORDINAL = r"(?:st|nd|rd|th|d|er|re|ère|º|°|ª|-?го|-?е|-?ого)?"
_NOT_YEAR = r"(?!\d|Z\b|[:/]\d|\.\d\d\b|[^\S\n]?(?:h|hrs|hours|GMT)\b)"

LEFT_WORD = re.compile(r"(?<![^\W_])([^\W\d_]{3,12})([.,\s\[\](?)]{0,6})\Z")
_LEFT_RANGE = re.compile(
    r"(?<![^\W_])([^\W\d_]{3,12})\.?[^\S\n]?(?:[-–—/]|to|and|or|through|bis|au|et|und|și|şi|и)[^\S\n]?\Z"
)
_LEFT_DE = re.compile(
    r"(?<![^\W_])([^\W\d_]{3,12})[^\S\n](?:of|de|del|the year|în|din)(?:[^\S\n]the)?[^\S\n]\Z"
)
YEAR = re.compile(
    rf"([.,]{{0,2}}){_SP}(?:(?:of|de|del|din|în)\s)?([\[(]?)([12]\d{{3}}|[’'‘]?\d\d){_NOT_YEAR}([\])]?)(\s?г(?:\.|ода|оду)?(?![^\W_]))?"
)
_DAY_FIRST = re.compile(
    rf"{_ORDINAL}(\.?),?([\])]?){_SP}(?:(?:day of|of the month of|of|de|din luna|luna|din)\s)?(\[?)([^\W\d_]{{3,12}})"
)
_MONTH_ORDINAL = re.compile(rf"{_ORDINAL}([^\S\n]?\(\?\))?(?:[^\S\n]?\[(\d{{1,2}})[^\S\n]?(\?)?\])?")
_ROMAN = re.compile(
    r"[\s./-]{1,3}(XI{0,2}|IX|IV|VI{0,3}|V|I{1,3})(?![^\W_])[\s./-]{0,3}([12]\d{3}|[’'‘]?\d\d)(?![\w]|[:]\d)"
)
_NUMERIC = re.compile(
    r"([./-])([^\S\n]?)(\d{1,2})\1[^\S\n]?([12]\d{3}|\d\d)(?!\d|[:-]\d|[.,]\d|/\d(?!\d?[:.]\d\d))(?![^\W\d_])"
)
# A short number behind these is a number of something, no date.
_NUMBERED = re.compile(
    r"(?<![^\W_])(?:No|Nos|Nr|number|numéro|para|paragraph|section|sec|art|article|item|chapter|ch|vol|box|file|folder|p|pp|"
    r"doc|document|resolution|tel|fond|№|§)s?\.?[^\S\n]?\Z|[№§#][^\S\n]?\Z",
    re.IGNORECASE,
)
_ISO = re.compile(r"([-/.])(\d\d?)(?:\1(\d\d?))?(?!\d|[-/.]\d)(?:T(\d\d:\d\d))?")
_DTG = re.compile(r"Z(?:[^\S\n]{1,2}([A-Za-z]{3,4})\.?(?:[^\S\n]{1,2}(\d\d(?:\d\d)?))?(?!\d))?(?![^\W\d_])")
_YEAR_FIRST = re.compile(r",?[^\S\n]([^\W\d_]{3,12})\.?[^\S\n](\d{1,2})(?![\d:]|[^\W_])")

_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int | None, month: int) -> int:
    """Return the length of *month*; February without a year has 29 days."""
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _DAYS[month]


class Core:
    """A date as its words give it; `short` is a year of two digits, `swapped` the month-day reading of a doubt."""

    __slots__ = (
        "day",
        "end",
        "month",
        "queried",
        "season",
        "short",
        "start",
        "style",
        "swapped",
        "time",
        "year",
    )

    def __init__(
        self, start: int, end: int, year: int | None, month: int | None, day: int | None, style: str
    ) -> None:
        self.start = start
        self.end = end
        self.year = year
        self.month = month
        self.day = day
        self.style = style
        self.short = False
        self.swapped = False
        self.queried = False
        self.season: int | None = None
        self.time: str | None = None


def is_plausible(core: Core) -> bool:
    """Return whether the month has that day (with the century still open for years of two digits)."""
    month, day = core.month, core.day
    if month is None or day is None:
        return True
    return 1 <= month <= 12 and 1 <= day <= days_in(None if core.short else core.year, month)


def take_year(core: Core, text: str, place: int, end: int, *, whole: bool) -> None:
    """Give *core* the year that stands at *place*, and move its end there; nothing changes without one.

    A year of two digits needs an apostrophe, or must follow a day-first date at the end of a phrase: "April 17, 23"
    is a list of days.
    """
    if place < end and text[place] in "])" and "[" in text[max(0, core.start - 1) : place].replace("(", "["):
        place += 1
    m = YEAR.match(text, place, end)
    if m is None:
        return
    digits = m[3]
    if len(digits) == 4:
        year = int(digits)
        if year > 2100 or (
            year < 1400
            and not whole
            and text[m.end() : m.end() + 1] not in ("", ".", ",", ";", ")", "]", "\n")
        ):
            return
        core.year = year
    else:
        if digits[0] not in "’'‘":
            after = text[m.end() : m.end() + 1] if m.end() < end else ""
            if m[1].startswith(",") or "\n" in m[0]:
                return
            if core.style == "month-first" and not whole:
                return
            if not whole and after not in ("", ".", ",", ";", ":", ")", "]", "\n", "/"):
                return
        core.year = int(digits[-2:])
        core.short = True
    core.end = m.end() if (m[2] or not m[4]) else m.end() - len(m[4])
    if m[2] and not m[4]:
        core.end = m.end()


def _month_first(text: str, i: int, j: int, lo: int, end: int, *, whole: bool) -> Core | None:
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
    word = left[1]
    lower = word.lower()
    month = MONTHS.get(lower)
    start = left.start()
    if month is None:
        season = SEASONS.get(lower)
        if season is None or j - i != 4 or not YEAR.match(text, i, end):
            return None
        core = Core(start, j, int(text[i:j]), None, None, "season")
        core.season = season
        return core
    if "\n" in gap and gap.count("\n") > 1:
        return None
    if ("]" in gap or ")" in gap) and start > lo and text[start - 1] in "[(":
        start -= 1
    queried = "?" in gap
    n = j - i
    if n == 4:
        year = int(text[i:j])
        m = YEAR.match(text, i, end)
        if m is None or not 1000 <= year <= 2100:
            return None
        if lower in DOUBTFUL_MONTHS and word[0].islower() and not whole:
            return None
        core = Core(start, j, year, month, None, "month-first")
        if "[" in gap and "]" not in gap and m[4]:
            core.end = j + 1
        if m[5]:
            core.end = m.end()
        before = _LEFT_RANGE.search(text, max(lo, start - 22), start)
        if before is not None and (first := MONTHS.get(before[1].lower())) and before[1][0].isupper():
            core.start = before.start()
            core.style = "months"
            core.day = first  # the month that the range begins in
    else:
        number = int(text[i:j])
        if number > 31:
            if n != 2 or not (whole or word.isupper() or text[i - 1] in "’'‘"):
                return None
            core = Core(start, j, number, month, None, "month-first")
            core.short = True
            return core
        if number == 0 or n > 2:
            return None
        core = Core(start, j, None, month, number, "month-first")
        tail = _MONTH_ORDINAL.match(text, j, end)
        core.end = tail.end() if tail else j
        if (
            tail and tail[2] and not tail[3]
        ):  # "January 26 [27]": the editor's correction stands, unless in doubt
            core.day = int(tail[2])
        if tail and (tail[1] or tail[3]):
            queried = True
        if core.end < end and text[core.end] == ":":
            return None  # "May 12:30": a time
        take_year(core, text, core.end, end, whole=whole)
        if word[0].islower() and core.year is None and not whole:
            return None
    core.queried = queried
    return core if is_plausible(core) or core.style == "months" else None


def _day_first(text: str, i: int, j: int, end: int, *, whole: bool) -> Core | None:
    day = int(text[i:j])
    if not 1 <= day <= 31:
        return None
    m = _DAY_FIRST.match(text, j, end)
    month = MONTHS.get(m[4].lower()) if m is not None else None
    if m is not None and month is not None and (not m[2] or text[i - 1 : i] in ("[", "(")):
        word, lower = m[4], m[4].lower()
        at = m.end()
        if at < end and text[at] == "." and lower in ABBREVIATED:
            at += 1
        core = Core(i, at, None, month, day, "day-first")
        if m[3] and at < end and text[at] in "]?":
            while at < end and text[at] in " ?]":
                core.queried |= text[at] == "?"
                at += 1
                core.end = at
        take_year(core, text, at, end, whole=whole)
        if (
            core.year is None
            and not whole
            and lower in DOUBTFUL_MONTHS
            and lower != "mars"
            and (word[0].islower() or m[1])
        ):
            return None  # "12 may", "1. May we ..."
        return core if is_plausible(core) else None
    m = _ROMAN.match(text, j, end)
    if m is not None:
        core = Core(i, m.end(), int(m[2][-2:] if len(m[2]) < 4 else m[2]), ROMAN[m[1]], day, "roman")
        core.short = len(m[2]) < 4
        return core if is_plausible(core) else None
    return None


def _numeric(text: str, i: int, j: int, end: int, order: str) -> Core | None:
    m = _NUMERIC.match(text, j, end)
    if m is None:
        return None
    a, b = int(text[i:j]), int(m[3])
    separator = m[1]
    day, month = (b, a) if order == "mdy" else (a, b)
    core = Core(i, m.end(), int(m[4]), month, day, "numeric")
    core.short = len(m[4]) == 2
    if core.short and _NUMBERED.search(text, max(0, i - 14), i):
        return None
    if month > 12 and day <= 12:
        core.month, core.day = day, month
    elif separator == "/" and not order and a <= 12 and b <= 12 and a != b:
        core.swapped = True
    if core.month is None or not 1 <= core.month <= 12 or not is_plausible(core):
        return None
    return core


def _year_led(text: str, i: int, j: int, end: int) -> Core | None:
    year = int(text[i:j])
    if not 1000 <= year <= 2100:
        return None
    m = _ISO.match(text, j, end)
    if m is not None and (m[1] == "-" or m[3]) and 1 <= (month := int(m[2])) <= 12:
        if m[1] == "-" and len(m[2]) != 2:
            return None
        if m[1] == "-" and m[3] is None and (year < 1500 or j - i != 4):
            return None
        core = Core(i, m.end(), year, month, int(m[3]) if m[3] else None, "iso")
        if m[4]:
            core.end = m.start(4) - 1
            core.time = m[4]
        return core if is_plausible(core) else None
    m = _YEAR_FIRST.match(text, j, end)
    if m is not None and (named := MONTHS.get(m[1].lower())) and m[1][0].isupper():
        tail = YEAR.match(text, m.end(), end)
        if tail is not None and len(tail[3]) == 4:
            return None  # "in 1957, May 5, 1958": the second year is the day's
        core = Core(i, m.end(), year, named, int(m[2]), "year-first")
        return core if is_plausible(core) else None
    return None


def _group(text: str, i: int, j: int, end: int) -> Core | None:
    """Read a military date-time group: day, hour, minute, Z, and perhaps month and year."""
    m = _DTG.match(text, j, end)
    if m is None:
        return None
    day, hour, minute = int(text[i : i + 2]), int(text[i + 2 : i + 4]), int(text[i + 4 : i + 6])
    if not 1 <= day <= 31 or hour > 24 or minute > 59:
        return None
    month = MONTHS.get(m[1].lower()) if m[1] else None
    core = Core(i, m.end() if month else j + 1, None, month, day, "group")
    if month and m[2]:
        core.year = int(m[2])
        core.short = len(m[2]) == 2
    core.time = f"{hour:02}:{minute:02}Z"
    return core if is_plausible(core) else None


def read_core(
    text: str, i: int, j: int, lo: int, end: int, *, whole: bool = False, order: str = ""
) -> Core | None:
    """Return the date that the digits [i, j) belong to, or None.

    Nothing before *lo* or after *end* is read. *whole* is set where the string is known to be a date: then short
    years and doubtful words are taken that a running text must not give. *order* ("dmy", "mdy") settles 3/4/1975.
    """
    n = j - i
    before = text[i - 1] if i > lo else " "
    if (
        n <= 4
        and n != 3
        and before not in "/-–.:"
        and (core := _month_first(text, i, j, lo, end, whole=whole))
    ):
        return core
    if before.isalnum() or before in "$£€#_" or (before in "./-:," and i - 2 >= lo and text[i - 2].isdigit()):
        return None
    if n <= 2:
        return _day_first(text, i, j, end, whole=whole) or _numeric(text, i, j, end, order)
    if n == 4:
        return _year_led(text, i, j, end)
    if n == 6:
        return _group(text, i, j, end)
    return None
