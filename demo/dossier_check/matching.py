"""Which exported document is which of the expected ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_check.expected import Expected, ExpectedDocument
    from dossier_check.export import Export, Record


@dataclass
class Matching:
    """`of` gives the exported id for an expected one, `names` the expected ones for an exported id."""

    of: dict[str, str] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)

    def add(self, expected: str, exported: str) -> None:
        """Note that *exported* is *expected*."""
        self.of[expected] = exported
        self.names.setdefault(exported, set()).add(expected)


def _likeness(expected: ExpectedDocument, document: Record, files: frozenset[str]) -> float:
    shared = files & set(expected.captures)
    if not shared:
        return 0.0
    score = len(shared) / len(files | set(expected.captures))
    score += 0.6 * (document.get("date") == expected.date)
    return score + 0.2 * (document.get("kind") in expected.kind)


def match(expected: Expected, export: Export) -> Matching:
    """Return the best one-to-one matching by shared captures, then date, then kind.

    A translation that the archive keeps as a version of its original is matched to the same document: one
    document in two languages is as right as two documents with a link.
    """
    pairs = sorted(
        (
            (-likeness, wanted.id, key)
            for wanted in expected.documents
            for key, document in export.held().items()
            if (likeness := _likeness(wanted, document, export.files(document))) > 0
        ),
    )
    matching = Matching()
    for _, name, key in pairs:
        if name not in matching.of and key not in matching.names:
            matching.add(name, key)
    for wanted in expected.documents:
        if wanted.translation_of:
            for one, other in ((wanted.id, wanted.translation_of), (wanted.translation_of, wanted.id)):
                if one in matching.of or other not in matching.of:
                    continue
                key = matching.of[other]
                captures = next(w.captures for w in expected.documents if w.id == one)
                if set(captures) <= export.files(export.documents[key]):
                    matching.add(one, key)
    return matching
