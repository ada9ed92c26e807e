"""The short way from each "you" finds what the patterns find in the whole text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence.approaches import _BEFORE_YOU, _TO_YOU, _YOU_DIRECT, _tellings

WORDS = st.sampled_from([*_BEFORE_YOU, "you", "your", "your government", "your party", "yours", "into", "unsent", "."])


@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "  ", "\n"]), st.integers(0, 12), st.integers(0, 12))
def test_the_short_way_finds_the_same_places(words: list[str], gap: str, front: int, back: int) -> None:
    low = " ".join(words[:7]) + gap + " ".join(words[7:])
    start, end = min(front, len(low)), max(len(low) - back, 0)
    whole = {found.start() for pattern in (_TO_YOU, _YOU_DIRECT) for found in pattern.finditer(low, start, end)}
    assert set(_tellings(low, start, end)) == whole
