"""What a comparison of one class of statements gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Outcome:
    """One class compared. `beyond` is what the archive says and nobody expected; not all of it is wrong."""

    name: str
    found: int
    missed: tuple[str, ...]
    beyond: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        """Return the part of the expected that was found."""
        total = self.found + len(self.missed)
        return self.found / total if total else 1.0

    @property
    def precision(self) -> float:
        """Return the part of the said that was expected."""
        total = self.found + len(self.beyond)
        return self.found / total if total else 1.0


def outcome(name: str, verdicts: Iterable[tuple[bool, str]], beyond: Iterable[str] = ()) -> Outcome:
    judged = list(verdicts)
    missed = tuple(label for right, label in judged if not right)
    return Outcome(name, len(judged) - len(missed), missed, tuple(beyond))
