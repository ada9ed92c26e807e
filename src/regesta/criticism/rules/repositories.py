"""One fonds that two documents cite under two names of the repository."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.model import Evidence, told
from regesta.model.exchange import Severity
from regesta.onomastics import body_key, fold, same_body

from ..case import Case, evidence_of
from ..rule import FindingDraft

_LABEL = re.compile(r"\b(?:fonds?|fund|record group|rg|f|collection)\b\.?", re.IGNORECASE)


class OneFondsTwoRepositories:
    """Two documents of one fonds and series, cited under two names of the repository."""

    name = "one-fonds-under-two-repository-names"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        key = _fonds_key(case)
        return {key} if key else set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        own, key = case.document.source, _fonds_key(case)
        if own is None or key is None or not own.repository:
            return
        seen: set[str] = set()
        for other in sorted(case.neighbours, key=lambda one: one.document.id):
            source = other.document.source
            if source is None or not source.repository or _fonds_key(other) != key:
                continue
            if fold(source.repository) == fold(own.repository) or source.repository in seen:
                continue
            if _one_in_two_languages(source.repository, own.repository):
                continue
            seen.add(source.repository)
            first, second = sorted((own.repository, source.repository))
            fonds = own.fonds or own.series
            yield FindingDraft(
                subjects=(case.document.id, other.document.id),
                message=told(
                    "One fonds (“{fonds}”) is cited under two names of the repository, “{first}” and “{second}”; they "
                    "are one repository by their initials.",
                    fonds=fonds,
                    first=first,
                    second=second,
                )
                if same_body(first, second) == "same"
                else told(
                    "One fonds (“{fonds}”) is cited under two names of the repository, “{first}” and “{second}”; they "
                    "are probably one repository.",
                    fonds=fonds,
                    first=first,
                    second=second,
                ),
                evidence=tuple(proof for proof in (_proof(case), _proof(other)) if proof),
            )


_ELISION = re.compile(r"\b[ldLD][’']")


def _one_in_two_languages(one: str, other: str) -> bool:
    """Whether the words that count are forms of the same: "Archives de la Commission", "Archives of the Commission"."""
    first, second = (
        {word[:6] for word in fold(_ELISION.sub("", name)).split() if len(word) > 3} for name in (one, other)
    )
    return bool(first) and first == second


def _fonds_key(case: Case) -> str | None:
    source = case.document.source
    if source is None or not case.document.held or not source.repository:
        return None
    fonds = _LABEL.sub(" ", source.fonds or "").strip()
    if not fonds:
        return None
    parts = [body_key(fonds) or fold(fonds)]
    if source.series:
        parts.append(fold(source.series))
    elif len(fonds) < 3:
        return None  # "Fond 1" alone exists in every archive
    return "|".join(parts)


def _proof(case: Case) -> Evidence | None:
    for field in ("source.repository", "source"):
        for attestation in case.attested(field):
            return evidence_of(attestation)
    return None
