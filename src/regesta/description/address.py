"""Whom a letter addresses: "TO THE CENTRAL COMMITTEE OF ...", "The Honorable / John Mercer", "Herrn Dr.
Loos".

In: the spans of the lines labelled as address. Out: claims of `recipients`; a body and the person addressed
within it are two claims, as the letter has two lines for them. Streets and towns are no recipients.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .cues import CUES, TOKEN
from .kinds import kind_of_heading
from .party_lists import party_value

METHOD = "letter/address@1"

_LEAD = re.compile(
    r"\s*(?:to(?:\s+the)?|attention|attn|an(?:\s+(?:das|den|die))?|aan(?:\s+(?:de|den|het))?|à|au|aux|către|al|alla|ad|do|в"
    r"|for)\b[\s:.]*(?:the\s+)?",
    re.IGNORECASE,
)
_HONOUR = re.compile(
    r"(?:the\s+)?(?:(?:right\s+)?hon(?:ou?rable|\.)?|his excellency|her excellency|son excellence|s\.\s?e\."
    r"|h\.\s?e\.|excmo\.?\s*(?:sr\.?)?|herrn?|frau|(?:aan\s)?zijne excellentie|den heer"
    r"|monsieur|m\.|mr\.?|mrs\.?|señor|pan[iu]?|господину|messrs\.?|h.norable)\s*$",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r",?\sEsq(?:uire|r)?\b|,\s(?:[KG]?C\.?(?:M\.?G|B|V\.?O|B\.?E|I\.?E)|O\.?B\.?E|D\.?S\.?O|M\.?P|M\.?C|Q\.?C|K\.?C)\b"
)
"""What follows on a name in an address, and is no part of it: "R. Dorn, Esq., C.M.G."."""

_SENDER_LINE = re.compile(r"\s*(?:the\s)", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:paper|objectives?|summary|introduction|background|conclusions?|contents|chapter|part|section)\b",
    re.IGNORECASE,
)
_TRIM = " \t\u00a0,;:.*_|"


def read_address(text: str, lines: tuple[tuple[int, int], ...], confidence: float) -> tuple[Claim, ...]:
    """Return whom the address lines *lines* (spans in *text*, in order) name."""
    claims: list[Claim] = []
    honour: int | None = None
    for start, end in lines:
        honours = _HONOURS.search(text, start, end)
        begin, stop = _bare(text, start, honours.start() if honours else end)
        words = text[begin:stop]
        if not words or _HONOUR.fullmatch(text[start:end].strip(_TRIM)):
            honour = start if words else honour
            continue
        kind = kind_of_heading(text, begin, stop)
        if kind is not None or _PAPER.search(words):
            continue
        classes = {cue for word in TOKEN.findall(words.casefold()) for cue in CUES.get(word, ())}
        titled = bool(_LEAD.match(text, start, end)) and begin > start
        if re.search(r"\d", words) and not titled:
            continue
        role = "body" if "body" in classes else "office" if "office" in classes else "name"
        after_name = bool(claims) and "name" in claims[-1].value and not titled
        if role != "name" and after_name and claims[-1].end >= start - 3:
            claims[-1] = _joined(text, claims[-1], begin, stop)
        elif (
            role == "name"
            and claims
            and honour is None
            and not titled
            and "comrade" not in classes
            and "honour" not in classes
        ):
            if "name" not in claims[-1].value and len(words.split()) > 1 and not _followed(claims):
                claims.append(_claim(text, begin, stop, confidence * 0.9))
        else:
            claims.append(_claim(text, begin, stop, confidence))
        honour = None
    return tuple(claims)


def _followed(claims: list[Claim]) -> bool:
    return "office" in claims[-1].value and "name" in claims[-1].value


def _claim(text: str, start: int, end: int, confidence: float) -> Claim:
    words = re.sub(r"\s+", " ", text[start:end])
    value = party_value(words if not words.isupper() or len(words) < 12 else in_small_letters(words))
    return Claim("recipients", value, text[start:end], start, end, METHOD, round(confidence, 3))


def _joined(text: str, claim: Claim, start: int, end: int) -> Claim:
    found = party_value(re.sub(r"\s+", " ", text[start:end]))
    value = {**found, **claim.value} if "name" not in found else {**claim.value, "office": found["name"]}
    return Claim(claim.field, value, text[claim.start : end], claim.start, end, claim.method, claim.confidence)


def in_small_letters(words: str) -> str:
    """Return words printed in capitals as they are spelt elsewhere: "Central Committee of the ..."."""
    small = {"of", "the", "and", "for", "to", "in", "de", "la", "al", "din", "des", "du", "von", "und", "et"}
    return " ".join(
        word.lower()
        if word.lower() in small
        else word.title()
        if len(word) > 4 or (word.isalpha() and len(word) > 3)
        else word
        for word in words.split()
    )


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text, start, end)
    if lead:
        start = lead.end()
    while start < end and text[start] in _TRIM:
        start += 1
    while (
        end > start
        and text[end - 1] in _TRIM
        and not (text[end - 1] == "." and end - start > 3 and text[end - 3] in " .")
    ):
        end -= 1
    return start, end
