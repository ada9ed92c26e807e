"""One formula: the words that betray it, its pattern, the act that it performs."""

from __future__ import annotations

import re

from msgspec import Struct

from regesta.model.exchange import ActKind


class Formula(Struct, frozen=True):
    """A way of performing an act.

    `triggers` are lower-case words of which one must stand in the sentence before the pattern is tried at all; a
    trigger that ends in `*` is a beginning of words. `several` lets the sentence be divided into its coordinated
    requests. `reported` marks an act that is told of. `standing` breaks ties: the higher one is kept where two
    formulas give the same act.
    """

    name: str
    act: ActKind
    subtype: str | None
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    standing: float = 0.7
    several: bool = False
    reported: bool = False


def formula(
    name: str,
    act: ActKind,
    subtype: str | None,
    triggers: str,
    pattern: str,
    standing: float = 0.7,
    *,
    several: bool = False,
    reported: bool = False,
) -> Formula:
    """Return a formula from its written form: triggers as one string, the pattern matched without case."""
    return Formula(
        name=name,
        act=act,
        subtype=subtype,
        triggers=tuple(triggers.split()),
        pattern=re.compile(pattern, re.IGNORECASE),
        standing=standing,
        several=several,
        reported=reported,
    )
