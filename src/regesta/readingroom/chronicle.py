"""An exchange as a chronicle: its documents in order of time, each on its sender's side, with what binds them."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from ..archive import ExchangeView
from ..model import Act, Document, Evidence, Link
from . import wording
from .rails import Piece, rails
from .sides import Side, sides_of

MOST_ACTS = 4


class Relation(Struct, frozen=True):
    """What a document is to another of the exchange, in words, with the words that say so."""

    words: str
    kind: str
    to: Document
    evidence: tuple[Evidence, ...]


class Deed(Struct, frozen=True):
    """An ask, proposal or offer and its state, with the documents that met it."""

    words: str
    act: Act
    answered_in: tuple[Document, ...]


class Row(Struct, frozen=True):
    """One document in the chronicle. `elapsed` is the time since the one before; `spoken_of` proves one not held."""

    document: Document
    side: int
    elapsed: str
    relations: tuple[Relation, ...]
    deeds: tuple[Deed, ...]
    more_deeds: int
    spoken_of: tuple[Relation, ...]
    pieces: tuple[Piece, ...]
    gap_pieces: tuple[Piece, ...]


class Chronicle(Struct, frozen=True):
    """The rows with their sides. `middle` is whether the lines run between two columns or left of all."""

    sides: tuple[Side, ...]
    rows: tuple[Row, ...]
    width: int
    middle: bool


def chronicle(view: ExchangeView) -> Chronicle:
    """Return the chronicle of an exchange."""
    sides, places = sides_of(view)
    middle = len(sides) == 2
    order = {document.id: row for row, document in enumerate(view.documents)}
    left = {row: middle and places[name] == 0 for name, row in order.items()}
    lines = rails(view.links, order, left)
    by_id = {document.id: document for document in view.documents}
    outward: dict[str, list[Link]] = defaultdict(list)
    inward: dict[str, list[Link]] = defaultdict(list)
    for link in view.links:
        outward[link.from_].append(link)
        inward[link.to].append(link)
    acts: dict[str, list[Act]] = defaultdict(list)
    for act in view.acts:
        if not act.reported:
            acts[act.document].append(act)
    rows = []
    before: Document | None = None
    for row, document in enumerate(view.documents):
        own = sorted(acts[document.id], key=_urgency)
        rows.append(
            Row(
                document=document,
                side=places[document.id],
                elapsed=wording.elapsed(before.date, document.date) if before is not None else "",
                relations=tuple(
                    Relation(wording.link(link.kind), link.kind, by_id[link.to], link.evidence)
                    for link in outward[document.id]
                ),
                deeds=tuple(_deed(act, by_id) for act in own[:MOST_ACTS]),
                more_deeds=max(0, len(own) - MOST_ACTS),
                spoken_of=()
                if document.held
                else tuple(
                    Relation(wording.link(link.kind, backwards=True), link.kind, by_id[link.from_], link.evidence)
                    for link in inward[document.id]
                ),
                pieces=lines.rows.get(row, ()),
                gap_pieces=lines.gaps.get(row, ()),
            )
        )
        before = document
    return Chronicle(sides, tuple(rows), lines.width, middle)


def _deed(act: Act, by_id: dict[str, Document]) -> Deed:
    answers = dict.fromkeys(answer.document for answer in act.answered_by)
    return Deed(wording.act(act.act, act.subtype), act, tuple(by_id[name] for name in answers if name in by_id))


def _urgency(act: Act) -> tuple[int, int]:
    """Open asks first, then by their place in the text."""
    state = wording.STATES.index(act.state) if act.state in wording.STATES else len(wording.STATES)
    return (state if act.act == "ask" else state + 2, act.evidence[0].start if act.evidence else 0)
