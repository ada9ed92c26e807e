"""Who obtained and who translated the text, from the credits in a source line.

In: a stretch of a citation or a credits line. Out: claims `translators` and `obtained_by`, one for each
person, and the end of what was read. To add a language, add its words for "translated by" to `_TRANSLATED` or
`_OBTAINED`.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .word_lists import listed

_TRANSLATED = (
    r"translat(?:ed|ion)(?: and (?:edited|annotated))?|übersetz(?:t|ung)|traduit|traduction|traducido|"
    r"traducere|tradus[ăa]?|traduzione|tradotto|перевод|przekład"
)
_OBTAINED = (
    r"obtained|contributed|acquired|provided|collected|beschafft|bereitgestellt|obtenu|obtenido|obținut|"
    r"получено"
)
_BY = r"(?:by|von|durch|par|por|de către|de|da|przez)"
CREDIT = re.compile(
    rf"\b(?:(?P<translated>{_TRANSLATED})|(?P<obtained>{_OBTAINED}))"
    rf"(?:\s+(?:for|from|from the|für|aus dem|du|din|dal)\s+[^.;,\n]{{1,80}}?)?"
    rf"\s*(?::|\s{_BY})\s+(?=\S)",
    re.IGNORECASE,
)
_STEMS = listed(
    "translat|bersetz|tradu|tradotto|перевод|przek|obt|contribut|acquir|provid|collect|beschaff|bereit|получено"
)
"""One of these stands in every credit: looking for them first costs a tenth of trying the pattern."""
_NAME_STOPS = re.compile(
    r"(?<!\b[A-Z\u0400-\u042f])(?<!\b(?:Dr|Mr|Ms|St|Jr|Sr))(?<!\bMrs)(?<!\bProf)\.(?=\s|$|[\]”\"])"
    rf"|[;\n\]<(]|https?://|,?\s+(?i:and|und|et|și|y|e|и)\s+(?=(?i:{_TRANSLATED}|{_OBTAINED})\b)"
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\bși\b)\s*")
_LONGEST_NAME = 60


def read_credits(text: str, start: int, end: int) -> tuple[tuple[Claim, ...], tuple[tuple[int, int], ...]]:
    """Return the claims that the credits in text[start:end] make, and the stretches that they take up.

    "Obtained by A and translated by B" credits each for one thing; "for the Fund" between the verb and the
    name belongs to neither. A name ends at a full stop that no initial or title wants, a semicolon, a bracket
    or an address.
    """
    claims: list[Claim] = []
    spans: list[tuple[int, int]] = []
    lowered = text[start:end].lower()
    if not any(stem in lowered for stem in _STEMS):
        return (), ()
    for found in CREDIT.finditer(text, start, end):
        field = "translators" if found["translated"] else "obtained_by"
        limit = min(end, found.end() + 2 * _LONGEST_NAME)
        stop = _NAME_STOPS.search(text, found.end(), limit)
        name_end = stop.start() if stop else limit
        for first, last in _names(text, found.end(), name_end):
            name = text[first:last]
            claims.append(Claim(field, name, name, first, last, "citation/credit@1", 0.97))
        spans.append((found.start(), name_end))
    return tuple(claims), tuple(spans)


def _names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the names that stand between *start* and *end*, parted by "and" or a comma."""
    spans: list[tuple[int, int]] = []
    position = start
    for gap in [*_BETWEEN_NAMES.finditer(text, start, end), None]:
        last = gap.start() if gap else end
        first = position
        while first < last and not (text[first].isalnum() or text[first] in '[“"'):
            first += 1
        while last > first and text[last - 1] in " \t.,;:":
            last -= 1
        name = text[first:last]
        if 1 < len(name) <= _LONGEST_NAME and name[0].isupper():
            spans.append((first, last))
        position = gap.end() if gap else end
    return spans
