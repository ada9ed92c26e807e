"""Military messages, called by the day and hour at which they were sent: "DOD 152339Z", "MAC 1190 DTG 060500Z".

The group is two digits for the day, two for the hour, two for the minute, in Greenwich time (Z). It has no month: the
day is the nearest at or before the letter. Such mentions are faint: what they name is found, never raised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model import Mention

from .cues import relation_of
from .reckoning import day_of, in_month, read_date_after
from .serials import DAY_AND_HOUR, NO_SERIES

_GROUP = re.compile(rf"{DAY_AND_HOUR}(?=[\s.,;:)\]]|$)")
_SENDER = re.compile(
    r"(?<!\w)(?P<sender>(?!DTG\b)[A-Z][A-Za-z/]{2,14}(?:\s(?!DTG\b)[A-Z]{2,8})?)\s{1,2}(?:DTG\s{1,2})?$"
)
_BACK = 32


def find_by_hour(text: str, low: str, start: int, end: int, own_date: str | None) -> Iterator[Mention]:
    """Yield the messages that the text calls by their day and hour, in order."""
    del low
    own = day_of(own_date)
    for found in _GROUP.finditer(text, start, end) if own else ():
        number, before = found.group(), text[max(start, found.start() - _BACK) : found.start()]
        if before[-1:].isalnum():
            continue
        dated = in_month(int(number[:2]), own, None, found.start(), found.end())
        said = read_date_after(text, found.end(), end, own_date)
        if dated is None:
            continue
        if said and said.edtf[8:] == dated.edtf[8:]:
            dated = said
        stated = _SENDER.search(before)
        if stated and stated.group("sender").split()[0].casefold() in NO_SERIES:
            stated = None
        sender = stated.group("sender") if stated else None
        begin = found.start() - len(before) + stated.start() if stated else found.start()
        relation, rule, sure = relation_of(text, start, end, begin, dated.end, sender)
        yield Mention(
            start=begin,
            end=dated.end,
            text=text[begin : dated.end],
            relation=relation,
            rule=rule,
            confidence=sure,
            kind="telegram",
            date=dated.edtf,
            inferred_date=True,
            number=number,
            sender=sender,
            faint=True,
        )
