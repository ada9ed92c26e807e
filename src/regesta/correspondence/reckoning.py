"""Dates reckoned from the letter's own: "of the 2d inst.", "du 12 écoulé", "the 11th", "yesterday", "Tuesday".

In: the words after a letter's noun and the date of the letter that speaks (EDTF, or None). Out: EDTF and where the
words end. Without the letter's date the parts that are unknown stay `X`, and `complete` fills them once it is known.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from regesta.chronology import bounds, find_dates, resolve, resolve_relative

_CONNECT = re.compile(
    r"[\s,(\[]{0,4}(?:(?:of|dated|dtd|date|under date of|bearing date(?: of)?|from|on|du|de la|de|en date du|vom|v|"
    r"din|din data de|от|del|dell'|in data|written on|sent on|signed on)\.?(?=[\s\[(]))?"
    r"(?:\s{1,3}(?:the|la|den|le))?[\s,(\[]{1,4}",
    re.IGNORECASE,
)
_THIS_MONTH = re.compile(r"(\d{1,2})\.?\s{1,2}(?:(d\.\s?M)|(v\.\s?M))\.?", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\s{1,2}(?:d\.\s?J|с\.\s?г|т\.\s?г|a\.\s?c)\.", re.IGNORECASE)
_OF_THAT = re.compile(r"\s{1,3}(?:of\s{1,3})?(?:that|the same|the said)\s{1,3}(?:year|month)\b", re.IGNORECASE)
_DAY_OF_THAT = re.compile(
    r"(?:the\s)?(\d{1,2})(?:st|nd|rd|th|d)?\s{1,2}(?:day\s)?of (?:that|the same|the said) month\b", re.IGNORECASE
)
_SOON = 14
_BARE_DAY = re.compile(r"(\d{1,2})(?=[\s.,;)\]]|$)|(\d{2})\d(?=[\s.,;)\]]|$)")
_NEARBY = re.compile(
    r"(yesterday|hier|gestern|ieri|вчера|ayer|la veille)(?!\w)|"
    r"(to-?day|this date|even date|same date|aujourd['’]hui|heute|azi|сегодня)(?!\w)",
    re.IGNORECASE,
)
_WEEKDAYS = (
    ("monday", "lundi", "montag", "luni", "понедельник"),
    ("tuesday", "mardi", "dienstag", "marți", "вторник"),
    ("wednesday", "mercredi", "mittwoch", "miercuri", "среды"),
    ("thursday", "jeudi", "donnerstag", "joi", "четверг"),
    ("friday", "vendredi", "freitag", "vineri", "пятниц"),
    ("saturday", "samedi", "samstag", "sâmbătă", "суббот"),
    ("sunday", "dimanche", "sonntag", "duminică", "воскресень"),
)
_WEEKDAY = re.compile(
    r"(?:last\s{1,3})?(" + "|".join(name for names in _WEEKDAYS for name in names) + r")\w{0,2}(?!\w)",
    re.IGNORECASE,
)


class Reckoned(Struct, frozen=True):
    """A date found after a letter's noun: EDTF, whether parts were inferred, where its words start and end."""

    edtf: str
    inferred: bool
    start: int
    end: int


@lru_cache(maxsize=8192)
def day_of(edtf: str | None) -> date | None:
    """Return the calendar day that *edtf* names, or None where it names no single day."""
    if edtf is None:
        return None
    edges = bounds(edtf)
    if edges is None or edges[0] is None or edges[0] != edges[1]:
        return None
    return date.fromordinal(edges[0])


