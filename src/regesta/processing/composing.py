"""One document composed from what the record has of it: pure, so that many can be composed side by side."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from ..collation import Witness, compose
from ..holdings.records import draft_in
from ..model import Attestation, Claim, Document, Draft, Judgement, TextSpan

_claim = msgspec.msgpack.Decoder(Claim)


class Sheet(Struct, frozen=True):
    """What a document is composed from.

    `witnesses` are (capture, start, end, Reading as MessagePack, language); `inferred` are (capture, Claim as
    MessagePack) of what other documents prove; `within` is the document that encloses it.
    """

    name: str
    witnesses: tuple[tuple[str, int, int, bytes, str | None], ...]
    judgements: tuple[Judgement, ...] = ()
    inferred: tuple[tuple[str, bytes], ...] = ()
    within: str | None = None


class Composed(Struct, frozen=True):
    """The document with its attestations; `stated` is the document without what was inferred, where that differs."""

    document: Document
    attestations: tuple[Attestation, ...]
    stated: Document | None = None


def compose_sheets(sheets: list[Sheet]) -> list[Composed]:
    """Return the documents of the sheets, in their order."""
    return [_composed(sheet) for sheet in sheets]


def _composed(sheet: Sheet) -> Composed:
    witnesses = [Witness(capture, draft_in(packed), language) for capture, _, _, packed, language in sheet.witnesses]
    # What other documents prove takes part as a voice, but is no witness.
    claims = [(capture, _claim.decode(packed)) for capture, packed in sheet.inferred]
    voices = [Witness(capture, Draft(claim.start, claim.start, (claim,))) for capture, claim in claims]
    result = compose(sheet.name, [*witnesses, *voices], sheet.judgements)
    stated = compose(sheet.name, witnesses, sheet.judgements).document if voices else None
    return Composed(
        document=_placed(result.document, sheet),
        attestations=result.attestations,
        stated=None if stated is None else _placed(stated, sheet),
    )


def _placed(document: Document, sheet: Sheet) -> Document:
    """The document with the places of its witnesses, best first, and nothing that is none."""
    own = {capture for capture, *_ in sheet.witnesses}
    order = {capture: place for place, capture in enumerate(document.captures)}
    places = sorted(
        (TextSpan(capture, start, end) for capture, start, end, *_ in sheet.witnesses),
        key=lambda span: (span != document.text, order.get(span.capture, 0), span.start),
    )
    return msgspec.structs.replace(
        document,
        captures=tuple(capture for capture in document.captures if capture in own),
        witnesses=tuple(places),
        within=sheet.within,
    )
