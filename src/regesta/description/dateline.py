"""Where and when a letter says that it was written: "[Karsk,] August 22, 1964", "Vale den 3. Mai 1867".

In: the span of a line that gives place, date or both. Out: claims of `place` and `date`. The place is the
words that stand before (or, where nothing does, after) the date, without editors' brackets; an office line or
a withheld place ("[place not declassified]") is none.
"""

from __future__ import annotations

import re

import msgspec

from regesta.chronology import DateFound, find_dates
from regesta.model import Claim

from .misread import as_meant

DATELINE_METHOD = "letter/dateline@1"
SHORT_YEAR_METHOD = "letter/short-year@1"

_PLACE_EDGE = " \t\r\n\u00a0,;:.[](){}*_—–-|•"
_LEAD = re.compile(
    r"(?:date[d]?|datum|place|at|lieu|ort|место|sending|data|дата|in)\s*:\s*|(?:at|dated|given at)\s+",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:[,\s]|^)(?:the|den|dem|am|im|in|le|la|on|din|de|dated|ce|il|dne|dnia|el|the evening of|vom|от|du)$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"(?:s[ée]ance|sitzung|session|meeting|заседани|ședinț|şedinţ|sedut"
    r"|not declassified|omitted|received|extract|sent|date"
    r"|отправлен|получен|передан|принят|odeslán|přijat|došlo|nadan|otrzyman|wysłan|feladva|érkezett|trimis|primit|дневник"
    r"|eingegangen|aufgegeben|illegible|handwritten|stamp|copy|draft)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\b|\d{3,4}\s?z?$|\bnoon\b|\bmidnight\b|\b(?:hours|uhr)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:ministry|department|office|embassy|committee|secretary|minister|president|subject|telegram"
    r"|letter|memorandum|no\.|nr\.)\b|№",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    r"[\s,;(\[]{0,6}\b(?:undated|no date|not dated|without date|sans date|s\.\s?d\.|n\.\s?d\.|ohne datum"
    r"|o\.\s?d\.|без даты|fără dată)[\s.\])]*$",
    re.IGNORECASE,
)
_STREET = re.compile(r"\d")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})[.!]\s{1,3}(?=[^\W\d_])")
"""Where a letterhead's line ends and the dateline set beside it begins: "Redaktion. Frankfurt a. M., 2. Mai"."""
_BY_A_RIVER = frozenset({"a.", "am", "an", "der", "i.", "im", "in", "bei", "b.", "sur", "sous", "le", "la", "de", "pe"})
_MISREAD = 0.85
"""How much surer a date is that reads well than one whose signs had to be exchanged."""
LATEST_SAFE = 75
"""Years of two digits up to this one are this century's (the 1900s) in most letters; "95" is as well 1895."""


def read_dateline(
    text: str, start: int, end: int, *, confidence: float = 0.97, method: str = DATELINE_METHOD
) -> tuple[Claim, ...]:
    """Return the claims of `place` and `date` in the dateline text[start:end].

    One date only: where the line gives two ("14.09.75 ... received 15.09.75") the first counts.
    """
    first = first_date(text, start, end)
    if first is None and (meant := as_meant(text[start:end])) != text[start:end]:
        # Read as it was meant; the words stay those that stand there.
        whole = text[:start] + meant + text[end:]
        return tuple(
            msgspec.structs.replace(claim, text=text[claim.start : claim.end])
            for claim in _claims(whole, start, end, first_date(whole, start, end), confidence * _MISREAD, method)
        )
    return _claims(text, start, end, first or without_year(text, start, end), confidence, method)


def _claims(
    text: str, start: int, end: int, first: DateFound | None, confidence: float, method: str
) -> tuple[Claim, ...]:
    if first is None:
        place = _place(text, start, end)
        return (_claim("place", place, text, confidence * 0.9, method),) if place else ()
    claims = []
    left = _place(text, start, min(first.start, first.reach[0] if first.reach[1] else first.start))
    right = None
    if left is None:
        tail = max(first.end, first.reach[1])
        right = _place(text, tail, end) if not _CLOCK.search(text, tail, end) else None
    place = left or right
    if place:
        claims.append(_claim("place", place, text, confidence, method))
    claims.append(
        Claim(
            "date",
            first.edtf,
            text[first.start : first.end],
            first.start,
            first.end,
            SHORT_YEAR_METHOD if first.inferred else method,
            # A year of two digits leaves the century to the reader: half as sure, unless it can hardly be another.
            round(confidence * (sure_of_century(first.edtf) if first.inferred else 1), 3),
            first.inferred,
        )
    )
    return tuple(claims)


