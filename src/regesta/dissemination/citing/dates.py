"""An uncertain date as the forms of citation write it. In: EDTF. Out: parts, and words that tell the doubt."""

from __future__ import annotations

import re

from ...chronology import display

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?([?~%]?)")
_ANY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def parts(edtf: str | None) -> tuple[tuple[int, ...], str] | None:
    """Return year, month, day as far as known and the mark of doubt ("", "?", "~", "%"); None for any other date."""
    found = _DATE.fullmatch(edtf or "")
    if found is None:
        return None
    return tuple(int(part) for part in found.groups()[:3] if part), found[4]


def shared(edtf: str | None) -> tuple[int, ...]:
    """Return the year, month and day that hold whichever of its days the date means: (1960, 4) for 2 to 20 April."""
    ends = [[int(part) for part in each.split("-")] for each in _ANY.findall(edtf or "")]
    if not ends or ".." in (edtf or "") or (edtf or "").startswith("/") or (edtf or "").endswith("/"):
        return ()
    same: list[int] = []
    for values in zip(*ends, strict=False):
        if len(set(values)) > 1:
            break
        same.append(values[0])
    return tuple(same)


def words(edtf: str | None) -> str:
    """Return the date as an English note has it: "[6 March 1961?]", "ca. March 1961", "between 2 and 20 April 1960"."""
    if not edtf:
        return "n.d."
    known = parts(edtf)
    if known is None or not known[1]:
        return display(edtf)
    shown = display(edtf[:-1])
    return {"?": f"[{shown}?]", "~": f"ca. {shown}", "%": f"[ca. {shown}?]"}[known[1]]
