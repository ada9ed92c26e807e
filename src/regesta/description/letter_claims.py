"""The fields that a document's own lines give: where and when, from whom and to whom, who signed, what about.

In: a document's labelled lines and the entries of its head. Out: claims, each with the words that prove it. A
signature makes a sender only as an inference ("letter/signed@1"), which stands back where anything else says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from regesta.model import Claim

from .address import read_address
from .dateline import first_date
from .document_lines import Forms
from .forms import salutation_within
from .markings import read_markings
from .memohead import Entry
from .party_lists import party_value, party_values
from .post_codes import is_distribution_code, post_of_code
from .salutation import read_salutation
from .self_naming import find_self_naming
from .signature import read_signature, signed_for, signs_again
from .when_where import when_and_where
from .zones import LabelledLine

HEAD_METHOD = "letter/head@1"

LEAST_SURE = 0.4
"""Below this probability a line's label makes no claim (calibrated on the held-out volumes)."""

MOST_SIGNERS = 12
"""Signatures among which one hand is looked for twice."""

LONGEST_ENTRY = 200
"""Characters from which a line between two labels is no part of a head."""

_GROUP = re.compile(r"^[\s*_]*(?:u\.?s\.?|united states|us side|others?|[a-z ]{2,24})\s*:?\s*$", re.IGNORECASE)
_SIDE = re.compile(r"(?:for|on behalf of|pour|für|pentru)\s(?:the\s)?[A-Z][\w ’'-]{2,40}:?$", re.IGNORECASE)
_NOBODY = re.compile(r"\s*(?:the\s+)?(?:record|files?)\b", re.IGNORECASE)
_TRANSPORT = re.compile(
    r"\b(?:PRIORITY|IMMEDIATE|NIACT|FLASH|ROUTINE)\b.*$|\s\d{3,6}$|\s\[[^\]]{0,30}initial[^\]]{0,12}\]$"
)
_DESK = re.compile(r"(?:[A-Z]{1,5}(?:/[A-Z]{1,4})?|[A-Z])\s?[-–—]{1,2}\s?(?=[A-Z][a-z])")
"""The sign of the writer's office before the name in a memorandum's head: "EUR - Mr. Dorn"."""


def claims_of(forms: Forms) -> tuple[Claim, ...]:
    """Return everything but kind and number that the document's own lines claim."""
    claims = [*when_and_where(forms)]
    signed = _signed(forms)
    claims.extend(signed)
    claims.extend(_senders(forms, signed))
    claims.extend(_recipients(forms))
    claims.extend(_entries(forms, "participants", "participants"))
    claims.extend(_entries(forms, "copies", "copied_to"))
    claims.extend(_subject(forms))
    claims.extend(read_markings(forms.text, forms.rows("marking")))
    return tuple(claims)


def _signed(forms: Forms) -> list[Claim]:
    claims: list[Claim] = []
    for block in _blocks([row for row in forms.rows("signature") if row.confidence >= LEAST_SURE]):
        lines = tuple((row.line.start, row.line.end) for row in block)
        claims.extend(read_signature(forms.text, lines, min(row.confidence for row in block)))
    return claims


def _blocks(rows: Sequence[LabelledLine]) -> list[list[LabelledLine]]:
    blocks: list[list[LabelledLine]] = []
    for row in rows:
        if blocks and row.line.number - blocks[-1][-1].line.number <= 3:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


def _senders(forms: Forms, signed: Sequence[Claim]) -> list[Claim]:
    claims = _entries(forms, "from", "senders") or _sending(forms)
    if claims:
        return claims
    body = [
        (row.line.start, row.line.end)
        for index, row in enumerate(forms.lines)
        if row.label in {"body", "salutation"} or (index < 4 and len(row.line.text) > 60)
    ]
    claims = [*find_self_naming(forms.text, body), *_signed_for(forms, signed)]
    for claim in signed:
        if not claim.value.keys() & {"name", "body"} or _initialled(claim, signed):
            continue
        claims.append(
            Claim(
                "senders",
                claim.value,
                claim.text,
                claim.start,
                claim.end,
                "letter/signed@1",
                round(claim.confidence * 0.85, 3),
            )
        )
    return claims


def _initialled(claim: Claim, signed: Sequence[Claim]) -> bool:
    """Return whether *claim* is another signature of one whose full name is signed too."""
    return any(other is not claim and signs_again(claim, other) for other in signed[:MOST_SIGNERS])


