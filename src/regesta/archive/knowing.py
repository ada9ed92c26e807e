"""An exchange as it was known: on a day, to a party or to one who held everything.

A party knows what it sent, and what had reached it: by the date of receipt where that is known, else by the date of
sending, which is said. Of what is named in a letter that it knows it has been told. A document without a date is not
known on any day, unless a known letter enclosed it. What was asked stands as the answers known by then leave it.
"""

from __future__ import annotations

import msgspec

from ..chronology import bounds
from ..holdings import RecordStore
from ..model import Document
from ..model.exchange import CARRIES
from ..onomastics import fold
from ..processing.letters import Letters
from .errors import DayError, UnknownPartyError
from .exchanges import as_they_stand
from .views import ExchangeView, Known, Lane

_NO_DAY = 10**7


def as_known(record: RecordStore, view: ExchangeView, as_of: str | None, to: str | None) -> ExchangeView:
    """Return the exchange with what was known by the end of `as_of`, to the lane that `to` names or to anybody.

    Raises:
        DayError: `as_of` is no date.
        UnknownPartyError: `to` names no lane, or several.
    """
    day = _NO_DAY if as_of is None else last_day(as_of)
    lane = None if to is None else lane_named(view, to)
    known: dict[str, Known] = {}
    for document in view.documents:
        how = _reached(view, document, lane, day) if document.held else None
        if how is not None:
            known[document.id] = how
    _enclosed(view, known)
    read = frozenset(known)
    for link in view.links:
        if link.from_ in read and link.to not in known:
            # What the letter names existed when it was written, whatever date is given to it.
            known[link.to] = Known("told of", told_in=link.from_)
    acts = as_they_stand(Letters(record).ledgers(sorted(read), read))
    kept = [each for each in view.documents if each.id in known]
    return msgspec.structs.replace(
        view,
        documents=tuple(kept),
        links=tuple(link for link in view.links if link.from_ in read and link.to in known),
        acts=tuple(act for act in acts if act.state is not None),
        responses=tuple(act for act in acts if act.state is None),
        as_of=as_of,
        known_to=None if lane is None else view.lanes[lane].name,
        known=known,
        not_yet=len(view.documents) - len(kept),
    )


def held_by(record: RecordStore, day: int) -> set[str]:
    """Return the held documents that were written by the end of `day`, and what came enclosed in them.

    The same as `as_known` gives for an exchange to one who held everything, for the whole archive.
    """
    held = record.documents.held_by(day)
    enclosures = [(one, other) for one, other, kind in record.exchange.edges() if kind in CARRIES]
    while new := {inner for outer, inner in enclosures if outer in held and inner not in held}:
        held |= new
    return held


def last_day(edtf: str) -> int:
    """Return the last day of an EDTF date.

    Raises:
        DayError: it is none.
    """
    given = bounds(edtf)
    if given is None or given[1] is None:
        raise DayError(found=edtf)
    return given[1]


def lane_named(view: ExchangeView, name: str) -> int:
    """Return the one lane that is called so, in full or by a part of its name, or that has a party called so.

    Raises:
        UnknownPartyError: none is, or several are.
    """
    wanted = fold(name)
    names = [_names(view, lane, place) for place, lane in enumerate(view.lanes)]
    whole = [place for place, known in enumerate(names) if any(wanted == fold(each) for each in known)]
    words = set(wanted.split())
    part = [place for place, known in enumerate(names) if words and any(words <= set(fold(e).split()) for e in known)]
    found = whole or part
    if len(found) != 1:
        expected = "; ".join(lane.name for lane in view.lanes) or "none"
        raise UnknownPartyError(exchange=view.id, found=name, expected=expected)
    return found[0]


def _names(view: ExchangeView, lane: Lane, place: int) -> set[str]:
    found = {lane.name, *lane.persons}
    for document in view.documents:
        way = view.ways[document.id]
        for parties in ((document.senders,) if way.sender == place else ()) + (
            (document.recipients,) if way.recipients == (place,) else ()
        ):
            for party in parties:
                found.update(filter(None, (party.name, party.office, party.body, party.agent, party.body_agent)))
                for agent in (party.agent, party.body_agent):
                    if agent in view.agents:
                        found.update(view.agents[agent].names)
    return found


def _reached(view: ExchangeView, document: Document, lane: int | None, day: int) -> Known | None:
    """How a held document was known by the day, or None."""
    way = view.ways[document.id]
    if lane is None:
        return _by(document.date, day, "dated")
    if way.sender == lane:
        return _by(document.date, day, "sent")
    if lane not in way.recipients:
        return None
    if document.received and bounds(document.received) is not None:
        return _by(document.received, day, "received")
    found = _by(document.date, day, "received")
    return None if found is None else msgspec.structs.replace(found, sure=day == _NO_DAY)


def _by(edtf: str | None, day: int, how: str) -> Known | None:
    """Known, and surely where the last day that the date may mean has come; without a date only if no day is asked."""
    days = bounds(edtf) if edtf else None
    if day == _NO_DAY:
        return Known(how)
    if days is None or days[0] is None or days[0] > day:
        return None
    return Known(how, sure=days[1] is not None and days[1] <= day)


def _enclosed(view: ExchangeView, known: dict[str, Known]) -> None:
    """What a known letter enclosed came with it."""
    for _ in view.links:
        new = {
            link.to: Known("enclosed", known[link.from_].sure, link.from_)
            for link in view.links
            if link.kind in CARRIES and link.from_ in known and link.to not in known
        }
        if not new:
            return
        known.update(new)
