"""How a long run tells where it is, whoever listens."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of each stage's beginning, each step, and its end."""

    def begin(self, stage: str, total: int | None) -> None: ...

    def step(self, count: int = 1) -> None: ...

    def end(self) -> None: ...


class Silent:
    """Nobody listens."""

    def begin(self, stage: str, total: int | None) -> None:
        """A stage begins, of `total` steps if that is known."""

    def step(self, count: int = 1) -> None:
        """Some steps were done."""

    def end(self) -> None:
        """The stage is over."""
