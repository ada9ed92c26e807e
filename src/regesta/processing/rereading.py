"""A capture of an imported record -> what the record of this archive keeps of it.

Its claims come as they were made where it was read; mentions, acts and sketches are made again from its text.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..collation import sketch
from ..correspondence import find_mentions, find_utterances
from ..holdings.intake import CaptureRow, NewWitness, pack_transcription, to_packed
from ..model import Capture, Claim, Description, Document, Draft, Reading, TextSpan, Transcription, Zone
from .analysis import VERSIONS, witness_keys
from .dating import date_claimed


def row_of(capture: Capture) -> CaptureRow:
    """Return the capture as it is stored; its text, which a record without texts would lack, comes with it."""
    assert capture.transcription is not None
    summary = capture.transcription
    text = summary.text or ""
    transcription = Transcription(
        text=text, method=summary.method or "", media_type=capture.media_type, encoding=summary.encoding
    )
    page = Description(
        layout=capture.layout or "",
        language=capture.language,
        zones=tuple(Zone(start, end, "boilerplate") for start, end in capture.boilerplate),
    )
    return CaptureRow(
        capture=msgspec.structs.replace(capture, transcription=msgspec.structs.replace(summary, text=None)),
        name=capture.origin,
        text=text,
        packed=pack_transcription(transcription),
        description=to_packed(page),
        versions=VERSIONS,
    )


def witnesses_of(
    capture: Capture, spans: list[tuple[TextSpan, Document]], claims: dict[tuple[str, str], list[Claim]]
) -> Iterable[NewWitness]:
    """Yield the capture's witnesses of the documents that it is said to hold, outer ones first.

    `spans` are theirs in the capture's text, `claims` what is said of (document, capture). What letters do and speak of
    doesn't travel in a record: it is read again in their words.
    """
    assert capture.transcription is not None
    text = capture.transcription.text or ""
    spans = sorted(spans, key=lambda pair: (pair[0].start, -pair[0].end))
    place = {document.id: number for number, (_, document) in enumerate(spans)}
    drafts: list[Draft] = []
    for span, document in spans:
        within = place.get(document.within) if document.within else None
        draft = Draft(span.start, span.end, tuple(claims[(document.id, capture.id)]), within)
        own = text[span.start : span.end]
        # What is enclosed stands behind that in which it is.
        date = date_claimed(draft, drafts[within] if within is not None and within < len(drafts) else None)
        drafts.append(draft)
        reading = Reading(
            draft=draft,
            sketch=sketch(own),
            mentions=find_mentions(text, span.start, span.end, date=date, language=capture.language),
            utterances=find_utterances(text, span.start, span.end, language=capture.language),
        )
        keys = witness_keys(text, draft)
        yield NewWitness(capture.id, span.start, span.end, within, reading.sketch, to_packed(reading), keys)
