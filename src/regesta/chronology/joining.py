"""Two and more dates that share words: ranges, double dates, alternatives, lists of days."""

from __future__ import annotations

import re

from .calendars import is_double_date
from .context import Context
from .core import Core, days_in, take_year
from .found import DateFound
from .surroundings import describe_found

_DIGITS = re.compile(r"[0-9]+")
_NEXT_DIGITS = re.compile(r"[^0-9]{0,18}?([0-9]+)")
_JOIN = re.compile(
    r"[^\S\n]{0,2}(?:([-–—]|to|through|thru|until|till|bis zum|bis|jusqu[’']au|au|по|до|până la|pînă la|"
    r"până în)"
    r"|(and|et|und|și|şi|si|и|&)|(or|ou|oder|sau|или)|([/(]))\s{0,2}(?:(?:the|le|zum|на)\s)?"
)
_BARE_JOIN = re.compile(
    r"(?:st|nd|rd|th|d|er|re)?\.?[^\S\n]{0,2}(?:([-–—]|to|through|thru|until|till|bis zum|bis|jusqu[’']au|"
    r"au|по|до|până la|la)"
    r"|(and|et|und|și|şi|si|и|&)|(or|ou|oder|sau|или)|(/))[^\S\n]{0,2}(?:(?:the|le|zum)\s)?(?=\d{1,2}(?!\d))"
)
_BARE_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|d)?(?![\d:]|\.\d|[^\W_]|[^\S\n]?[ap]\.?[^\S\n]?m\b)")
_LISTED = re.compile(
    r"(?:,[^\S\n]?|(,?[^\S\n](?:and|&|et|und)[^\S\n]))(?:the[^\S\n])?(\d{1,2})(?:st|nd|rd|th)?"
    r"(?![\d:/%]|\.\d|[^\W_]|[^\S\n]?[ap]\.?[^\S\n]?m\b)"
)


def pair_from_bare_day(context: Context, i: int, j: int, lo: int) -> list[DateFound] | None:
    """Return the dates of "12–14 July 1951", "3/15 March 1905", "2 and 3 May", or None."""
    text = context.text
    m = _BARE_JOIN.match(text, j, context.end)
    if m is None or not 1 <= int(text[i:j]) <= 31:
        return None
    before = text[i - 1] if i > lo else " "
    if before.isalnum() or before in "$£€#/.:-":
        return None
    k = m.end()
    digits = _DIGITS.match(text, k, context.end)
    second = context.core(k, digits.end(), k) if digits else None
    if second is None or second.day is None or second.month is None or second.start != k:
        return None
    first = Core(i, j, style="bare", month=second.month, day=int(text[i:j]))
    return _joined(context, first, second, m, lo)


def with_neighbours(context: Context, core: Core, lo: int) -> list[DateFound]:
    """Return the date with those joined to it: a range's end, the other style's day, a list."""
    m = None
    if core.day and core.style not in ("months", "group", "iso"):
        m = _JOIN.match(context.text, core.end, context.end)
    if m is not None:
        second = _second(context, core, m.end())
        if second is not None and (m[4] != "(" or _other_style(context, core, second)):
            return _joined(context, core, second, m, lo)
    elif core.style == "month-first" and core.year is None and core.day and not context.whole:
        listed = _listed(context, core, lo)
        if listed is not None:
            return listed
    return [describe_found(context, core, lo)]


def _second(context: Context, first: Core, place: int) -> Core | None:
    """Read the date behind a joint: a whole one, or the bare day of "July 12–14, 1951"."""
    text = context.text
    m = _NEXT_DIGITS.match(text, place, context.end)
    if m is None:
        return None
    core = context.core(m.start(1), m.end(1), place)
    if core is not None:
        if core.start != place or core.day is None or core.style in ("group", "iso", "months"):
            return None
        return None if core.style == "numeric" and first.style != "numeric" else core
    bare = _BARE_DAY.match(text, place, context.end)
    if bare is None or first.style != "month-first" or first.year is not None:
        return None
    if not 1 <= int(bare[1]) <= days_in(None, first.month or 1):
        return None
    core = Core(place, bare.end(), style="month-first", month=first.month, day=int(bare[1]))
    take_year(core, text, bare.end(), context.end, whole=context.whole)
    return core


def _share_year(context: Context, first: Core, second: Core, *, is_range: bool) -> bool:
    """Give both dates the year that one of them has; return whether the first took the second's.

    "December 28–January 3, 1958" begins in the year before.
    """
    shared = first.year is None and second.year is not None
    if second.year is None and first.year is not None:
        second.year, second.short = first.year, first.short
    second_year = context.full_year(second)
    first.year = context.full_year(first)
    if shared and second_year is not None:
        later = (first.month or 0, first.day or 0) > (second.month or 0, second.day or 0)
        first.year = second_year - 1 if later and is_range else second_year
    first.short = first.short or (shared and second.short)
    second.year = second_year
    return shared


def _other_style(context: Context, first: Core, second: Core) -> bool:
    """Tell whether the bracket behind a date holds the same day in the other style: "28 февраля (12 марта) 1854"."""
    if second.end < context.end and context.text[second.end] == ")":
        second.end += 1
    return (
        first.month is not None
        and second.month is not None
        and second.year is not None
        and (is_double_date(first, second))
    )


def _joined(context: Context, first: Core, second: Core, joint: re.Match[str], lo: int) -> list[DateFound]:
    shared = _share_year(context, first, second, is_range=bool(joint[1]))
    short = first.short or second.short
    first.short = second.short = False  # the centuries are given now
    if joint[4] and is_double_date(first, second):
        second.start = first.start
        return [describe_found(context, second, lo, inferred=short)]
    if joint[2] and not context.whole:
        return [
            describe_found(context, first, lo, inferred=shared or short, given_year=not shared, reach=joint.end()),
            describe_found(context, second, joint.end(), inferred=short),
        ]
    left, right = context.write(first, first.year), context.write(second, second.year)
    if left is None or right is None or left.startswith("XXXX") != right.startswith("XXXX"):
        return [describe_found(context, second, joint.end(), inferred=short)]
    if not joint[3] and left >= right:  # no range: two dates that happen to be joined
        if first.style == "bare":
            return [describe_found(context, second, joint.end(), inferred=short)]
        return [describe_found(context, first, lo, inferred=short)]
    edtf = f"[{left},{right}]" if joint[3] else f"{left}/{right}"
    both = Core(first.start, second.end, style="range", year=second.year, month=second.month, day=second.day)
    return [describe_found(context, both, lo, edtf=edtf, inferred=short)]


def _listed(context: Context, first: Core, lo: int) -> list[DateFound] | None:
    """Read "April 17, 23 and 30, 1958": days of one month, at most eight, closed by "and"."""
    text = context.text
    days = [first]
    place = first.end
    for _ in range(8):
        m = _LISTED.match(text, place, context.end)
        if m is None or not 1 <= int(m[2]) <= days_in(None, first.month or 1):
            return None
        days.append(Core(m.start(2), m.end(), style="month-first", month=first.month, day=int(m[2])))
        place = m.end()
        if m[1]:
            take_year(days[-1], text, place, context.end, whole=False)
            break
    else:
        return None
    last = days[-1]
    year, short = context.full_year(last), last.short
    found = []
    for day in days:
        day.year, day.short = year, False
        shared = day is not last and year is not None
        reach = None if day is last else day.end
        found.append(describe_found(context, day, lo, inferred=shared or short, given_year=not shared, reach=reach))
        lo = day.end
    return found
