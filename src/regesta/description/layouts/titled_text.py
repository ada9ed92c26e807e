"""A text under the title that a site has given it, without labels: "title, date, text" and the like.

In: a page whose first lines are a title (a kind of document and its parties) and a date alone on its line, in
either order, with or without navigation. Out: one region under them. The site's permanent address before a
heading gives the record number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.model import Claim, Zone

from ..kinds import kind_of_heading
from ..page import Page, PageReading, Region
from .endnotes import note_zones, notes_begin, source_note
from .page_lines import Seen, date_alone, in_order, seen_lines
from .record_head import CREDIT, NAVIGATION, title_score
from .sheet import Sheet

_SEARCHED: Final = 7
_PERMALINK = re.compile(r"^(?:https?://)?((?:[a-z][\w-]*\.)+[a-z]{2,4}/[\w/-]*\d+)\s+(?=[A-ZÀ-Ž])")
_PARTIES = re.compile(
    r"^(?:The|Le|La|L’|Der|Die|Das|[A-ZÀ-Ž])[^.!?\n]{6,160}\s(?:to|an|à|au|aux|către)\s(?:the|den|die|das|"
    r"l’|la)?\s?[^.!?\n]{3,160}$",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^[^.!?]{3,50}\s(?:photo|portrait|image|logo|icon)$", re.IGNORECASE)


class TitledText:
    """A letter with nothing of a record but its title and date, as sites of texts and mirrors give it."""

    name = "titled text"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where a title stands above the text, set off by a date or a menu."""
        lines = seen_lines(page)
        if len(lines) < 3:
            return None
        sheet = Sheet()
        found = _under_date(page.text, lines, sheet) or _under_navigation(page.text, lines, sheet)
        found = found or _under_permalink(page.text, lines, sheet)
        if found is None:
            return None
        heading, first = found
        begin = notes_begin(lines, first)
        if first >= begin:
            return None
        sheet.claims.extend(source_note(page.text, lines, begin))
        sheet.zones.append(Zone(*heading, "heading"))
        sheet.zones.extend(note_zones(lines, begin))
        region = Region(lines[first].start, lines[begin - 1].end, tuple(sheet.claims), heading, None, "page")
        return PageReading(self.name, in_order(sheet.zones), (region,))


def _named(line: Seen) -> bool:
    """Tell whether *line* is a title that names its kind of document at once, as cataloguers do."""
    if not 36 <= len(line.text) <= 400 or line.text.isupper() or title_score(line) < 3:
        return False
    kind = kind_of_heading(line.text, 0, min(len(line.text), 120))
    return kind is not None and kind.start < 20


def _under_date(text: str, lines: Sequence[Seen], sheet: Sheet) -> tuple[tuple[int, int], int] | None:
    """Read a title and a date line among the first lines: the title's span and the first line of the text."""
    top = lines[:_SEARCHED]
    titles = [i for i, line in enumerate(top) if _named(line)]
    title = next((i for i in titles if not top[i].text.endswith(".")), titles[0] if titles else None)
    if title is None:
        return None
    dates = [i for i, line in enumerate(top) if len(line.text) <= 46 and date_alone(line.text)]
    near = [i for i in dates if abs(i - title) == 1]
    others = [i for i in range(title) if i not in dates]
    if not near or len(others) > 2 or not all(_may_precede(lines[i]) for i in others):
        return None
    first = max(title, *near) + 1
    if first >= len(lines):
        return None
    for i in range(first):
        line = lines[i]
        if i in dates:
            edtf = date_alone(line.text)
            sheet.zones.append(Zone(line.start, line.end, "dateline"))
            if i == near[0] or edtf == date_alone(lines[near[0]].text):
                sheet.claims.append(Claim("date", edtf, line.text, line.start, line.end, "label/date-line@1", 0.95))
        elif i == title:
            sheet.claims.append(Claim("title", line.text, line.text, line.start, line.end, "label/title-line@1", 0.95))
        elif _is_summary(line, dates):
            sheet.zones.append(Zone(line.start, line.end, "summary"))
            sheet.claims.append(
                Claim("summary", line.text, line.text, line.start, line.end, "label/before-text@1", 0.85)
            )
        else:
            sheet.zones.append(Zone(line.start, line.end, "boilerplate"))
    return (lines[title].start, lines[title].end), first


def _is_summary(line: Seen, dates: Sequence[int]) -> bool:
    return len(dates) > 1 and line.text.endswith(".") and line.text.count(" ") >= 4


def _may_precede(line: Seen) -> bool:
    """Tell whether *line* may stand above a title and date: the site's own short line, or a summary."""
    return len(line.text) <= 60 or (line.indent > 0 and line.text.endswith("."))


def _under_navigation(text: str, lines: Sequence[Seen], sheet: Sheet) -> tuple[tuple[int, int], int] | None:
    """Read a heading of two parties with a line of navigation under it ("Previous ... Next Document")."""
    first = 0
    while first < 3 and (NAVIGATION.match(lines[first].text) or _CAPTION.match(lines[first].text)):
        first += 1
    heading = lines[first]
    below = first + 1
    if below + 1 >= len(lines) or not NAVIGATION.match(lines[below].text):
        return None
    if title_score(heading) < 2 or not (
        _PARTIES.match(heading.text) or kind_of_heading(heading.text, 0, len(heading.text))
    ):
        return None
    while below + 1 < len(lines) and (NAVIGATION.match(lines[below].text) or CREDIT.match(lines[below].text)):
        below += 1
    for i, line in enumerate(lines[:below]):
        if i != first:
            sheet.zones.append(Zone(line.start, line.end, "boilerplate"))
    sheet.claims.append(
        Claim("title", heading.text, heading.text, heading.start, heading.end, "label/title-line@1", 0.93)
    )
    return (heading.start, heading.end), below


def _under_permalink(text: str, lines: Sequence[Seen], sheet: Sheet) -> tuple[tuple[int, int], int] | None:
    """Read a heading that follows the record's permanent address on the first line."""
    line = lines[0]
    found = _PERMALINK.match(line.text)
    if found is None:
        return None
    sheet.claims.append(
        Claim(
            "record_ids",
            found[1],
            found[1],
            line.start + found.start(1),
            line.start + found.end(1),
            "label/address@1",
            0.9,
        )
    )
    sheet.zones.append(Zone(line.start, line.start + found.end(1), "value"))
    start, end = line.start + found.end(), line.end
    while end > start and text[end - 1].isdigit() and end - start > 20:
        end -= 1  # the mark of a note, glued to the last word
    return (start, end), 1
