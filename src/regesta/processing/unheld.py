"""Letters not held, as the archive records them: one document for all mentions of the same, with an id of its own.

In: the keys of what letters speak of and nothing held is. Out: records, attestations and links; when the letter itself
arrives, the record gives way and its id leads to the letter from then on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from ..correspondence import Ghost, Resolution
from ..holdings import RecordStore
from ..holdings.records import in_chunks
from ..model import Attestation, Document, Link
from .register import Register

_CHUNK = 200
_ghost = msgspec.msgpack.Decoder(Ghost)


def raise_unheld(
    record: RecordStore, register: Register, keys: set[str], resolved: Mapping[tuple[str, int], str]
) -> set[str]:
    """Write a record for each thing spoken of but not held, and take away those that nobody speaks of any more.

    `keys` are those of the ghosts whose mentions changed, `resolved` the documents that mentions now mean, by the place
    of their words. Returns the documents that were written or taken away.
    """
    before = {name for names in record.ties.tied("ghost", keys).values() for name in names}
    raised: set[str] = set()
    for chunk in in_chunks(sorted(keys), _CHUNK):
        _raise(record, register, chunk, raised)
    stale = before - raised
    for name, place in record.documents.places_of(stale).items():
        # The letter itself arrived: what was known of it by hearsay leads to it from now on.
        register.send_on(name, resolved.get(place))
    record.documents.remove(stale)
    record.exchange.remove_links_to(stale)
    record.ties.remove(stale)
    return raised | stale


def _raise(record: RecordStore, register: Register, keys: list[str], raised: set[str]) -> None:
    """Write the record of each thing spoken of under some keys, and add its id to those *raised*."""
    documents: dict[str, Document] = {}
    attestations: list[Attestation] = []
    links: list[tuple[str, Link]] = []
    tied: dict[str, set[str]] = defaultdict(set)
    mentions = record.exchange.mentions_of(keys)
    register.prepare({row[1] for rows in mentions.values() for row in rows}, mention=True)
    for key in sorted(mentions):
        rows = [(row, _ghost.decode(row[4])) for row in mentions[key]]
        places = [(capture, start, end) for (_, capture, start, end, _), _ in rows]
        name, others = register.id_of(places, mention=True, taken=raised)
        register.send_on(name, None)
        for other in others:
            register.send_on(other, name)
        best = max(rows, key=lambda row: (row[1].confidence, -len(row[1].title), row[0][1:3]))[1]
        document = best.document(name)
        documents[name] = document
        raised.add(name)
        tied[name].add(key)
        attestations += [each for _, ghost in rows for each in _attested(name, ghost, document)]
        links += [(owner, ghost.link(owner, name)) for (owner, *_), ghost in rows]
    record.documents.put(list(documents.values()))
    record.documents.attest(documents, attestations)
    record.ties.tie("ghost", tied)
    record.exchange.add_links(links)
    register.let_go()


def mentions_of(document: str, resolution: Resolution) -> list[dict[str, Any]]:
    """Return what a letter says of letters not held, as rows of the record."""
    return [
        {
            "document": document,
            "key": ghost.key,
            "capture": ghost.evidence.capture,
            "start": ghost.evidence.start,
            "end": ghost.evidence.end,
            "packed": ghost,
        }
        for ghost in resolution.ghosts
    ]


def _attested(name: str, ghost: Ghost, document: Document) -> Iterator[Attestation]:
    """Yield what one mention says of a document that is not held."""
    said: list[tuple[str, object]] = [
        ("title", ghost.title),
        ("kind", ghost.kind),
        ("date", ghost.date),
        ("number", ghost.number),
        *(("senders", msgspec.to_builtins(party)) for party in ghost.senders),
        *(("recipients", msgspec.to_builtins(party)) for party in ghost.recipients),
    ]
    for field, value in said:
        if value is not None:
            chosen = getattr(document, field)
            agrees = chosen == value or (field in ("senders", "recipients") and bool(chosen))
            yield Attestation(
                subject=name,
                field=field,
                value=value,
                text=ghost.evidence.text,
                capture=ghost.evidence.capture,
                start=ghost.evidence.start,
                end=ghost.evidence.end,
                method=f"mention/{ghost.rule.split('@')[0].replace('/', '-')}@1",
                confidence=ghost.confidence,
                standing="chosen" if agrees else "rival",
                inferred=field == "title" or (field == "date" and ghost.inferred_date),
            )
