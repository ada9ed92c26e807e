"""Dates that lean on another: "7th inst.", "12 écoulé", "of the 11th"; and days without a year."""

from __future__ import annotations

import re
from datetime import date

from .core import days_in
from .found import DateFound, Relative
from .lexicon import RELATIVE, RELATIVE_PHRASES, WEEKDAYS

_NTH = r"(st|nd|rd|th|d|er|-?го|(?:s?t)?en|s?te)?\.?[^\S\n]{1,2}"
_WORD = re.compile(_NTH + r"(?:del[^\S\n])?([^\W\d_]{2,9})(\.?)")
_LETTERS = re.compile(r"[^\W\d_]+")
_NEEDS_ORDINAL = frozenset({"past"})  # "at 5 past" is a time
_ORDINAL = re.compile(
    r"(?:st|nd|rd|th)(?=[^\S\n]?(?:[.,;:)\]\n?!]|\Z)|[^\S\n]{1,2}(?:at|in|on|from|and|to|which|that|I|we|"
    r"you|he|by|as|was|is|it|with|the|has|have|about|regarding|concerning|re|relating|but|of this|"
    r"of the present)\b)"
)
_PHRASE = re.compile(
    _NTH + r"(?:(?:ale|числа)[^\S\n])?(" + "|".join(re.escape(p) for p in RELATIVE_PHRASES) + r")",
    re.IGNORECASE,
)
_LED = re.compile(r"(?<![^\W_])(?:the|of|on|dated|since|until|by|from)\s\Z")


def read_relative(text: str, i: int, j: int, lo: int, end: int) -> DateFound | None:
    """Return the day without month that the digits [i, j) name, or None.

    "7th inst." needs its word; a bare ordinal ("your letter of the 11th") must be led by "the" or "of" and
    followed by the end of a phrase or a function word: "the 7th Fleet" is none.
    """
    day = int(text[i:j])
    if not 1 <= day <= 31:
        return None
    kind: Relative | None = None
    stop = j
    if (m := _WORD.match(text, j, end)) is not None:
        word = m[2].lower()
        kind = RELATIVE.get(word) if m[1] or word not in _NEEDS_ORDINAL else None
        stop = m.end() if len(m[2]) < 5 else m.end(2)  # the stop of "inst.", not that of "instant."
    if kind is None and (m := _PHRASE.match(text, j, end)) is not None:
        kind, stop = RELATIVE_PHRASES.get(m[2].lower()), m.end()
    if kind is None and (m := _ORDINAL.match(text, j, end)) is not None:
        if _LED.search(text, max(lo, i - 9), i) is None:
            return None
        kind, stop = "day", m.end()
    if kind is None:
        return None
    return DateFound(i, stop, text[i:stop], f"XXXX-XX-{day:02}", frozenset({"day"}), relative=kind, reach=(i, stop))


def resolve_relative(found: DateFound, near: str) -> str | None:
    """Return the day that *found* means in a letter dated *near* (EDTF with year and month), or None.

    Instant is the letter's own month, ultimo the month before, proximo the one after; a bare ordinal is the
    nearest such day at or before the letter.
    """
    if not found.edtf.startswith("XXXX-XX-") or len(near) < 7 or not near[:4].isdigit() or not near[5:7].isdigit():
        return None
    year, month, day = int(near[:4]), int(near[5:7]), int(found.edtf[8:10])
    if not 1 <= month <= 12:
        return None
    if found.relative == "ultimo":
        month -= 1
    elif found.relative == "proximo":
        month += 1
    elif found.relative == "day" and near[8:10].isdigit() and day > int(near[8:10]):
        month -= 1
    if month in (0, 13):
        year, month = (year - 1, 12) if month == 0 else (year + 1, 1)
    if day > days_in(year, month):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def resolve(edtf: str, near: str) -> str | None:
    """Return *edtf* (without year) completed: the nearest such day at or before *near*, or None.

    A letter speaks of letters that are past: "your message of August 22" in a letter of September 1 is of
    the same year, "of December 30" in a letter of January 5 of the year before. Where *near* has no month or
    day, its year is taken. An edtf that has its year comes back as it is.
    """
    if not edtf.startswith("XXXX"):
        return edtf
    plain = near.split("/", maxsplit=1)[0].strip("[]{}?~%").split(",")[0]
    if len(plain) < 4 or not plain[:4].isdigit() or "/" in edtf or edtf.startswith("XXXX-XX"):
        return None
    year = int(plain[:4])
    rest = edtf[5:]
    here = plain[5:]
    if here and here[:2].isdigit() and int(here[:2]) <= 12 and rest[: len(here)] > here[: len(rest)]:
        year -= 1
    if rest == "02-29":
        while days_in(year, 2) < 29:
            year -= 1
    return f"{year:04}-{rest}"


def names_weekday(text: str) -> bool:
    """Return whether a word of *text* is a weekday in any known language: without one, no date has its weekday."""
    return not WEEKDAYS.keys().isdisjoint(_LETTERS.findall(text.lower()))


def weekday_agrees(edtf: str, weekday: str) -> bool | None:
    """Return whether the day *edtf* is a *weekday* (in any known language), or None if that can't be said."""
    wanted = WEEKDAYS.get(weekday.strip(" .,").lower())
    plain = edtf.rstrip("?~%")
    if wanted is None or len(plain) != 10:
        return None
    try:
        return date.fromisoformat(plain).weekday() == wanted
    except ValueError:
        return None
