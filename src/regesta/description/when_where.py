"""When and where a document says that it was written, from its datelines, its labelled head, or a date that
stands alone.

In: a document's labelled lines and entries. Out: at most one claim each of `date`, `place` and `received`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from regesta.chronology import find_dates
from regesta.model import Claim

from .century import about
from .dateline import beside_letterhead, first_date, read_dateline, sure_of_century, without_year
from .document_lines import Forms
from .farewells import takes_leave
from .page import Line

METHOD = "letter/head@1"

_MEANINGS = (("date", "date"), ("place", "place"), ("sending", "place"), ("received", "received"))
_BY_ITS_SIGNS = 0.85
"""How sure a century is that the letter's spelling or the years in it tell."""
_PICTURE = re.compile(
    r"\s*(?:(?:Ein\s|Viele\s|Herzlichen?\s)?Gr(?:uß|uss|üße|üsse)\s(?:aus|vom|von)(?:\sder|\sdem)?"
    r"|(?:Un\s)?(?:Souvenir|Bonjour)\sd[eu]|Greetings\sfrom|Привет\sиз|Salut[aă]ri\sdin|Pozdrowienia\sz)\s"
    r"(?P<place>[^\W\d_a-z][\w’'-]{1,30}(?:\s(?:an|am|a|der|bei|sur|on)\.?\s[^\W\d_a-z][\w’'-]{1,20})?)(?=[\s,.!]|$)"
)
_NOT_ITS_OWN = re.compile(
    r"\b(?:last-modified|release|released|approved|received|printed|uploaded|retrieved|copyright)\b",
    re.IGNORECASE,
)


def when_and_where(forms: Forms) -> tuple[Claim, ...]:
    """Return the document's date, place and date of receipt, as far as its own lines give them.

    The surest dateline counts, the first among equals; then the head's entries; then a date alone on a line.
    """
    found: dict[str, Claim] = {}
    for row in forms.rows("dateline"):
        if _NOT_ITS_OWN.search(row.line.text.partition("(")[0] or row.line.text):
            continue  # "Vale, June 3. (Received June 9.)" is the letter's own before the bracket
        for claim in _dateline(forms, row.line, round(0.97 * row.confidence, 3)):
            if claim.field not in found or _outdoes(claim, found[claim.field]):
                found[claim.field] = claim
    if "date" in found and "place" not in found:
        found.update({claim.field: claim for claim in _place_above(forms, found["date"])})
    for meaning, field in _MEANINGS:
        for claim in _entry(forms, meaning, field):
            found.setdefault(claim.field, claim)
    if "date" not in found:
        # A town without a date may be a printed address; with one it is where the letter was written.
        placed = "place" in found and found["place"].method != "letter/dateline@1"
        found.update({claim.field: claim for claim in _stray_date(forms, placed)})
    if "place" not in found:
        found.update({claim.field: claim for claim in _pictured(forms)})
    if "date" in found and found["date"].inferred:
        found["date"] = _in_its_century(forms, found["date"])
    return tuple(found.values())


def _outdoes(claim: Claim, other: Claim) -> bool:
    """Return whether a dateline's claim takes an earlier one's place: a date with its year, or a much surer one."""
    if claim.field == "date" and str(claim.value).startswith("XXXX") != str(other.value).startswith("XXXX"):
        return str(other.value).startswith("XXXX")
    return claim.confidence > other.confidence + 0.1


def _in_its_century(forms: Forms, date: Claim) -> Claim:
    """Return a date whose year has two digits in the century that the rest of the letter tells, then surer."""
    near = about(forms.text, forms.lines[0].line.start, forms.lines[-1].line.end)
    if near is None:
        return date
    told = next(iter(find_dates(forms.text, start=date.start, end=date.end, near=near)), None)
    if told is None or not told.inferred:
        return date
    sure = date.confidence / sure_of_century(str(date.value)) * _BY_ITS_SIGNS
    return msgspec.structs.replace(date, value=told.edtf, confidence=round(sure, 3))


def _pictured(forms: Forms) -> Iterator[Claim]:
    """Yield the place that a picture postcard greets from: "Gruß aus Velden", "Souvenir de Velden"."""
    for row in forms.lines[:12]:
        found = _PICTURE.match(row.line.text)
        if found and not takes_leave(row.line.text):
            start, end = row.line.start + found.start("place"), row.line.start + found.end("place")
            yield Claim("place", found["place"], forms.text[start:end], start, end, "letter/picture@1", 0.6)
            return


def _dateline(forms: Forms, line: Line, confidence: float, method: str = "letter/dateline@1") -> tuple[Claim, ...]:
    return read_dateline(forms.text, line.start, line.end, confidence=confidence, method=method)


def _entry(forms: Forms, meaning: str, field: str) -> Iterator[Claim]:
    entry = forms.entry(meaning)
    if entry is None:
        return
    for claim in read_dateline(forms.text, *entry.values[0], confidence=0.9, method=METHOD):
        if field == "received" and str(claim.value).startswith("XXXX"):
            continue  # a stamp's day is completed from the letter's own date
        if claim.field == "date" and field in {"date", "received"}:
            yield msgspec.structs.replace(claim, field=field)
        elif claim.field == "place" and meaning != "received":
            yield claim


def _place_above(forms: Forms, date: Claim) -> Iterator[Claim]:
    """Yield the place alone on the line above a date under the signature: "Vale / 20 October 1958"."""
    for above, row in zip(forms.lines, forms.lines[1:], strict=False):
        if not row.line.start <= date.start < row.line.end or row.line.number != above.line.number + 1:
            continue
        signatures = len(forms.rows("signature"))
        placed = above.label == "dateline" or (above.label == "signature" and signatures > 1)
        if placed and len(above.line.text.split()) <= 3:
            yield from _dateline(forms, above.line, 0.75)
        return


def _stray_date(forms: Forms, placed: bool) -> Iterator[Claim]:
    """Yield a date alone on a short line at the head or foot, though the line is labelled otherwise.

    A day and month without year are looked for after all dates with one, and only above or below the letter's text.
    """
    edges = [*forms.lines[:14], *forms.lines[-4:]]
    texts = [row.line.start for row in forms.lines if row.label in {"body", "salutation"} and len(row.line.text) > 70]
    outside = [row for row in edges if not texts or not texts[0] <= row.line.start <= texts[-1]]
    for rows, find in ((edges, first_date), (outside, without_year)):
        for row in rows:
            line = row.line
            if row.label in {"note", "participants", "subject"} or len(line.text) > 70:
                continue
            if _NOT_ITS_OWN.search(line.text):
                continue
            begin = line.start + beside_letterhead(line.text)
            date = find(forms.text, begin, line.end)
            if date is None or "month" not in date.parts_given:
                continue
            if len(date.text) * 10 < len(forms.text[begin : line.end].strip()) * 4:
                continue
            for claim in read_dateline(forms.text, begin, line.end, confidence=0.75, method="letter/stray-date@1"):
                if claim.field == "date" or not placed:
                    yield claim
            return
