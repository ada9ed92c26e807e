"""Whom a paper addresses in the midst of its text: "I recommend, Mr. President, that ..." is written to the president.

In: a document's lines. Out: a claim of `recipients`, for an office that a State or body has once; what is said within
quotation marks is said to somebody else. To add a language, add its form of address.
"""

from __future__ import annotations

import re
from typing import Final

from regesta.model import Claim

from .document_lines import Forms
from .salutation import ONE_OFFICE

METHOD: Final = "letter/vocative@1"
SURE: Final = 0.8
PARAGRAPH: Final = 80
"""Characters from which a line is text, whatever it was taken for."""

LINE_READ: Final = 8_000
"""Characters of a line that are read."""

_FORMS: Final = (
    "Mr. ",
    "Madam ",
    "Herr ",
    "Frau ",
    "Monsieur le ",
    "Madame la ",
    "Domnule ",
    "Doamnă ",
    "Господин ",
    "Señor ",
)
_OPENED, _CLOSED = "“„«", "”»"


def read_vocative(forms: Forms) -> tuple[Claim, ...]:
    """Return the office that the text turns to, where words stand around it as they do around a form of address."""
    for row in forms.lines:
        text = row.line.text[:LINE_READ]
        if row.label != "body" and len(text) < PARAGRAPH:
            continue
        for form in _FORMS:
            at = text.find(form)
            while at >= 0:
                found = ONE_OFFICE.match(text, at + len(form))
                if found and _apart(text, at, found.end()) and not _quoted(text, at):
                    start, end = row.line.start + found.start(), row.line.start + found.end()
                    words = found.group()
                    return (Claim("recipients", {"office": words}, words, start, end, METHOD, SURE),)
                at = text.find(form, at + 1)
    return ()


def _apart(text: str, start: int, end: int) -> bool:
    """Return whether commas or the ends of a sentence set text[start:end] apart."""
    before = text[:start].rstrip(" (—-")
    return (not before or before[-1] in ".,;:!?") and re.match(r"\s?(?:[,.;:!?)—]|--)", text[end : end + 3]) is not None


def _quoted(text: str, at: int) -> bool:
    opened = sum(text.count(mark, 0, at) for mark in _OPENED)
    return opened > sum(text.count(mark, 0, at) for mark in _CLOSED) or text.count('"', 0, at) % 2 == 1
