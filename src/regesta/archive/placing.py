"""Where a document stands in its exchange ("3 of 5") and what opens one, without reading whole exchanges."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ..chronology import order_key
from ..holdings import RecordStore
from ..model import Document


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


def openings_of(record: RecordStore, exchanges: Iterable[str]) -> dict[str, Document]:
    """Return the earliest document of each of *exchanges*."""
    members = record.groups.members(sorted(set(exchanges)))
    dates = record.documents.dates({name for several in members.values() for name in several})
    first = {
        exchange: min(several, key=lambda name: (order_key(dates.get(name)), name))
        for exchange, several in members.items()
    }
    documents = record.documents.several(first.values())
    return {exchange: documents[name] for exchange, name in first.items()}
