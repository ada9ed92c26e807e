"""A rule of criticism, and the draft of a finding that it makes."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Protocol

from msgspec import Struct

from regesta.model import Evidence, Finding, Sentence
from regesta.model.exchange import Severity

from .case import Case


class FindingDraft(Struct, frozen=True):
    """What a rule found: the documents concerned, a sentence that quotes the words that clash, and their places."""

    subjects: tuple[str, ...]
    message: Sentence
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None


class Rule(Protocol):
    """One test of the records, small and independent of the others.

    `keys` are what two documents must share for the rule to compare them (empty for rules on one document alone);
    `examine` yields the same drafts for a pair whichever of the two is the case, so that ids agree.
    """

    name: str
    severity: Severity

    def keys(self, case: Case) -> set[str]: ...

    def examine(self, case: Case) -> Iterable[FindingDraft]: ...


def finding_of(rule: Rule, draft: FindingDraft) -> Finding:
    """Return the finding with its id, which depends on the rule, the documents and the words, not on their order."""
    quotes = sorted(proof.text for proof in draft.evidence)
    joined = "\x1f".join((rule.name, *sorted(draft.subjects), *quotes))
    return Finding(
        id="finding-" + sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:20],
        rule=rule.name,
        severity=draft.severity or rule.severity,
        subjects=tuple(sorted(draft.subjects)),
        message=str(draft.message),
        evidence=draft.evidence,
        sentence=draft.message,
    )
