"""Words that point to something which the text does not give: a time, a date that fell out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.chronology import find_dates
from regesta.model import told
from regesta.model.exchange import Severity
from regesta.onomastics import lowered

from ..case import Case, clipped
from ..rule import FindingDraft

_THAT_TIME = re.compile(
    r"\b(?:at|in|during|of) (?:those|these|that|the said) (?:times?|days|years?|period|moment)\b",
    re.IGNORECASE,
)
_MAY_BE_THAT_TIME = re.compile(r"(?:those|these|that|the said) (?:time|day|year|period|moment)")
# "at that time" is good English wherever a time was told of; only the plural points at a time lost with its date.
_SINGULAR = re.compile(r"\b(?:that|the said) (?:time|moment|period|year)\b", re.IGNORECASE)
# What can follow "letter of" only where its date is gone: a verb, a preposition, a point, the mark of a note. "The
# letter of our ambassador", "note of your words", "the decision of the council" lack nothing.
_FOLLOWED = (
    r"(?=\s{1,3}(?:reached|arrived|was|were|is|has|have|had|and|or|to|from|in|into|by|for|with|at|of|on|concerning|"
    r"regarding|delivered|transmitted|forwarded|received|requesting|we|you)\b(?!-)|\s{0,2}[,.;)](?![A-Za-z0-9])|[⁰¹²³⁴⁵⁶⁷⁸⁹])"
)
_LOST_AFTER = re.compile(
    r"\b(?:(?:(?:letter|telegram|message|memorandum|despatch|dispatch|communication)|(?:my|your|his|our|their) note) of"
    r"|(?:letter|note|telegram|message|memorandum|report|despatch|dispatch)s?\b[^.;:\n]{0,25}?,? dated)"
    + _FOLLOWED
    + r"|(?<!take )(?<!took )(?<!aken )(?<!king )\bnote of"
    r"(?=\s(?:to|from|on|concerning|regarding|reached|was|requesting)\b)",
    re.IGNORECASE,
)
_LEAD = 60
"""Characters that the words have at most before and with their "of" or "dated"."""
_MAY_BE_LOST = re.compile(r"(?:of|dated)" + _FOLLOWED)
_SEASON = re.compile(
    r"in the (?:spring|summer|autumn|fall|winter|year) of"
    r"(?=\s{1,3}(?:our|we|i|your|you|it|they|was|were)\b|\s{0,2}[,.;)])"
)
_LOST_ELSEWHERE = tuple(
    (mark, re.compile(pattern, re.IGNORECASE))
    for mark, pattern in (
        (
            " vom ",
            r"\b(?:schreiben|brief|note|telegramm|erla(?:ß|ss)|bericht)s? vom"
            r"(?=\s{1,3}(?:wurde|ist|hat|habe|haben|erhalten|an|und|betreffend|über|mit)\b|\s{0,2}[,.;)])",
        ),
        (
            " du ",
            r"\b(?:lettre|note|dépêche|télégramme) du"
            r"(?=\s{1,3}(?:a|est|était|et|par|que|concernant|relative|adressée|nous)\b|\s{0,2}[,.;)])",
        ),
        (
            " din ",
            r"\b(?:scrisoarea|nota|telegrama|adresa)(?: \w{2,14}){0,2} din"
            r"(?=\s{1,3}(?:a|au|este|privind|referitoare|prin|care|și|către)\b|\s{0,2}[,.;)])",
        ),
        (
            " от ",
            r"\b(?:письм[оеау]м?|нот[аеуы]|телеграмм[аеуы]|записк[аеуи]) от"
            r"(?=\s{1,3}(?:получен\w{0,3}|было|была|о|об|и|по|в|с|мы)\b|\s{0,2}[,.;)])",
        ),
    )
)


class DanglingReference:
    """A time or a date that the words lean on and that the text does not give.

    Example: “letter of” is followed by no date: it was lost or left out (“Your letter of reached us and was read”).
    """

    name = "reference-to-a-time-not-given"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        text = case.text
        # In lower case, and begun with plain letters, a pattern is ten times as fast: most texts have neither.
        low = lowered(text)
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
                    around=_around(case, *found.span()),
                ),
                evidence=(case.quote(found.start(), found.end()),),
            )
        for start, end in _lost(text, low):
            if next(iter(find_dates(text, start=end, end=end + _NEXT)), None) is not None:
                continue  # "dated in October 1961"
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told(
                    "“{words}” is followed by no date: it was lost or left out (“{around}”).",
                    words=text[start:end],
                    around=_around(case, start, end),
                ),
                evidence=(case.quote(start, end),),
            )


def _lost(text: str, low: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that a date should follow; *low* is the text in small letters."""
    after = 0
    for place in _MAY_BE_LOST.finditer(low):
        found = _LOST_AFTER.search(text, max(after, place.start() - _LEAD), place.end() + _NEXT)
        if found is not None:
            after = found.end()
            yield found.span()
    yield from (found.span() for found in _SEASON.finditer(low))
    for mark, pattern in _LOST_ELSEWHERE:
        if mark in low:
            yield from (found.span() for found in pattern.finditer(text))


def _around(case: Case, start: int, end: int) -> str:
    return clipped(case.text[max(0, start - 40) : end + 40], 120)


_NEXT = 25
"""Characters after the words in which the date may stand behind a preposition."""
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
