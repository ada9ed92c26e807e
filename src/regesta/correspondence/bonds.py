"""How strongly two documents hang together: by what the one says of the other, or by parties, time and matter.

In: two documents with what is known of them. Out: a bond, or None. A bond depends on its two documents and nothing
else, so that what is added elsewhere never changes it, and the order of arrival is nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from regesta.chronology import bounds
from regesta.model import Document, Link, Party
from regesta.model.exchange import CARRIES, REPLIES

from .matter import names_of, overlap
from .parties import parties_match
from .seats import is_name, seat_of

ONE_BUSINESS = 183
"""Days over which letters between the same two parties may still be one exchange without saying so."""
LATE_REPLY = 3 * 366
SAME_MATTER = 0.4
"""Overlap from which letters of one pair speak of one matter: 14 % of the pairs from different volumes reach it, and
every second pair of which the one refers to the other."""
NEAR_MATTER = 0.3
"""Enough where a letter speaks of the other besides."""
FEWEST_NAMES = 3
SAME_PARTY = 0.8
"""Likeness of parties from which they are one under two names."""

_BACK_AND_FORTH = REPLIES | {"follows-up"}
_ONE_PIECE = CARRIES | {"identical-to", "translation-of", "draft-of"}


class Bond(Struct, frozen=True, order=True):
    """What holds two documents together, `one` < `other`.

    A `firm` one never gives; the others give way by `strength`, where an exchange would grow too large. `leaf` is the
    one of the two that merely hangs on the other (what is not held, a record of talks) and makes no bridge to others.
    """

    one: str
    other: str
    strength: float
    firm: bool = False
    leaf: str = ""


class Bound(Struct, frozen=True):
    """A document as far as it matters here: its days, its two ends as keys and the pairs that these make."""

    id: str
    held: bool
    days: tuple[int, int] | None
    senders: frozenset[str]
    recipients: frozenset[str]
    pairs: frozenset[tuple[str, str]] = frozenset()
    matter: frozenset[str] = frozenset()
    circular: bool = False
    from_: tuple[Party, ...] = ()
    to: tuple[Party, ...] = ()


def bound(document: Document, matter: Iterable[str] = ()) -> Bound:
    """Return the document as bonds need it; what its own parties are called tells nothing of its matter."""
    from_ = document.senders or document.signatories
    senders, recipients = end_keys(from_), end_keys(document.recipients)
    return Bound(
        id=document.id,
        held=document.held,
        days=days_of(document.date),
        senders=senders,
        recipients=recipients,
        pairs=frozenset((min(a, b), max(a, b)) for a in senders for b in recipients if a != b),
        matter=frozenset(matter) - names_of([document]),
        circular=len(document.recipients) > 1,
        from_=from_,
        to=document.recipients,
    )


def end_keys(parties: Iterable[Party]) -> frozenset[str]:
    """Return the keys of one end of a letter: who is meant, and the seat, which a person and the body share.

    "Ambassador in Iraq (W.)" and "Embassy in Iraq" have one seat, and so have Secretary and Department of State.
    """
    keys: set[str] = set()
    for party in parties:
        seat = seat_of(party)
        if seat.mission and seat.host:
            keys.add("mission:" + "-".join(sorted(seat.host)))
        else:
            if seat.mission is False and seat.words:
                keys.add("seat:" + "-".join(sorted(seat.words)))
            if body := party.body_agent or (party.agent if not party.name else None):
                keys.add(body)
        if party.name and is_name(party.name) and party.agent:
            keys.add(party.agent)
    return frozenset(keys)


def days_of(edtf: str | None) -> tuple[int, int] | None:
    """Return the first and the last day that a date may mean; None where an end is open, or more than a year apart."""
    known = bounds(edtf) if edtf else None
    if known is None or known[0] is None or known[1] is None or known[1] - known[0] > 366:
        return None
    return known[0], known[1]


def affinity(one: Bound, other: Bound) -> Bond | None:
    """Return the bond between two held letters of the same two parties, close in time and on one matter.

    The further apart in time, the more alike they must be. A circular passes between too many to be of one business.
    """
    if not (one.held and other.held) or one.circular or other.circular or not one.pairs & other.pairs:
        return None
    gap = _gap(one, other)
    if gap is None or gap > ONE_BUSINESS:
        return None
    alike, shared = overlap(one.matter, other.matter)
    strength = alike * (1 - gap / (2 * ONE_BUSINESS))
    if shared < FEWEST_NAMES or strength < SAME_MATTER:
        return None
    return _bond(one, other, strength)


def bond_of_link(link: Link, one: Bound, other: Bound) -> Bond | None:
    """Return the bond that a link makes between its two documents.

    What is one piece (enclosure, draft, translation, identical letter) is one exchange. A reply is, unless its parties
    or its date speak against it. A mere mention binds letters of the same two parties; and a record of talks, which
    passed between nobody, to the letter that speaks of it or of which it speaks, where both are of one matter and
    time. What is not held hangs on the letter that speaks of it.
    """
    if link.kind in _ONE_PIECE:
        return _bond(one, other, 1.0, firm=True)
    gap = _gap(one, other)
    same_pair = bool(one.pairs & other.pairs)
    if link.kind in _BACK_AND_FORTH and (gap is None or gap <= LATE_REPLY) and (same_pair or _may_answer(one, other)):
        return _bond(one, other, link.score, firm=True)
    if not (one.held and other.held):
        return _bond(one, other, 0.9 if same_pair else 0.5, leaf=other.id if one.held else one.id)
    if gap is None or gap > ONE_BUSINESS:
        return None
    if same_pair:
        return _bond(one, other, 0.9)
    if bool(one.pairs) == bool(other.pairs):
        return None
    alike, shared = overlap(one.matter, other.matter)
    if gap <= ONE_BUSINESS // 3 and shared >= FEWEST_NAMES and alike >= NEAR_MATTER:
        return _bond(one, other, alike, leaf=other.id if one.pairs else one.id)
    return None


def together(bonds: Iterable[Bond]) -> list[Bond]:
    """Return one bond for each pair of documents, as strong as its strongest; and of what hangs on several, one.

    A letter that is not held may be spoken of in many exchanges: it belongs to the one that tells most of it.
    """
    found: dict[tuple[str, str], Bond] = {}
    for bond in bonds:
        known = found.get((bond.one, bond.other), bond)
        found[bond.one, bond.other] = Bond(
            bond.one,
            bond.other,
            max(bond.strength, known.strength),
            bond.firm or known.firm,
            bond.leaf and known.leaf,
        )
    best: dict[str, Bond] = {}
    for bond in found.values():
        surest = best.get(bond.leaf, bond)
        best[bond.leaf] = min(surest, bond, key=lambda each: (-each.strength, each))
    return sorted(bond for bond in found.values() if not bond.leaf or best[bond.leaf] is bond)


def _may_answer(reply: Bound, letter: Bound) -> bool:
    """Return whether a reply's writer may be the letter's addressee, or its addressee the letter's writer.

    What is called otherwise ("Ministry of Waters, Sarn" and "Ministry of Waters of Ardania") is compared as a party.
    """
    back = not (reply.recipients and letter.senders) or _alike(
        reply.recipients & letter.senders, reply.to, letter.from_
    )
    forth = not (reply.senders and letter.recipients) or _alike(
        reply.senders & letter.recipients, reply.from_, letter.to
    )
    known = reply.recipients and letter.senders and reply.senders and letter.recipients
    return bool((back or forth) if known else (back and forth))


def _alike(shared: frozenset[str], one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    return bool(shared) or parties_match(one, other) >= SAME_PARTY


def _gap(one: Bound, other: Bound) -> int | None:
    if one.days is None or other.days is None:
        return None
    return max(0, one.days[0] - other.days[1], other.days[0] - one.days[1])


def _bond(one: Bound, other: Bound, strength: float, *, firm: bool = False, leaf: str = "") -> Bond:
    a, b = sorted((one.id, other.id))
    return Bond(a, b, round(strength, 3), firm, leaf)
