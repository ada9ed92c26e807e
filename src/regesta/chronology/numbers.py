"""Dates in figures: 14.09.75, 4.VI 1962, 1958-04-17, 1917 July 31, 162300Z AUG 73."""

from __future__ import annotations

import re

from .core import YEAR, Core, is_plausible
from .lexicon import MONTHS, ROMAN

_ROMAN = re.compile(
    r"[\s./-]{1,3}(XI{0,2}|IX|IV|VI{0,3}|V|I{1,3})(?![^\W_])[\s./-]{0,3}([12]\d{3}|[’'‘]?\d\d)(?![\w]|[:]\d)"
)
_NUMERIC = re.compile(
    r"([./-])([^\S\n]?)(\d{1,2})\1[^\S\n]?([12]\d{3}|(?<=[\s/])[89]\d\d|\d\d)(?!\d|[:-]\d|[.,]\d|/\d(?!\d?[:.]\d\d))(?![^\W\d_])"
)
_FRACTION = re.compile(
    r"/(\d{1,2})[^\S\n]{1,2}([12]\d{3}(?![\w/]|[:.,-]\d)|[89]\d\d(?=[.,]?[^\S\n]*(?:\n|\Z))|\d\d(?=\.?[^\S\n]*(?:\n|\Z)))"
)
# A short number behind these is a number of something, no date.
_NUMBERED = re.compile(
    r"(?<![^\W_])(?:No|Nos|Nr|number|numéro|para|paragraph|section|sec|art|article|item|chapter|ch|vol|box|"
    r"file|folder|p|pp|"
    r"doc|document|resolution|tel|fond|№|§)s?\.?[^\S\n]?\Z|[№§#][^\S\n]?\Z",
    re.IGNORECASE,
)
_ISO = re.compile(r"([-/.])(\d\d?)(?:\1(\d\d?))?(?!\d|[-/.]\d)(?:T(\d\d:\d\d))?")
_DTG = re.compile(r"Z(?:[^\S\n]{1,2}([A-Za-z]{3,4})\.?(?:[^\S\n]{1,2}(\d\d(?:\d\d)?))?(?!\d))?(?![^\W\d_])")
_HUNGARIAN = re.compile(r"\.[^\S\n](\d\d)\.[^\S\n](\d\d)(?:\.|(?!\d))")
_YEAR_FIRST = re.compile(r"([.,]?)[^\S\n]([^\W\d_]{3,12})\.?[^\S\n](\d{1,2})(?![\d:]|[^\W_])")


def roman(text: str, i: int, j: int, end: int) -> Core | None:
    """Read "4.VI 1962", "9/XII/58": the month in Roman figures; without a year "5 I" is no date."""
    m = _ROMAN.match(text, j, end)
    if m is None or not 1 <= (day := int(text[i:j])) <= 31:
        return None
    core = Core(i, m.end(), style="roman", year=int(m[2].lstrip("’'‘")), month=ROMAN[m[1]], day=day)
    core.short = len(m[2]) < 4
    return core if is_plausible(core) else None


def numeric(text: str, i: int, j: int, end: int, order: str) -> Core | None:
    """Read "14.09.75", "19/9/75": day before month, unless one reading is impossible or *order* is "mdy".

    Strokes are used both ways: where both readings are possible and no order is given, both are kept.
    """
    m = _NUMERIC.match(text, j, end)
    if m is None:
        return None
    a, b = int(text[i:j]), int(m[3])
    separator = m[1]
    day, month = (b, a) if order == "mdy" else (a, b)
    core = Core(i, m.end(), style="numeric", year=int(m[4]), month=month, day=day)
    core.short = len(m[4]) == 2
    if len(m[4]) == 3:
        core.year = 1000 + int(m[4])  # "25. 1. 908": the thousand left out
    if core.short and _NUMBERED.search(text, max(0, i - 14), i):
        return None
    if month > 12 and day <= 12:
        core.month, core.day = day, month
    elif separator == "/" and not order and a <= 12 and b <= 12 and a != b:
        core.swapped = True
    if core.month is None or not 1 <= core.month <= 12 or not is_plausible(core):
        return None
    return core


def fraction(text: str, i: int, j: int, end: int) -> Core | None:
    """Read "23/9 1895", "4/7 900", "16/1 08": the day over the month, then the year, as pens on the Continent wrote.

    Without its century or thousand the year must end the line: "3/4 12" in a sentence is as well a measure.
    """
    m = _FRACTION.match(text, j, end)
    if m is None or not 1 <= (month := int(m[1])) <= 12 or not 1 <= (day := int(text[i:j])) <= 31:
        return None
    if _NUMBERED.search(text, max(0, i - 14), i):
        return None
    year = int(m[2]) + (1000 if len(m[2]) == 3 else 0)
    core = Core(i, m.end(), style="numeric", year=year, month=month, day=day)
    core.short = len(m[2]) == 2
    return core if is_plausible(core) else None


def year_led(text: str, i: int, j: int, end: int, *, whole: bool) -> Core | None:
    """Read what begins with its year: ISO 8601, "2011/01/20", "1917 July 31"."""
    year = int(text[i:j])
    if not 1000 <= year <= 2100:
        return None
    m = _ISO.match(text, j, end)
    if m is not None and (m[1] == "-" or m[3]) and 1 <= (month := int(m[2])) <= 12:
        if m[1] == "-" and len(m[2]) != 2:
            return None
        if m[3] is None and not whole:  # "1905-06" in a text is as well a pair of years or of pages
            return None
        core = Core(i, m.end(), style="iso", year=year, month=month, day=int(m[3]) if m[3] else None)
        if m[4]:
            core.end = m.start(4) - 1
            core.time = m[4]
        return core if is_plausible(core) else None
    m = _HUNGARIAN.match(text, j, end)
    if m is not None and 1 <= (month := int(m[1])) <= 12:  # "1958. 04. 17."
        core = Core(i, m.end(), style="year-first", year=year, month=month, day=int(m[2]))
        return core if is_plausible(core) else None
    m = _YEAR_FIRST.match(text, j, end)
    # "1959. október 5.": small letters after the full stop; "in 1957. May 5 ..." is two sentences.
    if m is not None and (named := MONTHS.get(m[2].lower())) and m[2][0].isupper() != (m[1] == "."):
        tail = YEAR.match(text, m.end(), end)
        if tail is not None and len(tail[3]) == 4:
            return None  # "in 1957, May 5, 1958": the second year is the day's
        core = Core(i, m.end(), style="year-first", year=year, month=named, day=int(m[3]))
        return core if is_plausible(core) else None
    return None


def group(text: str, i: int, j: int, end: int) -> Core | None:
    """Read a military date-time group: day, hour, minute, Z, and perhaps month and year."""
    m = _DTG.match(text, j, end)
    if m is None:
        return None
    day, hour, minute = int(text[i : i + 2]), int(text[i + 2 : i + 4]), int(text[i + 4 : i + 6])
    if not 1 <= day <= 31 or hour > 24 or minute > 59:
        return None
    month = MONTHS.get(m[1].lower()) if m[1] else None
    core = Core(i, m.end() if month else j + 1, style="group", month=month, day=day)
    if month and m[2]:
        core.year = int(m[2])
        core.short = len(m[2]) == 2
    core.time = f"{hour:02}:{minute:02}Z"
    return core if is_plausible(core) else None
