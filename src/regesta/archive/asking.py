"""The ask ledger as it is read: each ask, proposal and offer with what came of it, both quotes and the days between.

"As of" a day: the letters written by then, and of what came of their asks only what those letters say, worked out by
the same rules as the ledger itself (`knowing.held_by`, `Letters.ledgers`). What letters only tell that others asked is
left out unless it is wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..chronology import bounds, order_key
from ..holdings import RecordStore
from ..holdings.records import in_chunks
from ..model import Act, Document, Evidence
from ..model.exchange import State
from ..onomastics import fold
from ..processing.letters import BEARING, Letters
from .knowing import held_by, last_day
from .views import AskView, Met

UNSETTLED: tuple[State, ...] = ("open", "acknowledged", "partly answered")
_CHUNK = 500


def asks_of(
    record: RecordStore,
    *,
    states: Iterable[str] = (),
    party: str | None = None,
    as_of: str | None = None,
    told: bool = False,
) -> Iterator[AskView]:
    """Yield the asks, proposals and offers by date; `as_of` is an EDTF date, `party` a part of a name.

    Raises:
        DayError: `as_of` is no date.
    """
    asked, documents, end = chosen(record, states=states, party=party, as_of=as_of, told=told)
    answering = {answer.document for act in asked for answer in act.answered_by}
    documents |= record.documents.several(answering - documents.keys())
    answers = {act.id: act for act in record.exchange.acts_of(answering)}
    for act in asked:
        letter = documents[act.document]
        met = tuple(_met(answers.get(each.act), documents[each.document], letter) for each in act.answered_by)
        settled = met and act.state not in ("open", "acknowledged")
        waited = met[0].days if settled else _days(letter.date, end)
        yield AskView(act=act, document=letter, met=met, days=waited)


def chosen(
    record: RecordStore, *, states: Iterable[str], party: str | None, as_of: str | None, told: bool
) -> tuple[list[Act], dict[str, Document], int | None]:
    """Return the asks by date, the documents that put them, and the last day that counts.

    Raises:
        DayError: `as_of` is no date.
    """
    wanted = frozenset(states)
    if as_of is None:
        asked, end = record.exchange.asked(wanted, told=told), record.documents.last_day()
    else:
        end = last_day(as_of)
        asked = [
            act for act in _standing(record, end) if (told or not act.reported) and (not wanted or act.state in wanted)
        ]
    documents = record.documents.several({act.document for act in asked})
    if party is not None:
        asked = [act for act in asked if _concerns(party, act, documents[act.document])]
    places = {name: order_key(document.date) for name, document in documents.items()}
    return sorted(asked, key=lambda act: (places[act.document], act.document, act.place)), documents, end


def acts_as_of(record: RecordStore, documents: Iterable[str], as_of: str) -> list[Act]:
    """Return the asks of the documents as they stood at the end of a day; none of what was written later.

    Raises:
        DayError: `as_of` is no date.
    """
    known = held_by(record, last_day(as_of))
    return [act for act in Letters(record).ledgers(sorted(known.intersection(documents)), known) if act.state]


def _standing(record: RecordStore, day: int) -> Iterator[Act]:
    """The asks of what was written by the end of `day`, with the states that this leaves them.

    Only where something that bears on a letter came later must its ledger be kept anew.
    """
    known = held_by(record, day)
    edges = record.exchange.edges()
    again = {to for from_, to, kind in edges if to in known and from_ not in known and kind in BEARING}
    for act in record.exchange.asked(told=True):
        if act.document in known and act.document not in again:
            yield act
    letters = Letters(record)
    for chunk in in_chunks(sorted(again), _CHUNK):
        yield from (act for act in letters.ledgers(chunk, known) if act.state is not None)


def _met(answer: Act | None, document: Document, letter: Document) -> Met:
    quotes: tuple[Evidence, ...] = answer.evidence if answer else ()
    return Met(document=document, evidence=quotes, days=_days(letter.date, _first_day(document.date)))


def _concerns(party: str, act: Act, letter: Document) -> bool:
    named = [act.actor, act.addressee]
    named += [part for one in (*letter.senders, *letter.recipients) for part in (one.name, one.office, one.body)]
    return any(fold(party) in fold(name) for name in named if name)


def _first_day(date: str | None) -> int | None:
    found = bounds(date) if date else None
    return found[0] if found else None


def _days(date: str | None, until: int | None) -> int | None:
    """Days between, where the ask's day is known to the day."""
    found = bounds(date) if date else None
    if found is None or until is None or found[0] is None or found[0] != found[1] or until < found[0]:
        return None
    return until - found[0]
