"""Drafts gathered into documents, pair by pair, without joining what a third draft only seems to bridge.

In: drafts (by any sortable key) and the verdicts on pairs of them. Out: groups. A bare copy of a circular
reads like each of its letters; were it joined to all of them, letters to five addressees would be one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final, Generic, Protocol, TypeVar

from msgspec import Struct

from .verdict import Verdict


class _Sortable(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


Key = TypeVar("Key", bound=_Sortable)
MARGIN: Final = 0.05
"""A draft between two documents goes to one of them if that verdict is surer than the other by so much."""


class Gathering(Struct, Generic[Key], frozen=True):
    """`groups` are the drafts of one document each, sorted, every draft in one of them.

    `torn` are drafts alone that read like several documents, with those drafts that they read like.
    """

    groups: tuple[tuple[Key, ...], ...]
    torn: tuple[tuple[Key, tuple[Key, ...]], ...] = ()


def gather(drafts: Iterable[Key], verdicts: Mapping[tuple[Key, Key], Verdict]) -> Gathering[Key]:
    """Return the groups of *drafts* that are one document each by *verdicts* on pairs, in either order.

    Two drafts that contradict each other (`Verdict.apart`) never come into one group. A draft that is one
    with both goes to the one of which it is surer, or stays alone. What is left is joined from the surest
    pair on, equal pairs in the order of their keys; so give keys that don't come from the order of arrival.
    """
    ones: dict[Key, dict[Key, float]] = defaultdict(dict)
    apart: dict[Key, set[Key]] = defaultdict(set)
    for (a, b), verdict in verdicts.items():
        if verdict.one:
            ones[a][b] = ones[b][a] = verdict.confidence
        elif verdict.apart:
            apart[a].add(b)
            apart[b].add(a)
    keys = sorted({*drafts, *ones})
    dropped: set[frozenset[Key]] = set()
    torn: list[tuple[Key, tuple[Key, ...]]] = []
    for key in keys:
        left = _torn_from(key, ones[key], apart)
        dropped |= {frozenset((key, other)) for other in left}
        if left and len(left) == len(ones[key]):
            torn.append((key, tuple(sorted(left))))
    pairs = sorted(
        ((-sure, a, b) for a in keys for b, sure in ones[a].items() if a < b and frozenset((a, b)) not in dropped)
    )
    group: dict[Key, set[Key]] = {key: {key} for key in keys}
    for _, a, b in pairs:
        one, other = group[a], group[b]
        if one is not other and not any(apart[key] & other for key in one):
            one |= other
            group.update((key, one) for key in other)
    distinct = {id(members): members for members in group.values()}
    return Gathering(tuple(sorted(tuple(sorted(members)) for members in distinct.values())), tuple(torn))


def _torn_from(key: Key, ones: Mapping[Key, float], apart: Mapping[Key, set[Key]]) -> set[Key]:
    """Return the drafts that *key* is not joined with: on the weaker, or on either equal, side."""
    left: set[Key] = set()
    for one, sure in ones.items():
        against = [ones[other] for other in apart.get(one, ()) if other in ones]
        if against and sure < max(against) + MARGIN:
            left.add(one)
    return left
