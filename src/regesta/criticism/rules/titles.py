"""What one document is called in several places."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.model import Attestation, told
from regesta.model.exchange import Severity
from regesta.onomastics import fold, terms

from ..case import Case, clipped, evidence_of
from ..rule import FindingDraft

_ALIKE = 0.5
"""Titles that share this part of the shorter one's words are two forms of one title."""


class SeveralTitles:
    """One document that its captures know under titles with little in common: whoever cites one misses the others.

    Example: One document goes by different titles: “Letter from the Orsk River Board on the masons” and “A Proposal
    to Recall the Guild's Craftsmen”.
    """

    name = "one-document-under-several-titles"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        different: list[Attestation] = []
        for one in case.attested("title"):
            if one.inferred or any(_alike(str(one.value), str(other.value)) for other in different):
                continue
            different.append(one)
        if len({one.capture for one in different}) < 2:
            return
        titles = tuple(told("“{words}”", words=clipped(str(one.value), 100)) for one in different)
        yield FindingDraft(
            subjects=(case.document.id,),
            message=told("One document goes by different titles: {titles}.", titles=titles),
            evidence=tuple(evidence_of(one) for one in different),
        )


def _alike(one: str, other: str) -> bool:
    a, b = set(terms(one)), set(terms(other))
    if not a or not b:
        return fold(one) == fold(other)
    return len(a & b) >= _ALIKE * min(len(a), len(b))
