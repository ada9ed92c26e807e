"""The page of a catalogue: labels and values from the top on, the text under one of them or after all of them.

In: a page whose first labels stand above any text, as catalogues of archives (ISAD(G) areas), libraries (Dublin Core)
and repositories show an item. Out: one region, the text (empty where the page describes a document that lies
elsewhere), with what the labels claim. A value stands beside its label, or under it up to the next; a label under
which another label stands at once has no value. Names of areas ("Identity area") are short lines between a value and
the next label.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from regesta.model import Claim, Zone

from ..page import Page, PageReading, Region
from .label_lines import LabelLine, label_lines
from .page_lines import Seen, date_alone, in_order, seen_lines, set_apart, trimmed
from .page_part import within_holder
from .plain import is_site_line
from .record_head import title_score
from .record_values import read_value, with_one_source
from .sheet import Sheet

_LATEST_BEGIN: Final = 12
"""Lines above the first label: a menu, the collection's name, the title."""

_LEAST_LABELS: Final = 5
_MARKS_OF_CATALOGUES: Final = frozenset(
    {"record id", "rights", "language", "type", "author", "recipient", "repository", "summary", "title", "topics"}
)
_LEAST_MARKS: Final = 3
_OTHERS: Final = frozenset({"uploaded", "information", "obtained"})
"""Labels of record pages, which have a layout of their own."""

_RUNNING: Final = frozenset({"places", "topics", "people", "summary", "rights", "author", "recipient", "translator"})
"""Values that may take several paragraphs or items."""

_MEANT: Final[Mapping[str, str]] = {"subject": "topics", "identifier": "record id", "contributor": "other"}
"""What Dublin Core's words mean as labels of a catalogue; in a letter's head they mean something else."""

_LONGEST_VALUE: Final = 400
_LONGEST_AREA: Final = 40
_LEAST_TEXT: Final = 40


class _Row(Struct, frozen=True):
    """A label's meaning, its own line, and the lines [first, last) of the value under it."""

    key: str
    at: LabelLine
    first: int
    last: int


