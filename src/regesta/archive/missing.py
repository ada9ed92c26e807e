"""Letters known but not held, with what proves them and where to look for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from ..correspondence.joins import number_key
from ..correspondence.parties import parties_match, senders_of
from ..holdings import RecordStore
from ..holdings.records import in_chunks
from ..model import Document, Link, Source
from .exchanges import in_order

_CHUNK = 200
_NEAR = 3
"""A series' neighbours lie in one file as a rule; so many numbers to either side are looked for."""


class Place(Struct, frozen=True, omit_defaults=True):
    """A file that may hold the letter, as its neighbour's reference has it, and why."""

    reference: str
    because: str
    document: str


class Missing(Struct, frozen=True, omit_defaults=True):
    """A letter that is not held: what is known of it, the links that prove it, where to look.

    `confidence` is that of the surest words; `links` come from the letters that speak of it.
    """

    document: Document
    links: tuple[Link, ...] = ()
    confidence: float = 0.0
    places: tuple[Place, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words that prove it, each once."""
        return tuple(dict.fromkeys(each.text for link in self.links for each in link.evidence))


def missing_letters(record: RecordStore) -> list[Missing]:
    """Return the letters not held by date, each with the files of the letters around it.

    Around it are the letters that speak of it, and those of its series with the numbers next to its own.
    """
    ghosts = record.documents.chronological(held=False, limit=None, offset=0)
    found: list[Missing] = []
    for chunk in in_chunks(ghosts, _CHUNK):
        proofs: dict[str, list[Link]] = defaultdict(list)
        for link in record.exchange.links_at([each.id for each in chunk]):
            proofs[link.to].append(link)
        sought = {ghost.id: _neighbouring(ghost) for ghost in chunk}
        offered = record.ties.tied("offers", {key for keys in sought.values() for key in keys})
        near = {name: {each for key in keys for each in offered.get(key, ())} for name, keys in sought.items()}
        names = {link.from_ for links in proofs.values() for link in links} | {
            n for each in near.values() for n in each
        }
        known = record.documents.several(names)
        for ghost in chunk:
            links = tuple(sorted(proofs[ghost.id], key=lambda link: (-link.score, link.id)))
            speaking = [(known[link.from_], link.kind) for link in links if link.from_ in known]
            series = [
                known[name] for name in sorted(near[ghost.id]) if name in known and _of_series(ghost, known[name])
            ]
            found.append(
                Missing(
                    document=ghost,
                    links=links,
                    confidence=max((link.score for link in links), default=0.0),
                    places=tuple(_places(speaking, series)),
                )
            )
    order = {each.id: place for place, each in enumerate(in_order(ghosts))}
    return sorted(found, key=lambda each: order[each.document.id])


def archive_of(missing: Missing) -> str:
    """Return the file in which to look first, or nothing where none is known."""
    return missing.places[0].reference if missing.places else ""


def _neighbouring(ghost: Document) -> set[str]:
    """The keys of the numbers beside the ghost's own, in its year."""
    key = number_key(ghost.number) if ghost.number else ""
    year = (ghost.date or "")[:4]
    if not key.isdigit() or not year.isdigit():
        return set()
    return {f"number:{int(key) + step}@{year}" for step in range(-_NEAR, _NEAR + 1) if step and int(key) + step > 0}


def _of_series(ghost: Document, other: Document) -> bool:
    kinds = ghost.kind is None or ghost.kind == other.kind
    return other.held and kinds and parties_match(ghost.senders, senders_of(other)) >= 0.8


def _places(speaking: Iterable[tuple[Document, str]], series: Iterable[Document]) -> Iterable[Place]:
    seen: set[str] = set()
    around = [(each, f"No. {each.number} of the same series lies there") for each in series]
    around += [(each, _BECAUSE.get(kind, "a letter that speaks of it lies there")) for each, kind in speaking]
    for document, because in around:
        reference = _file(document.source)
        if reference and reference not in seen:
            seen.add(reference)
            yield Place(reference=reference, because=because, document=document.id)


_BECAUSE = {
    "answers": "its answer lies there",
    "acknowledges": "the letter that acknowledges it lies there",
    "interim-reply-to": "the interim reply to it lies there",
    "encloses": "the letter that enclosed it lies there",
    "transmits": "the telegram that carried it lies there",
}


def _file(source: Source | None) -> str:
    """The reference down to the file, without the pages."""
    if source is None:
        return ""
    parts = [part for part in (source.repository, source.fonds, source.series, source.file) if part]
    return ", ".join(parts) or (source.as_written or "")
