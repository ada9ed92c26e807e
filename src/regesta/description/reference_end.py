"""Where a reference's sentence ends, and the markings that may follow it.

In: a stretch of a source line. Out: the offset at which the reference is over. A full stop ends it unless it belongs
to an abbreviation or an initial, or stands before the next level's word ("РГАНИ. Ф. 3. Оп. 12."); a classification
("Top Secret; Priority") ends it even where the stop before it was lost.
"""

from __future__ import annotations

import re
from typing import Final

from .reference_words import level_word
from .word_lists import listed

_MARKED: Final = (
    "Top Secret|Secret|Confidential|Restricted|Unclassified|Official Use Only|Limited Official Use|"
    "Eyes Only|Personal|Private|Streng geheim|Geheim|Vertraulich|Très secret|Strictement confidentiel|"
    "Confidentiel|Strict secret|Secret și confidențial|Совершенно секретно|Секретно"
)
_LOST_STOP: Final = "Top Secret|Secret|Confidential|Restricted|Limited Official Use|Unclassified|Official Use Only"
MARKINGS = re.compile(rf"(?:{_MARKED}|{_MARKED.upper()})(?:\s*[;,/]\s*(?:[A-Z][\w/ -]{{1,40}}))*\.?(?=\s|$|\])")
_ENDS: Final = (
    r"|\n\s*\n|\]\s*$|\?\s"
    rf"|(?<=[\w)–-])\s+(?=(?:{_LOST_STOP}|{_LOST_STOP.upper()})[;.])"
)
_END = re.compile(r"\.(?:\s+(?=[\"“(A-ZÀ-ŽА-Я\[©]|a\s|an?\s[a-z]+\s)|$|(?=[\])]))" + _ENDS)
_END_IN_SMALL_LETTERS = re.compile(r"\.(?:\s+|$|(?=[\])]))" + _ENDS)
_AFTER = re.compile(rf"{MARKINGS.pattern}|No classification|See |Also |First published|Drafted|Sent |Repeated |Ibid")
_ABBREVIATED: Final = frozenset(
    listed(
        "p|pp|f|ff|fol|fols|d|op|l|ll|bd|bde|bl|nr|no|nos|vol|vols|inv|dr|mr|mrs|prof|st|doc|"
        "docs|fasc|ms|mss|ed|eds|gen|col|sec|dept|res|rep|sen|gov|lt|adm|capt|u.s|sygn|t|z|w|k|"
        "asst|sp|spec|ред|отв|сост|nat|natl|int|intl|div|bur|kart|kr|sv|sign|arch|arh|cf|ca|c|b|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
        "corres|misc|rec|conf|ser|pt|segr|min|abt|hrsg|hg|dos|leg|exp|cx|acc|rubr|pos|uff|gab|ф|"
        "оп|п|д|л|лл|с|г|стр|ед|хр|гг"
    )
)
_INITIALISM = re.compile(r"(?:\b\w\.)+\w$")
_IMPRINT = re.compile(r"\([^()]{3,60}:\s[^()]{3,80}\d{4}\)")


def reference_end(text: str, start: int, end: int) -> int:
    """Return the end of the reference that begins at *start*."""
    ends = _END_IN_SMALL_LETTERS if text[start:end].islower() else _END
    for stop in ends.finditer(text, start, end):
        if stop[0].startswith(".") and stop.end() < end and _goes_on(text, start, stop, end):
            continue
        return stop.start()
    return end


def _goes_on(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Tell whether the full stop belongs to an abbreviation, to an initial, or parts two levels."""
    if _AFTER.match(text, stop.end(), end):
        return False
    if _IMPRINT.match(text, stop.end(), end):
        return True
    first = max(start, stop.start() - 24)
    before = text[first : stop.start()]
    word = before[max(before.rfind(c) for c in " ,\n(") + 1 :]
    mark = level_word(text, stop.end(), end)
    if mark is not None and text[mark.value].isdigit():
        return True
    if 1 < len(word) < 6 and word.isalpha():  # an abbreviation that nobody listed: "Arch. Nunz. Velden, b. 12"
        comma = text.find(",", stop.end(), min(end, stop.end() + 40))
        mark = level_word(text, comma + 1 + (text[comma + 1 : comma + 2] == " "), end) if comma > 0 else None
        if mark is not None and text[mark.value].isdigit():
            return True
    if word[-12:].casefold() in _ABBREVIATED or _INITIALISM.search(word):
        return len(word) > 1 or not word.isupper() or _single_letter_goes_on(before)
    return len(word) == 1 and word.isupper() and _single_letter_goes_on(before)


def _single_letter_goes_on(before: str) -> bool:
    """Tell whether a single capital is an initial: it follows a word or another initial, and no code in capitals."""
    head = before[:-1].rstrip()
    last = head[max(head.rfind(c) for c in " ,\n(.") + 1 :]
    return not (last.isupper() and len(last) > 1) and not any(c.isdigit() for c in last)
