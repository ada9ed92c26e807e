"""Nouns sought one by one are those that one pattern of all of them finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence.nouns import _KINDS, _ONLY_BEFORE, iter_nouns

FREE = sorted(_KINDS.keys() - _ONLY_BEFORE.keys())
PARTS = st.one_of(st.sampled_from(FREE), st.sampled_from(["of", "x", "-", "'s", "7", "“", ".", ";", "/", "s"]))
ALL = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _KINDS), key=len, reverse=True))})(?![\w-])")


@given(st.lists(st.tuples(PARTS, st.sampled_from([" ", "", "\n"])), max_size=12))
def test_nouns_are_found_once_each_and_in_order(parts: list[tuple[str, str]]) -> None:
    low = "".join(part + gap for part, gap in parts)
    found = [word.span() for word in iter_nouns(low, 0, len(low))]
    whole = [word.span() for word in ALL.finditer(low) if word.group() not in _ONLY_BEFORE]
    assert found == sorted(found)
    assert set(found) <= {word.span() for word in ALL.finditer(low)}
    # Where white space parts the words, none is missed.
    if all(gap for _, gap in parts):
        assert [span for span in found if low[slice(*span)] not in _ONLY_BEFORE] == whole
