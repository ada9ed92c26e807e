"""The dates of a query: `1958`, `1958-04`, `1958-04-17`, `1958-04..1958-09`, `..1958`, any EDTF.

A document's date is an interval of possible days, and so is the query's; they meet where they overlap. What
is no date, or an impossible one, is refused: to drop it silently would answer another question.
"""

from __future__ import annotations

from regesta.chronology import bounds, parse_date
from regesta.model import Sentence, told

from .errors import QueryError
from .lexer import Token
from .query import Dated

_FORMS = told("a day, month or year (1958-04-17, 1958-04, 1958) or a range of them (1958-04..1958-09, ..1958)")


def read(token: Token, field: str, query: str, notices: list[Sentence]) -> Dated:
    """Return the days that *token* allows by *field* (date, before, after, since, until).

    Raises:
        QueryError: *token* is no date.
    """
    text = token.text.strip()
    earliest, apart, latest = text.partition("..") if "/" not in text else (text, "", "")
    if not apart:
        first, last = _days(text, token, query, notices)
    else:
        first = _days(earliest, token, query, notices)[0] if earliest else None
        last = _days(latest, token, query, notices)[1] if latest else None
        if not earliest and not latest:
            raise _refused(token, query, told("a range without either end"))
    if first is not None and last is not None and first > last:
        raise _refused(token, query, told("the range “{words}” that ends before it begins", words=text))
    if field == "before":
        return Dated("before", None, first, text)
    if field == "after":
        return Dated("after", last, None, text)
    if field == "since":
        return Dated("overlaps", first, None, text)
    if field == "until":
        return Dated("overlaps", None, last, text)
    return Dated("overlaps", first, last, text)


def _days(text: str, token: Token, query: str, notices: list[Sentence]) -> tuple[int | None, int | None]:
    known = bounds(text.strip())
    if known is None and token.kind == "phrase":
        written = parse_date(text.strip())
        known = bounds(written) if written else None
        if known:
            notices.append(told("The date “{words}” was read as {day}.", words=text.strip(), day=written))
    if known is None:
        raise _refused(token, query, told("“{words}”", words=text) if text else told("nothing"))
    return known


def _refused(token: Token, query: str, found: Sentence) -> QueryError:
    return QueryError(position=token.start, found=found, expected=_FORMS, query=query)
