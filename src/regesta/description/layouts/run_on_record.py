"""A record page whose line breaks were lost on the way (mirrors of exports): labels in a run of text.

In: a page of few, long lines and the labels found in them. Out: the same reading as of a record page with
lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.chronology import find_dates
from regesta.model import Claim, Zone

from ..language_names import language_code
from ..page import Page, PageReading, Region
from .label_lines import LabelLine
from .page_lines import Seen, in_order, trimmed
from .record_values import LABEL, read_value
from .sheet import Sheet

_VERSION = re.compile(
    r"\s*(?:(?P<before>[A-Z]\w{3,13}) (?:Translation|Transcript(?:ion)?|Text|Original)|(?:Translation|"
    r"Transcript(?:ion)?) ?[-–:] ?(?P<after>[A-Z]\w{3,13}))"
    r"(?: \([^)]{3,30}\))?\s*"
)


def read_run_on(page: Page, lines: Sequence[Seen], labels: Sequence[LabelLine], name: str) -> PageReading | None:
    """Return the reading of the run-on record, None where no text follows its labels."""
    text = page.text
    first, contents = labels[0].label, labels[-1].label
    if contents.key != "contents":
        return None
    sheet = Sheet()
    title = _read_head(text, lines[0].start, first.start, sheet)
    for here, following in zip(labels, [*labels[1:], None], strict=True):
        label = here.label
        sheet.zones.append(Zone(label.start, label.end, "label"))
        if following is None:
            break
        start, end = trimmed(text, label.value_start, following.label.start)
        found = read_value(label.key, text, start, end)
        sheet.claims.extend(found)
        if start < end:
            role = (
                "summary" if label.key == "summary" else "citation" if label.key in ("citation", "source") else "value"
            )
            sheet.zones.append(Zone(start, end, role))  # type: ignore[arg-type]
    start = contents.end
    version = _VERSION.match(text, start)
    if version is not None and (word := version["before"] or version["after"]):
        code = language_code(word)
        if code != word:
            group = "before" if version["before"] else "after"
            sheet.claims.append(Claim("languages.held", code, word, *version.span(group), LABEL, 0.95))
            sheet.zones.append(Zone(*trimmed(text, *version.span()), "label"))
            start = version.end()
    start, end = trimmed(text, start, lines[-1].end)
    if start >= end:
        return None
    return PageReading(name, in_order(sheet.zones), (Region(start, end, tuple(sheet.claims), title, None, "page"),))


def _read_head(text: str, start: int, end: int, sheet: Sheet) -> tuple[int, int] | None:
    """Read "... navigation, date, title" before the first label; return the title's span."""
    found = next((date for date in find_dates(text, start=start, end=end) if not date.edtf.startswith("X")), None)
    if found is None:
        sheet.zones.append(Zone(*trimmed(text, start, end), "heading"))
        return None
    before = trimmed(text, start, found.start)
    if before[0] < before[1]:
        sheet.zones.append(Zone(*before, "boilerplate"))
    sheet.zones.append(Zone(found.start, found.end, "dateline"))
    words = text[found.start : found.end]
    sheet.claims.append(Claim("date", found.edtf, words, found.start, found.end, "label/date-line@1", 0.93))
    title = trimmed(text, found.end, end)
    if title[0] >= title[1]:
        return None
    sheet.zones.append(Zone(*title, "heading"))
    sheet.claims.append(Claim("title", text[slice(*title)], text[slice(*title)], *title, "label/title-line@1", 0.9))
    return title
