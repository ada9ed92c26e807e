"""All rules over one case -> findings; and the keys by which cases find their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Finding

from .case import Case
from .rule import Rule, finding_of
from .rules import RULES


def keys(case: Case, rules: Sequence[Rule] = RULES) -> set[str]:
    """Return the keys of *case* under all rules: documents that share one are to be each other's neighbours.

    A key that very many documents share (a file of hundreds of letters) is still one join; rules compare only the
    neighbours that are given.
    """
    found: set[str] = set()
    for rule in rules:
        found.update(f"{rule.name}:{key}" for key in rule.keys(case))
    return found


def examine(case: Case, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Return what the rules find in *case*, sorted by id; the same finding from both sides of a pair is one."""
    found: dict[str, Finding] = {}
    for rule in rules:
        for draft in rule.examine(case):
            finding = finding_of(rule, draft)
            found.setdefault(finding.id, finding)
    return tuple(found[id_] for id_ in sorted(found))
