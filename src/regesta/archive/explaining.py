"""Why a document's values are what they are: who says so, how it was read, who says otherwise and why that lost.

In: a document's view, the judgements on it, and the traces of its captures. Out: one `Why` for each field of which
anything is said. Nothing is decided here: collation decided (`collation.trust`, `collation.choice`), and this tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from ..collation.trust import doubtful, rank, where
from ..description import Trace, TracedLine
from ..model import Attestation, Document, Judgement
from .methods import method
from .views import DocumentView, Quotation

CONTEXT = 60
"""Characters that are shown before and after a quotation."""

Answer = Literal["stated", "doubtful", "ruled out"]

PLACES = {
    "letter": "the document’s own words",
    "label": "the page’s label",
    "heading": "the heading",
    "citation": "the source line",
    "summary": "a summary",
    "filename": "the file’s name",
    "inference": "an inference",
}
"""The places of `collation.trust.ORDER` in words."""


class Ground(Struct, frozen=True, omit_defaults=True):
    """One attestation explained.

    `where` is the place in which its words stand, in words, and `how` what its method reads there. `line` is the line
    that the line labeller took for something, where the method rests on that. `quotation` has the words with what
    stands around them, `origin` is the capture's. `lost` says why it is not what the record says (rivals only).
    """

    attestation: Attestation
    where: str
    how: str
    origin: str
    quotation: Quotation
    line: TracedLine | None = None
    lost: str | None = None


class Why(Struct, frozen=True, omit_defaults=True):
    """One field explained: what decided, the attestations that stand and those that don't, the judgements on it."""

    field: str
    answer: Answer
    because: str
    stands: tuple[Ground, ...] = ()
    rivals: tuple[Ground, ...] = ()
    judgements: tuple[Judgement, ...] = ()


class Explanation(Struct, frozen=True, omit_defaults=True):
    """A document's fields explained, in the order in which the record has them."""

    document: Document
    fields: tuple[Why, ...]


def explain(
    view: DocumentView,
    judgements: Iterable[Judgement],
    origins: Mapping[str, str],
    traced: Callable[[str], Trace | None],
    quoted: Callable[[Attestation], Quotation],
) -> Explanation:
    """Return the explanation of every field of the document.

    *origins* has where the captures came from; *traced* gives a capture's trace, or None where it is too long to be
    read again; *quoted* the words in their surroundings.
    """
    judged: dict[str, list[Judgement]] = {}
    for each in judgements:
        if each.field is not None:
            judged.setdefault(each.field, []).append(each)
    said: dict[str, list[Attestation]] = {}
    for attested in view.attestations:
        said.setdefault(attested.field, []).append(attested)

    def ground(each: Attestation, lost: str | None = None) -> Ground:
        known = method(each.method)
        return Ground(
            attestation=each,
            where=_standing_in(each),
            how=known.words if known else each.method,
            origin=origins.get(each.capture, each.capture),
            quotation=quoted(each),
            line=_line(each, traced(each.capture)) if known and known.labelled else None,
            lost=lost,
        )

    fields = []
    for field in sorted({*said, *judged}, key=_place):
        chosen = sorted((each for each in said.get(field, ()) if each.standing == "chosen"), key=_trust)
        others = sorted((each for each in said.get(field, ()) if each.standing != "chosen"), key=_trust)
        ruled = tuple(judged.get(field, ()))
        fields.append(
            Why(
                field=field,
                answer="stated" if chosen or _decided(ruled) else "doubtful" if _open(others) else "ruled out",
                because=_because(chosen, others, ruled),
                stands=tuple(ground(each) for each in chosen),
                rivals=tuple(ground(each, why_lost(each, chosen, ruled)) for each in others),
                judgements=ruled,
            )
        )
    return Explanation(view.document, tuple(fields))


def why_lost(rival: Attestation, chosen: Sequence[Attestation], ruled: Sequence[Judgement] = ()) -> str:
    """Return why *rival* is not what the record says, by the order in which collation believes claims."""
    if rival.standing == "rejected":
        return _ruling(next((each for each in ruled if each.verb == "reject"), None), "a person ruled it out")
    if _decided(ruled):
        return "a person decided the field"
    if doubtful(rival):
        return f"too doubtful to be stated: such readings are right in {rival.confidence:.0%} of cases"
    best = min(chosen, key=_trust, default=None)
    if best is None:
        return "nothing of the field is stated"
    if rank(rival) > rank(best):
        return f"{_standing_in(rival)} is believed less than {_standing_in(best)}"
    if rank(rival) < rank(best):
        if rival.field in ("date", "received"):
            return "others who had the letter before them, and its pages, name another day"
        return "what stands is told by more places together"
    if rival.confidence < best.confidence:
        return f"it stands as well, but was read less surely ({rival.confidence:.2f} against {best.confidence:.2f})"
    return "it stands as well and was read as surely, but fewer captures say so, or it comes later"


def _because(chosen: Sequence[Attestation], others: Sequence[Attestation], ruled: Sequence[Judgement]) -> str:
    if _decided(ruled):
        return _ruling(next(each for each in reversed(ruled) if each.verb in ("accept", "correct")), "a person decided")
    if not chosen:
        if not _open(others):
            return "Everything that was said of it was ruled out."
        return "What is said of it is too doubtful to be stated: nothing is, until somebody confirms it."
    best = min(chosen, key=_trust)
    captures = len({each.capture for each in chosen})
    said = f"{_standing_in(best)} says so".capitalize() if not best.inferred else "It follows from other words"
    if where(best) == "letter":
        said = "The document’s own words say so"
    others_say = [each for each in others if each.standing == "rival"]
    if captures > 1:
        said += f"; {captures} captures agree"
    if not others_say:
        return said + ("." if len(chosen) > 1 else ", and nothing else is said of it.")
    before = sorted({rank(each) for each in others_say if rank(each) > rank(best)})
    if before:
        weaker = [_standing_in(each) for each in others_say if rank(each) in before]
        return f"{said}; that is believed before {' and '.join(dict.fromkeys(weaker))}."
    return said + "; rivals stand below."


def _line(attested: Attestation, found: Trace | None) -> TracedLine | None:
    """Return the line on which the words begin, where the labeller (or a letter's order) said what it is."""
    if found is None:
        return None
    return next(
        (line for line in found.lines if line.start <= attested.start < line.end and line.by in ("labeller", "order")),
        None,
    )


def _trust(each: Attestation) -> tuple[int, float, str, int]:
    return rank(each), -each.confidence, each.capture, each.start


def _standing_in(each: Attestation) -> str:
    return "another document" if each.method.startswith("mention/") else PLACES[where(each)]


def _decided(ruled: Sequence[Judgement]) -> bool:
    return any(each.verb in ("accept", "correct") for each in ruled)


def _open(others: Sequence[Attestation]) -> bool:
    return any(each.standing == "rival" for each in others)


def _ruling(judgement: Judgement | None, otherwise: str) -> str:
    if judgement is None:
        return otherwise
    why = f": {judgement.why}" if judgement.why else ""
    verb = {"accept": "confirmed", "correct": "set", "reject": "ruled out"}.get(judgement.verb, judgement.verb)
    return f"{verb} by {judgement.by} on {judgement.at[:10]}{why}"


_FIRST = ("kind", "title", "number", "date", "received", "place", "senders", "recipients", "signatories")


def _place(field: str) -> tuple[int, str]:
    return (_FIRST.index(field) if field in _FIRST else len(_FIRST)), field
