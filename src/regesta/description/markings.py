"""Markings of secrecy and haste on a document: "Top Secret", "Very urgent", "NIACT".

In: the lines labelled as markings. Out: one claim of `markings` for each part of a line that stands by
itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.model import Claim

from .zones import LabelledLine

METHOD = "letter/marking@1"

_GAP = re.compile(r"[;/|]|—|\s-\s|,(?=\s?[A-Z])")


def read_markings(text: str, rows: Sequence[LabelledLine]) -> tuple[Claim, ...]:
    """Return the markings of *rows*; capitals are not kept in the value ("TOP SECRET" is "Top secret")."""
    claims: list[Claim] = []
    for row in rows:
        line, position = row.line, row.line.start
        for gap in [*_GAP.finditer(line.text), None]:
            stop = line.start + gap.start() if gap else line.end
            claim = _claim(text, position, stop, round(row.confidence, 3))
            if claim:
                claims.append(claim)
            position = line.start + gap.end() if gap else stop
    return tuple(claims)


def _claim(text: str, start: int, end: int, confidence: float) -> Claim | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(" \t*_.:[("))
    end = start + len(text[start:end].rstrip(" \t*_.:])"))
    words = text[start:end]
    if not any(character.isalpha() for character in words):
        return None
    value = words[0].upper() + words[1:].lower() if words.islower() or words.isupper() else words
    return Claim("markings", value, words, start, end, METHOD, confidence)
