"""Exchanges out of bonds: documents that hang together, and no more of them than a reader can survey.

In: bonds between documents. Out: groups. Bonds join, strong and weak alike; where a group grows beyond what is one
exchange, its weaker bonds give way, step by step, until the parts are small enough or only firm bonds are left. So a
chain of faint resemblances never makes one exchange of a whole archive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .bonds import Bond

LARGEST = 120
"""Documents above which weaker bonds give way."""
STEPS = (0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.95, 2.0)


def grouped(bonds: Iterable[Bond]) -> list[frozenset[str]]:
    """Return the groups of two documents or more, sorted.

    The outcome depends on the set of bonds alone, and each group on the bonds of its own documents alone.
    """
    bonds = list(bonds)
    groups = _settled([bond for bond in bonds if not bond.leaf], STEPS)
    placed = {name for group in groups for name in group}
    edges = [(min(group), name) for group in groups for name in group]
    edges += [(bond.one, bond.other) for bond in bonds if bond.leaf and bond.leaf not in placed]
    return sorted((frozenset(group) for group in components(edges)), key=sorted)


def _settled(bonds: list[Bond], steps: tuple[float, ...]) -> list[set[str]]:
    found: list[set[str]] = []
    for group in components((bond.one, bond.other) for bond in bonds):
        if len(group) <= LARGEST or not steps:
            found.append(group)
            continue
        own = [bond for bond in bonds if bond.one in group]
        found += _settled([bond for bond in own if bond.firm or bond.strength >= steps[0]], steps[1:])
    return found


def components(edges: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Return the connected parts of a graph."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in edges:
        a, b = root(one), root(other)
        parent[max(a, b)] = min(a, b)
    groups: dict[str, set[str]] = defaultdict(set)
    for name in list(parent):
        groups[root(name)].add(name)
    return list(groups.values())