class CataloguePage:
    """An item's page in a catalogue: AtoM, Omeka, CONTENTdm, Islandora, a national archive's, a portal's."""

    name = "catalogue page"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where labels of a catalogue open it, else None."""
        lines = seen_lines(page)
        labels = label_lines(page.text, lines)
        if len(labels) < _LEAST_LABELS or labels[0].line > _LATEST_BEGIN:
            return None
        keys = {_meaning(page.text, lines, found) for found in labels}
        if len(keys) < _LEAST_LABELS or len(keys & _MARKS_OF_CATALOGUES) < _LEAST_MARKS or keys & _OTHERS:
            return None
        if _is_prose(lines[: labels[0].line]):
            return None
        rows, text = _rows(page.text, lines, labels)
        keys = {row.key for row in rows}
        if len(keys) < _LEAST_LABELS or len(keys & _MARKS_OF_CATALOGUES) < _LEAST_MARKS or _cited_first(rows):
            return None
        return _read(page, lines, rows, text, self.name)


def _meaning(text: str, lines: Sequence[Seen], found: LabelLine) -> str:
    line = lines[found.line]
    words = text[line.start : min(line.end, found.label.end)].strip(" :\t|*").casefold()
    return _MEANT.get(words, found.label.key)


def _is_prose(lines: Sequence[Seen]) -> bool:
    """Tell whether a text stands in *lines*: a sentence, a greeting, or a line too long for a title."""
    return any(len(line.text) > 220 or line.text.endswith((",", ";")) or _sentence(line.text) for line in lines)


def _sentence(words: str) -> bool:
    return words.endswith(".") and words.count(" ") >= 8


def _cited_first(rows: Sequence[_Row]) -> bool:
    """Tell whether a citation stands above the text, as on record pages."""
    keys = [row.key for row in rows]
    return "citation" in keys and "contents" in keys and keys.index("citation") < keys.index("contents")


def _rows(text: str, lines: Sequence[Seen], labels: Sequence[LabelLine]) -> tuple[list[_Row], tuple[int, int]]:
    """Return the labels with their values, and the lines [first, last) of the text.

    The labels end with a line that is neither value nor the name of an area; what follows is the text, unless a label
    has announced it before.
    """
    at = {found.line: found for found in labels}
    rows: list[_Row] = []
    body = (len(lines), len(lines))
    i = labels[0].line
    while i < len(lines):
        found = at.get(i)
        if found is None:
            if _is_area(lines, i, at):
                i += 1
                continue
            if body[0] == len(lines) and not any(row.key == "contents" for row in rows):
                body = (i, len(lines))
            break
        key = _meaning(text, lines, found)
        first = i + 1
        last = _value_end(lines, at, key, first) if found.label.alone else first
        if key == "contents" and body[0] == len(lines):
            first = i if not found.label.alone else first
            last = next((n for n in range(i + 1, len(lines)) if n in at and at[n].label.key in _AFTER_TEXT), len(lines))
            body = (first, last)
        rows.append(_Row(key, found, first, last))
        i = max(last, i + 1)
    return rows, body


_AFTER_TEXT: Final = frozenset(
    {"citation", "rights", "record id", "information", "topics", "source", "repository", "people"}
)


def _value_end(lines: Sequence[Seen], at: Mapping[int, LabelLine], key: str, first: int) -> int:
    """Return the line after the value that begins on line *first*; *first* itself where the label is empty."""
    last = first
    while last < len(lines) and last not in at:
        line = lines[last]
        if last > first and line.blank_before > 0 and (key not in _RUNNING or _is_area(lines, last, at)):
            break
        if len(line.text) > (4 * _LONGEST_VALUE if key in {"summary", "rights"} else _LONGEST_VALUE):
            break
        last += 1
    return last


def _is_area(lines: Sequence[Seen], i: int, at: Mapping[int, LabelLine]) -> bool:
    """Tell whether line *i* names an area of labels: short, no sentence, apart, and a label stands next."""
    line = lines[i]
    return (
        i + 1 in at
        and len(line.text) <= _LONGEST_AREA
        and line.blank_before > 0
        and lines[i + 1].blank_before > 0
        and not line.text.endswith((".", ",", ":", ";"))
    )


def _read(
    page: Page, lines: Sequence[Seen], rows: Sequence[_Row], body: tuple[int, int], name: str
) -> PageReading | None:
    text = page.text
    sheet = Sheet(zones=[Zone(start, end, "boilerplate") for start, end in set_apart(page)])
    title = _title(lines, rows[0].at.line)
    for i, line in enumerate(lines[: rows[0].at.line]):
        sheet.zones.append(Zone(line.start, line.end, "heading" if i == title else "boilerplate"))
        if (edtf := date_alone(line.text)) is not None and not any(row.key == "date" for row in rows):
            sheet.claims.append(Claim("date", edtf, line.text, line.start, line.end, "label/date-line@1", 0.95))
    for row in rows:
        _read_row(text, lines, row, sheet)
    titles = [claim for claim in sheet.claims if claim.field == "title"]
    if titles:
        heading = (titles[0].start, titles[0].end)
    elif title is not None:
        line = lines[title]
        heading = (line.start, line.end)
        sheet.claims.append(Claim("title", line.text, line.text, *heading, "label/title-line@1", 0.95))
    else:
        return None
    claims = with_one_source(text, sheet.claims)
    region = _text(page, lines, rows, body, sheet)
    if region is None:
        return PageReading(
            name, in_order(sheet.zones), (Region(heading[1], heading[1], claims, heading, None, "page"),)
        )
    return PageReading(name, in_order(sheet.zones), (Region(*region, claims, heading, None, "page"),))


def _title(lines: Sequence[Seen], top: int) -> int | None:
    """Return the line above the labels that reads most like a title."""
    best = max(range(top), key=lambda i: title_score(lines[i]), default=None)
    return best if best is not None and title_score(lines[best]) >= 1 else None


def _read_row(text: str, lines: Sequence[Seen], row: _Row, sheet: Sheet) -> None:
    line, label = lines[row.at.line], row.at.label
    sheet.zones.append(Zone(line.start, min(line.end, label.end), "label"))
    if row.key == "contents":
        return
    if not label.alone:
        span = trimmed(text, label.value_start, line.end)
    elif row.last > row.first:
        span = trimmed(text, lines[row.first].start, lines[row.last - 1].end)
    else:
        return
    if span[0] >= span[1]:
        return
    sheet.claims.extend(read_value(row.key, text, *span))
    sheet.zones.append(Zone(*span, "summary" if row.key == "summary" else "value"))


def _text(
    page: Page, lines: Sequence[Seen], rows: Sequence[_Row], body: tuple[int, int], sheet: Sheet
) -> tuple[int, int] | None:
    """Return the span of the text, None where the page has none."""
    first, last = body
    beside = next((row.at.label for row in rows if row.key == "contents" and row.first == first == row.at.line), None)
    if first >= last:
        return None
    end = within_holder(page, lines, first, last) if beside is None else last
    while end > first + 1 and is_site_line(lines[end - 1]):
        end -= 1
    sheet.zones += [
        Zone(line.start, line.end, "boilerplate") for line in lines[end:] if line.start >= lines[end - 1].end
    ]
    start = beside.value_start if beside is not None else lines[first].start
    span = trimmed(page.text, start, lines[end - 1].end)
    return span if span[1] - span[0] >= _LEAST_TEXT else None
