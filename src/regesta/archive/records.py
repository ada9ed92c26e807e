"""The archive's nouns in the order in which the record format has them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..dissemination.record import Noun
from ..holdings import RecordStore


def nouns_of(record: RecordStore, *, texts: bool) -> Iterator[Noun]:
    """Yield captures, documents, agents, attestations, links, acts, findings and judgements, each sorted by id."""
    for capture in record.captures.iterate():
        if texts and capture.transcription is not None:
            summary = msgspec.structs.replace(capture.transcription, text=record.captures.text(capture.id))
            yield msgspec.structs.replace(capture, transcription=summary)
        else:
            yield capture
    yield from record.documents.iterate()
    yield from record.agents.iterate()
    yield from record.documents.all_attestations()
    yield from record.exchange.links()
    yield from record.exchange.acts()
    yield from record.exchange.findings()
    yield from record.exchange.judgements()
