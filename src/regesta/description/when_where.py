"""When and where a document says that it was written, from its datelines, its labelled head, or a date that
stands alone.

In: a document's labelled lines and entries. Out: at most one claim each of `date`, `place` and `received`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from regesta.model import Claim

from .dateline import first_date, read_dateline
from .document_lines import Forms
from .page import Line

METHOD = "letter/head@1"

_MEANINGS = (("date", "date"), ("place", "place"), ("sending", "place"), ("received", "received"))
_NOT_ITS_OWN = re.compile(
    r"\b(?:last-modified|release|released|approved|received|printed|uploaded|retrieved|copyright)\b",
    re.IGNORECASE,
)


def when_and_where(forms: Forms) -> tuple[Claim, ...]:
    """Return the document's date, place and date of receipt, as far as its own lines give them.

    The surest dateline counts, the first among equals; then the head's entries; then a date alone on a line.
    """
    found: dict[str, Claim] = {}
    for row in forms.rows("dateline"):
        if _NOT_ITS_OWN.search(row.line.text.partition("(")[0] or row.line.text):
            continue  # "Vale, June 3. (Received June 9.)" is the letter's own before the bracket
        for claim in _dateline(forms, row.line, round(0.97 * row.confidence, 3)):
            if claim.field not in found or claim.confidence > found[claim.field].confidence + 0.1:
                found[claim.field] = claim
    if "date" in found and "place" not in found:
        found.update({claim.field: claim for claim in _place_above(forms, found["date"])})
    for meaning, field in _MEANINGS:
        for claim in _entry(forms, meaning, field):
            found.setdefault(claim.field, claim)
    if "date" not in found:
        placed = "place" in found
        found.update({claim.field: claim for claim in _stray_date(forms, placed)})
    return tuple(found.values())


def _dateline(forms: Forms, line: Line, confidence: float, method: str = "letter/dateline@1") -> tuple[Claim, ...]:
    return read_dateline(forms.text, line.start, line.end, confidence=confidence, method=method)


def _entry(forms: Forms, meaning: str, field: str) -> Iterator[Claim]:
    entry = forms.entry(meaning)
    if entry is None:
        return
    for claim in read_dateline(forms.text, *entry.values[0], confidence=0.9, method=METHOD):
        if claim.field == "date" and field in {"date", "received"}:
            yield msgspec.structs.replace(claim, field=field)
        elif claim.field == "place" and meaning != "received":
            yield claim


def _place_above(forms: Forms, date: Claim) -> Iterator[Claim]:
    """Yield the place alone on the line above a date under the signature: "Vale / 20 October 1958"."""
    for above, row in zip(forms.lines, forms.lines[1:], strict=False):
        if not row.line.start <= date.start < row.line.end or row.line.number != above.line.number + 1:
            continue
        signatures = len(forms.rows("signature"))
        placed = above.label == "dateline" or (above.label == "signature" and signatures > 1)
        if placed and len(above.line.text.split()) <= 3:
            yield from _dateline(forms, above.line, 0.75)
        return


def _stray_date(forms: Forms, placed: bool) -> Iterator[Claim]:
    """Yield a date alone on a short line at the head or foot, though the line is labelled otherwise."""
    for row in [*forms.lines[:14], *forms.lines[-4:]]:
        line = row.line
        if row.label in {"note", "participants", "subject"} or len(line.text) > 70 or _NOT_ITS_OWN.search(line.text):
            continue
        date = first_date(forms.text, line.start, line.end)
        if date is None or "month" not in date.parts_given:
            continue
        if len(date.text) * 10 < len(line.text.strip()) * 4:
            continue
        for claim in _dateline(forms, line, 0.75, "letter/stray-date@1"):
            if claim.field == "date" or not placed:
                yield claim
        return
