"""Documents one after another as a microfilm edition prints them: "Frames 114-115, serial 9" above each.

In: a page with such lines, and lines "Page 12" between. Out: a region for each document; a first one without
its beginning where text stands before the first frames. The heading is centred, and may take several lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.model import Claim, Zone

from ..page import Page, PageReading, Region
from .page_lines import Seen, in_order, seen_lines

_FRAMES = re.compile(
    r"^\[?Frames?\s+(?P<pages>[\w/]+(?:\s?[-–]\s?[\w/]+)?)(?:,\s*(?P<file>(?:serial|Serial|roll|Rolle|"
    r"film)\s+[\w/]+))?\]?$"
)
_PAGE = re.compile(r"^(?:Page|Seite|Pag\.|\[Page)\s+\d{1,4}\]?$|^-\s?\d{1,4}\s?-$")
_FILE_HEAD = re.compile(
    r"^(?:Archive/File|Archive-name|Last-Modified|From|Newsgroups|Subject|Lines|Message-ID):\s", re.IGNORECASE
)


class MicrofilmPages:
    """A printed or typed run of documents, each under the frames of its film."""

    name = "microfilm edition"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where frames head its documents, else None."""
        if "Frame" not in page.text:
            return None
        lines = seen_lines(page)
        heads = [i for i, line in enumerate(lines) if len(line.text) <= 60 and _FRAMES.match(line.text)]
        if not heads:
            return None
        zones: list[Zone] = []
        regions: list[Region] = []
        above = 0
        while above < heads[0] and _FILE_HEAD.match(lines[above].text):
            zones.append(Zone(lines[above].start, lines[above].end, "boilerplate"))
            above += 1
        before = _own(lines[above : heads[0]], zones)
        if before and any(len(line.text) > 20 for line in before):
            regions.append(Region(before[0].start, before[-1].end, (), None, None, "edition"))
        for start, stop in zip(heads, [*heads[1:], len(lines)], strict=True):
            region = _read_one(page.text, lines[start], _own(lines[start + 1 : stop], zones), zones)
            if region is not None:
                regions.append(region)
        return PageReading(self.name, in_order(zones), tuple(regions))


def _own(lines: Sequence[Seen], zones: list[Zone]) -> list[Seen]:
    """Return *lines* without the page numbers at their ends."""
    own = list(lines)
    for at in (0, -1):
        while own and _PAGE.match(own[at].text):
            zones.append(Zone(own[at].start, own[at].end, "boilerplate"))
            own.pop(at)
    return own


def _read_one(text: str, frames: Seen, lines: Sequence[Seen], zones: list[Zone]) -> Region | None:
    claims: list[Claim] = []
    found = _FRAMES.match(frames.text)
    assert found is not None
    value = {"pages": found["pages"]} | ({"file": found["file"]} if found["file"] else {})
    claims.append(
        Claim(
            "source",
            {**value, "as_written": frames.text},
            frames.text,
            frames.start,
            frames.end,
            "citation/frames@1",
            0.9,
        )
    )
    for level in value:
        span = (frames.start + found.start(level), frames.start + found.end(level))
        claims.append(Claim(f"source.{level}", found[level], found[level], *span, "citation/frames@1", 0.9))
    zones.append(Zone(frames.start, frames.end, "citation"))
    if not lines:
        return None
    first = 0
    while first < len(lines) - 1 and (first == 0 or lines[first].blank_before == 0) and lines[first].indent > 0:
        first += 1
    heading = (lines[0].start, lines[first - 1].end) if first else None
    if heading is not None:
        zones.append(Zone(*heading, "heading"))
    return Region(lines[first].start, lines[-1].end, tuple(claims), heading, None, "edition")
