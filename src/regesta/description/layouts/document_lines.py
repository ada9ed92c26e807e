"""One document among its edition's lines: the file above the heading, the heading, the text, the notes.

In: the lines of one document, and its heading where the mark-up says it. Out: its region; zones are added to
those given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.model import Claim, Zone

from ..kinds import kind_of_citation, kind_of_heading
from ..page import Region
from ..source_line import read_source
from .endnotes import note_zones, notes_begin, source_note
from .page_lines import Seen
from .sheet import Sheet

NUMBERED = re.compile(r"^(?:No\. )?\d{1,4}[a-z]?\.?\s+(?=[A-ZÀ-ŽА-Я\[“\"])")
FILE_LINE = re.compile(
    r"^(?:[A-Z][\w/ .,&-]{0,60}\b[Ff]iles?\b[^\n]{0,90}|[A-Z][^\n]{0,60},? [Ll]ot(?: [Ff]ile)? "
    r"?\d[^\n]{0,60}|"
    r"\d{3}[A-Za-z]?\.[\w.]{1,12}[^\n]{0,40}/[\w–-]+[^\n]{0,40}|"
    r"\[?(?:Sub-?)?(?:Enclosure|Annex|Attachment)[\w ]{0,8}\]?)$"
)
NUMBER_LINE = re.compile(r"(?:No|Nr|№)\.?[ \t]*\d{1,4}[a-z]?[.:]?[ \t]*\n\s*(?=\S)")
_NUMBER_ALONE = re.compile(r"^(?:No|Nr|№)\.?\s?\d{1,4}[a-z]?\.?$")
_HOUR_END = re.compile(r"\b[ap]\.\s?m\.$|\b1[5-9]\d\d\b[^.]{0,25}\.$")
RAISED_END = re.compile(r"[¹²³⁰⁴-⁹]$")
_LONGEST_HEADING: Final = 500


def read_document(
    text: str,
    lines: Sequence[Seen],
    heading: tuple[int, int] | None,
    apparatus: int | None,
    zones: list[Zone],
) -> Region | None:
    """Return the region of the document in *lines*, None where it has no text or is the editors' own note.

    *heading* is the heading's span where it is known, else a numbered first line is taken for it; *apparatus*
    is where the notes begin, where the mark-up says it.
    """
    sheet = Sheet(zones=zones)
    first = 0
    while first < len(lines) and heading is not None and lines[first].end <= heading[0]:
        if not _NUMBER_ALONE.match(lines[first].text):
            read_file_line(text, lines[first], sheet)
        first += 1
    if heading is None and first + 1 < len(lines) and FILE_LINE.match(lines[first].text):
        read_file_line(text, lines[first], sheet)
        first += 1
    if heading is None and first < len(lines) and is_numbered_heading(lines[first].text):
        heading = (lines[first].start, lines[first].end)
    if heading is not None:
        heading = (_past_number_line(text, *heading), heading[1])
        if is_editors_note(text[heading[0] : heading[1]]):
            return None
        zones.append(Zone(*heading, "heading"))
        while first < len(lines) and lines[first].start < heading[1] and lines[first].end > heading[0]:
            first += 1
    begin = notes_begin(lines, first)
    if apparatus is not None:
        begin = min(begin, next((i for i, line in enumerate(lines) if line.start >= apparatus), len(lines)))
    if first >= begin:
        return None
    sheet.claims.extend(source_note(text, lines, begin))
    zones.extend(note_zones(lines, begin))
    return Region(lines[first].start, lines[begin - 1].end, tuple(sheet.claims), heading, None, "edition")


def _past_number_line(text: str, start: int, end: int) -> int:
    """Return where a heading begins after an edition's number on a line of its own ("No. 218")."""
    found = NUMBER_LINE.match(text, start, end)
    return found.end() if found else start


def read_file_line(text: str, line: Seen, sheet: Sheet) -> None:
    """Read the file above the heading ("740.00119/4-545: Telegram"): where the document lies, its kind."""
    kind = kind_of_citation(text, line.start, line.end)
    end = line.end
    if kind is not None:
        said = text[kind.start : kind.end]
        sheet.claims.append(Claim("kind", kind.kind, said, kind.start, kind.end, "citation/kind@1", 0.95))
        end = max(text.rfind(":", line.start, kind.start), line.start)
    found = () if line.text.startswith("[") else read_source(text, line.start, end)
    split = [claim for claim in found if claim.field.startswith("source.")]
    if split or kind is not None:
        sheet.claims.extend(found)
        sheet.zones.append(Zone(line.start, line.end, "citation"))
    else:
        sheet.zones.append(Zone(line.start, line.end, "boilerplate"))


def is_numbered_heading(words: str) -> bool:
    """Tell whether *words* are a number and a heading: a kind of document, or parties, and no sentence."""
    if not (words[:1].isdigit() or words.startswith("No. ")) or len(words) > _LONGEST_HEADING:
        return False
    found = NUMBERED.match(words)
    if found is None:
        return False
    if RAISED_END.search(words) is not None:
        return len(words) <= 200 or " to " in words or "etween " in words
    if words.endswith((".", ";", ":", ",")) and not _HOUR_END.search(words):
        return False
    kind = kind_of_heading(words, found.end(), len(words))
    if kind is not None and kind.start - found.end() <= 60 and words[kind.start].isupper():
        return True
    return " to the " in words.lower()


def is_editors_note(words: str) -> bool:
    """Tell whether the heading *words* say that what follows is the editors' own."""
    found = NUMBERED.match(words)
    kind = kind_of_heading(words, found.end() if found else 0, len(words))
    return kind is not None and kind.kind == "editorial note"
