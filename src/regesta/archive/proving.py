"""What an explanation needs from the record: judgements that stand, words in their surroundings, captures read again.

A record keeps what was claimed, not why a line was taken for what it is; a capture's text is read again for that, once
for each capture while an archive is open.
"""

from __future__ import annotations

from collections import OrderedDict

from ..description import Trace, trace
from ..holdings import RecordStore
from ..model import Attestation
from ..processing.judging import standing
from .explaining import CONTEXT, Explanation, explain
from .views import DocumentView, Quotation

MOST_CHARACTERS = 300_000
"""The longest transcription that is read again for an explanation: a tenth of a second."""

MOST_TRACES = 32


class Traces:
    """The traces of the captures that were last asked for. Transcriptions never change, so they stay good."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Trace | None] = OrderedDict()

    def of(self, record: RecordStore, capture: str) -> Trace | None:
        """Return the capture's trace, or None where its text is too long to be read again."""
        if capture not in self._kept:
            transcription = record.captures.transcription(capture)
            self._kept[capture] = trace(transcription) if len(transcription.text) <= MOST_CHARACTERS else None
        self._kept.move_to_end(capture)
        while len(self._kept) > MOST_TRACES:
            self._kept.popitem(last=False)
        return self._kept[capture]


def explanation_of(record: RecordStore, view: DocumentView, traces: Traces) -> Explanation:
    """Return the explanation of the document's fields."""
    judged = record.exchange.judged([view.document.id]).get(view.document.id, [])
    names = {each.capture for each in view.attestations}
    texts = record.captures.texts(names)
    captures = (record.captures.get(name) for name in names)
    origins = {capture.id: capture.origin for capture in captures if capture is not None}

    def quoted(each: Attestation) -> Quotation:
        text = texts.get(each.capture, "")
        before, after = text[max(0, each.start - CONTEXT) : each.start], text[each.end : each.end + CONTEXT]
        return Quotation(before=before, text=each.text, after=after)

    return explain(view, standing(judged), origins, lambda capture: traces.of(record, capture), quoted)
