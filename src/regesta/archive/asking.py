"""The ask ledger as it is read: each ask, proposal and offer with what came of it, both quotes and the days between.

"As of" a day: the letters written by then, and of what came of their asks only what was written by then. An answer
whose date is not known is taken to be there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ..chronology import bounds, order_key
from ..holdings import RecordStore
from ..model import Act, Document, Evidence
from ..model.exchange import State
from ..onomastics import fold
from .views import AskView, Met

UNSETTLED: tuple[State, ...] = ("open", "acknowledged", "partly answered")
_CALLS = frozenset(("answers", "acknowledges", "follows-up"))


def asks_of(
    record: RecordStore, *, states: Iterable[str] = (), party: str | None = None, as_of: str | None = None
) -> Iterator[AskView]:
    """Yield the asks, proposals and offers by date; `as_of` is an EDTF date, `party` a part of a name."""
    wanted = frozenset(states)
    until = _last_day(as_of)
    asked = [act for act in record.exchange.acts() if act.state is not None]
    ids = {act.document for act in asked} | {answer.document for act in asked for answer in act.answered_by}
    documents = record.documents.several(ids)
    answers = {act.id: act for act in record.exchange.acts_of(ids)}
    replies = _replies(record, {act.document for act in asked}) if until is not None else {}
    end = until if until is not None else _last_held(record.documents.iterate())
    for act in sorted(asked, key=lambda act: (order_key(documents[act.document].date), act.document, _place(act))):
        letter = documents[act.document]
        if party is not None and not _concerns(party, act, letter):
            continue
        if until is not None:
            if not _by(letter, until):
                continue
            act = _as_known(act, until, documents, replies.get(act.document, ()))  # noqa: PLW2901
        if wanted and act.state not in wanted:
            continue
        met = tuple(_met(answers.get(each.act), documents[each.document], letter) for each in act.answered_by)
        settled = met and act.state not in ("open", "acknowledged")
        waited = met[0].days if settled else _days(letter.date, end)
        yield AskView(act=act, document=letter, met=met, days=waited)


def _met(answer: Act | None, document: Document, letter: Document) -> Met:
    quotes: tuple[Evidence, ...] = answer.evidence if answer else ()
    days = _days(letter.date, _first_day(document.date))
    return Met(document=document, evidence=quotes, days=days)


def _as_known(act: Act, until: int, documents: dict[str, Document], replies: Iterable[Document]) -> Act:
    """The ask as it stood at the end of day `until`: without what was written later."""
    there = tuple(each for each in act.answered_by if _by(documents[each.document], until))
    if len(there) == len(act.answered_by) and (there or act.state == "open"):
        return act
    if there:
        return replace(act, answered_by=there)
    # Whatever else came by then said that the letter had come, or the state would rest on it.
    known = act.state == "acknowledged" and any(_by(document, until) for document in replies)
    state: State = "acknowledged" if known else "open"
    return replace(act, state=state, answered_by=())


def _replies(record: RecordStore, names: set[str]) -> dict[str, list[Document]]:
    links = [link for link in record.exchange.links_at(names) if link.kind in _CALLS and link.to in names]
    documents = record.documents.several({link.from_ for link in links})
    found: dict[str, list[Document]] = defaultdict(list)
    for link in links:
        if link.from_ in documents:
            found[link.to].append(documents[link.from_])
    return found


def _concerns(party: str, act: Act, letter: Document) -> bool:
    named = [act.actor, act.addressee]
    named += [part for one in (*letter.senders, *letter.recipients) for part in (one.name, one.office, one.body)]
    return any(fold(party) in fold(name) for name in named if name)


def _place(act: Act) -> int:
    return act.evidence[0].start if act.evidence else 0


def _by(document: Document, until: int) -> bool:
    day = _first_day(document.date)
    return day is None or day <= until


def _first_day(date: str | None) -> int | None:
    found = bounds(date) if date else None
    return found[0] if found else None


def _last_day(date: str | None) -> int | None:
    found = bounds(date) if date else None
    return found[1] if found else None


def _last_held(documents: Iterable[Document]) -> int | None:
    return max((day for each in documents if each.held and (day := _first_day(each.date)) is not None), default=None)


def _days(date: str | None, until: int | None) -> int | None:
    """Days between, where the ask's day is known to the day."""
    found = bounds(date) if date else None
    if found is None or until is None or found[0] is None or found[0] != found[1] or until < found[0]:
        return None
    return until - found[0]
