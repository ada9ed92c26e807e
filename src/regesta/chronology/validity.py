"""Whether a string is EDTF of the levels that this archive writes and reads."""

from __future__ import annotations

import re

from .core import days_in
from .intervals import bounds

_YEARLESS = re.compile(r"XXXX-(\d\d|XX)(?:-(\d\d|XX))?")
_ALLOWED = re.compile(r"[\d X?~%./\[\]{},-]{2,80}")


def is_valid(edtf: str) -> bool:
    """Return whether *edtf* is a date, season, interval or set of EDTF levels 0 to 2, of real days."""
    if not isinstance(edtf, str) or _ALLOWED.fullmatch(edtf) is None or " " in edtf:
        return False
    if edtf.startswith("XXXX") and "/" not in edtf:
        m = _YEARLESS.fullmatch(edtf)
        if m is None:
            return False
        month = 0 if m[1] == "XX" else int(m[1])
        if m[1] != "XX" and not 1 <= month <= 12:
            return False
        if m[2] is None:
            return m[1] != "XX"
        return m[2] == "XX" or 1 <= int(m[2]) <= (days_in(None, month) if month else 31)
    if "XXXX" in edtf:
        if edtf[:1] in "[{":
            return edtf[-1:] in "]}" and all(is_valid(p) for p in edtf[1:-1].split(","))
        parts = edtf.split("/")
        return len(parts) == 2 and all(is_valid(p) for p in parts)
    known = bounds(edtf)
    return known is not None and (known[0] is None or known[1] is None or known[0] <= known[1])
