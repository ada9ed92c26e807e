"""Who is meant: the names of one block put together into agents, without a guess.

In: the uses of one block. Out: identities. Spellings go from the fullest to the least full; each joins the
one agent that it can mean, and where it can mean two, or none, it is an agent of its own, which names those
that it may be. Documents help: a surname means the person of that surname whom the same document names in
full, or the only one who held the same office of the same body.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz.distance import OSA

from regesta.model import Role
from regesta.onomastics import fold, parse_person, same_body, same_person

from .fullness import fullest_first, fullness
from .roles import attested_roles, same_role, too_far_apart
from .uses import AgentKind, NameUse, block_key, kind_of, spelling

_LONG = 8
"""Letters of a surname in which one that differs is a slip and no other name."""


class Identity(Struct, frozen=True, omit_defaults=True):
    """One agent. `names` are all its spellings, sorted; `uses` all its places, sorted.

    `name` is the fullest spelling, among equals the most frequent, then the first in the alphabet. `may_be`
    are the seeds (`agent_seed`) of the other agents that it could be, where the names do not decide.
    """

    kind: AgentKind
    name: str
    names: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    uses: tuple[NameUse, ...] = ()
    may_be: tuple[str, ...] = ()


class _Agent:
    """An agent in the making: its first name is its fullest."""

    def __init__(self, kind: AgentKind, name: str) -> None:
        self.kind, self.name = kind, name
        self.names = {name}
        self.uses: list[NameUse] = []
        self.candidates: list[_Agent] = []

    def take(self, name: str, use: NameUse) -> None:
        self.names.add(name)
        self.uses.append(use)

    def may_be_called(self, name: str) -> bool:
        """Return whether *name* contradicts none of this agent's names."""
        return all(_alike(self.kind, name, other) != "different" for other in self.names)

    def is_spelt_like(self, name: str) -> bool:
        """Return whether the surname is spelt as here, or is long and off by one letter.

        Shorter surnames that are only alike ("Martin", "Morton") need a document or a role to join them.
        """
        return any(_spelt_alike(name, other) for other in self.names)


def identify(block: Sequence[NameUse]) -> tuple[Identity, ...]:
    """Return the agents that the uses of one block (`uses.block_key`) mean, sorted by name.

    A spelling joins the only agent whose names it does not contradict. "N. Khrushchev" beside Nikita and
    Nina is neither; two bodies spelt out in different words never become one, whatever acronym they share.
    The result does not depend on the order of *block*, and a use given twice counts once.
    """
    uses = sorted(set(block), key=_order)
    if not uses:
        return ()
    kind = kind_of(uses[0])
    by_name: dict[str, list[NameUse]] = {}
    for use in uses:
        by_name.setdefault(spelling(use), []).append(use)
    agents: list[_Agent] = []
    for name in fullest_first(kind, {name: len(named) for name, named in by_name.items()}):
        _settle(kind, name, by_name[name], agents)
    return tuple(
        sorted((_identity(agent) for agent in agents), key=lambda one: (fold(one.name), one.name, one.uses))
    )


def agent_seed(identity: Identity) -> str:
    """Return words that stand for *identity* and stay the same as long as its preferred name does.

    Two agents of one spelling (which may mean this or that person) differ in their first use.
    """
    block = block_key(identity.uses[0])[1] if identity.uses else ""
    seed = f"{identity.kind}|{block}|{fold(identity.name) or identity.name}"
    return f"{seed}|{identity.uses[0].document}" if identity.may_be and identity.uses else seed


def _settle(kind: AgentKind, name: str, uses: Sequence[NameUse], agents: list[_Agent]) -> None:
    """Give the uses of one spelling to the agents that they mean; the others are an agent of their own."""
    candidates = [agent for agent in agents if agent.may_be_called(name)]
    close = {id(agent) for agent in candidates if kind != "person" or agent.is_spelt_like(name)}
    equals = [agent for agent in candidates if id(agent) in close and _says_the_same(kind, name, agent.name)]
    if len(equals) == 1:
        candidates = equals
    # All are decided before any is given away, so that the order of the documents does not show.
    decided = [(use, *_means(use, candidates, close)) for use in uses]
    left = [(use, near) for use, means, near in decided if means is None]
    for use, means, _ in decided:
        if means is not None:
            means.take(name, use)
    if left:
        own = _Agent(kind, name)
        own.uses += [use for use, _ in left]
        own.candidates = list({id(agent): agent for _, near in left for agent in near}.values())
        agents.append(own)


def _means(use: NameUse, candidates: Sequence[_Agent], close: set[int]) -> tuple[_Agent | None, list[_Agent]]:
    """Return the one agent that *use* means, or None, and all that it could mean by name and time."""
    near = [agent for agent in candidates if not too_far_apart(use, agent.uses)]
    sure = [agent for agent in near if id(agent) in close]
    means = sure
    if len(sure) != 1:
        means = _by_document(use, sure or near) or _by_role(use, sure or near)
    return (means[0] if len(means) == 1 else None), near


def _by_document(use: NameUse, agents: Sequence[_Agent]) -> list[_Agent]:
    return [agent for agent in agents if any(other.document == use.document for other in agent.uses)]


def _by_role(use: NameUse, agents: Sequence[_Agent]) -> list[_Agent]:
    return [agent for agent in agents if any(same_role(use, other) for other in agent.uses)]


def _says_the_same(kind: AgentKind, a: str, b: str) -> bool:
    return _alike(kind, a, b) == "same" and fullness(kind, a) == fullness(kind, b)


def _spelt_alike(a: str, b: str) -> bool:
    first, second = parse_person(a), parse_person(b)
    if first is None or second is None:
        return fold(a) == fold(b)
    x, y = fold(first.surname).replace(" ", ""), fold(second.surname).replace(" ", "")
    return x == y or (min(len(x), len(y)) >= _LONG and OSA.distance(x, y, score_cutoff=1) <= 1)


def _alike(kind: AgentKind, a: str, b: str) -> str:
    if fold(a) == fold(b):
        return "same"
    if kind == "person":
        return same_person(a, b)
    return same_body(a, b)


def _identity(agent: _Agent) -> Identity:
    counts = Counter(spelling(use) for use in agent.uses)
    return Identity(
        kind=agent.kind,
        name=fullest_first(agent.kind, counts)[0],
        names=tuple(sorted(counts)),
        roles=attested_roles(agent.uses) if agent.kind == "person" else (),
        uses=tuple(sorted(agent.uses, key=_order)),
        may_be=tuple(sorted({_seed_of(other) for other in agent.candidates})),
    )


def _seed_of(agent: _Agent) -> str:
    return agent_seed(_identity(agent))


def _order(use: NameUse) -> tuple[str, ...]:
    return tuple(part or "" for part in (use.document, use.field, use.name, use.office, use.body, use.date))
