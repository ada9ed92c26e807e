"""A record as data: JSON from a site's interface, or XML that was kept as text.

In: a page that begins like such data. Out: one region, the value that holds the text; claims from the fields
that have a known name. Offsets are those of the data, so what is quoted may hold the data's escapes; the
values don't.
"""

from __future__ import annotations

import html
import json
import re
from typing import Final

from regesta.chronology import find_dates
from regesta.model import Claim, Zone

from ..labels import LABEL_OF
from ..page import Page, PageReading, Region
from .page_lines import in_order, trimmed
from .record_values import LABEL, party, read_value
from .sheet import Sheet

_FIELD = re.compile(r'"([\w.:@ -]{1,60})"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|([{\[]))')
_TEXT_KEYS: Final = frozenset(
    {"content", "body", "text", "fulltext", "full_text", "transcript", "transcription",
        "content_html", "html",
     "document_text", "ocr"}
)  # fmt: skip
_TAG = re.compile(r"<[^<>]{0,300}>")
_HEADING = re.compile(r"<(?:h[1-4]|strong|b)\b[^<>]{0,200}>([^<]{8,400})<")
_XML_TEXT = re.compile(r"<(?:text|body|content|transcription)(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?", re.IGNORECASE)
_XML_END = re.compile(r"(?:\]\]>)?</(?:text|body|content|transcription)>", re.IGNORECASE)
_OPENING = re.compile(r"(?:<[^<>]{0,300}>|&nbsp;|\\n|\s)+")
_CLOSING = re.compile(r"(?:<\\?/?[^<>]{0,60}>|\\n|\s)$")
_PASSED_ON: Final = frozenset({"rendered", "value", "und", "raw", "@value", "processed"})
_LEAST: Final = 40


class DataRecord:
    """JSON or XML that nobody has made a page of."""

    name = "data record"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where it is data and holds a text, else None."""
        opening = page.text[:80].lstrip()
        if opening.startswith(("{", "[{")) and '"' in opening:
            return _read_json(page.text, self.name)
        if opening.startswith("<") and (opening.startswith("<?xml") or re.match(r"<\w+[\s>]", opening)):
            return _read_xml(page.text, self.name)
        return None


def _read_json(text: str, name: str) -> PageReading | None:
    fields: list[tuple[str, int, int]] = []
    parent = ""
    for found in _FIELD.finditer(text):
        key = found[1].casefold()
        if found[3]:
            parent = key
            continue
        fields.append((parent if key in _PASSED_ON and parent else key, *found.span(2)))
    bodies = [field for field in fields if field[0] in _TEXT_KEYS and field[2] - field[1] >= _LEAST]
    if not bodies:
        return None
    _, start, end = max(bodies, key=lambda field: field[2] - field[1])
    keys = {field[0] for field in fields}
    sheet = Sheet()
    for key, first, last in fields:
        if first == start or first >= last:
            continue
        found_claims = _field(text, key, first, last, dated_by_site="date_gmt" in keys or "modified" in keys)
        sheet.claims.extend(found_claims)
        sheet.zones.append(
            Zone(first, last, "heading" if key == "title" else "value" if found_claims else "boilerplate")
        )
    return _read_as(name, text, start, end, sheet)


def _field(text: str, key: str, start: int, end: int, *, dated_by_site: bool) -> list[Claim]:
    words = text[start:end]
    value = plain(words)
    meaning = LABEL_OF.get(key.replace("_", " ").rsplit(":", 1)[-1])
    if not value or meaning is None:
        return []
    if meaning == "title":
        return [Claim("title", value, words, start, end, LABEL, 0.93)]
    if meaning == "summary":
        return [Claim("summary", value, words, start, end, LABEL, 0.93)]
    if meaning in ("author", "recipient"):
        return [
            Claim(
                "senders" if meaning == "author" else "recipients",
                party(value),
                words,
                start,
                end,
                LABEL,
                0.85,
            )
        ]
    if meaning == "date" and not dated_by_site:
        return list(read_value("date", text, start, end))
    return []


def plain(words: str) -> str:
    """Return a JSON string's raw characters as they are meant: escapes resolved, tags left out."""
    try:
        said = json.loads(f'"{words}"', strict=False)
    except ValueError:
        said = words
    return " ".join(html.unescape(_TAG.sub(" ", said)).split())


def _read_xml(text: str, name: str) -> PageReading | None:
    opened = [found.end() for found in _XML_TEXT.finditer(text)]
    spans = []
    for start in opened:
        close = _XML_END.search(text, start)
        if close is not None:
            spans.append((start, close.start()))
    spans = [span for span in spans if span[1] - span[0] >= _LEAST]
    if not spans:
        return None
    start, end = max(spans, key=lambda span: span[1] - span[0])
    sheet = Sheet(zones=[Zone(0, start, "boilerplate"), Zone(end, len(text), "boilerplate")])
    return _read_as(name, text, start, end, sheet)


def _read_as(name: str, text: str, start: int, end: int, sheet: Sheet) -> PageReading | None:
    region = _region(text, start, end, sheet)
    return PageReading(name, in_order(sheet.zones), (region,)) if region is not None else None


def _region(text: str, start: int, end: int, sheet: Sheet) -> Region | None:
    """Return the text's region; an emphasised first paragraph that names a letter is its heading."""
    heading: tuple[int, int] | None = None
    found = _HEADING.search(text, start, min(end, start + 600))
    if found is not None and not any(
        c.isalpha() for c in _TAG.sub("", text[start : found.start()]).replace("&nbsp;", "")
    ):
        heading = trimmed(text, *found.span(1))
        sheet.zones.append(Zone(*heading, "heading"))
        sheet.claims.extend(_dated(text, *heading))
        close = text.find(">", heading[1], end)
        start = close + 1 if close > 0 else heading[1]
    start, end = trimmed(text, start, end)
    start, end = _past_tags(text, start, end)
    if start >= end:
        return None
    return Region(start, end, tuple(sheet.claims), heading, None, "page")


def _dated(text: str, start: int, end: int) -> list[Claim]:
    """Return the date that a heading gives ("Letter dated 4 June 1963 from ...")."""
    for found in find_dates(text, start=start, end=end):
        if not found.edtf.startswith("X"):
            words = text[found.start : found.end]
            return [Claim("date", found.edtf, words, found.start, found.end, "heading/dated@1", 0.93)]
    return []


def _past_tags(text: str, start: int, end: int) -> tuple[int, int]:
    moved = True
    while moved:
        moved = False
        found = _OPENING.match(text, start, end)
        if found is not None and found.end() > start:
            start, moved = found.end(), True
    while end > start and (close := _CLOSING.search(text[max(start, end - 80) : end])) is not None:
        end -= len(close[0])
    return start, end
