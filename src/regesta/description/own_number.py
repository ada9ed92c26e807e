"""The number that a document bears itself: "No. 112" in its head, or what opens a telegram: "4790. ...".

In: a document's lines. Out: claims of `number`; the number of a paragraph is none.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .document_lines import Forms
from .telegraphese import TELEGRAPHESE

_TELEGRAM_NUMBER = re.compile(
    r"\s*[\[*_“\"]{0,2}(?P<number>(?:[A-Z][\w–-]{1,14}\s(?:[A-Z][\w–-]{1,10}\s)?)?[A-Z]{0,3}\d{1,6}Z?(?:[–/-](?:[A-Z][A-Za-z]{2,9}\s)?\d{1,5})?)\.\]?(?:\s|$)"
)


def is_serial(number: str) -> bool:
    """Return whether a number is a message's own ("1245", "Secto 7"), not that of a paragraph ("3")."""
    return any(character.isalpha() for character in number) or not number.isdigit() or int(number) >= 100


def own_number(forms: Forms) -> tuple[Claim, ...]:
    """Return the document's own number: the entry "No. 112", or what opens a telegram ("4790. ...")."""
    entry = forms.entry("number")
    if entry:
        start, end = entry.values[0]
        return (
            Claim(
                "number",
                " ".join(forms.text[start:end].split()),
                forms.text[start:end],
                start,
                end,
                "letter/number@1",
                0.9,
            ),
        )
    found = telegram_number(forms)
    if found:
        start, end = found
        return (
            Claim("number", forms.text[start:end], forms.text[start:end], start, end, "letter/number@1", 0.8),
        )
    return ()


def telegram_number(forms: Forms) -> tuple[int, int] | None:
    rows = [row for row in forms.lines if row.label == "body"]
    if not rows:
        return None
    line = rows[0].line
    found = _TELEGRAM_NUMBER.match(line.text)
    if not found:
        return None
    number = found["number"]
    follows = line.text[found.end() :]
    if len(number) == 1 and any(
        row.line.text.startswith(f"{int(number) + 1}.") for row in rows if number.isdigit()
    ):
        return None
    if number.isdigit() and int(number) < 10 and not TELEGRAPHESE.search(follows[:200]):
        return None
    return line.start + found.start("number"), line.start + found.end("number")
