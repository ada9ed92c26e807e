"""The asks, proposals and offers in order of time, as short as a list of all of them needs them.

In: the record. Out: one entry for each ask that a writer puts himself; the act with its words is asked for by its id.
"""

from __future__ import annotations

import sys

from msgspec import Struct

from ..holdings import RecordStore
from .asking import chosen


class AskEntry(Struct, frozen=True, gc=False):
    """An ask: its id, the document that puts it, what it is, and how it stands."""

    id: str
    document: str
    act: str
    state: str


def asks_in_order(record: RecordStore, *, party: str | None = None, as_of: str | None = None) -> list[AskEntry]:
    """Return the asks by the dates of their documents, those of one document in the order of its text.

    Of or to a party, as they stood on a day: see `asking.asks_of`.

    Raises:
        DayError: `as_of` is no date.
    """
    if party is not None or as_of is not None:
        asked, _, _ = chosen(record, states=(), party=party, as_of=as_of, told=False)
        return [AskEntry(act.id, act.document, act.act, act.state or "") for act in asked]
    order = {name: number for number, name in enumerate(record.documents.ids_in_time())}
    found = sorted(
        (
            order.get(act.document, len(order)),
            act.place,
            act.id,
            # The ids of documents recur, and are kept once.
            sys.intern(act.document),
            sys.intern(act.act),
            sys.intern(act.state),
        )
        for act in record.exchange.acts()
        if act.state is not None and not act.reported
    )
    return [AskEntry(*row[2:]) for row in found]
