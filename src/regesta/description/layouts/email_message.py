"""An e-mail message: its fields say who wrote to whom, when and about what; what it quotes is no word of its own.

In: a page whose first segments are a message's fields. Out: one region, the message without the mail before it that it
quotes ("On 4 May 2008, A. wrote:" and lines marked ">", or a copied head "From: ... Sent: ..."). Source: RFC 5322.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_tz
from typing import Final

from regesta.chronology import is_valid
from regesta.model import Claim, Segment, Zone

from ..page import Page, PageReading, Region
from .page_lines import in_order, lines_between, trimmed
from .record_values import party

_PARTIES: Final = {"From": "senders", "To": "recipients", "Cc": "copied_to", "Bcc": "copied_to"}
_ADDRESS = re.compile(
    r'\s*(?:"(?P<quoted>[^"]{1,200})"|(?P<plain>[^<>,"]{1,200}?))?\s*(?:<(?P<address>[^<>\s]{1,200})>)?\s*(?:,|;|$)'
)
_ANSWERING = re.compile(r"^(?:(?:re|aw|sv|fwd?|wg|tr|odp|rif|ref|отв)\s?(?:\[\d{1,2}\])?:\s?)+", re.IGNORECASE)
_QUOTING = re.compile(
    r"^-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|исходное сообщение|mesaj original)"
    r".{0,40}$|"
    r"^_{10,}$|^(?:on|le|am|la|în|pe)\b.{4,160}\b(?:wrote|écrit|schrieb|scris)\s?:$|"
    r"^.{4,160}\b(?:писал|написал)\(?а?\)?:$",
    re.IGNORECASE,
)
_COPIED_HEAD = re.compile(r"^(?:from|von|de|от|de la)\s?:\s", re.IGNORECASE)
_COPIED_NEXT = re.compile(r"^(?:sent|date|gesendet|datum|envoyé|отправлено|дата|trimis|data)\s?:\s", re.IGNORECASE)


class EmailMessage:
    """A message with its fields."""

    name = "e-mail"

    def recognise(self, page: Page) -> PageReading | None:
        """Return the reading of *page* where it is an e-mail message, else None."""
        segments = page.transcription.segments
        if not segments or segments[0].element != "mail/field":
            return None
        fields = [segment for segment in segments if segment.element == "mail/field"]
        claims = [claim for field in fields for claim in _claims(page.text, field)]
        zones = [Zone(field.start, field.end, "value") for field in fields]
        start, end = trimmed(page.text, fields[-1].end, len(page.text))
        own = _end_of_own(page.text, start, end)
        if own < end:
            zones.append(Zone(*trimmed(page.text, own, end), "boilerplate"))
        start, end = trimmed(page.text, start, own)
        if start >= end:
            start, end = fields[0].start, fields[-1].end
        return PageReading(self.name, in_order(zones), (Region(start, end, tuple(claims), None, None, "page"),))


def _claims(text: str, field: Segment) -> Iterator[Claim]:
    """Yield what one field says."""
    name = field.attributes.get("name", "")
    start = field.start + len(name) + 1
    start += len(text[start : field.end]) - len(text[start : field.end].lstrip())
    words = text[start : field.end]
    if name in _PARTIES:
        for at, end in _people(text, start, field.end):
            value = {"name": text[at:end]} if "@" in text[at:end] else party(text[at:end])
            yield _claim(_PARTIES[name], value, text, at, end, 0.97)
    elif name == "Date":
        moment = parsedate_tz(words)
        day = f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}" if moment else ""
        if is_valid(day) and moment is not None and moment[0] > 1970:
            yield _claim("date", day, text, start, field.end, 0.98)
    elif name == "Subject" and words:
        answering = _ANSWERING.match(words)
        at = start + (answering.end() if answering else 0)
        if at < field.end:
            yield _claim("subject", text[at : field.end], text, at, field.end, 0.97)
    elif name == "Message-ID" and words:
        yield _claim("record_ids", words, text, start, field.end, 0.99)


def _people(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each name in a list of addresses stands, or the address where it has none."""
    place = start
    while place < end:
        found = _ADDRESS.match(text, place, end)
        if found is None or found.end() == place:
            return
        place = found.end()
        group = next((each for each in ("quoted", "plain", "address") if (found[each] or "").strip()), None)
        if group is not None:
            yield trimmed(text, *found.span(group))


def _end_of_own(text: str, start: int, end: int) -> int:
    """Return where the message's own words end and the mail that it answers begins."""
    lines = lines_between(text, start, end)
    for number, line in enumerate(lines):
        following = lines[number + 1].text if number + 1 < len(lines) else ""
        quoted = line.text.startswith(">") and all(each.text.startswith(">") for each in lines[number:])
        copied = _COPIED_HEAD.match(line.text) and _COPIED_NEXT.match(following)
        if number and (quoted or copied or _QUOTING.match(line.text)):
            return line.start
    return end


def _claim(field: str, value: object, text: str, start: int, end: int, confidence: float) -> Claim:
    return Claim(field, value, text[start:end], start, end, "e-mail/field@1", confidence)
