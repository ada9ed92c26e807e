"""The century of a year of two digits, from what else the letter shows: years in full, or a spelling given up since.

In: a letter's text. Out: a year about which it was written, or None where nothing tells. A year that the letter names
in full is near its own. Spelling tells where a reform ended it: German "thun", "giebt", "telegraphiren" (conference of
1901, taught from 1903), Russian "ѣ" and "ъ" at the end of words (decree of 1918). People went on for some years as
they had learnt, so the year given is one from which the nearest century holds a generation to either side.
"""

from __future__ import annotations

import re
from typing import Final

from regesta.chronology import find_dates

LONGEST: Final = 20_000
"""Characters that are looked at."""

_GERMAN: Final = re.compile(
    r"\b(?:th(?:un|ut|at|aten|äte|eil\w{0,12}|ür\w{0,6}|al|ränen?|euer\w{0,4}|ier\w{0,6})|T(?:hür|hal|hurm|hier|heil)\w{0,8}"
    r"|\w{0,10}theil\w{0,8}|(?:er|ver|zu|auf|ab)?giebt?|(?:fieng|gieng|hieng)\w{0,4}|[a-zäöü]{4,14}ir(?:en|t|te|ten)"
    r"|Noth\w{0,8}|noth\w{3,10}|Muth|muthig|Werth|werth|roth\w{0,3}|todt\w{0,3}|Waare\w?|baar\w?|Litteratur|Redaction"
    r"|Clavier|Copie|Correctur\w?|Manuscript\w?|Concert\w?|Cigarr?e\w?|allmälig|seyn|bey)\b"
)
_RUSSIAN: Final = re.compile(r"ѣ|[бвгджзклмнпрстфхцчшщ]ъ(?![\w])|\bі|і[аеиоуя]")
_ABOUT: Final = {_GERMAN: 1880, _RUSSIAN: 1885}


def about(text: str, start: int, end: int) -> int | None:
    """Return a year near which text[start:end] was written: the latest that it names in full, else by its spelling."""
    end = min(end, start + LONGEST)
    named = [
        int(found.edtf[:4])
        for found in find_dates(text, start=start, end=end)
        if "year" in found.parts_given and not found.inferred and found.edtf[:4].isdigit()
    ]
    if named:
        return max(named)
    return next((year for spelling, year in _ABOUT.items() if spelling.search(text, start, end)), None)
