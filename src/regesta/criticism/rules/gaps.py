"""Words that point to something which the text does not give: a time, a date that fell out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.chronology import find_dates
from regesta.model import told
from regesta.model.exchange import Severity

from ..case import Case, clipped
from ..rule import FindingDraft

_THAT_TIME = re.compile(
    r"\b(?:at|in|during|of) (?:those|these|that|the said) (?:times?|days|years?|period|moment)\b",
    re.IGNORECASE,
)
_MAY_BE_THAT_TIME = re.compile(r"(?:those|these|that|the said) (?:time|day|year|period|moment)")
# "at that time" is good English wherever a time was told of; only the plural points at a time lost with its date.
_SINGULAR = re.compile(r"\b(?:that|the said) (?:time|moment|period|year)\b", re.IGNORECASE)
_FOLLOWED = (
    r"(?=\s{1,3}(?:reached|was|were|is|has|have|had|and|concerning|regarding|on the|our|his|we|i|the "
    r"governments?|your|you)\b|\s{0,2}[,.;)])"
)
_LOST_AFTER = re.compile(
    r"\b(?:(?:letter|note|telegram|message|memorandum|despatch|dispatch|communication|meeting|talks?|"
    r"decision|agreement) of"
    r"|in the (?:spring|summer|autumn|fall|winter|month|year) of|dated)" + _FOLLOWED,
    re.IGNORECASE,
)
_MAY_BE_LOST = re.compile("(?:of|dated)" + _FOLLOWED)
_MONTHS_ONLY = re.compile(
    r"\bon (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?=\s?,?\s(?:the|we|I|he)\b)"
)


class DanglingReference:
    """A time or a date that the words lean on and that the text does not give."""

    name = "reference-to-a-time-not-given"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        text = case.text
        # In lower case, and begun with plain letters, a pattern is ten times as fast: most texts have neither.
        low = text.lower()
        for found in _THAT_TIME.finditer(text) if _MAY_BE_THAT_TIME.search(low) else ():
            if _SINGULAR.search(found.group()) and not _opens(text, found.start()):
                continue
            if _time_before(text, found.start()):
                continue
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "“{words}” points to a time that nothing before it in the text names (“{around}”).",
                    words=found.group(),
                    around=_around(case, found),
                ),
                evidence=(case.quote(found.start(), found.end()),),
            )
        for found in _LOST_AFTER.finditer(text) if _MAY_BE_LOST.search(low) else ():
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "“{words}” is followed by no date: it was lost or left out (“{around}”).",
                    words=found.group(),
                    around=_around(case, found),
                ),
                evidence=(case.quote(found.start(), found.end()),),
            )


def _around(case: Case, found: re.Match[str]) -> str:
    return clipped(case.text[max(0, found.start() - 40) : found.end() + 40], 120)


_TIME_WORD = re.compile(
    r"\b(?:when|war|years? ago|last (?:year|month|spring|summer|autumn|winter|week)|before the|after "
    r"the|since the|century|"
    r"recently|past (?:year|few)|in the past|formerly|previously|conference|earlier)\b",
    re.IGNORECASE,
)


def _time_before(text: str, at: int) -> bool:
    return bool(_TIME_WORD.search(text, 0, at)) or next(iter(_dates(text, at)), None) is not None


def _dates(text: str, at: int) -> Iterable[object]:
    # The dateline is no time that the text tells of: dates of the first lines that hold nothing else don't count.
    for found in find_dates(text, end=at):
        line_start = text.rfind("\n", 0, found.start) + 1
        line_end = text.find("\n", found.end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        if len(line) > 60 or line.rstrip().endswith("."):
            yield found


def _opens(text: str, at: int) -> bool:
    return at < 500 and text[:at].count(".") <= 2
