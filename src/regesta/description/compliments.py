"""Who writes a note verbale, and to whom: "The Embassy of X presents its compliments to the Ministry of Y and ...".

In: a document's text. Out: claims of kind, senders and recipients, which in such notes are bodies. Nobody signs a note
verbale, and it is spoken in the third person, so its first sentence is the only place that says who speaks; an
address under the text repeats the reader. To add a language, add its formula to `_FORMULAS`.
"""

from __future__ import annotations

import re
from typing import Any, Final

from regesta.model import Claim

from .party_lists import party_value

METHOD: Final = "letter/compliments@1"
LOOKED_AT: Final = 1_500
"""Characters from the top: letterhead, number and subject may stand above the first sentence."""

_BODY = r"(?P<sender>[^\W\d_][^;:!?]{3,140}?)"
_WHOM = r"(?P<recipient>[^\W\d_][^.;:!?]{3,160}?)"
_FORMULAS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:\bthe\s)?{_BODY}\s(?:presents?|offers?|tenders?)\s(?:its|his|her|their)\s(?:\w+\s)?compliments\sto\s"
        rf"(?:the\s)?{_WHOM}(?=,?\s(?:and|in|with|referring|on)\s|[.,;:])",
        rf"the\s{_BODY}\s(?:refers|has\sthe\shonou?r\sto\srefer|wishes\sto\srefer)\sto\s[^.;:]{{0,90}}?\snotes?\b"
        rf"[^;:]{{0,60}}?\s(?:of|from)\sthe\s{_WHOM}(?=,?\s(?:and|dated|of\s(?:the\s)?\w+\s\d|of\s\d|in\swhich"
        r"|concerning|regarding|relating|with\sregard|with\srespect|on)\s|[.,;:])",
        rf"(?:\b(?:die|das|der)\s)?{_BODY}\sbegrüßt\s(?:die|das|den)\s{_WHOM}(?=,?\sund\s)",
        rf"(?:\b(?:die|das|der)\s)?{_BODY}\sbeehrt\ssich,?\s(?:der|dem|den)\s{_WHOM}"
        r"(?=,|\s(?:unter|mit|auf|anbei|in|zu|davon|hiermit|ergebenst|im|folgendes|den|die|das|eine?n?)\s)",
        rf"(?:\b(?:la|le|les)\s|\bl[’'])?{_BODY}\s(?:présente|présentent)\s(?:ses|leurs)\s(?:\w+\s)?compliments\s"
        rf"(?:à\sla\s|à\sl[’']|aux?\s|à\s){_WHOM}(?=,?\s(?:et|en)\s|[.,;:])",
        rf"{_BODY}\sprezintă\s(?:salutările|complimentele)\ssale\s{_WHOM}(?=,?\s(?:și|şi|si)\s|[.,;:])",
        rf"{_BODY}\sсвидетельствует\sсво[её]\sуважение\s{_WHOM}(?=,?\sи[,\s])",
        rf"(?:\b(?:la|el)\s)?{_BODY}\s(?:saluda\s(?:muy\s)?atentamente|presenta\ssus?\s(?:\w+\s)?saludos)\s"
        rf"(?:a\sla\s|al\s|a\s){_WHOM}(?=,?\s(?:y|con)\s|[.,;:])",
        rf"(?:\b(?:la|il|lo)\s|\bl[’'])?{_BODY}\spresenta\si\ssuoi\s(?:\w+\s)?complimenti\s(?:alla\s|all[’']|al\s|allo\s)"
        rf"{_WHOM}(?=,?\s(?:ed?|con)\s|[.,;:])",
    )
)
_SIGNS: Final = ("compliment", "refers to ", "to refer to ", "beehrt sich", "begrüßt", "salut", "salud", "уважение")
"""One of these stands in every formula: looked for first, as a search for small letters costs next to nothing."""
_PERSONAL = re.compile(r"\b(?:der|the)\s(?:unterzeichnete|undersigned)\b", re.IGNORECASE)


def read_compliments(text: str, start: int, end: int) -> tuple[Claim, ...]:
    """Return kind, sender and recipient of the note verbale in text[start:end]; nothing where it is none."""
    end = min(end, start + LOOKED_AT)
    if not _signed(text[start:end]):
        return ()
    for begin, stop in _paragraphs(text, start, end):
        words = text[begin:stop].replace("\n", " ")
        if not _signed(words):
            continue
        for formula in _FORMULAS:
            found = formula.match(words)
            if found is not None and not _PERSONAL.match(words):
                return (
                    Claim("kind", "note", *_quote(text, begin, found, 0), "letter/own-name@1", 0.9),
                    Claim("senders", _body(found["sender"]), *_quote(text, begin, found, "sender"), METHOD, 0.95),
                    Claim(
                        "recipients", _body(found["recipient"]), *_quote(text, begin, found, "recipient"), METHOD, 0.95
                    ),
                )
    return ()


def pays_compliments(line: str) -> bool:
    """Tell whether *line* begins a note verbale."""
    return _signed(line[:300]) and bool(read_compliments(line, 0, len(line)))


def _signed(words: str) -> bool:
    folded = words.lower()
    return any(sign in folded for sign in _SIGNS)


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the lines with those that go on with them."""
    spans: list[tuple[int, int]] = []
    position = start
    while position < end:
        stop = text.find("\n\n", position, end)
        stop = end if stop < 0 else stop
        first = position
        while first < stop and text[first] in " \t\n*_":
            first += 1
        if first < stop:
            spans.append((first, stop))
        position = stop + 2
    return spans


def _quote(text: str, begin: int, found: re.Match[str], group: int | str) -> tuple[str, int, int]:
    start, end = begin + found.start(group), begin + found.end(group)
    return text[start:end], start, end


def _body(words: str) -> dict[str, Any]:
    """Return the party; whoever pays compliments as "the Legation" is a body, whatever its name."""
    said = " ".join(words.split())
    value = party_value(said)
    return value if "body" in value else {"body": said}