def read_date_after(
    text: str, at: int, end: int, own_date: str | None, *, bare_days: bool = False, later: bool = False
) -> Reckoned | None:
    """Return the date that follows at *at* ("of April 17, 1958", " dated the 2d inst."), or None.

    Only white space, a comma and one connecting word may stand between. `bare_days` lets a number alone be the day
    ("le 11"), which only the languages that date so allow. `later` lets a day without year be the next one after the
    letter's own date where that is much nearer than the last one before.
    """
    connect = _CONNECT.match(text, at, min(end, at + 40))
    if connect is None:
        return None
    begin, limit = connect.end(), min(end, connect.end() + 60)
    year = int(own_date[:4]) if own_date and own_date[:4].isdigit() else None
    # The search starts at the connecting word: "of the 11th" is a date, "11th" alone is none.
    for found in find_dates(text, start=at, end=limit, near=year):
        # "my 223 before November 11": the day bounds what is told, and is not the document's.
        if found.reach[0] - begin > 1 or found.qualifier in ("before", "after"):
            break
        if found.edtf.startswith("XXXX"):
            completed = None
            if own_date:
                completed = resolve_relative(found, own_date) or resolve(found.edtf, own_date)
                if later and completed:
                    completed = _soon_after(completed, own_date) or completed
                that = _OF_THAT.match(text, found.end, limit)
                if that and (told := _as_told_before(text, at, found.edtf)):
                    return Reckoned(edtf=told, inferred=True, start=found.start, end=that.end())
            stop = found.end
            if completed and (this_year := _THIS_YEAR.match(text, found.end, limit)):
                stop, completed = (
                    this_year.end(),
                    f"{own_date[:4] if own_date else completed[:4]}{completed[4:]}",
                )
            return Reckoned(edtf=completed or found.edtf, inferred=True, start=found.start, end=stop)
        return Reckoned(edtf=found.edtf, inferred=found.inferred, start=found.start, end=found.end)
    of_that = _DAY_OF_THAT.match(text, begin, limit)
    if of_that and (in_that := _as_told_before(text, at, f"XXXX-XX-{int(of_that.group(1)):02}")):
        return Reckoned(edtf=in_that, inferred=True, start=begin, end=of_that.end()) if day_of(in_that) else None
    own = day_of(own_date)
    this_month = _THIS_MONTH.match(text, begin, limit)
    if this_month:
        return in_month(int(this_month.group(1)), own, -1 if this_month.group(3) else 0, begin, this_month.end())
    nearby = _NEARBY.match(text, begin, limit)
    if nearby and own:
        meant = own - timedelta(days=1) if nearby.group(1) else own
        return Reckoned(edtf=meant.isoformat(), inferred=True, start=begin, end=nearby.end())
    weekday = _WEEKDAY.match(text, begin, limit)
    if weekday and own:
        name = weekday.group(1).casefold()
        number = next(i for i, names in enumerate(_WEEKDAYS) if name in names)
        meant = own - timedelta(days=(own.weekday() - number - 1) % 7 + 1)
        return Reckoned(edtf=meant.isoformat(), inferred=True, start=begin, end=weekday.end())
    day = _BARE_DAY.match(text, begin, limit) if bare_days else None
    if day:
        # The mark of a note may be glued to the day: "le 112" is the 11th with note 2.
        return in_month(int(day.group(1) or day.group(2)), own, None, begin, day.end())
    return None


def _soon_after(completed: str, own_date: str) -> str | None:
    """The same day of the year after, where it lies within two weeks after the letter and *completed* a year back."""
    day, own = day_of(completed), day_of(own_date)
    if day is None or own is None or (own - day).days < 330 or (day.month, day.day) == (2, 29):
        return None
    after = day.replace(year=day.year + 1)
    return after.isoformat() if 0 <= (after - own).days <= _SOON else None


def _as_told_before(text: str, at: int, edtf: str) -> str | None:
    """*edtf* without its year (and month) completed from the last full date of the words before *at*."""
    told = [found.edtf for found in find_dates(text, start=max(0, at - 250), end=at) if found.edtf[:4].isdigit()]
    for last in reversed(told):
        if len(last) >= 7 and edtf.startswith("XXXX-XX"):
            return last[:7] + edtf[7:]
        if len(last) >= 4 and not edtf.startswith("XXXX-XX"):
            return last[:4] + edtf[4:]
    return None


def in_month(day: int, own: date | None, months: int | None, start: int, end: int) -> Reckoned | None:
    """Return the day of this month (0), of the month before (-1), or (None) the nearest at or before *own*."""
    if not 1 <= day <= 31:
        return None
    if own is None:
        return Reckoned(edtf=f"XXXX-XX-{day:02}", inferred=True, start=start, end=end)
    if months is None:
        months = 0 if day <= own.day else -1
    year, month = own.year, own.month + months
    if month == 0:
        year, month = year - 1, 12
    try:
        return Reckoned(edtf=date(year, month, day).isoformat(), inferred=True, start=start, end=end)
    except ValueError:
        return None


def complete(edtf: str, own_date: str | None) -> str:
    """Return *edtf* with its missing year (and month) taken from the nearest such day at or before *own_date*."""
    if not edtf.startswith("XXXX") or own_date is None:
        return edtf
    if edtf.startswith("XXXX-XX-") and edtf[8:].isdigit():
        reckoned = in_month(int(edtf[8:]), day_of(own_date), None, 0, 0)
        return reckoned.edtf if reckoned else edtf
    return resolve(edtf, own_date) or edtf
