"""Several documents on one page, each under a line "Document No. 3": dossiers, readers, collections.

In: a page with such lines. Out: a region for each; the list of contents, where number and title share a line,
gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.model import Claim, Zone

from ..credits import read_credits
from ..kinds import kind_of_heading
from ..page import Page, PageReading, Region
from ..source_line import read_source
from .endnotes import notes_begin, source_note
from .page_lines import Seen, in_order, seen_lines

_HEAD = re.compile(
    r"^(?:DOCUMENT|Document|DOKUMENT|Dokument|Documentul|DOCUMENTUL|ДОКУМЕНТ|Документ|DOC\.|Doc\.|LETTER|"
    r"Letter|BRIEF|Brief)\s*(?:No\.?|NO\.?|Nr\.?|NR\.?|Number|№|#)?\s*(?:\d{1,4}[a-z]?|[IVXLC]{1,7})[.:]?$"
)
_NUMBER_ALONE = re.compile(r"^(?:No|Nr|N°|№)\.?\s?(\d{1,4})[a-z]?\.?$")
_SOURCE = re.compile(
    r"^[\[(]\s*(?:Document\s)?(?:Source|Quelle|Sursa|Fuente|Источник|Obtained|Translated)\b", re.IGNORECASE
)


class Dossier:
    """A collection of documents under numbered lines."""

    name = "dossier"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where at least two documents stand under such lines, else None."""
        if (
            "oc" not in page.text
            and "OC" not in page.text
            and "ок" not in page.text
            and "Brief" not in page.text
            and "etter" not in page.text
            and "No" not in page.text
            and "Nr" not in page.text
            and "№" not in page.text
        ):
            return None
        lines = seen_lines(page)
        heads = [i for i, line in enumerate(lines) if len(line.text) <= 24 and _HEAD.match(line.text)]
        heads = heads if len(heads) > 1 else _numbers(lines)
        if len(heads) < 2:
            return None
        zones = [Zone(line.start, line.end, "boilerplate") for line in lines[: heads[0]]]
        shared = _shared_credits(page.text, lines[: heads[0]])
        regions: list[Region] = []
        for start, stop in zip(heads, [*heads[1:], len(lines)], strict=True):
            zones.append(Zone(lines[start].start, lines[start].end, "label"))
            region = _read_one(page.text, lines[start + 1 : stop], shared, zones)
            if region is not None:
                regions.append(region)
        return PageReading(self.name, in_order(zones), tuple(regions))


def _numbers(lines: Sequence[Seen]) -> list[int]:
    """Return the lines that are a number alone over the title of a document, where the numbers go up."""
    heads: list[int] = []
    last = 0
    for i, line in enumerate(lines[:-1]):
        found = _NUMBER_ALONE.match(line.text) if len(line.text) <= 10 else None
        title = lines[i + 1].text
        if found is None or int(found[1]) <= last or len(title) > 300:
            continue
        kind = kind_of_heading(title, 0, min(len(title), 120))
        if kind is not None and kind.start < 24:
            heads.append(i)
            last = int(found[1])
    return heads


def _shared_credits(text: str, lines: Sequence[Seen]) -> list[Claim]:
    """Return what the dossier says of all its documents ("All documents ... were obtained by ...")."""
    found: list[Claim] = []
    for line in lines:
        if (
            line.text.lstrip("* ")
            .lower()
            .startswith(("all documents", "all translations", "the documents", "documents"))
        ):
            found.extend(read_credits(text, line.start, line.end)[0])
    return found


def _read_one(text: str, lines: Sequence[Seen], shared: Sequence[Claim], zones: list[Zone]) -> Region | None:
    if len(lines) < 2:
        return None
    heading = (lines[0].start, lines[0].end)
    zones.append(Zone(*heading, "heading"))
    claims = [Claim("title", lines[0].text, lines[0].text, *heading, "heading/title@1", 0.93)]
    first = 1
    while first < len(lines) and _SOURCE.match(lines[first].text):
        claims.extend(read_source(text, lines[first].start, lines[first].end))
        zones.append(Zone(lines[first].start, lines[first].end, "citation"))
        first += 1
    end = notes_begin(lines, first)
    claims.extend(source_note(text, lines, end))
    zones.extend(Zone(line.start, line.end, "note") for line in lines[end:])
    if first >= end:
        return None
    own = {claim.field: claim.value for claim in claims}
    claims.extend(claim for claim in shared if own.get(claim.field, claim.value) == claim.value)
    return Region(lines[first].start, lines[end - 1].end, tuple(claims), heading, None, "edition")
