"""Exchanges as readers have them: found by id, put in order of time, given a title.

What belongs together is worked out when captures are added (`correspondence.grouping`); here it is read.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..chronology import display, order_key
from ..holdings import RecordStore
from ..model import Document, Party
from ..onomastics import fold, terms
from ..onomastics.lexicon import MODIFIERS, THINGS, is_body_noun, is_office_noun
from .lanes import lanes_of
from .views import ExchangeView, Lane

NAMES = 3
"""Names in a title that say what an exchange is about."""
LONGEST_SUBJECT = 90
SHORT = 3
"""Letters up to which a word is an abbreviation or half a name."""


def exchange_of(record: RecordStore, document: str) -> ExchangeView:
    """Return the exchange that the document belongs to; alone, under its own id, if it hangs together with nothing."""
    name = record.groups.exchange_of([document]).get(document)
    if name is None:
        return view_of(record, "x-" + document.removeprefix("d-"), [document])
    return view_of(record, name, record.groups.members([name])[name])


def view_of(record: RecordStore, name: str, members: Iterable[str]) -> ExchangeView:
    """Return an exchange from the ids of its documents."""
    documents = in_order(record.documents.several(members).values())
    names = {document.id for document in documents}
    links = tuple(link for link in record.exchange.links_at(names) if link.from_ in names and link.to in names)
    acts = record.exchange.acts_of(names)
    agents = record.agents.several(
        {
            agent
            for document in documents
            for party in parties_of(document)
            for agent in (party.agent, party.body_agent)
            if agent
        }
    )
    lanes, ways = lanes_of(documents, links, agents)
    return ExchangeView(
        id=name,
        documents=tuple(documents),
        links=links,
        acts=tuple(act for act in acts if act.state is not None),
        responses=tuple(act for act in acts if act.state is None),
        agents=agents,
        title=title_of(documents, lanes, matter_names(record, documents, lanes)),
        lanes=lanes,
        ways=ways,
    )


def in_order(documents: Iterable[Document]) -> list[Document]:
    """Return documents by date, those without one last, ids settling what dates leave open."""
    return sorted(documents, key=lambda document: (order_key(document.date), document.id))


def parties_of(document: Document) -> tuple[Party, ...]:
    """Return all parties of a document, in whichever part."""
    return (
        *document.senders,
        *document.recipients,
        *document.signatories,
        *document.copied_to,
        *document.participants,
    )


def title_of(documents: Sequence[Document], lanes: Sequence[Lane], about: Sequence[str]) -> str:
    """Return "A and B: what about, from when to when", of what the record has."""
    between = " and ".join(lane.name for lane in lanes[:2])
    if len(lanes) > 2:
        between += " with " + (lanes[2].name if len(lanes) == 3 else f"{len(lanes) - 2} others")
    if not between:
        between = next((document.title for document in documents if document.title), "Exchange")
    matter = f": {', '.join(about)}" if about else ""
    span = span_of(documents)
    return f"{between}{matter}{f' ({span})' if span else ''}"


def span_of(documents: Sequence[Document]) -> str:
    """Return the time from the first to the last held document, "" where none of them is dated."""
    dates = [each.date for each in documents if each.date and each.held]
    dates = dates or [each.date for each in documents if each.date]
    if not dates:
        return ""
    first, last = display(dates[0]), display(dates[-1])
    return first if first == last else f"{first} to {last}"


def matter_names(record: RecordStore, documents: Sequence[Document], lanes: Sequence[Lane]) -> list[str]:
    """Return what the exchange is about: the subject that its documents state, else the names that most of them share.

    Names of the parties themselves, and those that only one of several documents has, say nothing.
    """
    stated = Counter(" ".join(each.subjects[0].split()) for each in documents if each.held and each.subjects)
    if stated:
        subject = max(stated, key=lambda words: (stated[words], -len(words), words))
        if len(subject) <= LONGEST_SUBJECT:
            return [subject]
    matters = record.groups.matters([each.id for each in documents if each.held])
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for stem, name in matters.get(document.id, {}).items():
            written[stem][name] += 1
    own = " ".join(part for lane in lanes for part in (lane.name, *lane.persons)).casefold()
    least = 2 if len(matters) > 1 else 1
    chosen: list[str] = []
    for _, names in sorted(written.items(), key=lambda each: (-each[1].total(), each[0])):
        # Of a name's forms the commonest; of equally common ones the fuller.
        name = min(names, key=lambda form: (-names[form], -len(form), form))
        if names.total() < least or len(chosen) == NAMES:
            break
        if _tells(name, own) and not any(set(_heads(name)) & set(_heads(each)) for each in chosen):
            chosen.append(name)
    return chosen if len(chosen) > 1 or any(" " in each for each in chosen) else []


def _tells(name: str, own: str) -> bool:
    """Whether a name says what an exchange is about: no abbreviation, no name of its parties, no common word."""
    words = re.split(r"[ -]", name)
    return (
        len(name) > SHORT
        and not all(_is_common(word) for word in words)
        and len(terms(name)) == len(words)  # "Have Quit Cabinet" is a heading
        and not any(head in own for head in _heads(name) if len(head) > SHORT)
    )


def _heads(name: str) -> list[str]:
    """The beginnings of a name's words: forms of one word have the same."""
    return [word[:4].casefold() for word in re.split(r"[ -]", name)]


def _is_common(word: str) -> bool:
    """Whether a word is of the kind that every correspondence of States has: bodies, offices, "Republic", "North"."""
    return is_body_noun(word) or is_office_noun(word) or fold(word) in THINGS or fold(word) in MODIFIERS
