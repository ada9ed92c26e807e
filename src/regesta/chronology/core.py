"""A date as its words give it, and the year that may stand behind a day or a month."""

from __future__ import annotations

import re

# A space that may hold one line break, never a blank line.
SPACE = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"
_NOT_YEAR = r"(?!\d|Z\b|:\d|/\d(?!\d?\.?[^\S\n][^\W\d_]{3})|\.\d\d\b|[^\S\n]?(?:h|hrs|hours|GMT)\b)"
YEAR = re.compile(
    rf"([.,]{{0,2}}){SPACE}(?:(?:of|de|del|din|în|A\.\s?D\.)\s)?([\[(]?)([12]\d{{3}}|[89]\d\d|[’'‘]?\d\d){_NOT_YEAR}([\])]?)"
    r"(\s?г(?:\.|ода|оду)?(?![^\W_]))?"
)
# "10 January 1723/4": the year began in March, and clerks gave both. England left that in 1752.
_TWO_YEARS = re.compile(rf"[.,]{{0,2}}{SPACE}(1[5-7]\d\d)/(\d{{1,2}})(?!\d|[./-]\d)")
_LAST_OF_TWO_YEARS = 1753
_PHRASE_END = ("", ".", ",", ";", ":", ")", "]", "\n", "/")
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int | None, month: int) -> int:
    """Return the length of *month*; February without a year has 29 days."""
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _DAYS[month]


class Core:
    """A date as its words give it.

    `short` marks a year of two digits, `swapped` a figure date that may also be read month first, `queried`
    a "?". `opening` is the month that a range of months begins in.
    """

    __slots__ = (
        "day",
        "end",
        "month",
        "opening",
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
        self,
        start: int,
        end: int,
        *,
        style: str,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
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
        self.opening: int | None = None
        self.time: str | None = None


def is_plausible(core: Core) -> bool:
    """Return whether the month has that day (with the century still open for years of two digits)."""
    month, day = core.month, core.day
    if month is None or day is None:
        return True
    return 1 <= month <= 12 and 1 <= day <= days_in(None if core.short else core.year, month)


def take_year(core: Core, text: str, place: int, end: int, *, whole: bool) -> None:
    """Give *core* the year that stands at *place*, and move its end there; nothing changes without one.

    A year of two digits needs an apostrophe, or must follow a day-first date at the end of a phrase: "April
    17, 23" is a list of days. One of three, the thousand left out ("3. Mai 901"), stands at the end of a phrase too.
    """
    if place < end and text[place] in "])" and "[" in text[max(0, core.start - 1) : place].replace("(", "["):
        place += 1
    m = YEAR.match(text, place, end)
    if m is None:
        _take_second_of_two_years(core, text, place, end)
        return
    digits = m[3]
    if len(digits) == 4:
        year = int(digits)
        if year > 2100 or (year < 1400 and not whole and text[m.end() : m.end() + 1] not in _PHRASE_END):
            return
        core.year = year
    elif len(digits) == 3 and digits.isdigit():
        after = text[m.end() : m.end() + 1] if m.end() < end else ""
        if core.style == "month-first" or m[1].startswith(",") or "\n" in m[0] or after not in _PHRASE_END:
            return
        core.year = 1000 + int(digits)
    else:
        if digits[0] not in "’'‘":
            if m[2] and not m[4]:
                return  # "28 февраля (12 марта)": the bracket holds the other style's day
            after = text[m.end() : m.end() + 1] if m.end() < end else ""
            if m[1].startswith(",") or "\n" in m[0]:
                return
            if core.style == "month-first" and not whole:
                return
            if not whole and after not in _PHRASE_END:
                return
        core.year = int(digits[-2:])
        core.short = True
    core.end = m.end() if m[2] else m.end() - len(m[4])


def _take_second_of_two_years(core: Core, text: str, place: int, end: int) -> None:
    m = _TWO_YEARS.match(text, place, end)
    if m is None or core.month is None or core.month > 3:
        return
    year = int(m[1]) + 1
    if year <= _LAST_OF_TWO_YEARS and str(year).endswith(m[2]):
        core.year, core.end = year, m.end()
