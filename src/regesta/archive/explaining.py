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
from ..model import Attestation, Document, Judgement, Sentence, counted, told
from .methods import method
from .views import DocumentView, Quotation

CONTEXT = 60
"""Characters that are shown before and after a quotation."""

Answer = Literal["stated", "doubtful", "ruled out"]

PLACES = {
    "letter": told("the document’s own words"),
    "label": told("the page’s label"),
    "heading": told("the heading"),
    "citation": told("the source line"),
    "summary": told("a summary"),
    "filename": told("the file’s name"),
    "inference": told("an inference"),
    "mention": told("another document"),
}
"""The places of `collation.trust.ORDER` in words, and a document that speaks of this one."""

_SAYS = {
    "letter": told("The document’s own words say so"),
    "label": told("The page’s label says so"),
    "heading": told("The heading says so"),
    "citation": told("The source line says so"),
    "summary": told("A summary says so"),
    "filename": told("The file’s name says so"),
    "inference": told("An inference says so"),
    "mention": told("Another document says so"),
}


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

    def ground(each: Attestation, lost: Sentence | None = None) -> Ground:
        known = method(each.method)
        return Ground(
            attestation=each,
            where=str(PLACES[_place(each)]),
            how=known.words if known else each.method,
            origin=origins.get(each.capture, each.capture),
            quotation=quoted(each),
            line=_line(each, traced(each.capture)) if known and known.labelled else None,
            lost=str(lost) if lost is not None else None,
        )

    fields = []
    for field in sorted({*said, *judged}, key=_order):
        chosen = sorted((each for each in said.get(field, ()) if each.standing == "chosen"), key=_trust)
        others = sorted((each for each in said.get(field, ()) if each.standing != "chosen"), key=_trust)
        ruled = tuple(judged.get(field, ()))
        fields.append(
            Why(
                field=field,
                answer="stated" if chosen or _decided(ruled) else "doubtful" if _open(others) else "ruled out",
                because=str(why_so(chosen, others, ruled)),
                stands=tuple(ground(each) for each in chosen),
                rivals=tuple(ground(each, why_lost(each, chosen, ruled)) for each in others),
                judgements=ruled,
            )
        )
    return Explanation(view.document, tuple(fields))


def why_lost(rival: Attestation, chosen: Sequence[Attestation], ruled: Sequence[Judgement] = ()) -> Sentence:
    """Return why *rival* is not what the record says, by the order in which collation believes claims."""
    if rival.standing == "rejected":
        judgement = next((each for each in ruled if each.verb == "reject"), None)
        return _ruling(judgement) if judgement is not None else told("a person ruled it out")
    if _decided(ruled):
        return told("a person decided the field")
    if doubtful(rival):
        return told(
            "too doubtful to be stated: such readings are right in {share}% of cases",
            share=round(rival.confidence * 100),
        )
    best = min(chosen, key=_trust, default=None)
    if best is None:
        return told("nothing of the field is stated")
    if rank(rival) > rank(best):
        return told("{rival} is believed less than {best}", rival=PLACES[_place(rival)], best=PLACES[_place(best)])
    if rank(rival) < rank(best):
        if rival.field in ("date", "received"):
            return told("others who had the letter before them, and its pages, name another day")
        return told("what stands is told by more places together")
    if rival.confidence < best.confidence:
        return told(
            "it stands as well, but was read less surely ({rival} against {best})",
            rival=f"{rival.confidence:.2f}",
            best=f"{best.confidence:.2f}",
        )
    return told("it stands as well and was read as surely, but fewer captures say so, or it comes later")


def why_so(chosen: Sequence[Attestation], others: Sequence[Attestation], ruled: Sequence[Judgement]) -> Sentence:
    """Return what decided a field of which *chosen* and *others* are said, and on which people *ruled*."""
    if _decided(ruled):
        return _ruling(next(each for each in reversed(ruled) if each.verb in ("accept", "correct")))
    if not chosen:
        if not _open(others):
            return told("Everything that was said of it was ruled out.")
        return told("What is said of it is too doubtful to be stated: nothing is, until somebody confirms it.")
    best = min(chosen, key=_trust)
    says = told("It follows from other words") if best.inferred else _SAYS[_place(best)]
    captures = len({each.capture for each in chosen})
    others_say = [each for each in others if each.standing == "rival"]
    less = dict.fromkeys(_place(each) for each in others_say if rank(each) > rank(best))
    weaker = tuple(PLACES[place] for place in less)
    if captures > 1:
        if weaker:
            return counted(
                "{says}; {num} capture agrees; that is believed before {weaker}.",
                "{says}; {num} captures agree; that is believed before {weaker}.",
                captures,
                says=says,
                weaker=weaker,
            )
        if others_say:
            return counted(
                "{says}; {num} capture agrees; rivals stand below.",
                "{says}; {num} captures agree; rivals stand below.",
                captures,
                says=says,
            )
        return counted("{says}; {num} capture agrees.", "{says}; {num} captures agree.", captures, says=says)
    if weaker:
        return told("{says}; that is believed before {weaker}.", says=says, weaker=weaker)
    if others_say:
        return told("{says}; rivals stand below.", says=says)
    return told("{says}.", says=says) if len(chosen) > 1 else told("{says}, and nothing else is said of it.", says=says)


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


def _place(each: Attestation) -> str:
    return "mention" if each.method.startswith("mention/") else where(each)


def _decided(ruled: Sequence[Judgement]) -> bool:
    return any(each.verb in ("accept", "correct") for each in ruled)


def _open(others: Sequence[Attestation]) -> bool:
    return any(each.standing == "rival" for each in others)


def _ruling(judgement: Judgement) -> Sentence:
    by, day, why = judgement.by, judgement.at[:10], judgement.why
    match judgement.verb:
        case "accept" if why:
            return told("confirmed by {by} on {day}: {why}", by=by, day=day, why=why)
        case "accept":
            return told("confirmed by {by} on {day}", by=by, day=day)
        case "correct" if why:
            return told("set by {by} on {day}: {why}", by=by, day=day, why=why)
        case "correct":
            return told("set by {by} on {day}", by=by, day=day)
        case _ if why:
            return told("ruled out by {by} on {day}: {why}", by=by, day=day, why=why)
        case _:
            return told("ruled out by {by} on {day}", by=by, day=day)


_FIRST = ("kind", "title", "number", "date", "received", "place", "senders", "recipients", "signatories")


def _order(field: str) -> tuple[int, str]:
    return (_FIRST.index(field) if field in _FIRST else len(_FIRST)), field
