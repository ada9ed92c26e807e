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
from .roles import LIFETIME, Post, attested_roles, post, same_post, year
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
    seed: str
    roles: tuple[Role, ...] = ()
    uses: tuple[NameUse, ...] = ()
    may_be: tuple[str, ...] = ()


class _Agent:
    """An agent in the making; its first name is its fullest."""

    def __init__(self, kind: AgentKind, name: str) -> None:
        self.kind, self.name = kind, name
        self.names = {name}
        self.uses: list[NameUse] = []
        self.documents: set[str] = set()
        self.posts: set[Post] = set()
        self.first: int | None = None
        self.last: int | None = None
        self.candidates: list[_Agent] = []

    def take(self, name: str, use: NameUse) -> None:
        self.names.add(name)
        self.uses.append(use)
        self.documents.add(use.document)
        self.posts.add(post(use))
        if (in_year := year(use)) is not None:
            self.first = in_year if self.first is None else min(self.first, in_year)
            self.last = in_year if self.last is None else max(self.last, in_year)

    def may_be_called(self, name: str) -> bool:
        """Return whether *name* contradicts none of this agent's names."""
        return all(_alike(self.kind, name, other) != "different" for other in self.names)

    def is_spelt_like(self, name: str) -> bool:
        """Return whether the surname is spelt as here, or is long and off by one letter.

        Shorter surnames that are only alike ("Martin", "Morton") need a document or a role to join them.
        """
        return any(_spelt_alike(name, other) for other in self.names)

    def lived_in(self, in_year: int | None) -> bool:
        """Return whether that year is no more than a lifetime from any that this agent is attested in."""
        if in_year is None or self.first is None or self.last is None:
            return True
        return max(self.last, in_year) - min(self.first, in_year) <= LIFETIME


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
    # An agent's candidates are older than it, so their seeds are known.
    seeds: dict[int, str] = {}
    found: list[Identity] = []
    for agent in agents:
        seeds[id(agent)] = _seed(agent, set(seeds.values()))
        found.append(_identity(agent, seeds[id(agent)], [seeds[id(other)] for other in agent.candidates]))
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.name, one.seed)))


def agent_seed(identity: Identity) -> str:
    """Return words that stand for *identity* and stay the same as long as its preferred name does.

    Namesakes, and names that may mean this person or that, are told apart by the first document that has
    them. Within one archive no two agents have one seed.
    """
    return identity.seed


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
        for use, _ in left:
            own.take(name, use)
        own.candidates = list({id(agent): agent for _, near in left for agent in near}.values())
        agents.append(own)


def _means(use: NameUse, candidates: Sequence[_Agent], close: set[int]) -> tuple[_Agent | None, list[_Agent]]:
    """Return the one agent that *use* means, or None, and all that it could mean by name and time."""
    in_year = year(use)
    near = [agent for agent in candidates if agent.lived_in(in_year)]
    sure = [agent for agent in near if id(agent) in close]
    means = sure
    if len(sure) != 1:
        means = [agent for agent in sure or near if use.document in agent.documents]
        if not means and use.office:
            held = post(use)
            means = [agent for agent in sure or near if any(same_post(held, other) for other in agent.posts)]
    return (means[0] if len(means) == 1 else None), near


def _says_the_same(kind: AgentKind, a: str, b: str) -> bool:
    return _alike(kind, a, b) == "same" and fullness(kind, a) == fullness(kind, b)


def _spelt_alike(a: str, b: str) -> bool:
    """Compare surnames as the last words of the names: a double one may have lost its hyphen."""
    first, second = parse_person(a), parse_person(b)
    if first is None or second is None:
        return fold(a) == fold(b)
    length = max(len(fold(first.surname).split()), len(fold(second.surname).split()))
    x, y = ("".join(fold(f"{one.given or ''} {one.surname}").split()[-length:]) for one in (first, second))
    return x == y or (min(len(x), len(y)) >= _LONG and OSA.distance(x, y, score_cutoff=1) <= 1)


def _alike(kind: AgentKind, a: str, b: str) -> str:
    if fold(a) == fold(b):
        return "same"
    if kind == "person":
        return same_person(a, b)
    return same_body(a, b)


def _seed(agent: _Agent, taken: set[str]) -> str:
    seed = f"{agent.kind}|{block_key(agent.uses[0])[1]}|{fold(agent.name) or agent.name}"
    if agent.candidates or seed in taken:
        seed = f"{seed}|{min(agent.documents)}"
    while seed in taken:
        seed += "+"
    return seed


def _identity(agent: _Agent, seed: str, may_be: Sequence[str]) -> Identity:
    counts = Counter(spelling(use) for use in agent.uses)
    return Identity(
        kind=agent.kind,
        name=fullest_first(agent.kind, counts)[0],
        names=tuple(sorted(counts)),
        seed=seed,
        roles=attested_roles(agent.uses) if agent.kind == "person" else (),
        uses=tuple(sorted(agent.uses, key=_order)),
        may_be=tuple(sorted(set(may_be))),
    )


def _order(use: NameUse) -> tuple[str, ...]:
    return use.document, use.field or "", use.name or "", use.office or "", use.body or "", use.date or ""
