"""The date that a draft most likely has, before it is collated with its fellows."""

from __future__ import annotations

from ..collation.trust import rank
from ..model import Draft


def date_claimed(draft: Draft) -> str | None:
    """Return the EDTF date of the claim that collation would trust first, or None without one."""
    dates = [claim for claim in draft.claims if claim.field == "date" and isinstance(claim.value, str)]
    best = min(dates, key=lambda claim: (rank(claim), -claim.confidence, claim.start), default=None)
    return None if best is None else str(best.value)
