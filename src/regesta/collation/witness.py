"""A capture as a witness of one document, and which witness is best.

In: drafts of one document, each in its capture. Out: the same, best first, whatever the order they came in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
from msgspec import Struct

from regesta.model import Draft

WHOLE: Final = 0.8
"""A witness with so much of the longest own text counts as whole; half of the letter does not."""


class Witness(Struct, frozen=True, omit_defaults=True):
    """One draft in one capture, held to be this document.

    `chars` is the length of the capture's transcription, `origin` as given; neither decides anything here.
    """

    capture: str
    draft: Draft
    language: str | None = None
    chars: int = 0
    layout: str | None = None
    origin: str | None = None


def best_first(witnesses: Iterable[Witness]) -> tuple[Witness, ...]:
    """Return *witnesses* in the order in which they are believed, each once.

    Whole texts come before excerpts (at least `WHOLE` of the longest), then what says more of the document
    (more fields claimed), then the longer text; capture digest and offsets settle the rest, so that the
    order of arrival never shows.
    """
    distinct = {msgspec.json.encode(witness, order="deterministic"): witness for witness in witnesses}
    longest = max((_length(witness) for witness in distinct.values()), default=0)

    def order(item: tuple[bytes, Witness]) -> tuple[bool, int, int, str, int, int, bytes]:
        written, witness = item
        draft = witness.draft
        return (
            _length(witness) < WHOLE * longest,
            -len({claim.field for claim in draft.claims}),
            -_length(witness),
            witness.capture,
            draft.start,
            draft.end,
            written,
        )

    return tuple(witness for _, witness in sorted(distinct.items(), key=order))


def _length(witness: Witness) -> int:
    return witness.draft.end - witness.draft.start
