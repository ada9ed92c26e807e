"""The record card: labels and values in a run ("Document Type: ... Sender: ..."), without the text.

In: a page with at least four such labels, those of sender and recipient among them. Out: a region without
text, at the end of the title, with what the card claims: the document is known by its record, its text lies
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.chronology import find_dates
from regesta.model import Claim, Zone

from ..labels import Label, inline_labels
from ..page import Page, PageReading, Region
from .page_lines import date_alone, in_order, seen_lines, trimmed
from .record_head import title_score
from .record_values import read_value
from .sheet import Sheet

_PARTIES: Final = frozenset({"author", "recipient"})
_HINTS: Final = ("ecipient", "ddressee", "mpfänger", "dressat", "estinata", "дресат", "олучатель")
_END = re.compile(r"[\s|*]+$")
_LONGEST: Final = 6000
_FULL_LINE: Final = 60


class RecordCard:
    """A finding aid's card for one document."""

    name = "record card"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where it is a run of a card's labels, else None."""
        text = page.text
        if len(text) > _LONGEST or not any(hint in text for hint in _HINTS):
            return None
        labels = inline_labels(text, 0, len(text))
        keys = {label.key for label in labels}
        if (
            len(keys) < 4
            or not keys >= _PARTIES
            or not keys & {"type", "language", "source", "file", "repository", "record id"}
        ):
            return None
        if "contents" in keys or labels[0].start > 500:
            return None
        sheet = Sheet()
        title = _read_title(text, *_title_lines(page, labels[0].start), sheet)
        _read_fields(text, labels, sheet)
        at = title[1] if title else labels[0].start
        return PageReading(
            self.name, in_order(sheet.zones), (Region(at, at, tuple(sheet.claims), title, None, "page"),)
        )


def _title_lines(page: Page, end: int) -> tuple[int, int]:
    """Return the stretch above the labels that holds the title: the line that reads most like one, and its rest.

    A menu or the name of a collection may stand above and below it.
    """
    lines = [line for line in seen_lines(page) if line.end <= end]
    at = max(range(len(lines)), key=lambda i: title_score(lines[i]), default=None)
    if at is None or title_score(lines[at]) < 2:
        return 0, end
    last = at
    while last + 1 < len(lines) and lines[last + 1].blank_before == 0 and len(lines[last].text) >= _FULL_LINE:
        last += 1
    if last + 1 < len(lines) and date_alone(lines[last + 1].text) is not None:
        last += 1
    return lines[at].start, lines[last].end


def _read_title(text: str, start: int, end: int, sheet: Sheet) -> tuple[int, int] | None:
    """Read the words above the labels: a title, and the date that may be glued to its end."""
    start, end = trimmed(text, start, end)
    end = start + len(_END.sub("", text[start:end]))
    if start >= end:
        return None
    for found in find_dates(text, start=start, end=end):
        if end - found.end <= 3 and not found.edtf.startswith("X"):
            sheet.claims.append(
                Claim(
                    "date",
                    found.edtf,
                    text[found.start : found.end],
                    found.start,
                    found.end,
                    "label/date-line@1",
                    0.95,
                )
            )
            sheet.zones.append(Zone(found.start, found.end, "dateline"))
            end = trimmed(text, start, found.start)[1]
    words = text[start:end].rstrip(" ,;")
    end = start + len(words)
    if not words:
        return None
    sheet.claims.append(Claim("title", " ".join(words.split()), words, start, end, "label/title-line@1", 0.95))
    sheet.zones.append(Zone(start, end, "heading"))
    return start, end


def _read_fields(text: str, labels: Sequence[Label], sheet: Sheet) -> None:
    filed = any(label.key == "file" for label in labels)
    source: dict[str, str] = {}
    span: list[int] = []
    stops = [label.start for label in labels[1:]] + [len(text)]
    for label, stop in zip(labels, stops, strict=True):
        start, end = trimmed(text, label.value_start, stop)
        end = start + len(_END.sub("", text[start:end]))
        sheet.zones.append(Zone(label.start, label.end, "label"))
        if start >= end:
            continue
        key = "repository" if label.key == "source" and filed else label.key
        found = read_value(key, text, start, end)
        levels = [claim for claim in found if claim.field.startswith("source.")]
        if levels:
            source |= {claim.field[7:]: claim.value for claim in levels}
            span += [start, end]
        sheet.claims.extend(claim for claim in found if claim.field != "source" or not levels)
        sheet.zones.append(Zone(start, end, "summary" if key == "summary" else "citation" if levels else "value"))
    if source:
        first, last = min(span), max(span)
        words = text[first:last]
        sheet.claims.append(
            Claim(
                "source",
                {**source, "as_written": " ".join(words.split())},
                words,
                first,
                last,
                "label/value@1",
                0.95,
            )
        )
