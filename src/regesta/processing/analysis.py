"""The rooms that need one capture alone, in their order: bytes in, everything that can be said of them out.

A pure function of the bytes and of the versions named here, so it runs in any process, under guard, and is never done
twice for the same bytes.
"""

from __future__ import annotations

import hashlib
from functools import cache

import msgspec

from ..accession import detect
from ..collation import fingerprint, record_keys, sketch
from ..correspondence import find_mentions, find_utterances
from ..description import describe
from ..holdings.intake import CaptureRow, NewWitness, pack_transcription, to_packed
from ..model import Capture, Description, Draft, Reading, Transcription, TranscriptionSummary, sentence_of
from ..transcription import TRANSCRIBERS, readers_for, transcribe
from ..version import __version__
from .dating import date_claimed
from .reading import Analysed, Task


def analyse(task: Task) -> Analysed:
    """Return all that is said of the capture alone.

    Raises:
        RegestaError: the bytes can't be read; the error names the origin, and nothing is added.
    """
    media_type = task.media_type or detect(task.data, task.name)
    transcription = transcribe(task.data, media_type, task.origin, readers=readers_for(task.languages))
    description = describe(transcription)
    drafts = description.drafts
    readings = [
        _read(transcription.text, draft, description.language, None if draft.within is None else drafts[draft.within])
        for draft in drafts
    ]
    capture = Capture(
        id=task.digest,
        origin=task.origin,
        media_type=transcription.media_type,
        bytes=len(task.data),
        layout=description.layout,
        language=description.language,
        transcription=TranscriptionSummary(
            chars=len(transcription.text), method=transcription.method, encoding=transcription.encoding
        ),
        boilerplate=tuple((zone.start, zone.end) for zone in description.zones if zone.role == "boilerplate"),
        notices=tuple(map(str, transcription.notices)),
        sentences=tuple(map(sentence_of, transcription.notices)),
    )
    # The drafts are kept with their readings; the description keeps what the page is made of.
    page = Description(layout=description.layout, language=description.language, zones=description.zones)
    row = CaptureRow(
        capture=capture,
        name=task.name,
        text=transcription.text,
        packed=pack_transcription(transcription),
        description=to_packed(page),
        versions=VERSIONS,
    )
    witnesses = tuple(
        NewWitness(
            capture=task.digest,
            start=reading.draft.start,
            end=reading.draft.end,
            within=reading.draft.within,
            sketch=reading.sketch,
            packed=to_packed(reading),
            keys=witness_keys(transcription.text, reading.draft),
        )
        for reading in readings
    )
    return Analysed(row=row, witnesses=witnesses)


@cache
def prepare() -> None:
    """Load the models and patterns, once and before processes are forked, so that these share them."""
    text = "Dear Sir,\n\nI have received the letter that you sent to me from the harbour, and I ask you to wait.\n"
    describe(Transcription(text=text, method="", media_type="text/plain"))
    find_mentions(text, 0, len(text), date=None, language="en")
    find_utterances(text, 0, len(text), language="en")


def witness_keys(text: str, draft: Draft) -> tuple[str, ...]:
    """Return the keys under which a witness meets others whose sketch it may not share.

    The same words wherever they stand (a circular in a hundred copies has no rare hash); the same day, sender and
    recipient (a record card without text, a translation).
    """
    whole = fingerprint(text[draft.start : draft.end])
    return (*(() if whole is None else (f"text:{whole}",)), *(f"record:{key}" for key in record_keys(draft)))


def _read(text: str, draft: Draft, language: str | None, outer: Draft | None) -> Reading:
    return Reading(
        draft=draft,
        sketch=sketch(text[draft.start : draft.end]),
        mentions=find_mentions(text, draft.start, draft.end, date=date_claimed(draft, outer), language=language),
        utterances=find_utterances(text, draft.start, draft.end, language=language),
    )


def _versions() -> str:
    """A digest of the shape of what is stored and of the version that stores it."""
    shape = repr([msgspec.structs.fields(noun) for noun in (Capture, Description, Reading, Draft)])
    return hashlib.sha256(f"{__version__}\n{TRANSCRIBERS}\n{shape}".encode()).hexdigest()[:12]


VERSIONS = _versions()
