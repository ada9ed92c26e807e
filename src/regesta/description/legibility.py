"""What is claimed of words that were hard to read is no surer than the reading.

In: the drafts of a capture and its segments. Out: the drafts, with each claim's confidence multiplied by that of the
words that prove it, where a text recogniser read them: the least sure of the doubtful words in the quotation, else
the line's, else the page's. Text that was never recognised is as it was written, and its claims stay as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from regesta.model import Claim, Draft, Segment

_LEVELS = ("page/line/word", "page/line", "page")
"""The elements that say how sure their reading is, the most particular first."""


def lower_where_illegible(drafts: Sequence[Draft], segments: Sequence[Segment]) -> tuple[Draft, ...]:
    """Return *drafts* with the confidence of their claims lowered where their words were hard to read."""
    if not segments or not any("confidence" in segment.attributes for segment in segments if segment.element == "page"):
        return tuple(drafts)
    levels = [_Level([s for s in segments if s.element == name and "confidence" in s.attributes]) for name in _LEVELS]
    return tuple(replace(draft, claims=tuple(_lowered(claim, levels) for claim in draft.claims)) for draft in drafts)


class _Level:
    """The segments of one level, which don't overlap, in order."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._starts = [segment.start for segment in segments]
        self._segments = segments

    def least(self, start: int, end: int) -> float | None:
        """Return the least confidence among the segments that overlap [start, end), or None."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = []
        for segment in self._segments[first:]:
            if segment.start >= end:
                break
            if start < segment.end:
                found.append(float(segment.attributes["confidence"]))
        return min(found, default=None)


def _lowered(claim: Claim, levels: Sequence[_Level]) -> Claim:
    for level in levels:
        legible = level.least(claim.start, claim.end)
        if legible is not None:
            return replace(claim, confidence=round(claim.confidence * legible, 4))
    return claim
