"""Where a letter's enclosures begin: "[Enclosure]", "Attachment 2", "Tab A", "Anlage", alone on a line."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"^[ \t*_#]{0,40}[\[(]?[ \t]{0,4}(?:sub-?)?"
    r"(?:enclosures?|inclosure|attachments?|annex|appendix|tab|anlage|beilage|annexe|anexă?|allegato|załącznik|příloha|приложение)"
    r"(?:[ \t]+(?:no\.?|nr\.?|№)?[ \t]*(?:[0-9]{1,3}[a-z]?|[A-Z]{1,3}|“[A-Z0-9]{1,3}”|one|two|three|four))?"
    r"[ \t]*[\])]?[⁰¹²³⁴-⁹ \t*_]*$",
    re.IGNORECASE | re.MULTILINE,
)

LEAST_BEFORE = 60
"""Characters that the enclosing letter must have before the mark (a heading alone is no letter)."""

LEAST_AFTER = 40
"""Characters that must follow the mark: "Enclosure" at the very foot only says that there was one."""


def find_enclosures(text: str, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
    """Return (start of the mark, start of the text, end of the text) of each enclosure in text[start:end]."""
    marks = [
        (found.start(), found.end())
        for found in _MARK.finditer(text, start, end)
        if len(text[start : found.start()].strip()) >= LEAST_BEFORE
    ]
    found_spans: list[tuple[int, int, int]] = []
    for index, (mark, opened) in enumerate(marks):
        stop = marks[index + 1][0] if index + 1 < len(marks) else end
        if len(text[opened:stop].strip()) >= LEAST_AFTER:
            found_spans.append((mark, opened, stop))
    return tuple(found_spans)
