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
    r"monsieur|(?:mr|mrs|madam)\.? [a-z][\w-]{3,20}|sirs?|gentlemen|stimat\w+|dragă|уважаем\w+|дорог\w+|"
    r"многоуважаем\w+|excellency|your excellency)\b"
    r"(?:[^.!?]|(?<=\bmr)\.|(?<=\bmrs)\.|(?<=\bms)\.|(?<=\bdr)\.|(?<=\bprof)\.|(?<=\bgen)\.){0,60}[,:.!]?$",
    re.IGNORECASE,
)
_APART: Final = re.compile(r"^\[[^\]]{3,40}:?\]:?$")
_SIGNED = re.compile(r"^\(?[A-ZÀ-ŽА-Я][\w. ’'-]{1,40}\)?$|\[signature\]|\(signed\)|\(ss?\)|/s/", re.IGNORECASE)
_LISTED = re.compile(
    r"^(?:enclosures?|encls?|inclosures?|attachments?|annex(?:es)?|anlagen?|beilagen?|annexes?|anexă|anexe|"
    r"приложени[ея])\b\.?\s?[:(–-]?[^.!?]{0,60}\.?$",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(r"^[^\W\d][^\d,]{1,40}, [^\n]{0,24}\b1[5-9]\d\d\.?$")
_LEAST_BEFORE: Final = 3
_HEAD_LINES: Final = 6
_LONGEST_DATELINE: Final = 70


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
    return _above_salutation(lines, at)


def _above_salutation(lines: Sequence[Seen], at: int) -> int:
    """Return the line on which the letter with the salutation on line *at* begins: its dateline, its address.

    What stands between the note "Enclosure: ..." under the covering letter and the salutation is the enclosed
    letter's. Without such a note only a place with a date right above the salutation is.
    """
    for i in range(at - 1, max(_LEAST_BEFORE, at - _HEAD_LINES) - 1, -1):
        if _LISTED.match(lines[i].text):
            return i + 1
    above = lines[at - 1].text
    if len(above) <= _LONGEST_DATELINE and date_alone(above) is None and _PLACE_AND_DATE.match(above):
        return at - 1
    return at


def before_enclosed(lines: Sequence[Seen], at: int) -> int:
    """Return the end of the covering letter: without the editors' word on what follows ("[handwritten:]")."""
    return at - 1 if at > 0 and _APART.match(lines[at - 1].text) else at


def _has_ended(lines: Sequence[Seen], at: int) -> bool:
    """Tell whether a letter has ended in the lines just above: a date alone, or a signature."""
    return any(date_alone(line.text) is not None or _SIGNED.search(line.text) for line in lines[max(1, at - 5) : at])
