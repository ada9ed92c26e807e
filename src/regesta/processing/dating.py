"""The date that a draft most likely has, before it is collated with its fellows."""

from __future__ import annotations

from ..collation.trust import rank
from ..model import Draft


def date_claimed(draft: Draft, outer: Draft | None = None) -> str | None:
    """Return the EDTF date of the claim that collation would trust first, or None without one.

    A letter without a date that is enclosed in *outer* was written before that: the days that it names without their
    year are reckoned from there.
    """
    dates = [claim for claim in draft.claims if claim.field == "date" and isinstance(claim.value, str)]
    best = min(dates, key=lambda claim: (rank(claim), -claim.confidence, claim.start), default=None)
    if best is None:
        return None if outer is None else date_claimed(outer)
    return str(best.value)
