"""Every date of a running text, in order and in linear time.

Digits are the only anchors (one compiled pattern finds them); at each the grammar of `core` is tried once, and what
stands beside the date (a second date, a time, a weekday, "about", "before") is read at its known place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .calendars import is_double_date
from .clock import read_time
from .core import LEFT_WORD, Core, days_in, read_core, take_year
from .found import DateFound
from .lexicon import MONTHS, QUALIFIERS, WEEKDAY_NAMES, WEEKDAYS
from .relative import read_relative
from .writing import full_year, qualified, written

_DIGITS = re.compile(r"[0-9]+")
_NEXT_DIGITS = re.compile(r"[^0-9]{0,18}?([0-9]+)")
_JOIN = re.compile(
    r"[^\S\n]{0,2}(?:([-–—]|to|through|thru|until|till|bis zum|bis|jusqu[’']au|au|по|до|până la|pînă la|până în)"
    r"|(and|et|und|și|şi|si|и|&)|(or|ou|oder|sau|или)|(/))\s{0,2}(?:(?:the|le|zum|на)\s)?"
)
_BARE_JOIN = re.compile(
    r"(?:st|nd|rd|th|d|er|re)?\.?[^\S\n]{0,2}(?:([-–—]|to|through|thru|until|till|bis zum|bis|jusqu[’']au|au|по|până la)"
    r"|(and|et|und|și|şi|si|и|&)|(or|ou|oder|sau|или)|(/))[^\S\n]{0,2}(?:(?:the|le|zum)\s)?(?=\d{1,2}(?!\d))"
)
_BARE_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|d)?(?![\d:]|\.\d|[^\W_]|[^\S\n]?[ap]\.?[^\S\n]?m\b)")
_LISTED = re.compile(
    r"(?:,[^\S\n]?|(,?[^\S\n](?:and|&|et|und)[^\S\n]))(?:the[^\S\n])?(\d{1,2})(?:st|nd|rd|th)?"
    r"(?![\d:/%]|\.\d|[^\W_]|[^\S\n]?[ap]\.?[^\S\n]?m\b)"
)
_DOUBT = re.compile(r"[^\S\n]?(?:\(\?\)|\[\?\]|\?(?=[\])]))")
_BARE_DOUBT = re.compile(r"[^\S\n]?(?:\(\?\)|\[\?\]|\?)")
_BEFORE_WINDOW = 26
_LAST_WORDS = re.compile(r"(?<![^\W_])((?:[^\W\d_]{1,12}\.?[\s-]{1,2}){1,3})(?:the[^\S\n]|\[|\()?\Z")
_WEEKDAY_AFTER = re.compile(r"[^\S\n]?\(([^\W\d_]{3,12})\.?\)")
_YEAR_CUE = re.compile(
    r"(?<![^\W_])(in|since|of|during|by|from|until|about|circa|ca\.?|c\.|year|years|en|depuis|de|année|im Jahre?|seit|Jahre?|"
    r"în|anul|din|anului|nel|в|с|до|около)[^\S\n]{1,2}\[?\Z",
    re.IGNORECASE,
)
_YEAR_TAIL = re.compile(
    r"(?![\d/:]|[.,-]\d|[^\W_]|[^\S\n](?:men|troops|tons|hours|hrs|miles|persons|people|pounds|dollars)\b)"
)
# Capitals are rare, so a search for the months' first letters is fast; what announces the month is then looked for.
_MONTH_NAME = re.compile(
    r"(?:J(?:an|un|ul|än)|Feb|M(?:ar|ay|ai|är)|A(?:pr|ug)|Sept|O(?:ct|kt)|Nov|De[cz])[a-z]{0,7}(?![^\W_])"
)
_MONTH_LED = re.compile(
    r"(?<![^\W_])(early in|early|late in|late|mid|end of|beginning of|middle of|month of|in|since|of|until|Anfang|Mitte|Ende|im|seit)"
    r"[ \n-](?:the month of )?\Z",
    re.IGNORECASE,
)
_NOT_ALONE = re.compile(r"\.?,?[ \n]?\[?\d|[^\S\n][A-Z]|[’'](?!s)")


class Reader:
    """Reads one text; keeps what all its dates share (limits, context year, the century of short years)."""

    __slots__ = ("century", "end", "near", "order", "text", "whole", "year")

    def __init__(
        self,
        text: str,
        end: int,
        *,
        year: int | None,
        century: int,
        near: int | None,
        order: str,
        whole: bool,
    ) -> None:
        self.text = text
        self.end = end
        self.year = year
        self.century = century
        self.near = near if near is not None else year
        self.order = order
        self.whole = whole

    def core(self, i: int, j: int, lo: int) -> Core | None:
        return read_core(self.text, i, j, lo, self.end, whole=self.whole, order=self.order)

    def dates(self, start: int) -> Iterator[DateFound]:
        """Yield every date with digits from *start* on."""
        text, end = self.text, self.end
        at = start
        for m in _DIGITS.finditer(text, start, end):
            i = m.start()
            if i < at:
                continue
            j = m.end()
            n = j - i
            if n == 3 or n > 6 or n == 5:
                continue
            core = self.core(i, j, at)
            if core is not None:
                for found in self.compose(core, at):
                    yield found
                    at = found.reach[1]
                continue
            if n <= 2:
                pair = self.bare_pair(i, j, at)
                if pair is not None:
                    for found in pair:
                        yield found
                        at = found.reach[1]
                    continue
                relative = read_relative(text, i, j, at, end)
                if relative is not None:
                    yield relative
                    at = relative.reach[1]
            elif n == 4:
                alone = self.year_alone(i, j, at)
                if alone is not None:
                    yield alone
                    at = alone.reach[1]

    def bare_pair(self, i: int, j: int, lo: int) -> list[DateFound] | None:
        """Read "12–14 July 1951", "3/15 March 1905", "2 and 3 May": a day, a joint, a date that says the month."""
        m = _BARE_JOIN.match(self.text, j, self.end)
        if m is None:
            return None
        before = self.text[i - 1] if i > lo else " "
        if before.isalnum() or before in "$£€#/.:-" or not 1 <= int(self.text[i:j]) <= 31:
            return None
        k = m.end()
        d = _DIGITS.match(self.text, k, self.end)
        second = self.core(k, d.end(), k) if d else None
        if second is None or second.day is None or second.month is None or second.start != k:
            return None
        first = Core(i, j, None, second.month, int(self.text[i:j]), "bare")
        return self.joined(first, second, m, lo)

    def compose(self, core: Core, lo: int) -> list[DateFound]:
        """Read what stands behind the date: the other end of a range, the other style's day, an alternative."""
        text = self.text
        m = (
            _JOIN.match(text, core.end, self.end)
            if core.day and core.style not in ("months", "group", "iso")
            else None
        )
        if m is not None:
            second = self.second(core, m.end())
            if second is not None:
                return self.joined(core, second, m, lo)
        elif core.style == "month-first" and core.year is None and core.day and not self.whole:
            listed = self.listed(core, lo)
            if listed is not None:
                return listed
        return [self.found(core, lo)]

    def listed(self, first: Core, lo: int) -> list[DateFound] | None:
        """Read "April 17, 23 and 30, 1958": days of one month, at most eight, closed by "and"."""
        days = [first]
        place = first.end
        for _ in range(8):
            m = _LISTED.match(self.text, place, self.end)
            if m is None or not 1 <= int(m[2]) <= days_in(None, first.month or 1):
                return None
            core = Core(m.start(2), m.end(), None, first.month, int(m[2]), "month-first")
            days.append(core)
            place = m.end()
            if m[1]:
                take_year(core, self.text, place, self.end, whole=False)
                break
        else:
            return None
        last = days[-1]
        if last.year is None and self.text[place : place + 1].isalpha():
            return None
        year, short = full_year(last, century=self.century, near=self.near), last.short
        found = []
        for day in days:
            day.year, day.short = year, False
            shared = day is not last and year is not None
            found.append(
                self.found(
                    day,
                    lo,
                    inferred=shared or short,
                    given_year=not shared,
                    reach=None if day is last else day.end,
                )
            )
            lo = day.end
        return found

    def second(self, first: Core, place: int) -> Core | None:
        m = _NEXT_DIGITS.match(self.text, place, self.end)
        if m is None:
            return None
        core = self.core(m.start(1), m.end(1), place)
        if core is not None:
            if core.start != place or core.day is None or core.style in ("group", "iso", "months"):
                return None
            if core.style == "numeric" and first.style != "numeric":
                return None
            return core
        bare = _BARE_DAY.match(self.text, place, self.end)
        if bare is None or first.style != "month-first" or first.year is not None:
            return None
        day = int(bare[1])
        core = Core(place, bare.end(), None, first.month, day, "month-first")
        take_year(core, self.text, bare.end(), self.end, whole=self.whole)
        if not 1 <= day <= days_in(None, first.month or 1):
            return None
        return core

    def joined(self, first: Core, second: Core, joint: re.Match[str], lo: int) -> list[DateFound]:
        shared = first.year is None and second.year is not None
        if second.year is None and first.year is not None:
            second.year, second.short = first.year, first.short
        a = full_year(first, century=self.century, near=self.near)
        b = full_year(second, century=self.century, near=self.near)
        if shared:
            later = (first.month or 0, first.day or 0) > (second.month or 0, second.day or 0)
            a = b - 1 if later and b is not None and joint[1] else b
        first.year, first.short = a, first.short or (shared and second.short)
        short = first.short or second.short
        second.year = b
        if joint[4]:
            if is_double_date(first, second):
                second.start = first.start
                second.short = False
                return [self.found(second, lo, inferred=short)]
        elif joint[2] and not self.whole:
            first.short = second.short = False
            return [
                self.found(first, lo, inferred=shared or short, given_year=not shared, reach=joint.end()),
                self.found(second, joint.end(), inferred=short),
            ]
        left, right = self.parts(first, a), self.parts(second, b)
        if left is None or right is None:
            return [self.found(second, joint.end())]
        if joint[3]:
            edtf = f"[{left},{right}]"
        elif left < right or left.startswith("XXXX") != right.startswith("XXXX"):
            edtf = f"{left}/{right}"
        else:
            return [self.found(second, joint.end())] if first.style == "bare" else [self.found(first, lo)]
        if "/" in edtf and left.startswith("XXXX") != right.startswith("XXXX"):
            return [self.found(second, joint.end())]
        whole = Core(first.start, second.end, b, second.month, second.day, "range")
        return [self.found(whole, lo, edtf=edtf, inferred=short)]

    def parts(self, core: Core, year: int | None) -> str | None:
        return written(year if year is not None else self.year, core.month, core.day)

    def found(
        self,
        core: Core,
        lo: int,
        *,
        edtf: str | None = None,
        inferred: bool = False,
        given_year: bool = True,
        reach: int | None = None,
    ) -> DateFound:
        """Return the date with its surroundings: qualifier and weekday before it, doubt, time and weekday behind."""
        text = self.text
        start, end = core.start, core.end
        year = full_year(core, century=self.century, near=self.near)
        given: set[str] = set()
        if year is not None and given_year:
            given.add("year")
        if core.month is not None:
            given.add("month")
        if core.day is not None and core.style != "months":
            given.add("day")
        inferred = inferred or core.short
        if year is None and core.month is not None and self.year is not None:
            year = self.year
            inferred = True
        value: str | None
        if edtf is not None:
            value = edtf
        elif core.style == "season":
            value = f"{year:04}-{core.season}"
        elif core.style == "months":
            value = f"{written(year, core.day, None)}/{written(year, core.month, None)}"
            if (core.day or 0) >= (core.month or 0):
                value = written(year, core.month, None)
        else:
            value = written(year, core.month, core.day)
            if core.swapped and value is not None:
                other = written(year, core.day, core.month)
                value = f"[{value},{other}]" if other else value
        if value is None:  # 29 February of a common year
            value = written(year, core.month, None) or "XXXX"
        doubt = (_BARE_DOUBT if self.whole else _DOUBT).match(text, end, self.end)
        if doubt is not None:
            core.queried = True
            end = doubt.end()
        if (
            start > lo
            and text[start - 1] == "["
            and text.count("]", start, end) > text.count("[", start, end)
        ):
            start -= 1
        weekday, qualifier, reach_start = None, None, start
        last = _LAST_WORDS.search(text, max(lo, start - _BEFORE_WINDOW), start) if start > lo else None
        plain = LEFT_WORD.search(text, max(lo, start - 16), start) if start > lo else None
        if plain is not None and (day := WEEKDAYS.get(plain[1].lower())) is not None:
            weekday, reach_start = WEEKDAY_NAMES[day], plain.start()
        elif last is not None:
            qualifier, start = _qualifier(last, start)
            reach_start = start
        reach_end = end
        time = core.time
        if core.day is not None and core.style not in ("group", "iso") and reach is None:
            clock = read_time(text, end, self.end)
            if clock is not None:
                time, reach_end = clock
        if weekday is None and (after := _WEEKDAY_AFTER.match(text, end, self.end)) is not None:
            day = WEEKDAYS.get(after[1].lower())
            if day is not None:
                weekday, reach_end = WEEKDAY_NAMES[day], max(reach_end, after.end())
        return DateFound(
            start,
            end,
            text[start:end],
            qualified(value, qualifier, queried=core.queried),
            frozenset(given),
            time,
            weekday,
            qualifier or ("?" if core.queried else None),
            inferred,
            None,
            (reach_start, max(reach_end, reach or 0)),
        )

    def year_alone(self, i: int, j: int, lo: int) -> DateFound | None:
        """Read a year that a word announces: "in 1958", "ca. 1958", "since 1957"; in a whole date also bare."""
        text = self.text
        year = int(text[i:j])
        if not 1000 <= year <= 2100:
            return None
        decade = text[j : j + 2] == "’s" or text[j : j + 2] == "'s" or text[j : j + 1] == "s"
        if not decade and (_YEAR_TAIL.match(text, j, self.end) is None):
            return None
        cue = _YEAR_CUE.search(text, max(lo, i - 14), i)
        if cue is None and not self.whole and not (decade and year % 10 == 0):
            return None
        if i > lo and (text[i - 1].isalnum() or text[i - 1] in "$£€/.-"):
            return None
        core = Core(i, j, year, None, None, "year")
        if decade and year % 10 == 0:
            core.end = j + (1 if text[j] == "s" else 2)
            return self.found(core, lo, edtf=f"{year // 10}X")
        return self.found(core, lo)

    def months_alone(self, start: int) -> Iterator[DateFound]:
        """Yield the months named without day or year: "early in June", "the month of March"."""
        text = self.text
        for m in _MONTH_NAME.finditer(text, start, self.end):
            at = m.start()
            month = MONTHS.get(m[0].lower())
            if month is None or at == start or text[at - 1] not in " \n-":
                continue
            led = _MONTH_LED.search(text, max(start, at - 32), at)
            if led is None or _NOT_ALONE.match(text, m.end(), self.end):
                continue
            qualifier = QUALIFIERS.get(led[1].lower())
            begin = led.start() if qualifier else at
            edtf = written(self.year, month, None)
            if edtf is not None:
                yield DateFound(
                    begin,
                    m.end(),
                    text[begin : m.end()],
                    qualified(edtf, qualifier, queried=False),
                    frozenset({"month"}),
                    qualifier=qualifier,
                    inferred=self.year is not None,
                    reach=(begin, m.end()),
                )


