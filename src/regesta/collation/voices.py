"""Every claim on one document, with the witness that makes it, in the order in which it is believed.

In: witnesses, best first, and judgements. Out: voices by field, and what people ruled on each field.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

import msgspec

from regesta.model import Claim, Judgement, Value
from regesta.onomastics import fold

from .trust import doubtful, rank
from .witness import Witness

_EXACT: Final = frozenset({"date", "received", "filed", "kind", "languages.original", "languages.held", "record_ids"})
_SPACE = re.compile(r"\s+")


class Voice(NamedTuple):
    """A claim and its witness; `order` is the witness's place among the best."""

    claim: Claim
    capture: str
    order: int


class Ruling(NamedTuple):
    """What people decided on one field: values ruled out, values confirmed, and the whole set right.

    `corrected` is only meant where `settled`; it may be None (the field is to stay empty).
    """

    rejected: frozenset[Hashable]
    accepted: tuple[Value, ...]
    settled: bool
    corrected: Value
    emptied: bool

    def forbids(self, field: str, value: Value) -> bool:
        """Return whether *value* was ruled out."""
        return self.emptied or (bool(self.rejected) and key(field, value) in self.rejected)

    def admits(self, field: str, voice: Voice) -> bool:
        """Return whether *voice* may give the value: it is not too doubtful, and nobody ruled it out."""
        return not doubtful(voice.claim) and not self.forbids(field, voice.claim.value)


FREE: Final = Ruling(frozenset(), (), False, None, False)
"""Nobody decided anything."""


def key(field: str, value: Value) -> Hashable:
    """Return what makes two values of *field* the same: their words, without case, marks and punctuation.

    Dates, kinds, languages and record ids are codes and must be the same exactly.
    """
    if isinstance(value, str):
        return _key_of_words(value, field in _EXACT)
    if isinstance(value, Mapping):
        return tuple(sorted((str(part), key(field, item)) for part, item in value.items() if item))
    if isinstance(value, Sequence):
        return tuple(key(field, item) for item in value)
    return str(value)


@lru_cache(1 << 14)
def _key_of_words(value: str, exact: bool) -> str:
    written = _SPACE.sub(" ", value).strip()
    return written if exact else fold(written) or written


def voices(witnesses: Sequence[Witness]) -> dict[str, list[Voice]]:
    """Return the voices on each field in the order of trust.

    First by where the words stand (`trust.ORDER`), then by confidence, by the number of captures that say
    the same, by the witness, by the place in the text. Claims with empty values are nothing said.
    """
    heard: dict[str, dict[tuple[Any, ...], Voice]] = defaultdict(dict)
    saying: dict[tuple[str, Hashable], set[str]] = defaultdict(set)
    for order, witness in enumerate(witnesses):
        for claim in witness.draft.claims:
            if claim.value is None or claim.value in ("", {}, []):
                continue
            voice = Voice(claim, witness.capture, order)
            heard[claim.field].setdefault(identity(voice), voice)
            saying[claim.field, key(claim.field, claim.value)].add(witness.capture)

    def trust(voice: Voice) -> tuple[Any, ...]:
        claim = voice.claim
        agreeing = len(saying[claim.field, key(claim.field, claim.value)])
        return (rank(claim), -claim.confidence, -agreeing, voice.order, *identity(voice)[1:])

    return {field: sorted(said.values(), key=trust) for field, said in sorted(heard.items())}


def identity(voice: Voice) -> tuple[Any, ...]:
    """Return what tells one voice from another, in an order that can be sorted."""
    claim = voice.claim
    written = msgspec.json.encode(claim.value, order="deterministic")
    return (voice.capture, claim.start, claim.end, claim.field, claim.method, written, claim.text)


def rulings(doc_id: str, judgements: Iterable[Judgement]) -> dict[str, Ruling]:
    """Return what was decided on each field of *doc_id*; of two decisions on one value the later holds.

    "correct" sets the whole field, and decisions before it are spent; "accept" and "reject" are on one
    value ("reject" without a value on all of them). Undone judgements must have been taken out.
    """
    decided: dict[str, Ruling] = {}
    for judgement in sorted(judgements, key=lambda judgement: (judgement.at, judgement.id)):
        field = judgement.field
        if judgement.on != doc_id or field is None or judgement.verb not in ("accept", "reject", "correct"):
            continue
        value = judgement.value
        before = decided.get(field, FREE)
        if judgement.verb == "correct":
            decided[field] = Ruling(frozenset(), (), True, value, False)
        elif judgement.verb == "reject" and value is None:
            decided[field] = Ruling(frozenset(), (), False, None, True)
        else:
            this = key(field, value)
            others = tuple(item for item in before.accepted if key(field, item) != this)
            if judgement.verb == "accept":
                decided[field] = before._replace(rejected=before.rejected - {this}, accepted=(*others, value))
            else:
                spent = before.settled and key(field, before.corrected) == this
                decided[field] = Ruling(
                    before.rejected | {this},
                    others,
                    before.settled and not spent,
                    None if spent else before.corrected,
                    before.emptied,
                )
    return decided
