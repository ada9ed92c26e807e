"""Completions while a name or place is being typed."""

from __future__ import annotations

from msgspec import Struct

from ..model import told
from . import schema
from .errors import SearchOptionError
from .vocabulary import Vocabulary

COMPLETED: dict[str, tuple[str, ...]] = {
    "party": ("sender", "recipient"),
    **{facet: (facet,) for facet in schema.FACETS},
}


class Suggestion(Struct, frozen=True):
    """A value of the index that continues what was typed, and how many documents have it."""

    value: str
    count: int


class Completer:
    """The folded labels of one state of the index."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._folded: dict[str, list[tuple[str, str, int]]] = {}

    def complete(self, typed: str, field: str, limit: int) -> tuple[Suggestion, ...]:
        """Return the labels in which each word typed begins a word, most frequent first.

        Raises:
            SearchOptionError: *field* has no completions.
        """
        if field not in COMPLETED:
            raise SearchOptionError(option=told("the field"), found=f'"{field}"', expected=", ".join(COMPLETED))
        starts = [" " + word for word in schema.words_of(typed)]
        if field not in self._folded:
            self._folded[field] = self._labels(field)
        found = []
        for label, folded, count in self._folded[field]:
            if all(start in folded for start in starts):
                found.append(Suggestion(label, count))
                if len(found) >= limit:
                    break
        return tuple(found)

    def _labels(self, field: str) -> list[tuple[str, str, int]]:
        counts: dict[str, int] = {}
        for facet in COMPLETED[field]:
            for label, count in self._vocabulary.labels(facet):
                counts[label] = counts.get(label, 0) + count
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return [(label, " " + " ".join(schema.words_of(label)), count) for label, count in ranked]
