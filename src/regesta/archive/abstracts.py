"""An exchange in a few sentences, each made of values that the record holds and proven by the words quoted.

Nothing is put into words of its own: the sentences are forms that are filled with names, dates and counts.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable

from ..chronology import bounds
from ..holdings import RecordStore
from ..model import Document, Evidence, Sentence, counted, told
from .titles import matter_names
from .views import OPEN, ExchangeView, Fact, evidence_of

MOST = 5
"""Quotations for one sentence."""
LONG_SILENCE = 60
"""Days between two held documents that are told as a silence."""


def abstract_of(record: RecordStore, view: ExchangeView) -> tuple[Fact, ...]:
    """Return the abstract: extent, opening, parties, matter, replies, what was asked, what is missing, silences."""
    facts = [
        *_extent(record, view),
        *_parties(record, view),
        *_matter(record, view),
        *_replies(view),
        *_asked(view),
        *_missing(view),
        *_silence(record, view),
    ]
    return tuple(facts)


def _extent(record: RecordStore, view: ExchangeView) -> Iterable[Fact]:
    held = [each for each in view.documents if each.held and each.date]
    if not held:
        return
    first, last = held[0], held[-1]
    one_day = first.date == last.date
    sentence = (
        counted(
            "{num} document held, of {day:date}.", "{num} documents held, of {day:date}.", view.held, day=first.date
        )
        if one_day
        else counted(
            "{num} document held, from {first:date} to {last:date}.",
            "{num} documents held, from {first:date} to {last:date}.",
            view.held,
            first=first.date,
            last=last.date,
        )
    )
    ends = list(dict.fromkeys((first.id, last.id)))
    yield _fact("extent", sentence, ends, _attested(record, ends, "date"))


def _parties(record: RecordStore, view: ExchangeView) -> Iterable[Fact]:
    wrote = Counter(
        sender for each in view.documents if each.held and (sender := view.ways[each.id].sender) is not None
    )
    if wrote:
        said = [
            told("{party} wrote {number}", party=view.lanes[lane].name, number=number)
            for lane, number in sorted(wrote.items())
        ]
        rest = len(said) - MOST
        shown = said[:MOST] + ([counted("{num} other the rest", "{num} others the rest", rest)] if rest > 0 else [])
        first = [
            next(each.id for each in view.documents if each.held and view.ways[each.id].sender == lane)
            for lane in sorted(wrote)[:MOST]
        ]
        yield _fact(
            "parties", told("{parties:list}.", parties=tuple(shown)), first, _attested(record, first, "senders")
        )


def _matter(record: RecordStore, view: ExchangeView) -> Iterable[Fact]:
    named: list[Sentence] = []
    proofs: dict[str, Evidence] = {}
    for name in matter_names(record, view.documents, view.lanes):
        places = {each.id: found for each in view.documents if (found := _first(record, each, name)) is not None}
        if places:
            named.append(told("“{name}” in {some} of {all}", name=name, some=len(places), all=view.held))
            document, evidence = next(iter(places.items()))
            proofs[document] = proofs.get(document, evidence)
    if named:
        sentence = told("Named in them: {names:list}.", names=tuple(named))
        yield _fact("matter", sentence, proofs, tuple(proofs.values()))


def _replies(view: ExchangeView) -> Iterable[Fact]:
    answers = [link for link in view.links if link.kind == "answers"]
    if answers:
        sentence = counted(
            "{num} document answers another of the exchange.",
            "{num} documents answer another of the exchange.",
            len({link.from_ for link in answers}),
        )
        yield _fact(
            "replies",
            sentence,
            tuple(dict.fromkeys(link.from_ for link in answers))[:MOST],
            tuple(link.evidence[0] for link in answers if link.evidence)[:MOST],
        )


def _asked(view: ExchangeView) -> Iterable[Fact]:
    own = [act for act in view.acts if not act.reported]
    if not own:
        return
    left = [act for act in own if act.state in OPEN]
    asks = counted("{num} ask, proposal or offer", "{num} asks, proposals and offers", len(own))
    sentence = (
        told("{asks}; {left} left open in what is held.", asks=asks, left=len(left))
        if left
        else told("{asks}; none is left open.", asks=asks)
    )
    quoted = [act for act in left if act.evidence][:MOST]
    yield _fact(
        "asked", sentence, dict.fromkeys(act.document for act in quoted), tuple(act.evidence[0] for act in quoted)
    )


def _missing(view: ExchangeView) -> Iterable[Fact]:
    ghosts = [each for each in view.documents if not each.held]
    if ghosts:
        names = {each.id for each in ghosts}
        proofs = {link.to: link.evidence[0] for link in view.links if link.to in names and link.evidence}
        yield _fact(
            "missing",
            counted(
                "{num} document is spoken of and not held.",
                "{num} documents are spoken of and not held.",
                len(ghosts),
            ),
            tuple(each.id for each in ghosts)[:MOST],
            tuple(proofs.values())[:MOST],
        )


def _silence(record: RecordStore, view: ExchangeView) -> Iterable[Fact]:
    dated = [(days, each) for each in view.documents if each.held and (days := _days(each)) is not None]
    pairs = [(later[0] - earlier[1], a, b) for (earlier, a), (later, b) in itertools.pairwise(dated)]
    longest = max(pairs, key=lambda each: each[0], default=None)
    if longest is not None and longest[0] >= LONG_SILENCE:
        quiet, before, after = longest
        yield _fact(
            "silence",
            counted(
                "The longest silence: {num} day, between {before:date} and {after:date}.",
                "The longest silence: {num} days, between {before:date} and {after:date}.",
                quiet,
                before=before.date,
                after=after.date,
            ),
            (before.id, after.id),
            _attested(record, [before.id, after.id], "date"),
        )


def _fact(kind: str, sentence: Sentence, documents: Iterable[str], evidence: tuple[Evidence, ...]) -> Fact:
    return Fact(kind, str(sentence), tuple(documents), evidence, sentence)


def _days(document: Document) -> tuple[int, int] | None:
    known = bounds(document.date) if document.date else None
    return None if known is None or known[0] is None or known[1] is None else (known[0], known[1])


def _attested(record: RecordStore, documents: list[str], field: str) -> tuple[Evidence, ...]:
    """The words that give the chosen value of a field in each of the documents."""
    attested = record.documents.attested_of(documents)
    found = []
    for name in documents:
        chosen = [each for each in attested.get(name, ()) if each.field == field and each.standing == "chosen"]
        found += [evidence_of(each) for each in chosen[:1]]
    return tuple(found)


def _first(record: RecordStore, document: Document, name: str) -> Evidence | None:
    """Where the name stands first in a document."""
    if document.text is None:
        return None
    start = record.captures.text(document.text.capture).find(name, document.text.start, document.text.end)
    if start < 0:
        return None
    return Evidence(document.text.capture, start, start + len(name), name)
