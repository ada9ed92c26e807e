"""The end of a record page: labels with and without values, source line, statements on use.

In: the lines from the first label after the letter. Out: claims and zones. A label without a value says that
the value wasn't captured, and gives nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from regesta.model import Zone

from ..source_line import read_source
from .label_lines import LabelLine
from .page_lines import Seen
from .record_values import read_value
from .rights import is_rights, read_rights
from .sheet import Sheet

_ANCHORS: Final = frozenset({"information", "uploaded", "record id"})
_BESIDE: Final = (
    frozenset(
        [
            "author",
            "recipient",
            "places",
            "topics",
            "people",
            "source",
            "repository",
            "rights",
            "type",
            "language",
            "translator",
            "obtained",
            "other",
            "citation",
            "summary",
            "date",
            "file",
            "fonds",
            "title",
            "credits",
            "place",
        ]
    )
    | _ANCHORS
)
_LONGEST_VALUE: Final = 90
_LONGEST_FOLLOWING: Final = 4


def tail_begins(lines: Sequence[Seen], labels: Sequence[LabelLine], body: int) -> int:
    """Return the line on which the page's own end begins, len(lines) where it has none.

    It begins at the first label that a letter doesn't hold ("Document Information", "Record ID", "Associated
    ...") after the text's begin; labels directly above it, with no more than short values between, belong to
    it.
    """
    after = [found for found in labels if found.line >= body and (found.label.alone or found.label.key in _ANCHORS)]
    anchor = next((i for i, found in enumerate(after) if _is_anchor(lines, found)), None)
    if anchor is None:
        anchor = _last_run(lines, after)
    if anchor is None:
        return len(lines)
    while anchor > 0:
        above, here = after[anchor - 1], after[anchor]
        between = lines[above.line + 1 : here.line]
        short = all(len(line.text) <= _LONGEST_VALUE for line in between) and len(between) <= _LONGEST_FOLLOWING
        if above.label.key not in _BESIDE or not short or (between and _ambiguous(above)):
            break
        anchor -= 1
    return after[anchor].line


def _is_anchor(lines: Sequence[Seen], found: LabelLine) -> bool:
    words = lines[found.line].text.casefold()
    return found.label.key in _ANCHORS or words.startswith("associated ")


def _ambiguous(found: LabelLine) -> bool:
    """Tell whether a label may as well be a line of the letter ("Text", "Subject")."""
    return found.label.key in ("other", "title", "summary", "date", "place") and not found.label.colon


def _last_run(lines: Sequence[Seen], labels: Sequence[LabelLine]) -> int | None:
    """Return the first of the labels at the page's very end, where at least two of the usual ones stand."""
    run = [i for i, found in enumerate(labels) if found.line >= len(lines) * 0.5 and found.label.key in _BESIDE]
    return run[0] if len(run) >= 2 and labels[run[-1]].line >= len(lines) - 8 else None


def read_tail(text: str, lines: Sequence[Seen], labels: Sequence[LabelLine], tail: int, sheet: Sheet) -> None:
    """Read labels and paragraphs from line *tail* on into *sheet*."""
    at = {found.line: found for found in labels}
    key: str | None = None
    i = tail
    while i < len(lines):
        line = lines[i]
        found = at.get(i)
        if found is not None:
            sheet.zones.append(Zone(line.start, min(line.end, found.label.end), "label"))
            key = found.label.key
            if not found.label.alone:
                sheet.claims.extend(read_value(key, text, found.label.value_start, line.end))
                sheet.zones.append(Zone(found.label.value_start, line.end, "value"))
                key = None
            i += 1
            continue
        if is_rights(line.text):
            sheet.claims.extend(read_rights(text, line.start, line.end))
            sheet.zones.append(Zone(line.start, line.end, "boilerplate"))
            i += 1
            continue
        last = i
        while (
            last + 1 < len(lines)
            and last + 1 not in at
            and not is_rights(lines[last + 1].text)
            and _same_value(key, lines[last + 1])
        ):
            last += 1
        _read_paragraph(text, key, lines[i].start, lines[last].end, sheet)
        if key not in ("places", "topics", "people", "author", "recipient"):
            key = "information"
        i = last + 1


def _same_value(key: str | None, line: Seen) -> bool:
    """Tell whether *line* goes on with the value before it: a list's next item, a paragraph's next line."""
    return key in ("places", "topics", "people", "author", "recipient", "translator") or line.blank_before == 0


def _read_paragraph(text: str, key: str | None, start: int, end: int, sheet: Sheet) -> None:
    if key in (None, "information", "other", "rights", "uploaded"):
        found = read_source(text, start, end) if key != "uploaded" else ()
        split = any(claim.field.startswith("source.") for claim in found)
        if split or (key == "information" and any(claim.field in ("translators", "obtained_by") for claim in found)):
            sheet.claims.extend(found)
            sheet.zones.append(Zone(start, end, "citation"))
        elif key == "rights":
            sheet.claims.extend(read_rights(text, start, end))
            sheet.zones.append(Zone(start, end, "boilerplate"))
        else:
            sheet.zones.append(Zone(start, end, "boilerplate" if key != "uploaded" else "value"))
        return
    sheet.claims.extend(read_value(key, text, start, end))
    sheet.zones.append(
        Zone(
            start,
            end,
            "citation" if key in ("source", "citation") else "summary" if key == "summary" else "value",
        )
    )
