"""The parties of an exchange as lanes: a person and the body for which they write share one.

In: documents and their links. Out: the lanes, the one that wrote first before the others, and for each document from
which lane to which it goes. Two parties are one where they are one agent, share a seat or a body, or where the one
answers what was written to the other; never the two ends of one letter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..correspondence.bonds import end_keys
from ..model import Agent, Document, Link, Party
from ..model.exchange import REPLIES
from ..onomastics import fold
from .views import Lane, Way

NAMELESS = "name not known"
"""What a lane is called of which only letters without a name are known."""


def lanes_of(
    documents: Sequence[Document], links: Sequence[Link], agents: Mapping[str, Agent]
) -> tuple[tuple[Lane, ...], dict[str, Way]]:
    """Return the lanes and each document's way between them."""
    union = _Union()
    senders = {each.id: _party_keys(each.senders or each.signatories, agents, union) for each in documents}
    recipients = {each.id: _party_keys(each.recipients, agents, union) for each in documents}
    for each in documents:
        for one in senders[each.id]:
            for other in recipients[each.id]:
                union.part(one, other)
    for each in documents:
        for party in (*each.senders, *each.recipients):
            _join_roles(party, agents, union)
    by_id = {each.id: each for each in documents}
    for link in links:
        if link.from_ in by_id and link.to in by_id and (link.kind in REPLIES or link.kind == "follows-up"):
            ends = (recipients, senders) if link.kind != "follows-up" else (senders, recipients)
            for here, there in ((senders, ends[0]), (recipients, ends[1])):
                if len(here[link.from_]) == 1 and len(there[link.to]) == 1:
                    union.join(here[link.from_][0], there[link.to][0])
    _join_short_names(documents, senders, recipients, union)
    return _named(documents, senders, recipients, union, agents)


def _named(
    documents: Sequence[Document],
    senders: Mapping[str, list[str]],
    recipients: Mapping[str, list[str]],
    union: _Union,
    agents: Mapping[str, Agent],
) -> tuple[tuple[Lane, ...], dict[str, Way]]:
    used: Counter[str] = Counter()
    parties: dict[str, list[Party]] = defaultdict(list)
    wrote: dict[str, list[Party]] = defaultdict(list)
    told: dict[str, list[Party]] = defaultdict(list)
    for each in documents:
        roots = list(dict.fromkeys(union.root(key) for key in senders[each.id]))
        to = list(dict.fromkeys(union.root(key) for key in recipients[each.id]))
        used.update(dict.fromkeys((*roots, *to), 2 if each.held else 1))
        # How a letter names another's parties ("the Department") gives way to how the letters name their own.
        known = parties if each.held else told
        for party, key in zip(each.senders or each.signatories, senders[each.id], strict=True):
            known[union.root(key)].append(party)
            if each.held:
                wrote[union.root(key)].append(party)
        for party, key in zip(each.recipients, recipients[each.id], strict=True):
            known[union.root(key)].append(party)
    first = {root: place for place, root in enumerate(used)}
    order = sorted(used, key=lambda root: (-used[root], first[root]))
    # Of the two who wrote most, who wrote first stands first.
    order = sorted(order[:2], key=first.__getitem__) + order[2:]
    place = {root: number for number, root in enumerate(order)}
    ways = {}
    for each in documents:
        sender = place[union.root(senders[each.id][0])] if senders[each.id] else None
        reached = {place[union.root(key)] for key in recipients[each.id]} - {sender}
        ways[each.id] = Way(sender, tuple(sorted(reached)))
    return tuple(_lane(parties[root] or told[root], wrote[root], agents) for root in order), ways


def _join_short_names(
    documents: Sequence[Document],
    senders: Mapping[str, list[str]],
    recipients: Mapping[str, list[str]],
    union: _Union,
) -> None:
    """Let "the Embassy", by which a letter names another, be the only embassy that the held letters have."""
    full: dict[str, set[str]] = defaultdict(set)
    short: dict[str, set[str]] = defaultdict(set)
    for each in documents:
        ends = ((each.senders or each.signatories, senders[each.id]), (each.recipients, recipients[each.id]))
        for parties, keys in ends:
            for party, key in zip(parties, keys, strict=True):
                words = fold(" ".join(filter(None, (party.name, party.office, party.body)))).split()
                (full if each.held else short)[union.root(key)].update(words)
    for root, said in short.items():
        fits = [other for other, known in full.items() if root not in full and said <= known]
        if len(fits) == 1:
            union.join(root, fits[0])


def _lane(parties: Sequence[Party], wrote: Sequence[Party], agents: Mapping[str, Agent]) -> Lane:
    """Name a lane by the body for which its people write, else by who writes, else by the office."""
    bodies = Counter(name for party in parties if (name := body_name(party, agents)))
    persons = Counter(name for party in wrote or parties if (name := person_name(party, agents)))
    named = [name for name, _ in persons.most_common(4)]
    if bodies:
        return Lane(max(bodies, key=lambda name: (bodies[name], len(name), name)), tuple(named))
    if named:
        return Lane(named[0], tuple(named[1:]))
    return Lane(next((party.office for party in parties if party.office), NAMELESS))


def body_name(party: Party, agents: Mapping[str, Agent]) -> str:
    """Return the body for which a party writes, by the name that the archive gives it; "" where none is known."""
    for name in (party.body_agent, party.agent):
        agent = agents.get(name or "")
        if agent is not None and agent.kind == "body":
            return agent.name
    return party.body or ""


def person_name(party: Party, agents: Mapping[str, Agent]) -> str:
    agent = agents.get(party.agent or "")
    if agent is not None and agent.kind == "person":
        return agent.name
    return party.name or ""


def _party_keys(parties: Iterable[Party], agents: Mapping[str, Agent], union: _Union) -> list[str]:
    """Return one key for each party; all the keys by which it is known become one."""
    found = []
    for party in parties:
        keys = sorted(end_keys([party])) or sorted(filter(None, (party.agent, party.body_agent)))
        keys += [f"body:{' '.join(party.body.casefold().split())}"] if party.body else []
        keys = keys or [f"name:{(party.name or party.office or '').casefold()}"]
        for key in keys[1:]:
            union.join(keys[0], key)
        found.append(keys[0])
    return found


def _join_roles(party: Party, agents: Mapping[str, Agent], union: _Union) -> None:
    """Let a person who is attested for one body only stand with it."""
    agent = agents.get(party.agent or "")
    if agent is None or agent.kind != "person" or party.body:
        return
    bodies = {f"body:{' '.join(role.body.casefold().split())}" for role in agent.roles if role.body}
    known = [body for body in bodies if union.knows(body)]
    if len(known) == 1:
        union.join(agent.id, known[0])


class _Union:
    """Keys that mean one party, and keys that must never."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)

    def knows(self, key: str) -> bool:
        return key in self._parent

    def root(self, key: str) -> str:
        while self._parent.setdefault(key, key) != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def part(self, one: str, other: str) -> None:
        """Keep two parties apart from now on: they are the ends of one letter."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def join(self, one: str, other: str) -> None:
        a, b = sorted((self.root(one), self.root(other)))
        if a == b or b in self._apart[a]:
            return
        self._parent[b] = a
        for each in self._apart.pop(b, set()):
            self._apart[each].discard(b)
            self._apart[each].add(a)
            self._apart[a].add(each)
