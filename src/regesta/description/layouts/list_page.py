"""Pages that list documents and hold none: search results, a chapter's contents, an archive's browsing pages.

In: a page. Out: a reading without regions. Recognised by repetition: entries of a date and a title (and a
line or two of summary), or numbered headings with nothing under them but dateline and source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from regesta.model import Zone

from ..kinds import kind_of_heading
from ..page import Page, PageReading
from .page_lines import Seen, date_alone, in_order, seen_lines
from .record_head import NAVIGATION, title_score

_PAGING = re.compile(
    r"^(?:\d+\s?[-–]\s?\d+ (?:of|von|de|sur|din|из) \d+.*|(?:search )?results?(?: for .{1,80})?:?|showing "
    r"\d+.*|page \d+ of \d+|"
    r".{0,60}\b\d+ (?:results?|hits|documents?|records?|items?|treffer|résultats?|rezultate|resultados|результат\w*)"
    r"(?: (?:found|for|pour|pentru|für)\b.{0,60})?\.?)$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\d{1,3}[.)]\s+(?=\S{3})")
_FOLDER = re.compile(
    r"(?:folder|box|item|file|reel|dosar(?:ul)?|mappe|akte|heft|chemise|liasse|dossier|carton|дело|папка|teczka|legajo)"
    r"\s(?:no\.?\s|nr\.?\s|№\s?)?\d{1,5}\b",
    re.IGNORECASE,
)
_INDEXED = re.compile(
    r"[A-ZÀ-ÞА-Я][^\d\n]{2,80},?\s\d{1,4}(?:[-–]\d{1,4})?n?(?:,\s\d{1,4}(?:[-–]\d{1,4})?n?){0,40}\.?$"
)
_LEAST_ENTRIES: Final = 5
_LONGEST_ENTRY: Final = 300
_FIGURE = re.compile(r"\d")
_NUMBERED = re.compile(r"^(\d{1,4})\. (?=\S)")
_UNDER_HEADING = re.compile(r"^\[?(?:Source|Quelle|Sursa)\s?:|^(?:undated|\[?no date)", re.IGNORECASE)
_LONGEST_DATE: Final = 50
_MOST_UNDER_ENTRY: Final = 3
_LONGEST_DATELINE: Final = 90


class ListPage:
    """Search results, tables of contents: their entries name documents, which stand elsewhere."""

    name = "list of documents"

    def recognise(self, page: Page) -> PageReading | None:
        """Return a reading without regions where *page* is a list of documents, else None."""
        lines = seen_lines(page)
        if len(lines) < 3:
            return None
        if not (_lists_headings(lines) or _lists_dated(lines) or _lists_found(lines) or _lists_parts(lines)):
            return None
        zones = [Zone(line.start, line.end, "heading" if title_score(line) >= 2 else "boilerplate") for line in lines]
        return PageReading(self.name, in_order(zones))


def _lists_dated(lines: Sequence[Seen]) -> bool:
    """Tell whether the page is a run of dates, each with a title and at most a few lines under it.

    Two entries suffice where the page says that it shows results or begins with navigation; without either,
    three.
    """
    short = [i for i, line in enumerate(lines) if len(line.text) <= _LONGEST_DATE and _FIGURE.search(line.text)]
    if len(short) < 2 or len(lines) - short[0] > len(short) * (_MOST_UNDER_ENTRY + 1) + 2 * _MOST_UNDER_ENTRY:
        return False
    dated = [i for i in short if _is_dated(lines[i].text)]
    if len(dated) < 2:
        return False
    stops = [*dated[1:], len(lines)]
    entries = [stop - start - 1 for start, stop in zip(dated, stops, strict=True)]
    if (
        any(not 1 <= under <= _MOST_UNDER_ENTRY for under in entries[:-1])
        or not 1 <= entries[-1] <= 2 * _MOST_UNDER_ENTRY
    ):
        return False
    if sum(title_score(lines[i + 1]) >= 1 for i in dated) < len(dated):
        return False
    above = lines[: dated[0]]
    says = any(_PAGING.match(line.text) or NAVIGATION.match(line.text) for line in above)
    kinds = sum(kind_of_heading(lines[i + 1].text, 0, len(lines[i + 1].text)) is not None for i in dated)
    return (says and kinds >= 1) or (len(dated) >= 3 and kinds >= 2)


def _lists_found(lines: Sequence[Seen]) -> bool:
    """Tell whether a page that says how much it has found goes on with titles, each with its date, and little else."""
    says = next((i for i, line in enumerate(lines[:6]) if _PAGING.match(line.text)), None)
    if says is None:
        return False
    rest = lines[says + 1 :]
    titles = [
        i
        for i, line in enumerate(rest)
        if kind_of_heading(_ITEM.sub("", line.text), 0, min(len(line.text), 60)) is not None
        and any(_is_dated_end(other.text) for other in rest[i : i + 2])
    ]
    return len(titles) >= 2 and len(rest) <= len(titles) * (_MOST_UNDER_ENTRY + 1) + _MOST_UNDER_ENTRY


def _is_dated_end(words: str) -> bool:
    """Tell whether a line is a date or ends with one."""
    return _is_dated(words) or date_alone(words.rpartition(", ")[2]) is not None


def _lists_parts(lines: Sequence[Seen]) -> bool:
    """Tell whether the page is an inventory of folders or an index of names: nearly all its lines are entries."""
    for entry in (_FOLDER, _INDEXED):
        found = sum(entry.match(line.text) is not None for line in lines if len(line.text) <= _LONGEST_ENTRY)
        if found >= _LEAST_ENTRIES and found * 10 >= len(lines) * 8:
            return True
    return False


def _is_dated(words: str) -> bool:
    """Tell whether a line is a date alone, perhaps behind its number in the list."""
    return date_alone(words) is not None or (words[0].isdigit() and date_alone(_ITEM.sub("", words)) is not None)


def _lists_headings(lines: Sequence[Seen]) -> bool:
    """Tell whether the page is a run of numbered headings with only dateline and source under each."""
    heads = [(i, int(found[1])) for i, line in enumerate(lines) if (found := _NUMBERED.match(line.text))]
    if len(heads) < 2 or any(b[1] <= a[1] for a, b in pairwise(heads)):
        return False
    first = heads[0][0]
    at = {i for i, _ in heads}
    under = [line for i, line in enumerate(lines) if i > first and i not in at]
    if not all(_UNDER_HEADING.match(line.text) or _is_dateline(line) for line in under):
        return False
    return all(kind_of_heading(lines[i].text, 0, len(lines[i].text)) is not None for i, _ in heads[:6])


def _is_dateline(line: Seen) -> bool:
    return len(line.text) <= _LONGEST_DATELINE and any(c.isdigit() for c in line.text) and ", " in line.text
