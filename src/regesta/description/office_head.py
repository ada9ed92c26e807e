"""What a foreign office types or stamps over a telegram or despatch: number, post, hours of sending and receipt.

In: a document's lines and what was claimed of it so far. Out: claims of number, date, place, received, senders,
recipients, kind. Each office has a form of its own (`office_numbers`; "D. 9.30 p.m. R. 11.5 p.m.", "FROM X TO Y").
An hour of receipt without a day is that of the day of sending.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from regesta.chronology import find_dates
from regesta.model import Claim

from .address import in_small_letters, read_address
from .cues import CUES, TOKEN
from .dateline import read_dateline
from .document_lines import Forms
from .markings import is_marking, read_marking
from .office_numbers import office_number
from .page import Line
from .party_lists import party_values
from .post_codes import post_of_code

METHOD: Final = "letter/office-head@1"
LINES_LOOKED_AT: Final = 14
_LONGEST: Final = 160
_RECEIVED = re.compile(
    r"(?:\b(?:received|rec[’']?d|reçue?|ankunft|angekommen|eingegangen|eingetroffen|eingetr\.|eing\.|arrivato|pervenuto"
    r"|per\.|primit[ăa]?|получен[оа]?|recibid[oa]|mottaget|otrzymano|przyjęto|došlo)|(?:^|(?<=[\s.(]))R\.(?=\s+[\dA-Z]))"
    r"\s{0,2}[:.]?\s{0,2}(?:le|am|at|on|à|la|в|il|dne|dnia|the)?\s?(?=[\d\[]|[A-ZÀ-Þ]?[^\W\d_]{2,11}\.?,?\s\d)",
    re.IGNORECASE,
)
_SENT_AT = re.compile(r"\s*D\.\s?\d{1,2}(?:[.:]\d{1,2})?\s?[ap]\.?m\.", re.IGNORECASE)
_HOUR = re.compile(r"\s*(?:ore\s|ora\s|à\s|um\s)?\d{1,2}(?:[.:,h ]|\s?Uhr)", re.IGNORECASE)
_FROM_TO = re.compile(r"\s*FROM:?\s(?P<sender>[A-ZÀ-Þ][^\n]{1,50}?)\sTO:?\s(?P<recipient>[A-ZÀ-Þ][^\n]{2,60})\.?\s*$")
_ORIGIN = re.compile(
    r"\s*(?P<origin>(?:THE )?(?:DEPARTMENT OF STATE|Department of State)"
    r"|(?:AM(?:ERICAN )?EMBASSY|AMCONSUL|AMCONGEN|US ?MISSION|USINT)\s[A-Z][A-Z ]{2,24}?)"
    r"(?:\sTELEGRAM)?\s(?P<number>\d{4,6})(?:/\d{1,2})?\s*$"
)
"""The office that sends a telegram, with the number that it gives it: "AMEMBASSY VALE 0412"."""

_TO_LINE = re.compile(
    r"\s*(?:à|à\sl[’']|au|aux|an|an\sden|an\sdie|an\sdas|către|catre|al|alla|para|do)\s(?=[^\W\d_])", re.IGNORECASE
)
_LOWER_TO = re.compile(r"\s*(?:to|à|au|an|către|al)\s(?=[^\W\d_a-z]|l[’'])")
_LONGEST_OFFICE: Final = 10
_NEXT_LINE: Final = 2
_TOWN = re.compile(r"[A-ZÀ-ÞŞȘȚŢĂА-Я][^\W\d_]{2,19}(?:[ -][A-ZÀ-ÞА-Я][^\W\d_]{2,19})?")
_LETTERHEAD = re.compile(r"\s*(?:THE\s)?[A-ZÀ-Þ][A-ZÀ-Þ ,.'’-]{5,60}\s*$")


def read_office_head(forms: Forms, heading: Sequence[Line], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return what the head of a telegram or despatch says beyond what *claims* have read of the document.

    *heading* are the lines of an edition's heading over it: the day of receipt may stand there.
    """
    rows = [row.line for row in forms.lines[:LINES_LOOKED_AT] if len(row.line.text) <= _LONGEST]
    found: list[Claim] = []
    for line in rows:
        if not any(claim.field == "number" for claim in found):
            found.extend(_numbered(forms.text, line))
    found.extend(_from_to(forms.text, rows))
    if not any(claim.field == "senders" and claim.method.startswith("letter/head@") for claim in claims):
        found.extend(_origin(forms.text, _unlabelled(forms, rows)))
        found.extend(_over_address(forms.text, heading, _TO_LINE) or _over_address(forms.text, rows, _LOWER_TO))
    if not any(claim.field == "recipients" for claim in (*claims, *found)):
        found.extend(_addressed(forms, [*heading[1:], *_unlabelled(forms, rows)]))
    if not any(claim.field == "place" for claim in (*claims, *found)):
        found.extend(_letterhead_place(forms.text, rows[:4]) or _lone_place(forms.text, rows, found))
    dated = next((claim for claim in claims if claim.field == "date"), None)
    dated = dated or next((claim for claim in found if claim.field == "date"), None)
    if not any(claim.field == "received" for claim in claims):
        received = _received(forms.text, [*rows, *heading], dated)
        found.extend(received)
        if received and not any(claim.field == "kind" for claim in (*claims, *found)):
            found.extend(_by_the_hour(forms.text, rows))
    return tuple(found)


