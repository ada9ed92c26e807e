"""Who stands on which side of an exchange: senders gathered by the body for which they write.

What enters: an exchange. What leaves: its sides, the one that began it first, and each document's side. Two parties
are on one side where they are one agent, share a body, or where one answers what was written to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ..archive import ExchangeView
from ..model import Agent, Document, Party
from . import naming

MOST_SIDES = 3
UNKNOWN = "Sender not known"
OTHERS = "Other senders"


class Side(Struct, frozen=True):
    """A side: the body's name, or the sender's where no body is known; who wrote for it."""

    name: str
    persons: tuple[str, ...] = ()


class _Parties:
    """Union of the keys by which parties are known, that never makes one of a letter's two ends."""

    def __init__(self, view: ExchangeView) -> None:
        self._parent: dict[str, str] = {}
        self._agents = view.agents
        self._ends = []
        for document in view.documents:
            ends = self.of(document.senders), self.of(document.recipients)
            self._ends.append(ends)

    def of(self, parties: Iterable[Party]) -> str | None:
        """Return a key that stands for the parties of one end of a letter."""
        keys = [key for party in parties for key in _keys(party, self._agents)]
        for key in keys[1:]:
            self._parent[self.root(key)] = self.root(keys[0])
        return keys[0] if keys else None

    def root(self, key: str) -> str:
        while self._parent.setdefault(key, key) != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, one: str | None, other: str | None) -> None:
        if one is None or other is None or self.root(one) == self.root(other):
            return
        a, b = self.root(one), self.root(other)
        for sender, recipient in self._ends:
            if sender and recipient and {self.root(sender), self.root(recipient)} == {a, b}:
                return
        self._parent[a] = b


def sides_of(view: ExchangeView) -> tuple[tuple[Side, ...], dict[str, int]]:
    """Return the sides and each document's place among them."""
    parties = _Parties(view)
    by_id = {document.id: document for document in view.documents}
    senders = {document.id: parties.of(document.senders) for document in view.documents}
    recipients = {document.id: parties.of(document.recipients) for document in view.documents}
    for link in view.links:
        if link.from_ not in by_id or link.to not in by_id:
            continue
        if link.kind in ("answers", "acknowledges"):
            parties.join(senders[link.from_], recipients[link.to])
            parties.join(recipients[link.from_], senders[link.to])
        elif link.kind == "follows-up":
            parties.join(senders[link.from_], senders[link.to])
    roots = {name: parties.root(key) for name, key in senders.items() if key}
    addressed = {name: parties.root(key) for name, key in recipients.items() if key}
    order = _ranked(view.documents, roots)
    _stand_with(order, roots, addressed, view)
    order = _ranked(view.documents, roots)
    chosen = order if len(order) <= MOST_SIDES else order[: MOST_SIDES - 1]
    names = [
        _side(
            [party for name, root in roots.items() if root == each for party in by_id[name].senders],
            [party for name, root in addressed.items() if root == each for party in by_id[name].recipients],
            view.agents,
        )
        for each in chosen
    ]
    if len(order) > len(chosen):
        names.append(Side(OTHERS))
    places = {name: chosen.index(root) if root in chosen else len(chosen) for name, root in roots.items()}
    for document in view.documents:
        if document.id in places:
            continue
        to = addressed.get(document.id)
        if len(chosen) == 2 and to in chosen:
            places[document.id] = 1 - chosen.index(to)
        else:
            if UNKNOWN not in (side.name for side in names) and len(names) < MOST_SIDES:
                names.append(Side(UNKNOWN))
            places[document.id] = len(names) - 1
    return tuple(names), places


def _ranked(documents: Iterable[Document], roots: Mapping[str, str]) -> list[str]:
    """Sides by how much they wrote; of the ones shown, the side that wrote first stands first."""
    written = [roots[document.id] for document in documents if document.id in roots]
    most = [root for root, _ in Counter(written).most_common()]
    shown = most if len(most) <= MOST_SIDES else most[: MOST_SIDES - 1]
    return sorted(shown, key=written.index) + [root for root in most if root not in shown]


def _stand_with(order: list[str], roots: dict[str, str], addressed: dict[str, str], view: ExchangeView) -> None:
    """Let writers of whom no body is known stand with the side by or for which their papers travel.

    What one of the two leading sides encloses stands with it, and so does what is written to the other one.
    """
    if len(order) <= 2:
        return
    leading = order[:2]
    enclosers = {link.to: roots.get(link.from_) for link in view.links if link.kind == "encloses"}
    parties = {document.id: document.senders for document in view.documents}
    for root in order[2:]:
        own = [name for name, each in roots.items() if each == root]
        if any(_body_name(party, view.agents) for name in own for party in parties[name]):
            continue
        sides = {enclosers.get(name) or _opposite(leading, addressed.get(name)) for name in own}
        side = sides.pop() if len(sides) == 1 else None
        if side in leading:
            for each in (roots, addressed):
                each.update({name: side for name, known in each.items() if known == root})


def _opposite(leading: list[str], side: str | None) -> str | None:
    return leading[1 - leading.index(side)] if side in leading else None


def _side(senders: Iterable[Party], recipients: Iterable[Party], agents: Mapping[str, Agent]) -> Side:
    """Name a side by the body for which it writes, or to which it is written; else by who writes."""
    senders = list(senders)
    wrote = Counter(body for party in senders if (body := _body_name(party, agents)))
    got = Counter(body for party in recipients if (body := _body_name(party, agents)))
    bodies = wrote or got
    persons = Counter(person for party in senders if (person := _person_name(party, agents)))
    named = [name for name, _ in persons.most_common(4)]
    if bodies:
        return Side(max(bodies, key=lambda name: (bodies[name], len(name), name)), tuple(named))
    return Side(named[0] if named else UNKNOWN, tuple(named[1:]))


def _body_name(party: Party, agents: Mapping[str, Agent]) -> str:
    for name in (party.body_agent, party.agent):
        agent = agents.get(name or "")
        if agent is not None and agent.kind == "body":
            return agent.name
    if party.body:
        return party.body
    agent = agents.get(party.agent or "")
    return next((role.body for role in agent.roles if role.body), "") if agent is not None else ""


def _person_name(party: Party, agents: Mapping[str, Agent]) -> str:
    agent = agents.get(party.agent or "")
    if agent is not None and agent.kind == "person":
        return agent.name
    return party.name or (naming.party(party) if party.office else "")


def _keys(party: Party, agents: Mapping[str, Agent]) -> list[str]:
    found = [name for name in (party.agent, party.body_agent) if name]
    bodies = [party.body or ""]
    for name in tuple(found):
        agent = agents.get(name)
        if agent is not None:
            bodies += [role.body or "" for role in agent.roles]
            bodies += list(agent.names) if agent.kind == "body" else []
    found += [f"body:{' '.join(body.casefold().split())}" for body in bodies if body]
    if not found and (party.name or party.office):
        found.append(f"name:{naming.party(party).casefold()}")
    return list(dict.fromkeys(found))
