"""Who wrote to whom: one agent's letters by year and its correspondents, and the network of all.

In: the archive's traffic. Out: counts. A letter from two to three is counted once for each pair; a letter with no
known sender or recipient joins nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from .traffic import End, Passage, Traffic, is_at


class YearCount(Struct, frozen=True):
    """A year's documents in which an agent has a part; one that it signed for another counts as `named`."""

    year: int | None
    sent: int = 0
    received: int = 0
    named: int = 0


class Correspondent(Struct, frozen=True, omit_defaults=True):
    """One with whom an agent exchanged letters: `wrote` to it, `got` from it; `years` from the first to the last."""

    agent: str
    wrote: int
    got: int
    first: int | None = None
    last: int | None = None

    @property
    def both(self) -> int:
        return self.wrote + self.got


class AgentFigures(Struct, frozen=True):
    """What an agent sent, received and is otherwise named in (copies, talks, signatures), by year."""

    sent: int
    received: int
    named: int
    years: tuple[YearCount, ...]
    correspondents: tuple[Correspondent, ...]
    places: dict[str, int]


class Tie(Struct, frozen=True):
    """Letters from one agent to another."""

    from_agent: str
    to_agent: str
    letters: int
    first: int | None = None
    last: int | None = None


class Network(Struct, frozen=True):
    """Correspondents by the letters that they exchanged, and the ties between them; both strongest first."""

    agents: dict[str, int]
    ties: tuple[Tie, ...]
    letters: int


def figures_of(traffic: Traffic, agent: str) -> AgentFigures:
    """Return the agent's figures; `places` are those from which it wrote, as spelt."""
    years: dict[int | None, Counter[str]] = defaultdict(Counter)
    wrote: Counter[str] = Counter()
    got: Counter[str] = Counter()
    spans: dict[str, list[int]] = defaultdict(list)
    places: Counter[str] = Counter()
    for each in traffic.with_agent(agent):
        part = part_of(each, agent)
        years[each.year][part] += 1
        if part == "sent" and each.place:
            places[each.place] += 1
        if part == "named":
            continue
        other = each.recipients if part == "sent" else each.from_ends
        for name in dict.fromkeys(filter(None, map(main_agent, other))):
            if name != agent:
                (wrote if part == "sent" else got)[name] += 1
                spans[name] += [each.year] if each.year is not None else []
    total = sum(years.values(), Counter[str]())
    return AgentFigures(
        sent=total["sent"],
        received=total["received"],
        named=total["named"],
        years=tuple(
            YearCount(year, counts["sent"], counts["received"], counts["named"])
            for year, counts in sorted(years.items(), key=lambda pair: (pair[0] is None, pair[0] or 0))
        ),
        correspondents=tuple(
            sorted(
                (
                    Correspondent(
                        name, wrote[name], got[name], min(spans[name], default=None), max(spans[name], default=None)
                    )
                    for name in wrote.keys() | got.keys()
                ),
                key=lambda each: (-each.both, each.agent),
            )
        ),
        places=dict(sorted(places.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def part_of(passage: Passage, agent: str) -> str:
    """Return "sent", "received" or "named": the first that holds."""
    if is_at(agent, passage.from_ends):
        return "sent"
    return "received" if is_at(agent, passage.recipients) else "named"


def main_agent(end: End) -> str | None:
    """Return who an end is: the person or office, else the body."""
    return end[0] or end[1]


def body_agent(end: End, bodies: Collection[str]) -> str | None:
    """Return the body at an end: the one written for, else the agent where it is one."""
    if end[1]:
        return end[1]
    return end[0] if end[0] in bodies else None


def network_of(
    traffic: Traffic,
    *,
    since: int | None = None,
    until: int | None = None,
    bodies: Collection[str] | None = None,
) -> Network:
    """Return the network of the letters of the years from `since` to `until`, or of all, undated ones too.

    With `bodies` (ids of the agents that are bodies), their correspondence takes the place of their people's.
    """
    letters = 0
    ties: Counter[tuple[str, str]] = Counter()
    spans: dict[tuple[str, str], tuple[int, int]] = {}
    sums: Counter[str] = Counter()
    for each in traffic.passages:
        year = each.year
        if (since is not None and (year is None or year < since)) or (
            until is not None and (year is None or year > until)
        ):
            continue
        pairs = set(_pairs(each, bodies))
        letters += bool(pairs)
        for pair in pairs:
            ties[pair] += 1
            if year is not None:
                known = spans.get(pair, (year, year))
                spans[pair] = (min(known[0], year), max(known[1], year))
        sums.update({name for pair in pairs for name in pair})
    return Network(
        agents=dict(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))),
        ties=tuple(
            sorted(
                (Tie(one, other, count, *spans.get((one, other), ())) for (one, other), count in ties.items()),
                key=lambda tie: (-tie.letters, tie.from_agent, tie.to_agent),
            )
        ),
        letters=letters,
    )


def _pairs(passage: Passage, bodies: Collection[str] | None) -> Iterator[tuple[str, str]]:
    def names(ends: Iterable[End]) -> list[str]:
        found = (main_agent(end) if bodies is None else body_agent(end, bodies) for end in ends)
        return [name for name in found if name]

    for one in names(passage.from_ends):
        for other in names(passage.recipients):
            if one != other:
                yield one, other
