"""The record page of a digital archive: head, labelled values, the letter, the page's own end.

In: a page. Out: the letter's region with what the labels claim of it; the rest as zones. One rule covers the
generations of such pages and their mirrors, because they share a structure: a date line and a title; labels
before the text ("Citation", "Summary", "Original Language", "Contents"), or after it ("Document Information",
"Source", "Rights", "Record ID"), empty as often as not; statements on use at the end. Which site it is plays
no part.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from regesta.model import Claim, Zone

from ..page import Page, PageReading, Region
from .enclosed_letter import before_enclosed, enclosed_begins
from .label_lines import LabelLine, label_lines, labels_in_run, make_a_record
from .page_lines import Seen, in_order, seen_lines, set_apart, trimmed
from .page_part import within_holder
from .record_begin import body_begins
from .record_head import CREDIT, NAVIGATION, Head, read_head
from .record_tail import read_tail, tail_begins
from .record_text import read_text, version_line
from .record_values import LABEL, read_value, with_one_source
from .run_on_record import read_run_on
from .sheet import Sheet

TITLE_LINE: Final = "label/title-line@1"


class RecordPage:
    """Record pages with labels: exports, saved pages, older generations, compact copies, mirrors."""

    name = "record page"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where the labels of a record stand on it, else None."""
        lines = seen_lines(page)
        labels = label_lines(page.text, lines)
        if not make_a_record(labels):
            run = labels_in_run(page.text, lines)
            return read_run_on(page, lines, run, self.name) if make_a_record(run) else None
        return _read(page, lines, labels, self.name)


def _read(page: Page, lines: Sequence[Seen], labels: Sequence[LabelLine], name: str) -> PageReading | None:
    text = page.text
    labels = _publication_is_date(labels)
    body, before = body_begins(text, lines, labels)
    tail = tail_begins(lines, labels, body)
    tail = within_holder(page, lines, body, tail)
    top = before[0].line if before else tail
    head = read_head(lines, top)
    sheet = Sheet()
    sheet.zones += [Zone(start, end, "boilerplate") for start, end in set_apart(page)]
    if not before and head is not None:
        body = max(body, head.after)
    _read_head_lines(text, lines, head, top, sheet)
    _read_labels(text, lines, before, body, sheet)
    read_tail(text, lines, [found for found in labels if found.line >= tail], tail, sheet)
    if body >= tail:
        return PageReading(name, in_order(sheet.zones), _record_only(lines, head, sheet.claims))
    title = _title_line(lines, head)
    region = read_text(text, lines[body:tail], title, head.edtf if head else None, sheet)
    if region is None:
        return PageReading(name, in_order(sheet.zones), _record_only(lines, head, sheet.claims))
    heading = (title.start, title.end) if title else _labelled_title(sheet.claims)
    return PageReading(
        name, in_order(sheet.zones), _regions(lines, region, title, heading, with_one_source(text, sheet.claims))
    )


def _regions(
    lines: Sequence[Seen],
    span: tuple[int, int],
    title: Seen | None,
    heading: tuple[int, int] | None,
    claims: tuple[Claim, ...],
) -> tuple[Region, ...]:
    """Return the region of the letter, and that of a letter which it covers."""
    start, end = span
    own = [line for line in lines if start <= line.start and line.end <= end]
    at = enclosed_begins(own, title)
    if at is None:
        return (Region(start, end, claims, heading, None, "page"),)
    outer = Region(start, own[before_enclosed(own, at) - 1].end, claims, heading, None, "page")
    return (outer, Region(own[at].start, end, (), None, 0, "page"))


def _publication_is_date(labels: Sequence[LabelLine]) -> Sequence[LabelLine]:
    """Return *labels* with the publication's date as the document's, where the page has release dates too."""
    if not any(found.label.key == "uploaded" for found in labels):
        return labels
    return [
        structs.replace(found, label=structs.replace(found.label, key="date"))
        if found.label.key == "publication"
        else found
        for found in labels
    ]


def _title_line(lines: Sequence[Seen], head: Head | None) -> Seen | None:
    """Return the title as a line, without a date that shares it."""
    if head is None or head.title is None:
        return None
    line = lines[head.title]
    if head.title_last is not None and head.title_last > head.title:
        words = " ".join(lines[i].text for i in range(head.title, head.title_last + 1))
        return structs.replace(line, end=lines[head.title_last].end, text=words)
    if head.date_end is None:
        return line
    words = line.text[head.date_end :].lstrip(" .,:|–-")
    return structs.replace(line, start=line.end - len(words), text=words)


