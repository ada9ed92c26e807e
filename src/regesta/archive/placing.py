"""Where a document stands in its exchange ("3 of 5") and what opens one, without reading whole exchanges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
    asked = set(documents)
    places: dict[str, PlaceInExchange] = {}
    for exchange, dates in record.groups.dated_companions(asked).items():
        for place, name in enumerate(_in_order(dates), 1):
            if name in asked:
                places[name] = PlaceInExchange(exchange, place, len(dates))
    return places


def openings_of(record: RecordStore, exchanges: Iterable[str]) -> dict[str, Document]:
    """Return the earliest document of each of *exchanges*."""
    dated = record.groups.dated_members(sorted(set(exchanges)))
    first = {exchange: _in_order(dates)[0] for exchange, dates in dated.items()}
    documents = record.documents.several(first.values())
    return {exchange: documents[name] for exchange, name in first.items()}


def _in_order(dates: Mapping[str, str | None]) -> list[str]:
    """Return the documents in the order of an exchange (`exchanges.in_order`)."""
    return sorted(dates, key=lambda name: (order_key(dates[name]), name))
