"""One formula: the words that betray it, its pattern, the act that it performs."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from regesta.model.exchange import ActKind


class Formula(Struct, frozen=True):
    """A way of performing an act.

    The pattern is matched against the sentence in lower case, which is much faster than to match without case; where
    capitals count it is `cased` and sees the sentence as it stands. `triggers` are lower-case words
    of which one must stand in the sentence before the pattern is tried at all (`*`: always), and one of `also` where
    there are any: two cheap looks save most searches. `several` lets the
    sentence be divided into its coordinated requests.
    `reported` marks an act that is told of. `standing` breaks ties: the higher one is kept where two
    formulas give the same act.
    """

    name: str
    act: ActKind
    subtype: str | None
    triggers: tuple[str, ...]
    written: str
    standing: float = 0.7
    several: bool = False
    reported: bool = False
    cased: bool = False
    also: frozenset[str] = frozenset()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a sentence first has its trigger: most formulas' never do in a small run."""
        return _compiled(self.written, self.cased)


@lru_cache(None)
def _compiled(written: str, cased: bool) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE if cased else 0)


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
    also: str = "",
) -> Formula:
    """Return a formula from its written form: triggers as one string, the pattern matched without case."""
    return Formula(
        name=name,
        act=act,
        subtype=subtype,
        triggers=tuple(triggers.split()),
        written=pattern,
        standing=standing,
        several=several,
        reported=reported,
        cased="(?-i:" in pattern,
        also=frozenset(also.split()),
    )
