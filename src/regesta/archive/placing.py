"""Where a document stands in its exchange: "3 of 5", without reading the whole exchange."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ..chronology import order_key
from ..holdings import RecordStore


class PlaceInExchange(Struct, frozen=True):
    """The document is the `place`th of `of` in the order of the exchange, counted from 1."""

    exchange: str
    place: int
    of: int


def places_in_exchanges(record: RecordStore, documents: Iterable[str]) -> dict[str, PlaceInExchange]:
    """Return the places of those of *documents* that belong to an exchange."""
    exchanges = record.groups.exchange_of(documents)
    members = record.groups.members(sorted(set(exchanges.values())))
    dates = record.documents.dates({name for several in members.values() for name in several})
    places: dict[str, PlaceInExchange] = {}
    for exchange, several in members.items():
        ordered = sorted(several, key=lambda name: (order_key(dates.get(name)), name))
        for place, name in enumerate(ordered, 1):
            if name in exchanges:
                places[name] = PlaceInExchange(exchange, place, len(ordered))
    return places
