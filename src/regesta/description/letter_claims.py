"""The fields that a document's own lines give: where and when, from whom and to whom, who signed, what about.

In: a document's labelled lines and the entries of its head. Out: claims, each with the words that prove it. A
signature makes a sender only as an inference ("letter/signed@1"), which stands back where anything else says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from regesta.model import Claim

from .address import read_address
from .dateline import first_date, read_dateline
from .forms import Forms, salutation_within
from .parties import party_values
from .self_naming import find_self_naming
from .signature import read_signature
from .zones import LabelledLine

HEAD_METHOD = "letter/head@1"

_MARKING_GAP = re.compile(r"\s*(?:[;/|]|—|\s-\s|,(?=\s?[A-Z]))\s*")
_GROUP = re.compile(
    r"^[\s*_]*(?:u\.?s\.?|united states|us side|others?|[a-z ]{2,24})\s*:?\s*$", re.IGNORECASE
)
_SALUTED = re.compile(
    r"\s*(?:my\s+)?(?:dear(?:est)?|esteemed|respected|lieber?|sehr geehrter?|werter?|уважаемый|дорогой|stimate|dragă|cher|mon cher|caro|querido|estimado)?\s*(?P<name>[^:,!\n]{2,45})[:,!]?\s*$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:sirs?|madam|gentlemen|friends?|comrades|excellency|your excellency|colleagues?|mr\.? (?:president|secretary|chairman|ambassador|minister|prime minister|under secretary|senator|congressman)"
    r"|(?:herr|monsieur le|madame la|domnule|tovarăşi|camarades|genossen|товарищи|freund|ami|all)\b.*)$",
    re.IGNORECASE,
)
_TRANSPORT = re.compile(r"\b(?:PRIORITY|IMMEDIATE|NIACT|FLASH|ROUTINE)\b.*$|\s\d{3,6}$")


def claims_of(forms: Forms) -> tuple[Claim, ...]:
    """Return everything but kind and number that the document's own lines claim."""
    claims = [*_when_and_where(forms)]
    signed = _signed(forms)
    claims.extend(signed)
    claims.extend(_senders(forms, signed))
    claims.extend(_recipients(forms))
    claims.extend(_entries(forms, "participants", "participants"))
    claims.extend(_entries(forms, "copies", "copied_to"))
    claims.extend(_subject(forms))
    claims.extend(_markings(forms))
    return tuple(claims)


def _when_and_where(forms: Forms) -> list[Claim]:
    found: dict[str, Claim] = {}
    for row in forms.rows("dateline"):
        for claim in read_dateline(
            forms.text, row.line.start, row.line.end, confidence=round(0.97 * row.confidence, 3)
        ):
            found.setdefault(claim.field, claim)
    for meaning, field in (("date", "date"), ("place", "place"), ("received", "received")):
        entry = forms.entry(meaning)
        if entry is None or field in found:
            continue
        for claim in read_dateline(forms.text, *entry.values[0], confidence=0.9, method=HEAD_METHOD):
            if claim.field == "date" and field in {"date", "received"}:
                found.setdefault(
                    field,
                    Claim(
                        field,
                        claim.value,
                        claim.text,
                        claim.start,
                        claim.end,
                        claim.method,
                        claim.confidence,
                        claim.inferred,
                    ),
                )
            elif claim.field == "place" and meaning != "received":
                found.setdefault("place", claim)
    if "date" not in found:
        found.update({claim.field: claim for claim in _stray_date(forms, "place" in found)})
    return list(found.values())


def _stray_date(forms: Forms, placed: bool) -> Iterable[Claim]:
    """Yield a date that stands alone on a short line at the head or foot, though the line was not taken for a dateline."""
    rows = [
        row
        for row in [*forms.lines[:14], *forms.lines[-4:]]
        if row.label not in {"note", "participants", "subject"}
    ]
    for row in rows:
        line = row.line
        if len(line.text) > 70:
            continue
        date = first_date(forms.text, line.start, line.end)
        if (
            date is None
            or "month" not in date.parts_given
            or len(date.text) * 10 < len(line.text.strip()) * 4
        ):
            continue
        for claim in read_dateline(
            forms.text, line.start, line.end, confidence=0.75, method="letter/stray-date@1"
        ):
            if claim.field == "date" or not placed:
                yield claim
        return


def _signed(forms: Forms) -> list[Claim]:
    claims: list[Claim] = []
    for block in _blocks(forms.rows("signature")):
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
    claims = _entries(forms, "from", "senders")
    if claims:
        return claims
    body = [(row.line.start, row.line.end) for row in forms.lines if row.label in {"body", "salutation"}]
    claims = list(find_self_naming(forms.text, body))
    for claim in signed:
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


def _recipients(forms: Forms) -> list[Claim]:
    claims = _entries(forms, "to", "recipients")
    if claims:
        return claims
    rows = forms.rows("address")
    if rows:
        lines = tuple((row.line.start, row.line.end) for row in rows)
        claims = list(read_address(forms.text, lines, min(row.confidence for row in rows)))
    return claims or _saluted(forms)


def _saluted(forms: Forms) -> list[Claim]:
    """Return whom the salutation names, where nothing else does; "Dear Mr. President" names nobody."""
    span = next(((row.line.start, row.line.end) for row in forms.rows("salutation")), None)
    span = span or next((found for row in forms.lines[:12] if (found := salutation_within(row.line))), None)
    found = _SALUTED.match(forms.text[span[0] : span[1]]) if span else None
    if not span or not found or _GENERIC.match(found["name"].strip()):
        return []
    start, end = span[0] + found.start("name"), span[0] + found.end("name")
    words = forms.text[start:end].strip()
    return [
        Claim("recipients", value, forms.text[start:end], start, end, "letter/salutation@1", 0.6)
        for value in party_values(words)
        if value.get("name")
    ]


def _entries(forms: Forms, meaning: str, field: str) -> list[Claim]:
    claims: list[Claim] = []
    for entry in forms.entries:
        if entry.meaning != meaning:
            continue
        for start, end in entry.values:
            words = forms.text[start:end]
            if field == "participants" and (_GROUP.match(words) and len(words.split()) < 2):
                continue
            stop = _TRANSPORT.search(words)
            if stop and stop.start() > 3 and field != "participants":
                end, words = start + stop.start(), words[: stop.start()].rstrip()
                end = start + len(words)
            if not any(character.isalpha() for character in words) or len(words) > 250:
                continue
            claims.extend(
                Claim(field, value, words, start, end, HEAD_METHOD, 0.9)
                for value in party_values(words)
                if value
            )
    return claims


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


def _markings(forms: Forms) -> list[Claim]:
    claims = []
    for row in forms.rows("marking"):
        position = row.line.start
        for part in [*_MARKING_GAP.finditer(row.line.text), None]:
            stop = row.line.start + part.start() if part else row.line.end
            words = forms.text[position:stop]
            lead = len(words) - len(words.lstrip(" \t*_.:[("))
            start, end = position + lead, position + len(words.rstrip(" \t*_.:])"))
            if end > start:
                value = forms.text[start:end]
                claims.append(
                    Claim(
                        "markings",
                        value[0].upper() + value[1:].lower() if value.islower() or value.isupper() else value,
                        value,
                        start,
                        end,
                        "letter/marking@1",
                        round(row.confidence, 3),
                    )
                )
            position = row.line.start + part.end() if part else stop
    return claims
