"""Lines of a head that hold two things side by side: a marking at the left, place and date at the right.

In: the lines at a document's head. Out: claims of what stands in the cells of such lines. Typists set the date, the
number of the copy or the marking off by a run of spaces; as one line these words are neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from regesta.model import Claim

from .dateline import first_date, read_dateline
from .document_lines import Forms
from .markings import is_marking, read_marking

METHOD: Final = "letter/cell@1"
LINES_LOOKED_AT: Final = 10
_GAP = re.compile(r"[ \t]{4,}|\t+")
_MOST: Final = 200


def read_cells(forms: Forms) -> tuple[Claim, ...]:
    """Return place, date and markings of the lines at the head whose cells stand apart."""
    claims: list[Claim] = []
    for row in forms.lines[:LINES_LOOKED_AT]:
        text = row.line.text.strip()
        if len(text) > _MOST or _GAP.search(text) is None:
            continue
        for start, end in _cells(forms.text, row.line.start, row.line.end):
            claims.extend(_read(forms.text, start, end, claims))
    return tuple(claims)


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


def _read(text: str, start: int, end: int, before: Sequence[Claim]) -> Iterator[Claim]:
    if is_marking(text[start:end]):
        yield from read_marking(text, start, end, 0.9)
        return
    date = first_date(text, start, end)
    dated = any(claim.field == "date" for claim in before)
    if date is not None and "month" in date.parts_given and not dated and len(date.text) * 10 >= (end - start) * 2.4:
        yield from read_dateline(text, start, end, confidence=0.93, method=METHOD)
