"""Two witnesses laid side by side: pure, so that many pairs can be compared at once."""

from __future__ import annotations

from msgspec import Struct

from ..collation import Comparison, compare, may_be_one, may_be_one_record
from ..holdings.records import Comparison as Compared
from ..holdings.records import WitnessRow


class Side(Struct, frozen=True):
    """A witness with its own text and the language of its capture."""

    row: WitnessRow
    text: str
    language: str | None


class Pair(Struct, frozen=True):
    """Two witnesses in a settled order; `alike` where their sketches share enough for their texts to be compared."""

    a: Side
    b: Side
    alike: bool


def compare_pairs(pairs: list[Pair]) -> list[Compared | None]:
    """Return what comparing each pair says, None for those that have nothing to do with each other."""
    return [_laid_beside(pair) for pair in pairs]


def _laid_beside(pair: Pair) -> Compared | None:
    a, b = pair.a, pair.b
    if a.row.capture == b.row.capture:
        return None
    one, other = a.row.draft, b.row.draft
    # Texts that share next to nothing of their sketches are different; only their records may speak of one letter.
    comparison = compare(a.text, b.text) if pair.alike else Comparison("different")
    verdict = may_be_one(one, other, comparison)
    if not (verdict.one or verdict.link or verdict.apart) or comparison.verdict == "different":
        by_record = may_be_one_record(one, other, a.language, b.language)
        verdict = by_record if by_record.one or by_record.link else verdict
    if not (verdict.one or verdict.link or verdict.apart):
        return None
    from_, to = (b, a) if verdict.link_from == "b" else (a, b)  # a link reads from one to the other
    return Compared(
        from_.row.no, to.row.no, verdict.one, verdict.apart, verdict.link, verdict.reason, verdict.confidence
    )
