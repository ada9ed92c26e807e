"""The places from which letters were written: spellings that mean one place brought together, and where it lies.

In: the archive's traffic, and the places under which records are filed. Out: places, the most written from first. Two
spellings are one place where the gazetteer knows them as one, or where they differ in capitals and marks only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ..authorities import Location, locate
from ..holdings import RecordStore
from ..model import Evidence
from ..onomastics import fold
from .traffic import Passage, Traffic
from .views import evidence_of

MOST_PROVED = 24
"""Spellings that are proved, each by one quotation."""
TRIED = 3
"""Documents that are asked for it."""


class Place(Struct, frozen=True, omit_defaults=True):
    """A place as meant. `name` is its most used spelling; `spellings` has all of them with the letters written so.

    `filed` are the records that name the place as one that the document is about or is filed under.
    """

    name: str
    spellings: dict[str, int]
    location: Location
    letters: int
    held: int
    first: int | None = None
    last: int | None = None
    filed: int = 0


class Places(Struct, frozen=True):
    """All places, and which of them each spelling (folded) means."""

    places: tuple[Place, ...]
    by_spelling: dict[str, int]

    def named(self, spelling: str) -> Place | None:
        number = self.by_spelling.get(key_of(spelling))
        return None if number is None else self.places[number]


def key_of(spelling: str) -> str:
    return fold(spelling) or spelling.casefold()


def places_of(traffic: Traffic, filed: Mapping[str, int]) -> Places:
    """Return the archive's places; `filed` counts the places that records name beside their dateline."""
    located = locate({*traffic.of_place, *filed})
    groups: dict[str, list[str]] = defaultdict(list)
    for spelling in sorted({*traffic.of_place, *filed}):
        site = located[spelling].site
        groups[f"site {site.id}" if site else key_of(spelling)].append(spelling)
    found = [_place(traffic, spellings, located, filed) for spellings in groups.values()]
    found.sort(key=lambda each: (-each.letters, -each.filed, key_of(each.name), each.name))
    numbers = {key_of(spelling): number for number, each in enumerate(found) for spelling in each.spellings}
    return Places(tuple(found), numbers)


def _place(traffic: Traffic, spellings: list[str], located: Mapping[str, Location], filed: Mapping[str, int]) -> Place:
    counts = Counter({spelling: len(traffic.of_place.get(spelling, ())) for spelling in spellings})
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    passages = traffic.from_places(spellings)
    years = [each.year for each in passages if each.year is not None]
    return Place(
        name=ordered[0][0],
        spellings=dict(ordered),
        location=min((located[each] for each in spellings), key=_surest),
        letters=len(passages),
        held=sum(each.held for each in passages),
        first=min(years, default=None),
        last=max(years, default=None),
        filed=sum(filed.get(each, 0) for each in spellings),
    )


def _surest(location: Location) -> tuple[int, int]:
    return ("sure", "doubtful", "ambiguous", "unknown").index(location.standing), -len(location.candidates)


class PlaceProof(Struct, frozen=True, omit_defaults=True):
    """A spelling of a place, the documents written so, and where one of them says so."""

    name: str
    documents: int
    document: str | None = None
    evidence: Evidence | None = None


def proofs_of(record: RecordStore, traffic: Traffic, place: Place) -> tuple[PlaceProof, ...]:
    """Return the spellings of a place, the most used first, each with words of a document that has it."""
    found = []
    for name, count in list(place.spellings.items())[:MOST_PROVED]:
        passages = traffic.from_places([name])[:TRIED]
        attested = record.documents.attested_of([each.id for each in passages])
        said = [
            each
            for passage in passages
            for each in attested.get(passage.id, ())
            if each.field == "place" and each.standing == "chosen" and each.start < each.end
        ]
        best = max(said, key=lambda each: (not each.inferred, each.confidence), default=None)
        document = best.subject if best is not None else passages[0].id if passages else None
        found.append(PlaceProof(name, count, document, evidence_of(best) if best is not None else None))
    return tuple(found)


def writers_from(passages: Iterable[Passage]) -> Counter[str]:
    """Count the agents that wrote the letters: the persons or offices, else the bodies."""
    counts: Counter[str] = Counter()
    for each in passages:
        counts.update({name for end in each.from_ends if (name := end[0] or end[1])})
    return counts
