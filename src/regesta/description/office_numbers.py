"""The forms in which offices number their telegrams and despatches, at the head of the text.

In: a line. Out: the number, with what the form says of the kind of document and of the post. Each office has a form of
its own: "(No. 123.) Telegraphic.", "No. 87.]", "T. nos 12 à 15", "Из Вены № 214", "Nr. 123 vom ...", "SAIGON 04471".
To add one, add its pattern to `_NUMBERS`.
"""

from __future__ import annotations

import re
from typing import Final

_DIGITS = r"\d{1,6}(?:[./-]\d{1,6}){0,2}"
_NUMBERS: Final = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("telegram", rf"\s*\(?\s*No\.?\s?(?P<number>{_DIGITS})[.,]?\s?(?:\w+[.,]?\s?)?\s*\)?\s*Tele(?:graphic|gram)\b"),
        ("despatch", rf"\s*\(\s*No\.?\s?(?P<number>{_DIGITS})[.,]?(?:\s?\w+\.?)?\s*\)[.,]?(?=\s|$)"),
        ("despatch", rf"\s*No\.?\s?(?P<number>{_DIGITS})\.?\s?\](?=\s|$)"),
        (
            "telegram",
            r"\s*T(?:[ée]l)?\.\s?n(?:os?|°s?|\.°|ᵒˢ?|um)\.?\s?(?P<number>\d{1,5}(?:\s(?:à|et|-)\s\d{1,5})?)(?=[\s.,;]|$)",
        ),
        ("despatch", r"\s*D\.\s?n(?:os?|°s?|ᵒˢ?)\.?\s?(?P<number>\d{1,5}(?:\s(?:à|et|-)\s\d{1,5})?)(?=[\s.,;]|$)"),
        ("telegram", r"\s*T\.\s(?P<number>\d{1,5}(?:/\d{1,5})?)\s(?:[A-Z]{1,2}\.|$)(?=\s|$)"),
        (
            "telegram",
            rf"\s*Из\s(?P<place>[^\W\d_][\w-]{{1,24}}(?:\s[А-Я][\w-]{{1,20}})?)\s(?:№|N)\s?(?P<number>{_DIGITS})",
        ),
        ("telegram", rf"\s*(?:aus|de la|din)\s(?P<place>[^\W\d_][\w-]{{1,24}})\s+N[r°]\.?\s?(?P<number>{_DIGITS})"),
        (
            None,
            rf"\s*(?:Nr|N°|No|№)\.?\s?(?P<number>{_DIGITS}(?:/\w{{1,4}})?)\s(?=vom\b|v\.\s\d|din\b|du\b|от\b|of\b|dated\b)",
        ),
        (
            "telegram",
            rf"\s*(?:Ziffern)?(?:Draht(?:bericht|erla(?:ss|ß)|ung)|Fernschreiben)\sN[ro]\.\s?(?P<number>{_DIGITS})",
        ),
        (
            "telegram",
            r"\s*(?:UNCLAS(?:SIFIED)?|(?:[A-Z] ){3,20}[A-Z]|CONFIDENTIAL|SECRET)"
            r"(?:\s(?:E F T O|SECTION \d{1,2} OF \d{1,2}))?"
            r"\s(?P<post>[A-Z][A-Z ]{1,24}?)\s0{0,4}(?P<number>\d{2,6})(?:\s|$)",
        ),
    )
)
_FILE_AND_NUMBER = re.compile(r"\s*(?P<number>\d[\w./-]{1,14}\sNr\.?\s?\d{1,6}(?:/\d{1,4})?)\s*$")
"""A German office's file and number: "512-07 Nr. 88/52"."""

_MOST: Final = 160
_MOST_BESIDE: Final = 4
_APART = re.compile(r"\s{3,}")
"""Between what stands at the left of a line and what stands at its right."""

_BEGINS = re.compile(r"\s*[(\[TDИNnАадA-Z№]")


def office_number(words: str) -> tuple[str | None, re.Match[str]] | None:
    """Return the kind that the form of a line's number tells (or None) and the match, None where it is none."""
    if len(words) > _MOST:
        return None
    for kind, pattern in _NUMBERS:
        found = pattern.match(words)
        if found is not None:
            return kind, found
    filed = _FILE_AND_NUMBER.match(words)
    return None if filed is None else (None, filed)


def is_office_number(words: str) -> bool:
    """Tell whether a line begins with a number in a form that also tells what kind of document it is."""
    found = office_number(words)
    if found is None or found[0] is None:
        return False
    beside = _APART.split(words[found[1].end() :], maxsplit=1)[0]
    return len(beside.split()) <= _MOST_BESIDE