def _numbered(text: str, line: Line) -> list[Claim]:
    numbered = office_number(line.text)
    if numbered is not None:
        kind, found = numbered
        claims = [_part(text, line, found, "number", "number", 0.93)]
        if kind is not None:
            claims.append(
                Claim("kind", kind, *_quote(text, line, *found.span()), "letter/form@1", 0.9),
            )
        groups = found.groupdict()
        if groups.get("post") and is_marking(line.text[: found.start("post")]):
            claims.extend(read_marking(text, line.start, line.start + found.start("post"), 0.93))
        if groups.get("place"):
            claims.append(_part(text, line, found, "place", "place", 0.9))
        after = line.start + found.end()
        if any(found.parts_given >= {"month", "year"} for found in find_dates(text, start=after, end=line.end)):
            dated = read_dateline(text, after, line.end, confidence=0.92, method=METHOD)
            claims.extend(claim for claim in dated if claim.field == "date")
        return claims
    return []


def _part(text: str, line: Line, found: re.Match[str], group: str, field: str, confidence: float) -> Claim:
    words, start, end = _quote(text, line, *found.span(group))
    return Claim(field, words, words, start, end, METHOD, confidence)


def _quote(text: str, line: Line, start: int, end: int) -> tuple[str, int, int]:
    while end > start and line.text[end - 1] in " .,":
        end -= 1
    while start < end and line.text[start] == " ":
        start += 1
    return text[line.start + start : line.start + end], line.start + start, line.start + end


def _from_to(text: str, rows: Sequence[Line]) -> list[Claim]:
    """Read "FROM VELDEN TO FOREIGN OFFICE": the post is where it was sent from."""
    for line in rows:
        found = _FROM_TO.match(line.text)
        if found is None:
            continue
        words, start, end = _quote(text, line, *found.span("recipient"))
        claims = [Claim("recipients", value, words, start, end, METHOD, 0.9) for value in party_values(words) if value]
        if not _classes(found["sender"]) & {"body", "office"}:
            claims.append(_part(text, line, found, "sender", "place", 0.85))
        return claims
    return []


def _origin(text: str, rows: Sequence[Line]) -> list[Claim]:
    """Read the first line of a telegram that is an office and its number."""
    for line in rows:
        found = _ORIGIN.match(line.text)
        if found is None:
            continue
        words, start, end = _quote(text, line, *found.span("origin"))
        value = post_of_code(words) or {"body": "Department of State"}
        return [
            Claim("senders", value, words, start, end, METHOD, 0.85),
            _part(text, line, found, "number", "number", 0.93),
        ]
    return []


def _addressed(forms: Forms, rows: Sequence[Line]) -> list[Claim]:
    """Read a line of the head that begins with "to" in its language and names an office or body, or whoever has one."""
    for line in rows[:8]:
        if _TO_LINE.match(line.text) and _classes(line.text) & {"body", "office"} and len(line.text.split()) <= 14:
            return list(read_address(forms.text, ((line.start, line.end),), 0.85))
    return []


