"""A page that begins with a block of key characters before a cable's text.

In: a page with "-----BEGIN ... BLOCK-----". Out: one region after the block and the cable's own head; the
head's number ("1978AARVIK00412") gives number and year. Such numbers are made of year, post and serial number.
"""

from __future__ import annotations

import re

from regesta.model import Claim, Zone

from ..page import Page, PageReading, Region
from .page_lines import in_order, seen_lines
from .sheet import Sheet

_BEGIN = "-----BEGIN "
_CABLE = re.compile(r"^(?P<whole>(?P<year>19\d\d|20\d\d)(?P<post>[A-Z]{3,12})(?P<number>\d{3,6}))(?:_\w{1,2})?$")
_MENU = re.compile(
    r"^(?:contact|home|donate|search|submit|about|help|key fingerprint .*|tor|leaks|news)$", re.IGNORECASE
)


class KeyBlock:
    """A cable behind a block of key characters."""

    name = "cable with key block"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where a key block begins in its first part, else None."""
        at = page.text.find(_BEGIN, 0, 2000)
        if at < 0:
            return None
        close = page.text.find("-----END ", at)
        if close < 0:
            return None
        lines = [line for line in seen_lines(page) if line.start > close + 9]
        end_line = page.text.find("\n", close)
        sheet = Sheet()
        sheet.zones += [Zone(0, end_line if end_line > 0 else len(page.text), "boilerplate")]
        first = 0
        heading: tuple[int, int] | None = None
        while first < len(lines) and _MENU.match(lines[first].text):
            sheet.zones.append(Zone(lines[first].start, lines[first].end, "boilerplate"))
            first += 1
        for i in range(first, min(first + 6, len(lines))):
            found = _CABLE.match(lines[i].text)
            if found is None:
                continue
            start = lines[i].start
            sheet.claims.append(_claim("record_ids", found["whole"], start + found.start("whole"), 0.95))
            sheet.claims.append(_claim("number", found["number"], start + found.start("number"), 0.9))
            sheet.claims.append(_claim("date", found["year"], start + found.start("year"), 0.8))
            sheet.zones.append(Zone(start, lines[i].end, "number"))
            if i > first:
                heading = (lines[first].start, lines[i - 1].end)
                words = page.text[slice(*heading)]
                sheet.claims.append(Claim("title", " ".join(words.split()), words, *heading, "label/title-line@1", 0.9))
                sheet.zones.append(Zone(*heading, "heading"))
            first = i + 1
            break
        if first >= len(lines):
            return PageReading(self.name, in_order(sheet.zones))
        region = Region(lines[first].start, lines[-1].end, tuple(sheet.claims), heading, None, "page")
        return PageReading(self.name, in_order(sheet.zones), (region,))


def _claim(field: str, words: str, start: int, confidence: float) -> Claim:
    return Claim(field, words, words, start, start + len(words), "label/cable-number@1", confidence)
