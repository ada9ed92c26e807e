"""Where two texts say the same: runs of equal words in order, and noisy stretches between them.

In: two lists of folded words. Out: how many words of each are matched and the stretches in which they are.
Anchors are shingles that occur once in either text, the longest chain of them that is in order in both
(patience sorting); between two anchors the characters are compared, so that a misread word still counts as
its likeness. The cost is that of sorting the anchors, plus a bounded comparison for each gap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

SHINGLE = 4
_LIKE = 0.6
"""Characters of a gap that must agree for it to count as a noisy copy; unrelated prose has about 0.3."""
_LONGEST_GAP = 600
"""Words; a longer gap without one anchor in it is no copy."""
_END = 40
"""Words before the first and after the last anchor that are compared."""


class Run(NamedTuple):
    """*length* equal words from *a* in the one text and *b* in the other."""

    a: int
    b: int
    length: int


class Alignment(NamedTuple):
    """Matched words (noisy ones by their likeness) and the stretches [first, last) that hold them."""

    matched_a: float
    matched_b: float
    span_a: tuple[int, int]
    span_b: tuple[int, int]
    replaced: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @property
    def found(self) -> bool:
        return self.span_a[1] > self.span_a[0]


NOTHING = Alignment(0.0, 0.0, (0, 0), (0, 0), ())


def align(a: Sequence[str], b: Sequence[str]) -> Alignment:
    """Return how *a* and *b* run side by side, or `NOTHING` where they have no four words in common.

    `replaced` are the short stretches that stand at the same place and differ, both sides.
    """
    found = list(runs(a, b))
    if not found:
        return NOTHING
    matched_a = matched_b = 0.0
    replaced: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    at_a, at_b = found[0].a, found[0].b
    for run in found:
        gap_a, gap_b = a[at_a : run.a], b[at_b : run.b]
        if gap_a and gap_b:
            likeness = _likeness(gap_a, gap_b)
            matched_a += min(likeness, len(gap_a))
            matched_b += min(likeness, len(gap_b))
            if max(len(gap_a), len(gap_b)) <= _END:
                replaced.append((tuple(gap_a), tuple(gap_b)))
        matched_a += run.length
        matched_b += run.length
        at_a, at_b = run.a + run.length, run.b + run.length
    first_a, first_b = found[0].a, found[0].b
    before = min(first_a, first_b, _END)
    if before and (likeness := _likeness(a[first_a - before : first_a], b[first_b - before : first_b])):
        matched_a, matched_b = matched_a + likeness, matched_b + likeness
        replaced.append((tuple(a[first_a - before : first_a]), tuple(b[first_b - before : first_b])))
        first_a, first_b = first_a - before, first_b - before
    after = min(len(a) - at_a, len(b) - at_b, _END)
    if after and (likeness := _likeness(a[at_a : at_a + after], b[at_b : at_b + after])):
        matched_a, matched_b = matched_a + likeness, matched_b + likeness
        replaced.append((tuple(a[at_a : at_a + after]), tuple(b[at_b : at_b + after])))
        at_a, at_b = at_a + after, at_b + after
    return Alignment(matched_a, matched_b, (first_a, at_a), (first_b, at_b), tuple(replaced))


def shingles(words: Sequence[str]) -> Iterator[str]:
    """Yield the shingles of *words* in order; a text shorter than a shingle is one."""
    if len(words) < SHINGLE:
        return iter((" ".join(words),) if words else ())
    return map(" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))


def runs(a: Sequence[str], b: Sequence[str]) -> Iterator[Run]:
    """Yield the maximal runs of equal words around the chain of anchors, in order, without overlap."""
    end_a = end_b = 0
    for at_a, at_b in _chain(_anchors(a, b)):
        if at_a < end_a or at_b < end_b:
            continue
        start_a, start_b = at_a, at_b
        while start_a > end_a and start_b > end_b and a[start_a - 1] == b[start_b - 1]:
            start_a, start_b = start_a - 1, start_b - 1
        end_a, end_b = at_a, at_b
        while end_a < len(a) and end_b < len(b) and a[end_a] == b[end_b]:
            end_a, end_b = end_a + 1, end_b + 1
        yield Run(start_a, start_b, end_a - start_a)


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of shingles that either text has once, or else the first places of repeated ones."""
    in_b = _places(b)
    in_a = _places(a)
    common = [(at, in_b[shingle]) for shingle, at in in_a.items() if shingle in in_b]
    once = [(at_a, at_b) for at_a, at_b in common if at_a >= 0 and at_b >= 0]
    return sorted(once or [(_first(at_a), _first(at_b)) for at_a, at_b in common])


def _places(words: Sequence[str]) -> dict[str, int]:
    """Return where each shingle stands; the place of a repeated one as -1 - first."""
    places: dict[str, int] = {}
    for at, shingle in enumerate(shingles(words)):
        first = places.setdefault(shingle, at)
        if 0 <= first != at:
            places[shingle] = -1 - first
    return places


def _first(place: int) -> int:
    return place if place >= 0 else -1 - place


def _chain(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of *anchors* (sorted by their first place) whose second places rise as well."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, (_, at_b) in enumerate(anchors):
        pile = bisect_left(tails, at_b)
        before.append(tops[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(at_b)
            tops.append(index)
        else:
            tails[pile] = at_b
            tops[pile] = index
    chain = []
    index = tops[-1] if tops else -1
    while index >= 0:
        chain.append(anchors[index])
        index = before[index]
    return chain[::-1]


def _likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """Return how many words of the shorter stretch the other repeats, misread or not; 0.0 below `_LIKE`."""
    shorter, longer = sorted((len(a), len(b)))
    if not shorter or longer > _LONGEST_GAP:
        return 0.0
    if longer <= shorter * 1.5 + 2:
        alike = Levenshtein.normalized_similarity(" ".join(a), " ".join(b))
    else:
        alike = LCSseq.similarity(a, b) / shorter
    return alike * shorter if alike >= _LIKE else 0.0