def _labelled_title(claims: Sequence[Claim]) -> tuple[int, int] | None:
    """Return the place of a title that a label gives."""
    titles = (claim for claim in claims if claim.field == "title" and claim.method == LABEL)
    return next(((claim.start, claim.end) for claim in titles), None)


def _record_only(lines: Sequence[Seen], head: Head | None, claims: list[Claim]) -> tuple[Region, ...]:
    """Return an empty region for a record that has no text: the card of a document, held elsewhere."""
    title = _title_line(lines, head)
    if not claims or title is None:
        return ()
    return (Region(title.end, title.end, tuple(claims), (title.start, title.end), None, "page"),)


def _read_head_lines(text: str, lines: Sequence[Seen], head: Head | None, limit: int, sheet: Sheet) -> None:
    for i, line in enumerate(lines[:limit]):
        if head is not None and i == head.title and head.date_end is not None:
            title = _title_line(lines, head)
            assert title is not None
            stop = line.start + head.date_end
            sheet.zones += [Zone(line.start, stop, "dateline"), Zone(title.start, title.end, "heading")]
            words = line.text[: head.date_end]
            sheet.claims.append(Claim("date", head.edtf, words, line.start, stop, "label/date-line@1", 0.95))
            sheet.claims.append(Claim("title", title.text, title.text, title.start, title.end, TITLE_LINE, 0.95))
        elif head is not None and i == head.date:
            sheet.zones.append(Zone(line.start, line.end, "dateline"))
            sheet.claims.append(Claim("date", head.edtf, line.text, line.start, line.end, "label/date-line@1", 0.96))
        elif head is not None and i == head.title:
            title = _title_line(lines, head) or line
            sheet.zones.append(Zone(title.start, title.end, "heading"))
            sheet.claims.append(
                Claim("title", title.text, text[title.start : title.end], title.start, title.end, TITLE_LINE, 0.97)
            )
        elif head is not None and head.is_title(i):
            continue
        elif NAVIGATION.match(line.text) or (head is not None and (i < head.after or CREDIT.match(line.text))):
            sheet.zones.append(Zone(line.start, line.end, "boilerplate"))


def _read_labels(text: str, lines: Sequence[Seen], labels: Sequence[LabelLine], body: int, sheet: Sheet) -> None:
    """Read the labels that stand before the text: each value runs to the next label."""
    for i, found in enumerate(labels):
        line, label = lines[found.line], found.label
        sheet.zones.append(Zone(line.start, min(line.end, label.end), "label"))
        if label.key == "contents":
            for version in lines[found.line + 1 : body]:
                sheet.zones.append(Zone(version.start, version.end, "label"))
                sheet.claims.extend(_version(text, version))
            continue
        last = labels[i + 1].line if i + 1 < len(labels) else body
        start = label.value_start if not label.alone else line.end
        end = lines[last - 1].end if last - 1 > found.line or not label.alone else start
        _claim_value(label.key, text, *trimmed(text, start, max(start, end)), sheet)


def _claim_value(key: str, text: str, start: int, end: int, sheet: Sheet) -> None:
    while start < end and text[start] in "*_ \n":
        start += 1
    if start >= end:
        return
    found = read_value(key, text, start, end)
    sheet.claims.extend(found)
    role = {"summary": "summary", "citation": "citation", "source": "citation", "rights": "boilerplate"}.get(
        key, "value"
    )
    if key == "citation":
        summary = next((claim for claim in found if claim.field == "summary"), None)
        if summary is not None:
            sheet.zones.append(Zone(summary.start, summary.end, "summary"))
            start = trimmed(text, summary.end, end)[0]
    sheet.zones.append(Zone(start, end, role))  # type: ignore[arg-type]


def _version(text: str, line: Seen) -> list[Claim]:
    found = version_line(line.text)
    if not found:
        return []
    start = line.start + line.text.casefold().find(found[0].casefold())
    return [
        Claim(
            "languages.held",
            found[1],
            text[start : start + len(found[0])],
            start,
            start + len(found[0]),
            LABEL,
            0.95,
        )
    ]
