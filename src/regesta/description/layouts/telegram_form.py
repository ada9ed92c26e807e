"""The form that a foreign ministry's telegrams are typed on: labels with the office's own entries.

In: the first lines of a telegram. Out: claims `place`, `received`, `number`, `date`, `markings` of what
stands after the form's labels; an empty label gives nothing. The form is part of the document: its words are
the document's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.chronology import parse_date
from regesta.model import Claim

from .page_lines import Seen

_FORM: Final = {
    "place": "sending|sent from|from station|place of dispatch|station of origin|absendeort|aufgegeben in|origine",
    "received": "received|recd|date received|received at|empfangen|angekommen|eingegangen|reçu|reçue|"
    "primit|получена|получено",
    "number": "no|nr|number|telegram no|telegram number|cable no|reference no|№|numéro",
    "date": "date|dated|datum|dat|sent|date sent|sent on|abgesandt|data|дата|отправлена",
    "processing": "taken into process|completed|processed|deciphered|decoded|in process|entered|registered|"
    "bearbeitet|déchiffré",
}
_KEYS: Final = {word: key for key, words in _FORM.items() for word in words.split("|")}
_LABELLED = re.compile(
    r"^(?P<label>[^\W\d][\w ]{1,24}|№)\s*:\s*(?P<value>\S.*)?$|^(?P<short>No|Nr|№)\.?\s+(?P<number>\S.*)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b\d{1,6}(?:[/-]\w{1,8})*\b")
_OFFICE = re.compile(
    r"\b(?:cabinet|ministry|office|department|embassy|legation|consulate|section|directorate|secretariat)\b",
    re.IGNORECASE,
)
_SEARCHED: Final = 14


def read_form(text: str, lines: Sequence[Seen]) -> list[Claim]:
    """Return the claims of the form at the head of *lines*; none with fewer than three of its labels."""
    rows: list[tuple[str, int, int]] = []
    keys: set[str] = set()
    for line in lines[:_SEARCHED]:
        if ":" not in line.text and line.text[:1] not in "NnnO№":
            continue
        found = _LABELLED.match(line.text)
        if found is None:
            continue
        key = "number" if found["short"] else _KEYS.get(found["label"].casefold())
        if key is None:
            continue
        keys.add(key)
        group = "number" if found["short"] else "value"
        if found[group]:
            rows.append((key, line.start + found.start(group), line.start + found.end(group)))
    if len(keys) < 3:
        return []
    return [claim for row in rows if (claim := _claim(text, *row)) is not None]


def _claim(text: str, key: str, start: int, end: int) -> Claim | None:
    while end > start and text[end - 1] in " \t":
        end -= 1
    words = text[start:end]
    if key == "place":
        if _OFFICE.search(words) or any(c.isdigit() for c in words):
            return None
        return Claim("place", words, words, start, end, "letter/form@1", 0.93)
    if key == "number":
        number = _NUMBER.search(text, start, end)
        if number is None:
            return None
        return Claim("number", number[0], number[0], *number.span(), "letter/form@1", 0.95)
    if key in ("received", "date"):
        edtf = parse_date(words)
        return None if edtf is None else Claim(key, edtf, words, start, end, "letter/form@1", 0.96)
    return None
