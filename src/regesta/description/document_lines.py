"""A document's own lines, labelled, and the entries of its labelled head: what the field readers read."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from .memohead import Entry
from .zones import LabelledLine


class Forms(Struct, frozen=True):
    """A document's own lines with their labels, and the entries of its labelled head."""

    text: str
    lines: tuple[LabelledLine, ...]
    entries: tuple[Entry, ...]

    def rows(self, label: str) -> Sequence[LabelledLine]:
        """Return the lines of one label."""
        return [row for row in self.lines if row.label == label]

    def entry(self, meaning: str) -> Entry | None:
        """Return the first entry of that meaning which has a value."""
        return next((entry for entry in self.entries if entry.meaning == meaning and entry.values), None)
