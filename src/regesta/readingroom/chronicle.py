"""An exchange row by row, in order of time: what each document is to the others, and what was asked in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..archive import ExchangeView
from ..model import Act, Document, Evidence, Link
from ..model.exchange import REPLIES
from . import wording
from .languages import gettext as _
from .languages import marked

MOST_ACTS = 4
MOST_RELATIONS = 6
MOST_SPOKEN_OF = 2
DOCUMENT, RELATION, ACT = 2_000, 400, 900
"""Bytes of HTML that a document takes, in picture and table, and each relation and act told of it.

Fitted to 227 pages of the eighty largest exchanges of 18,558 captures; a page is within 8 kB of what they sum up to.
"""
HOW = {
    "sent": marked("sent"),
    "received": marked("received"),
    "enclosed": marked("enclosed"),
    "dated": marked("dated by then"),
    "told of": marked("told of"),
}
"""How a document was known on a day (`archive.views.Known`)."""


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
    """One document. `elapsed` is the time since the one before; `spoken_of` proves one not held; `known` says how.

    `more_relations` and `more_deeds` count what is left to the document's own page.
    """

    document: Document
    elapsed: str
    relations: tuple[Relation, ...]
    more_relations: int
    deeds: tuple[Deed, ...]
    more_deeds: int
    spoken_of: tuple[Relation, ...]
    known: str = ""


def chronicle(view: ExchangeView, shown: Sequence[Document] | None = None) -> tuple[Row, ...]:
    """Return the rows of an exchange, or of the documents `shown` of it, which follow one another."""
    wanted = {each.id for each in (view.documents if shown is None else shown)}
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
    for document in view.documents:
        if document.id not in wanted:
            before = document
            continue
        own = sorted(acts[document.id], key=_urgency)
        relations = _relations(outward[document.id], by_id)
        rows.append(
            Row(
                document=document,
                elapsed=wording.elapsed(before.date, document.date) if before is not None else "",
                relations=relations[:MOST_RELATIONS],
                more_relations=max(0, len(relations) - MOST_RELATIONS),
                deeds=tuple(_deed(act, by_id) for act in own[:MOST_ACTS]),
                more_deeds=max(0, len(own) - MOST_ACTS),
                spoken_of=()
                if document.held
                else tuple(
                    _relation(link, by_id[link.from_], backwards=True) for link in inward[document.id][:MOST_SPOKEN_OF]
                ),
                known=_known(view, document.id),
            )
        )
        before = document
    return tuple(rows)


def weights(view: ExchangeView) -> list[int]:
    """Return about how many bytes of HTML each document of the exchange takes."""
    relations: dict[str, set[tuple[str, str]]] = defaultdict(set)
    spoken_of: Counter[str] = Counter()
    for link in view.links:
        relations[link.from_].add((link.kind, link.to))
        spoken_of[link.to] += 1
    acts = Counter(act.document for act in view.acts if not act.reported)
    return [
        DOCUMENT
        + RELATION * min(MOST_RELATIONS, len(relations[each.id]))
        + RELATION * (0 if each.held else min(MOST_SPOKEN_OF, spoken_of[each.id]))
        + ACT * min(MOST_ACTS, acts[each.id])
        for each in view.documents
    ]


def _relations(links: Sequence[Link], by_id: Mapping[str, Document]) -> tuple[Relation, ...]:
    """Return what a document is to others, what several of its words say of one once."""
    same: dict[tuple[str, str], Link] = {}
    for link in sorted(links, key=lambda each: each.kind not in REPLIES):
        same.setdefault((link.kind, link.to), link)
    return tuple(_relation(link, by_id[link.to]) for link in same.values())


def _relation(link: Link, to: Document, *, backwards: bool = False) -> Relation:
    return Relation(wording.link(link.kind, backwards=backwards), link.kind, to, link.evidence)


def _known(view: ExchangeView, name: str) -> str:
    known = view.known.get(name)
    if known is None:
        return ""
    how = _(HOW.get(known.how, known.how))
    if known.sure:
        return how
    if known.how == "received":
        return _("received; when it arrived is not known")
    return _("%(how)s, perhaps") % {"how": how}


def _deed(act: Act, by_id: dict[str, Document]) -> Deed:
    answers = dict.fromkeys(answer.document for answer in act.answered_by)
    return Deed(wording.act(act.act, act.subtype), act, tuple(by_id[name] for name in answers if name in by_id))


def _urgency(act: Act) -> tuple[int, int]:
    """Open asks first, then by their place in the text."""
    state = wording.STATES.index(act.state) if act.state in wording.STATES else len(wording.STATES)
    return (state if act.act == "ask" else state + 2, act.place)
