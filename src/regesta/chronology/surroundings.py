"""A date with what stands beside it: "about", "before", a weekday, "(?)", a time."""

from __future__ import annotations

import re

from .clock import read_time
from .context import Context
from .core import Core
from .found import DateFound
from .lexicon import QUALIFIERS, WEEKDAY_NAMES, WEEKDAYS
from .named import LEFT_WORD
from .writing import qualified, written

_DOUBT = re.compile(r"[^\S\n]?(?:\(\?\)|\[\?\]|\?(?=[\])]))")
_BARE_DOUBT = re.compile(r"[^\S\n]?(?:\(\?\)|\[\?\]|\?)")
_LAST_WORDS = re.compile(r"(?<![^\W_])((?:[^\W\d_]{1,12}\.?[\s-]{1,2}){1,3})(?:the[^\S\n]|\[|\()?\Z")
_WEEKDAY_AFTER = re.compile(r"[^\S\n]?\(([^\W\d_]{3,12})\.?\)")
_GAP = re.compile(r"[\s-]+")


def describe_found(
    context: Context,
    core: Core,
    lo: int,
    *,
    edtf: str | None = None,
    inferred: bool = False,
    given_year: bool = True,
    reach: int | None = None,
) -> DateFound:
    """Return the date with its surroundings; nothing before *lo* is read.

    *edtf* is given where the date is more than the core says (a range); *given_year* is False where the year
    was taken from a neighbour; *reach* closes a member of a list, behind which nothing is read.
    """
    text, start, end = context.text, core.start, core.end
    year = context.full_year(core)
    given = _parts_given(core, year if given_year else None)
    # A date-time group always has two digits, and began with the wireless of one century: its year is no guess.
    inferred = inferred or (core.short and core.style != "group")
    if year is None and core.month is not None and context.year is not None:
        year, inferred = context.year, True
    value = edtf or _value(core, year)
    doubt = (_BARE_DOUBT if context.whole else _DOUBT).match(text, end, context.end)
    if doubt is not None:
        core.queried = True
        end = doubt.end()
    if start > lo and text[start - 1] == "[" and text.count("]", start, end) > text.count("[", start, end):
        start -= 1
    weekday, qualifier, begin = _before(text, start, lo)
    if qualifier is not None:
        start = begin
    reach_end, time = end, core.time
    if core.day is not None and core.style not in ("group", "iso") and reach is None:
        clock = read_time(text, end, context.end)
        if clock is not None:
            time, reach_end = clock
    if weekday is None and (after := _WEEKDAY_AFTER.match(text, end, context.end)) is not None:
        day = WEEKDAYS.get(after[1].lower())
        if day is not None:
            weekday, reach_end = WEEKDAY_NAMES[day], max(reach_end, after.end())
    return DateFound(
        start,
        end,
        text[start:end],
        qualified(value, qualifier, queried=core.queried),
        given,
        time,
        weekday,
        qualifier or ("?" if core.queried else None),
        inferred,
        "day" if core.month is None and core.day is not None else None,
        (begin, max(reach_end, reach or 0)),
    )


def _parts_given(core: Core, year: int | None) -> frozenset[str]:
    parts = (("year", year), ("month", core.month), ("day", core.day))
    return frozenset(name for name, value in parts if value is not None)


def _value(core: Core, year: int | None) -> str:
    if core.style == "season":
        return f"{year:04}-{core.season}"
    if core.style == "months" and core.opening is not None and core.opening < (core.month or 0):
        return f"{written(year, core.opening, None)}/{written(year, core.month, None)}"
    if core.month is None and core.day is not None:  # a date-time group names its day alone
        return f"XXXX-XX-{core.day:02}"
    value = written(year, core.month, core.day)
    if core.swapped and value is not None:
        other = written(year, core.day, core.month)
        value = f"[{value},{other}]" if other else value
    # 29 February of a common year: month and year are sure
    return value or written(year, core.month, None) or "XXXX"


def _before(text: str, start: int, lo: int) -> tuple[str | None, str | None, int]:
    """Return weekday and qualifier that stand before the date, and where they begin."""
    if start <= lo:
        return None, None, start
    last = _LAST_WORDS.search(text, max(lo, start - 26), start)
    plain = LEFT_WORD.search(text, max(lo, start - 16), start)
    if plain is not None and (day := WEEKDAYS.get(plain[1].lower())) is not None:
        return WEEKDAY_NAMES[day], None, plain.start()
    if last is None:
        return None, None, start
    words = last[1].lower()
    offset = 0
    while True:  # at most three words: the longest qualifier that ends at the date
        tail = words[offset:].strip()
        found = QUALIFIERS.get(tail) or QUALIFIERS.get(tail.rstrip("-"))
        if found is not None and tail:
            return None, found, last.start(1) + offset
        gap = _GAP.search(words, offset)
        if gap is None or gap.end() >= len(words):
            return None, None, start
        offset = gap.end()
