"""A covering letter and the letter under it, on one record page.

In: the lines of a record's text. Out: the line on which the enclosed letter begins. It is told by three
things together: the covering letter (or the page's title) says that it transmits something; it has ended,
with a date or a signature; and a salutation stands after that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .page_lines import Seen, date_alone

_TRANSMITS = re.compile(
    r"\b(?:transmit\w*|enclos\w+|inclos\w+|attach(?:ed|ment|ing)\w*|forward(?:ed|ing)?|herewith|covering|"
    r"anbei|beiliegend\w*|übersend\w+|"
    r"übermittel\w+|ci-joint\w*|transmett\w+|anex\w+|alăturat\w*|прилага\w+|приложени\w+|направля\w+|"
    r"препровожда\w+)\b",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"^[“\"]?(?:(?:my )?dear(?:est)?|esteemed|honou?red|sehr geehrte\w*|lieber?|werte\w*|cher|chère|"
    r"monsieur|stimat\w+|dragă|уважаем\w+|дорог\w+|"
    r"многоуважаем\w+|excellency|your excellency)\b[^.!?]{0,60}[,:.!]?$",
    re.IGNORECASE,
)
_APART: Final = re.compile(r"^\[[^\]]{3,40}:?\]:?$")
_SIGNED = re.compile(r"^\(?[A-ZÀ-ŽА-Я][\w. ’'-]{1,40}\)?$|\[signature\]|\(signed\)|\(ss?\)|/s/", re.IGNORECASE)
_LEAST_BEFORE: Final = 3


def enclosed_begins(lines: Sequence[Seen], title: Seen | None) -> int | None:
    """Return the line of *lines* on which an enclosed letter begins, None where there is but one letter."""
    at = next(
        (i for i in range(_LEAST_BEFORE, len(lines) - 1) if _SALUTATION.match(lines[i].text) and _has_ended(lines, i)),
        None,
    )
    if at is None:
        return None
    said = [*([title.text] if title else []), *(line.text for line in lines[:at])]
    if not any(_TRANSMITS.search(words) for words in said):
        return None
    return at


def before_enclosed(lines: Sequence[Seen], at: int) -> int:
    """Return the end of the covering letter: without the editors' word on what follows ("[handwritten:]")."""
    return at - 1 if at > 0 and _APART.match(lines[at - 1].text) else at


def _has_ended(lines: Sequence[Seen], at: int) -> bool:
    """Tell whether a letter has ended in the lines just above: a date alone, or a signature."""
    return any(date_alone(line.text) is not None or _SIGNED.search(line.text) for line in lines[max(1, at - 5) : at])
