"""Years and months that stand alone in a text; a word must announce them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Context
from .core import Core
from .found import DateFound
from .lexicon import MONTHS, QUALIFIERS
from .surroundings import describe_found
from .writing import qualified, written

_YEAR_CUE = re.compile(
    r"(?<![^\W_])(early|late|mid|end of|Anfang|Mitte|Ende|începutul lui|sfârșitul lui|начале|конце|début|fin|"
    r"in|since|of|during|by|from|until|about|circa|ca\.?|c\.|year|years|en|depuis|de|année|"
    r"im Jahre?|seit|Jahre?|années|anii|"
    r"în|anul|din|anului|nel|в|с|до|около)[^\S\n]{1,2}\[?\Z",
    re.IGNORECASE,
)
_YEAR_PLACE = re.compile(r"(?:^|,\s|\]\s|[\[(])\Z")
_YEAR_TAIL = re.compile(
    r"(?![\d/:]|[.,-]\d|[^\W_]|[^\S\n](?:men|troops|tons|hours|hrs|miles|persons|people|pounds|dollars)\b)"
)
# Capitals are rare, so a search for the months' first letters is fast; what announces them is then looked
# for.
_MONTH_NAME = re.compile(
    r"(?:J(?:an|un|ul|än)|Feb|M(?:ar|ay|ai|är)|A(?:pr|ug)|Sept|O(?:ct|kt)|Nov|De[cz])[a-z]{0,7}(?![^\W_])"
)
_MONTH_LED = re.compile(
    r"(?<![^\W_])(early in|early|late in|late|mid|end of|beginning of|middle of|month of|in|since|of|until|"
    r"Anfang|Mitte|Ende|im|seit)"
    r"[ \n-](?:the month of )?\Z",
    re.IGNORECASE,
)
_NOT_ALONE = re.compile(r"\.?,?[ \n]?\[?\d|[^\S\n][A-Z]|[’'](?!s)")
_DECADE = re.compile(
    r"(?:[’']?s|er(?:[^\S\n]Jahren?)?|-?[её](?:[^\S\n]г(?:г\.|оды))?|-?х(?:[^\S\n]г(?:г\.|одов))?)(?![^\W_])"
)
_DECADE_LED = re.compile(r"(?<![^\W_])(?:années|anii|los años|anni)[^\S\n]\Z", re.IGNORECASE)


def year_alone(context: Context, i: int, j: int, lo: int) -> DateFound | None:
    """Return the year that a word announces ("in 1958"), a decade, in a whole date also a bare year."""
    text = context.text
    year = int(text[i:j])
    if not 1000 <= year <= 2100 or (i > lo and (text[i - 1].isalnum() or text[i - 1] in "$£€/.-")):
        return None
    tail = _DECADE.match(text, j, context.end)
    core = Core(i, j, style="year", year=year)
    if tail is not None and year % 10 == 0:
        core.end = tail.end()
        return describe_found(context, core, lo, edtf=f"{year // 10}X")
    if year % 10 == 0 and _DECADE_LED.search(text, max(lo, i - 10), i) and text[j : j + 1] not in ("-", "–"):
        return describe_found(context, core, lo, edtf=f"{year // 10}X")
    if _YEAR_TAIL.match(text, j, context.end) is None:
        return None
    if _YEAR_CUE.search(text, max(lo, i - 14), i) is None and not (context.whole and _YEAR_PLACE.search(text, 0, i)):
        return None
    return describe_found(context, core, lo)


def months_alone(context: Context, start: int) -> Iterator[DateFound]:
    """Yield the months named without day or year: "early in June", "the month of March"."""
    text = context.text
    for m in _MONTH_NAME.finditer(text, start, context.end):
        at = m.start()
        month = MONTHS.get(m[0].lower())
        if month is None or at == start or text[at - 1] not in " \n-":
            continue
        led = _MONTH_LED.search(text, max(start, at - 32), at)
        if led is None or _NOT_ALONE.match(text, m.end(), context.end):
            continue
        qualifier = QUALIFIERS.get(led[1].lower())
        begin = led.start() if qualifier else at
        edtf = written(context.year, month, None)
        if edtf is not None:
            yield DateFound(
                begin,
                m.end(),
                text[begin : m.end()],
                qualified(edtf, qualifier, queried=False),
                frozenset({"month"}),
                qualifier=qualifier,
                inferred=context.year is not None,
                reach=(begin, m.end()),
            )