def _qualifier(last: re.Match[str], start: int) -> tuple[str | None, int]:
    """Return the longest qualifier that ends right before the date, and where it begins."""
    words = last[1]
    base = last.start(1)
    lowered = words.lower()
    offset = 0
    while True:
        tail = lowered[offset:].strip()
        found = QUALIFIERS.get(tail) or QUALIFIERS.get(tail.rstrip("-"))
        if found is not None and tail:
            return found, base + offset
        space = min(
            (
                p
                for p in (lowered.find(" ", offset), lowered.find("\n", offset), lowered.find("-", offset))
                if p >= 0
            ),
            default=-1,
        )
        if space < 0 or space + 1 >= len(lowered):
            return None, start
        offset = space + 1


def find_dates(
    text: str,
    *,
    start: int = 0,
    end: int | None = None,
    year: int | None = None,
    century: int = 19,
    near: int | None = None,
    order: str = "",
) -> Iterator[DateFound]:
    """Yield every date of text[start:end] in order, none overlapping.

    A date without year is "XXXX-04-17", or takes *year* (the context's) and is marked as inferred. A year of two
    digits takes the century nearest to *near* (or to *year*), else *century*. *order* ("dmy" or "mdy") settles
    numbers like 3/4/1975, which else give both readings as an EDTF set.
    """
    stop = len(text) if end is None else min(end, len(text))
    reader = Reader(text, stop, year=year, century=century, near=near, order=order, whole=False)
    months = reader.months_alone(start)
    month = next(months, None)
    for found in reader.dates(start):
        while month is not None and month.start < found.end:
            if month.end <= found.start:
                yield month
            month = next(months, None)
        yield found
    while month is not None:
        yield month
        month = next(months, None)