def sure_of_century(edtf: str) -> float:
    """Return how sure the century of a year of two digits is, by the two digits alone."""
    return 0.8 if edtf[2:4].isdigit() and int(edtf[2:4]) <= LATEST_SAFE else 0.5


def beside_letterhead(line: str) -> int:
    """Return where the dateline begins in *line*: after the last full stop of a letterhead printed beside it."""
    return max((cut.end() for cut in _SENTENCE.finditer(line)), default=0)


def without_year(text: str, start: int, end: int) -> DateFound | None:
    """Return the day and month of a dateline without a year ("Frankfurt, 31. März"): EDTF with the year left open."""
    found = next(iter(find_dates(text, start=start, end=end)), None)
    if found is None or not {"day", "month"} <= found.parts_given or not found.edtf.startswith("XXXX-"):
        return None
    return found


def is_dateline(text: str, start: int, end: int) -> bool:
    """Return whether the line text[start:end] holds hardly more than place and date, as a dateline does."""
    first = first_date(text, start, end)
    words = len(text[start:end].split())
    if first is None:
        return words <= 8
    reach = first.reach if first.reach[1] else (first.start, first.end)
    inside = len(text[reach[0] : reach[1]].split())
    return words - inside <= 7


def is_short_dateline(text: str, start: int, end: int) -> bool:
    """Return whether text[start:end] is a place of a few words, a full date, and at most the hour after it.

    What a letterhead prints before it on the line is passed over.
    """
    start += beside_letterhead(text[start:end])
    if end - start > 70 or not text[start].isupper():
        return False
    first = first_date(text, start, end)
    if first is None or not {"day", "month"} <= first.parts_given:
        return False
    place = text[start : first.start].strip(" ,")
    after = text[max(first.reach[1], first.end) : end]
    return (
        len(place.split()) <= 4
        and all(word[0].isupper() or not word[0].isalpha() or word in _BY_A_RIVER for word in place.split())
        and len(after.split()) <= 3
    )


def is_undated(line: str) -> bool:
    """Return whether a line is a dateline without a date: "Washington, undated."."""
    return len(line) < 60 and len(line.split()) <= 6 and bool(_UNDATED.search(line.strip()))


def first_date(text: str, start: int, end: int) -> DateFound | None:
    """Return the first date of text[start:end] with a year and a month, else the first with a year."""
    fallback = None
    for found in find_dates(text, start=start, end=end):
        if found.edtf.startswith("XXXX") or "year" not in found.parts_given:
            continue
        if "month" in found.parts_given:
            return found
        fallback = fallback or found
    return fallback


def _claim(field: str, span: tuple[int, int], text: str, confidence: float, method: str) -> Claim:
    written = text[span[0] : span[1]]
    value = re.sub(r"[\[\]]", "", re.sub(r"\s+", " ", written)).strip(_PLACE_EDGE)
    return Claim(field, value, written, span[0], span[1], method, confidence)


def _place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the place's name in text[start:end], or None where the words name no place."""
    lead = _LEAD.match(text, start, end)
    while lead:
        start = lead.end()
        lead = _LEAD.match(text, start, end)
    undated = _UNDATED.search(text[start:end])
    start, end = _trim(text, start, start + undated.start() if undated else end)
    link = _LINK.search(text[start:end])
    while link and end > start:
        start, end = _trim(text, start, start + link.start())
        link = _LINK.search(text[start:end])
    start += beside_letterhead(text[start:end])
    if _STREET.search(text, start, end):  # "Wien, IX. Hafengasse 4": the town stands before its street
        end = text.find(",", start, end) if "," in text[start:end] else end
    words = text[start:end]
    if not any(len(word) > 2 for word in re.findall(r"\w+", words)):
        return None
    if not 2 <= len(words) <= 60 or not (words[0].isupper() or words[:3].lower() in {"the", "aix", "la "}):
        return None
    if _NO_PLACE.search(words) or _OFFICE.search(words) or _CLOCK.search(words) or len(words.split()) > 6:
        return None
    if _STREET.search(words):
        return None
    return start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _PLACE_EDGE:
        start += 1
    while end > start and text[end - 1] in _PLACE_EDGE and not _abbreviated(text, start, end):
        end -= 1
    return start, end


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Return whether the full stop at the end belongs to an abbreviation: "Washington, D.C.", "Frankfurt a. M."."""
    before = text[end - 3] == "." or text[end - 4 : end - 2] == ". "
    return text[end - 1] == "." and end - start > 3 and before and text[end - 2].isupper()