def _signed_for(forms: Forms, signed: Sequence[Claim]) -> list[Claim]:
    """Return the office or body that a line right over a signature names as the one signed for."""
    starts = {forms.text.rfind("\n", 0, claim.start) + 1 for claim in signed}
    for above, row in pairwise(forms.lines):
        if row.line.start not in starts or row.line.number - above.line.number > 3:
            continue
        span = signed_for(forms.text, above.line.start, above.line.end)
        if span:
            words = " ".join(forms.text[slice(*span)].split())
            return [Claim("senders", party_value(words), forms.text[slice(*span)], *span, "letter/signed-for@1", 0.8)]
    return []


def _sending(forms: Forms) -> list[Claim]:
    """Return the office that a telegram's form names as sending; a bare place is where, not who."""
    entry = forms.entry("sending")
    if entry is None:
        return []
    start, end = entry.values[0]
    values = [value for value in _values(forms.text[start:end]) if value.keys() & {"body", "office"}]
    return [Claim("senders", value, forms.text[start:end], start, end, HEAD_METHOD, 0.8) for value in values]


def _recipients(forms: Forms) -> list[Claim]:
    claims = _entries(forms, "to", "recipients")
    if claims:
        return claims
    listed = {index for entry in forms.entries if entry.meaning != "to" for index in range(entry.line, entry.last + 1)}
    rows = [
        row
        for index, row in enumerate(forms.lines)
        if row.label == "address" and row.confidence >= LEAST_SURE and index not in listed
    ]
    first = next((row.line.start for row in forms.lines if row.label == "body"), 0)
    # A letterhead may stand over the address; nothing above the salutation is the letter's text.
    first = max(first, next((row.line.start for row in forms.rows("salutation")), 0))
    last = max((row.line.start for row in forms.rows("body")), default=0)
    rows = [row for row in rows if row.line.start < first or row.line.start > last]
    rows = [row for row in rows if not _letterhead(forms, row)]
    if rows:
        lines = tuple((row.line.start, row.line.end) for row in rows)
        claims = list(read_address(forms.text, lines, min(row.confidence for row in rows)))
    return claims or _saluted(forms)


def _letterhead(forms: Forms, row: LabelledLine) -> bool:
    """Return whether a line in capitals on top names the writer's own office: "THE UNDER SECRETARY"."""
    words = row.line.text.strip()
    return row is forms.lines[0] and words.isupper() and words.startswith("THE ") and len(words.split()) < 8


def _saluted(forms: Forms) -> list[Claim]:
    span = next(((row.line.start, row.line.end) for row in forms.rows("salutation")), None)
    span = span or next((within for row in forms.lines[:12] if (within := salutation_within(row.line))), None)
    return list(read_salutation(forms.text, *span)) if span else []


def _entries(forms: Forms, meaning: str, field: str) -> list[Claim]:
    claims: list[Claim] = []
    for entry in _first_head(forms, meaning):
        for start, end in entry.values:
            words = forms.text[start:end]
            side = _GROUP.match(words) and len(words.split()) < 2 and _begins_line(forms.text, start)
            if field == "participants" and (side or _SIDE.match(words)):
                continue
            stop = _TRANSPORT.search(words)
            if stop and stop.start() > 3 and field != "participants":
                words = words[: stop.start()].rstrip()
            if not any(character.isalpha() for character in words) or len(words) > 250 or is_distribution_code(words):
                continue
            desk = _DESK.match(words)
            begin = start + desk.end() if desk else start
            words = words[desk.end() :] if desk else words
            if field != "participants" and (_NOBODY.match(words) or first_date(words, 0, len(words))):
                continue
            claims.extend(
                Claim(field, value, words, begin, begin + len(words), HEAD_METHOD, 0.9)
                for value in _values(words)
                if value
            )
    return claims


def _first_head(forms: Forms, meaning: str) -> Iterator[Entry]:
    """Yield the entries of the document's own head: what stands under a stretch of text heads what is attached."""
    last: int | None = None
    for entry in forms.entries:
        if last is not None and any(len(row.line.text) > LONGEST_ENTRY for row in forms.lines[last + 1 : entry.line]):
            return
        if entry.meaning == meaning:
            yield entry
        if entry.meaning in {"from", "to", "subject"}:
            last = entry.last


def _values(words: str) -> Sequence[dict[str, Any]]:
    post = post_of_code(words)
    return (post,) if post else party_values(words)


def _begins_line(text: str, start: int) -> bool:
    """Tell whether a value stands at the head of its line: inside a list on one line a word alone is a name."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t*_•–-")


def _subject(forms: Forms) -> list[Claim]:
    claims = []
    for entry in forms.entries:
        if entry.meaning == "subject" and entry.values:
            start, end = entry.values[0][0], entry.values[-1][1]
            claims.append(
                Claim(
                    "subjects",
                    " ".join(forms.text[start:end].split()),
                    forms.text[start:end],
                    start,
                    end,
                    HEAD_METHOD,
                    0.93,
                )
            )
    return claims[:1]
