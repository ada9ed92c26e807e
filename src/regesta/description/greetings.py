"""Greetings of private letters on a line of their own: "Mein lieber Anton", "Chère amie,", "Дорогая Вера!".

In: a line. Out: whether it is such a greeting. The line labeller knows greetings by the mark at their end; hands leave
it out, begin in small letters, or set a full stop. To add a language, add its words of affection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .zones import LabelledLine

_FRIEND: Final = re.compile(
    r"\s*[»„“\"(]?(?:mein(?:e|en)?\s|meine\s(?:sehr\s)?)?(?:sehr\s|innigst\s|hoch)?"
    r"(?:lieb(?:e[rnsm]?|ste[rns]?|werter?)?|teuer(?:e?r|e|ster|ste)|theuer(?:e?r|e|ster|ste)|theure[rs]?|teure[rs]?"
    r"|geliebte[rs]?|verehrte[rs]?\s(?:lieber?\s|und\slieber?\s)?freund(?:in)?|verehrteste[rs]?)\b"
    r"(?P<de>(?:[\s,]+(?:und\s)?[^\W\d_.!,:]{1,20}\.?){0,5})\s*[!,.:;–-]?\s*$"
    r"|\s*(?:mon|ma|mes|bien|très)\s(?:très\s|bien\s)?ch(?:er|ère|ers|ères)\b(?:\s[^\W\d_]{1,20}){0,3}\s*[!,.:]?\s*$"
    r"|\s*ch(?:er|ère|ers|ères)\s(?:ami|amie|amis|maître)\b(?:\s[^\W\d_]{1,20}){0,2}\s*[!,.:]?\s*$"
    r"|\s*(?:мо[йяи]\s|милост\w+\s)?(?:дорог(?:ой|ая|ие)|мил(?:ый|ая|ые)|любезн(?:ый|ая|ейший)|многоуважаем(?:ый|ая)"
    r"|глубокоуважаем(?:ый|ая)|голубчик|родн(?:ой|ая))\b(?:\s(?:и\s)?[^\W\d_]{1,20}){0,4}\s*[!,.:]?\s*$"
    r"|\s*(?:scump(?:ul|a|ă|e)?|drag(?:ă|ul|a|ii|i|ele)?|iubi(?:te|tă|ta|tul|ţi|ți))\b(?:\smeu|\smea)?"
    r"(?:\s[^\W\d_]{1,20}){0,3}\s*[!,.:]?\s*$"
    r"|\s*(?:my\s)?(?:dearest|darling|beloved)\b(?:\s[^\W\d_]{1,20}){0,3}\s*[!,.:–-]?\s*$",
    re.IGNORECASE,
)
_HONOURED: Final = re.compile(
    r"\s*(?:Sehr\s|Hoch)?(?:ge|ver)ehrte[rs]?\s(?:Herr|Frau|Fräulein|Meister)\b[^.!,:]{0,40}[!,:]\s*$", re.IGNORECASE
)
_COMRADE: Final = re.compile(r"товарищ|genoss|camarade|tovar[ăa]|comrade|kamerad|compa[ñg]", re.IGNORECASE)
"""Parties and unions greet so; their letters are an office's."""
_LONGEST: Final = 60
_TOP: Final = 14


def greets_friend(line: str) -> bool:
    """Return whether *line* is the greeting of somebody who is near, and nothing else."""
    return len(line) <= _LONGEST and _FRIEND.match(line) is not None and not _COMRADE.search(line)


def greetings_in(rows: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return *rows* with the first friendly greeting near the top, before any sentence, as salutation."""
    found = list(rows)
    if any(row.label == "salutation" and greets_friend(row.line.text) for row in rows[:_TOP]):
        return found
    for index, row in enumerate(rows[:_TOP]):
        greets = greets_friend(row.line.text) or (row.label == "address" and _HONOURED.match(row.line.text))
        if greets and index + 1 < len(rows):
            found[index] = LabelledLine(row.line, "salutation", 0.9)
            return found
        if len(row.line.text) > 2 * _LONGEST:
            break
    return found
