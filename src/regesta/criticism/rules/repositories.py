"""One fonds that two documents cite under two names of the repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from regesta.model import Evidence, told
from regesta.model.exchange import Severity
from regesta.onomastics import body_key, fold, same_body

from ..case import Case, evidence_of
from ..rule import FindingDraft

_LABEL = re.compile(r"\b(?:fonds?|fund|record group|rg|f|collection)\b\.?", re.IGNORECASE)
_MOST_OF = 0.6
"""The part of their words by which two names must agree to be taken for forms of one."""


class OneFondsTwoRepositories:
    """Two documents of one fonds and series, cited under two names of the repository.

    The names are forms of one: the initials of the other, the other but for a word or a slip, or, where the series
    agrees too, in another language. Libraries that keep papers of one name are different libraries. Each two names
    are one finding, with the first documents that have them.

    Example: One fonds (“Fond 12”) is cited under two names of the repository, “OTA” and “Orsk Town Archives”; they
    are one repository by their initials.
    """

    name = "one-fonds-under-two-repository-names"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        key = _fonds_key(case)
        return {key} if key else set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        key, own = _fonds_key(case), _repository(case)
        if key is None:
            return
        alike = sorted((case, *(one for one in case.neighbours if _fonds_key(one) == key)), key=lambda x: x.document.id)
        firsts: dict[str, Case] = {}
        for one in alike:
            firsts.setdefault(fold(_repository(one)), one)
        if firsts[fold(own)].document.id != case.document.id:
            return  # an earlier document of the name stands for it
        for name, other in firsts.items():
            if name != fold(own):
                yield from _finding(case, other)


def _finding(case: Case, other: Case) -> Iterator[FindingDraft]:
    source = case.document.source
    first, second = sorted((_repository(case), _repository(other)))
    if source is None or not _may_be_one(first, second, same_series=bool(source.series)):
        return
    fonds = source.fonds or source.series
    yield FindingDraft(
        subjects=(case.document.id, other.document.id),
        message=told(
            "One fonds (“{fonds}”) is cited under two names of the repository, “{first}” and “{second}”; they are one "
            "repository by their initials.",
            fonds=fonds,
            first=first,
            second=second,
        )
        if same_body(first, second) == "same" and first.isupper() != second.isupper()
        else told(
            "One fonds (“{fonds}”) is cited under two names of the repository, “{first}” and “{second}”; they are "
            "probably one repository.",
            fonds=fonds,
            first=first,
            second=second,
        ),
        evidence=tuple(
            proof for one in sorted((case, other), key=lambda each: each.document.id) if (proof := _proof(one))
        ),
    )


_ELISION = re.compile(r"\b[ldLD][’']")


def _words(name: str) -> list[str]:
    return [word for word in fold(_ELISION.sub("", name)).split() if len(word) > 3]


def _may_be_one(one: str, other: str, *, same_series: bool) -> bool:
    """Return whether two names of one fonds' repository may be forms of one name that differ by more than a language's
    endings ("Archives de la Commission", "Archives of the Commission"), or by a part of the house.
    """
    if same_body(one, other) == "same":
        return True
    first, second = _words(one), _words(other)
    if not first or not second:
        return same_series  # initials that spell nothing out: the name may be in another language
    if {word[:6] for word in first} == {word[:6] for word in second}:
        return False
    small, large = sorted((first, second), key=len)
    if large[: len(small)] == small:
        return False  # "Library, Manuscript Division" says more of the same
    shared = sum(any(word == each or OSA.distance(word, each) <= 1 for each in large) for word in small)
    if shared == 0:
        return same_series and (one.isupper() or other.isupper())
    return shared >= 2 and shared >= _MOST_OF * len(large)


def _repository(case: Case) -> str:
    source = case.document.source
    return (source.repository if source else None) or ""


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