def _over_address(text: str, rows: Sequence[Line], to: re.Pattern[str]) -> list[Claim]:
    """Read the office on the line above "to" an office: a heading of two lines, as foreign offices print it."""
    for above, line in pairwise(rows[:4]):
        if (
            to.match(line.text)
            and line.number - above.number <= _NEXT_LINE
            and all(_classes(each.text) & {"body", "office"} for each in (above, line))
            and len(above.text.split()) <= _LONGEST_OFFICE
            and not is_marking(above.text)
            and not above.text.rstrip().endswith((".", ":"))
        ):
            words, start, end = _quote(text, above, 0, len(above.text))
            spelt = in_small_letters(words) if words.isupper() else words
            return [Claim("senders", value, words, start, end, METHOD, 0.9) for value in party_values(spelt) if value]
    return []


def _letterhead_place(text: str, rows: Sequence[Line]) -> list[Claim]:
    """Read the town under an office's name in capitals: "THE GREEN HOUSE / VELDEN"."""
    for above, line in pairwise(rows):
        words = line.text.strip()
        if (
            _LETTERHEAD.match(above.text)
            and line.number == above.number + 1
            and words.isupper()
            and len(words.split()) <= 2
            and words.replace(" ", "").replace(",", "").replace(".", "").isalpha()
            and not CUES.keys() & {word.casefold() for word in TOKEN.findall(words)}
        ):
            start = line.start + line.text.index(words)
            return [Claim("place", words, words, start, start + len(words), METHOD, 0.7)]
    return []


def _unlabelled(forms: Forms, rows: Sequence[Line]) -> list[Line]:
    """Return the lines of the head that no label claims."""
    labelled = {forms.lines[i].line.start for entry in forms.entries for i in range(entry.line, entry.last + 1)}
    return [line for line in rows if line.start not in labelled]


def _lone_place(text: str, rows: Sequence[Line], found: Sequence[Claim]) -> list[Claim]:
    """Read a name alone on the line beside that of the number, in a head that names the post nowhere else."""
    number = next((claim for claim in found if claim.field == "number"), None)
    at = next((i for i, line in enumerate(rows) if number and line.start <= number.start < line.end), None)
    if at is None:
        return []
    for line in (*rows[at + 1 : at + 2], *rows[max(at - 1, 0) : at]):
        words = line.text.strip()
        classes = _classes(words)
        if _TOWN.fullmatch(words) and not classes and abs(line.number - rows[at].number) == 1 and not is_marking(words):
            start = line.start + line.text.index(words)
            return [Claim("place", words, words, start, start + len(words), METHOD, 0.7)]
    return []


def _received(text: str, rows: Sequence[Line], dated: Claim | None) -> list[Claim]:
    for line in rows:
        mark = _RECEIVED.search(line.text)
        if mark is None:
            continue
        start, stop = line.start + mark.end(), min(line.end, line.start + mark.end() + 60)
        found = next((date for date in find_dates(text, start=start, end=stop) if "day" in date.parts_given), None)
        if found is not None:
            value = found.edtf if not found.edtf.startswith("XXXX") else _completed(found.edtf, dated)
            if value is not None:
                inferred = value != found.edtf
                return [Claim("received", value, found.text, found.start, found.end, METHOD, 0.9, inferred)]
        elif dated is not None and len(str(dated.value)) == 10 and _HOUR.match(text[start:stop]):
            begin = line.start + mark.start()
            end = min(line.end, start + 14)
            return [Claim("received", dated.value, text[begin:end], begin, end, METHOD, 0.8, True)]
    return []


def _by_the_hour(text: str, rows: Sequence[Line]) -> list[Claim]:
    """Return a telegram for what was sent and received by the hour: "D. 6.45 p.m. ... R. 1.10 a.m."."""
    for line in rows:
        sent = _SENT_AT.match(line.text)
        if sent is not None:
            return [Claim("kind", "telegram", *_quote(text, line, *sent.span()), "letter/form@1", 0.85)]
    return []


def _completed(edtf: str, dated: Claim | None) -> str | None:
    """Return a day of receipt without a year, completed: the first such day at or after the day of sending."""
    try:
        sent = datetime.date.fromisoformat(str(dated.value) if dated is not None else "")
        for year in (sent.year, sent.year + 1):
            received = datetime.date(year, int(edtf[5:7]), int(edtf[8:10]))
            if received >= sent:
                return received.isoformat()
    except ValueError:
        return None
    return None


def _classes(words: str) -> set[str]:
    return {cue for word in TOKEN.findall(words.casefold()) for cue in CUES.get(word, ())}
