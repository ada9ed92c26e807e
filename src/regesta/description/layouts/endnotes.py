"""The notes under an edition's text, and the source note among them.

In: a page's lines. Out: the line on which the notes begin, each note's span, and what the source note claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.model import Claim, Zone

from ..source_line import read_source
from .page_lines import Seen

_TITLE: Final = frozenset(
    {
        "notes",
        "footnotes",
        "endnotes",
        "anmerkungen",
        "fußnoten",
        "notes:",
        "footnotes:",
        "примечания",
        "note de subsol",
    }
)
_LONGEST_TITLE: Final = max(map(len, _TITLE))
_MARKED = re.compile(r"^(?:\[(\d{1,3}|\*)\]|\((\d{1,3})\)|(\d{1,3})[.)]|([¹²³⁴-⁹⁰]+)|[-–•*])\s*(?=\S)")
_SOURCE = re.compile(
    r"^(?:[\[(]?\d{1,3}[\].)]?\s*|[-–•*†¹]\s*)?\[?\s*(?:Source(?: text)?|Quelle|Sursa|Источник|Lettre|"
    r"Télégramme|Notice|Copie|Schreiben|Telegramm)\s*:\s?(?=\S)"
)
_MARK_IN_TEXT = re.compile(r"\((\d{1,2})\)|\[(\d{1,2})\]")
_BARE_NUMBER = re.compile(r"^\d{1,2}$")


def notes_begin(lines: Sequence[Seen], first: int) -> int:
    """Return the line after *first* on which the notes begin, len(lines) where there are none.

    Notes begin under their title; or with a source note; or where the last lines are marked "(1)", "(2)" and
    the text has those marks. A list that closes a letter has no such marks above it.
    """
    for i in range(first, len(lines) - 1):
        if (
            len(lines[i].text) <= _LONGEST_TITLE
            and lines[i].text.casefold() in _TITLE
            and (_MARKED.match(lines[i + 1].text) or _BARE_NUMBER.match(lines[i + 1].text))
        ):
            return i
    for i in range(first + 1, len(lines)):
        if ":" in lines[i].text and _SOURCE.match(lines[i].text):
            return i - 1 if _BARE_NUMBER.match(lines[i - 1].text) and i - 1 > first else i
    return _bracketed(lines, first)


def _bracketed(lines: Sequence[Seen], first: int) -> int:
    """Return the first of the closing lines that are notes by marks in brackets, which the text has too."""
    i = len(lines)
    while i - 1 > first and (found := _MARKED.match(lines[i - 1].text)) and (found[1] or found[2]):
        i -= 1
    if i == len(lines):
        return i
    mark = _MARKED.match(lines[i].text)
    number = (mark[1] or mark[2]) if mark else None
    above = " ".join(line.text for line in lines[first:i])
    marked = any(number in found.groups() for found in _MARK_IN_TEXT.finditer(above)) or re.search(
        rf"[^\W\d][.,;]?{number}(?!\d)", above
    )
    return i if marked else len(lines)


def source_note(text: str, lines: Sequence[Seen], begin: int) -> tuple[Claim, ...]:
    """Return what the source note among lines[begin:] claims; nothing where none says "Source"."""
    for line in lines[begin:]:
        found = _SOURCE.match(line.text)
        if found is not None:
            return read_source(text, line.start + found.end(), line.end)
    return ()


def has_source_note(lines: Sequence[Seen]) -> bool:
    """Tell whether a source note stands among *lines*."""
    return any(":" in line.text and _SOURCE.match(line.text) for line in lines)


def note_zones(lines: Sequence[Seen], begin: int) -> list[Zone]:
    """Return the zones of the notes from line *begin* on: their title a label, each note a note."""
    zones = []
    for line in lines[begin:]:
        role = "label" if line.text.casefold() in _TITLE else "note"
        zones.append(Zone(line.start, line.end, role))  # type: ignore[arg-type]
    return zones
