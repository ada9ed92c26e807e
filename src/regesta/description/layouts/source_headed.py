"""A collected edition's page: collection, title, a block of "Source: ... First published: ...", the letter.

In: a page with such a block among its first lines. Out: one region under the block; the block's edition or
archive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.model import Claim, Zone

from ..page import Page, PageReading, Region
from ..source_line import read_source
from .endnotes import note_zones, notes_begin
from .page_lines import Seen, in_order, seen_lines
from .record_head import NAVIGATION, title_score
from .sheet import Sheet

_BLOCK = re.compile(
    r"^(?P<label>Source|Written|First [Pp]ublished|Published|Publisher|Translated(?: by)?|Translation|"
    r"Transcribed|Transcription|Transcription/Markup|"
    r"HTML Mark-?up|Mark-?up|Proofread|Copyleft|Public Domain|Online Version|Quelle|Erstveröffentlichung|"
    r"Geschrieben|Übersetzt|Transkription)\s*:\s*(?P<value>.*)$"
)
_SEARCHED: Final = 8


class SourceHeaded:
    """A letter under its title and the block that says where it is printed."""

    name = "collected edition page"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where a source block stands under a title, else None."""
        if "Source" not in page.text[:900] and "Quelle" not in page.text[:900]:
            return None
        lines = seen_lines(page)
        block = next((i for i, line in enumerate(lines[:_SEARCHED]) if _BLOCK.match(line.text)), None)
        if block is None or block == 0 or block + 1 >= len(lines):
            return None
        if not any(line.text.startswith(("Source", "Quelle")) for line in lines[block : block + 3]):
            return None
        above = lines[:block]
        title = _title(above)
        if title is None:
            return None
        sheet = Sheet()
        first = _read_block(page.text, lines, block, sheet)
        begin = notes_begin(lines, first)
        if first >= begin or first >= len(lines):
            return None
        heading = (above[title].start, above[title].end)
        words = page.text[slice(*heading)]
        sheet.claims.append(Claim("title", words, words, *heading, "label/title-line@1", 0.93))
        sheet.zones.append(Zone(*heading, "heading"))
        for i, line in enumerate(above):
            if i != title:
                sheet.zones.append(Zone(line.start, line.end, "heading" if i > title else "boilerplate"))
        sheet.zones.extend(note_zones(lines, begin))
        region = Region(lines[first].start, lines[begin - 1].end, tuple(sheet.claims), heading, None, "page")
        return PageReading(self.name, in_order(sheet.zones), (region,))


def _title(above: Sequence[Seen]) -> int | None:
    """Return the line that says who wrote to whom, or what it is; the collection's name above is not it."""
    if len(above) > 5:
        return None
    scored = [
        (title_score(line) + (2 if re.search(r"\b[Tt]o\b|\ban\b", line.text) else 0), i)
        for i, line in enumerate(above)
        if not NAVIGATION.match(line.text)
    ]
    best = max(scored, default=(0, -1), key=lambda row: row[0])
    return best[1] if best[0] >= 1 else None


def _read_block(text: str, lines: Sequence[Seen], block: int, sheet: Sheet) -> int:
    i = block
    while i < len(lines):
        line = lines[i]
        found = _BLOCK.match(line.text)
        if found is None:
            break
        sheet.zones.append(Zone(line.start, line.end, "citation"))
        start = line.start + found.start("value")
        label = found["label"].lower()
        if label in ("source", "quelle"):
            sheet.claims.extend(read_source(text, start, line.end))
        elif label.startswith("transl") or label == "übersetzt":
            name = found["value"].strip(" .;")
            name = re.sub(r"^by\s+", "", name)
            if name and name[0].isupper() and len(name) <= 60:
                first = text.index(name, start)
                sheet.claims.append(Claim("translators", name, name, first, first + len(name), "label/value@1", 0.93))
        i += 1
    return i
