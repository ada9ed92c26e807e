"""Whether two captures that read alike are one document: what the texts leave open, the claims decide.

In: two drafts and the comparison of their texts. Out: a `Verdict` with its reason. A circular's letters
have one text and many addressees; a telegram that quotes a letter is not that letter; a draft is not what
was sent. Where nothing decides, the answer is no: two records of one letter can be seen and merged, two
letters in one record can't.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from regesta.model import Draft
from regesta.model.exchange import LinkKind

from .agreement import TELLING, same_day, stance
from .comparison import Comparison, Side
from .parties import parts
from .trust import where

ENOUGH: Final = 25
"""Matched words below which texts alone prove nothing: "Your telegram received. Matter under study." """
PASSAGE: Final = 40
"""Matched words from which a passage that says nothing of itself is taken for part of the letter it is in."""
REWRITTEN: Final = 50
"""Matched words from which a draft may be that of a letter with another wording."""
_REWRITTEN_SHARE: Final = 0.4
FORM: Final = 200
"""Matched words up to which other figures in one wording are a form filled in twice."""

_DRAFT = re.compile(
    r"(?:\W*(?:first|second|third|final|preliminary|revised|working)\s)?"
    r"\W*(?:draft|projet|entwurf|proiect|проект)\b"
    r"|.{0,300}[\[(](?:draft|projet|entwurf|proiect|проект)[\])]",
    re.IGNORECASE,
)
_REASONS: Final = {
    "date": "the dates differ",
    "number": "the numbers differ",
    "recipients": "the addressees differ",
    "senders": "the senders differ",
}
_FRAME: Final = frozenset({"date", "number", "senders", "recipients", "signatories"})


class Verdict(Struct, frozen=True, omit_defaults=True):
    """`one`: the drafts are captures of one document. `confidence` is that of this answer, yes or no.

    `link` is how the two documents stand to each other where they are two; `link_from` is the draft it
    starts from (the telegram that encloses, the draft of what was sent), None for "identical-to", which has
    no direction. `apart`: something contradicts their being one, so that no third draft may join them.
    """

    one: bool
    reason: str
    confidence: float
    link: LinkKind | None = None
    link_from: Side | None = None
    apart: bool = False


def may_be_one(a: Draft, b: Draft, comparison: Comparison) -> Verdict:
    """Return whether *a* and *b*, whose texts compare as *comparison*, are captures of one document.

    No, whatever the texts: different texts; one marked as a draft; contradicting dates, numbers, addressees
    or senders (`agreement.stance`); a text that stands in one of another kind, or that the longer one
    introduces as a quotation; a form with other figures. Very short texts, and stretches from the midst of
    a longer text, need a claim that agrees.
    """
    first_draft, second_draft = _is_draft(a), _is_draft(b)
    if comparison.verdict == "different":
        if first_draft != second_draft and _rewritten(a, b, comparison):
            return Verdict(
                False, "one is a draft that was rewritten", 0.8, "draft-of", "a" if first_draft else "b", True
            )
        return Verdict(False, "the texts differ", 0.97)
    if first_draft != second_draft:
        return Verdict(False, "one is marked as a draft", 0.9, "draft-of", "a" if first_draft else "b", True)
    stances = {field: stance(field, a, b) for field in TELLING}
    agreed = [field for field in TELLING if stances[field] == "agree"]
    longer: Side | None = None if comparison.shorter is None else "b" if comparison.shorter == "a" else "a"
    if longer is not None:
        if kinds_differ(a, b):
            return Verdict(False, "one stands in a document of another kind", 0.93, "encloses", longer, True)
        if comparison.announced:
            return Verdict(False, "the longer text quotes the shorter", 0.88, "encloses", longer, True)
    for field in TELLING:
        if stances[field] == "contradict":
            identical: LinkKind | None = (
                "identical-to" if comparison.verdict == "same" and comparison.words >= ENOUGH else None
            )
            return Verdict(False, _REASONS[field], 0.85 if agreed else 0.92, identical, None, True)
    exact = same_day(a, b) or "number" in agreed
    if comparison.numbers_differ and comparison.words < FORM and not exact:
        return Verdict(False, "the same wording with other figures", 0.8, apart=True)
    if comparison.words < ENOUGH and not (exact and len(agreed) > 1):
        return Verdict(False, "too few words to tell", 0.6)
    if comparison.verdict == "contained" and not agreed:
        shorter = b if longer == "a" else a
        if comparison.words < PASSAGE or _framed(shorter):
            return Verdict(False, "one stands in the other, and nothing else makes them one", 0.6)
    return Verdict(True, _yes(comparison, agreed), _sure(comparison, len(agreed)))


def _rewritten(a: Draft, b: Draft, comparison: Comparison) -> bool:
    """Return whether much of a draft stands in what was sent between the same two: it was rewritten, not copied."""
    if comparison.words < REWRITTEN or max(comparison.coverage_a, comparison.coverage_b) < _REWRITTEN_SHARE:
        return False
    stances = {field: stance(field, a, b) for field in ("senders", "recipients")}
    return "contradict" not in stances.values() and stances["senders"] == "agree"


def _yes(comparison: Comparison, agreed: list[str]) -> str:
    texts = {
        "same": "the texts are the same",
        "excerpt": "one text is part of the other",
        "contained": "one text is a passage of the other",
    }[comparison.verdict]
    return f"{texts}, and the {' and '.join(agreed)} agree" if agreed else texts


def _sure(comparison: Comparison, agreed: int) -> float:
    base = {"same": 0.94, "excerpt": 0.86, "contained": 0.72}[comparison.verdict]
    if comparison.words < 2 * ENOUGH:
        base -= 0.1
    return round(min(0.99, base + 0.03 * agreed), 2)


def _is_draft(draft: Draft) -> bool:
    """Return whether the title or a marking calls it a draft; "on the draft treaty" does not."""
    return any(
        claim.field in ("title", "markings", "kind")
        and where(claim) in ("letter", "label", "heading")
        and _DRAFT.match(claim.text or str(claim.value)) is not None
        for claim in draft.claims
    )


def kinds_differ(a: Draft, b: Draft) -> bool:
    """Return whether both drafts claim a kind, and none that the other claims too."""
    kinds = [{str(claim.value) for claim in draft.claims if claim.field == "kind"} - {"other"} for draft in (a, b)]
    return bool(kinds[0]) and bool(kinds[1]) and not kinds[0] & kinds[1]


def _framed(draft: Draft) -> bool:
    """Return whether a text has a date, number, sender or addressee of its own, as a whole letter has."""
    return any(
        claim.field in _FRAME and where(claim) == "letter" and (not isinstance(claim.value, dict) or parts(claim.value))
        for claim in draft.claims
    )
