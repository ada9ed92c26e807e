"""What the title over the record of a talk or a sitting says: its kind, number, day, and who met.

In: the lines at a document's head. Out: claims. Such records are headed by a sentence over several lines ("ЗАПИСЬ
БЕСЕДЫ / министра А. с послом Б. / 11 декабря 1957 г.", "Protokoll der Sitzung vom ..."), in which the day is that of
the meeting. To add a language, add its words to `_TALK` or `_SITTING` and its "with" to `_WITH`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regesta.chronology import find_dates
from regesta.model import Claim

from .document_lines import Forms
from .page import Line
from .party_lists import party_values

METHOD: Final = "letter/title@1"
LINES_LOOKED_AT: Final = 8
_LONGEST: Final = 170
_MOST_LINES: Final = 4
_OPENING: Final = 90
"""Characters in which a title says what it is the title of."""

_TALK = re.compile(
    r"(?:memorand\w+|record|minutes|notes?|report|account|summary)\s(?:of|on)\s(?:an?\s|the\s|his\s)?(?:\w+\s){0,2}?"
    r"(?:conversation|talk|interview|discussion)s?"
    r"|gesprächs(?:vermerk|notiz|protokoll|aufzeichnung|niederschrift)|(?:vermerk|aufzeichnung|niederschrift|bericht)"
    r"\süber\s(?:ein|das|eine|die|den)\s(?:gespräch|unterredung|besprechung|empfang)|gespräch\s(?:des|der|zwischen|von)"
    r"|compte[- ]rendu\s(?:d[’']une?\s|de\sl[’']|de\sla\s|du\s|d[’'])?(?:entretien|conversation|entrevue|audience)"
    r"|note\sd[’'](?:entretien|audience)|entretien\sentre"
    r"|запись\s(?:беседы|разговора|приема|приёма)|беседа\s|запись\sпротокольной\sбеседы"
    r"|not[ăa]\s(?:de|privind|despre|asupra|cu\sprivire\sla)\s(?:o\s)?(?:convorbir\w+|discuți\w+|întreveder\w+)"
    r"|convorbire[a]?\s(?:dintre|cu|între)"
    r"|colloquio\s(?:tra|fra|con|del)|verbale\sdel?\scolloquio|notatka\sz\srozmow\w+|záznam\so\srozhovoru|zápis\so\srozhovoru",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"minutes\s(?:of|from)\s|record\sof\s(?:a\s|the\s)?(?:\w+\s){0,2}?meeting|summary\srecord"
    r"|(?:protokoll|niederschrift)\s(?:der|des|über\sdie|zur|nr\.?)|sitzungsprotokoll|beschlussprotokoll|kurzprotokoll"
    r"|procès[- ]verbal|compte[- ]rendu\s(?:de\sla\s|d[’']une\s)?(?:séance|réunion)"
    r"|(?:выписка\sиз\s)?протокол\w*\s*(?:№|N|засед|сове|собр)|стенограмм\w+|стенографическ\w+\sотчет"
    r"|stenogram[aă]\w*|proces[- ]verbal|minut[aă]\sședinței"
    r"|zápis\s(?:ze|z)\s|protok[oó]ł\s(?:z|nr|posiedz)|acta\sde\sla\s(?:sesi|reuni)|verbale\sdella\s(?:sedut|riunion)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:протокол\w*|protokoll|proc[eè]s[- ]verbal|protok[oó]ł|minutes|acta|sitting|meeting)\s*(?:№|N[r°o]\.?|n°)"
    r"\s?(?P<number>\d{1,5}(?:/\d{1,4})?\w?)",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\s(?:mit|with|avec|cu|et|и|con|ze?|s|со?|und|and|și|şi|y|e)\s(?:dem\s|der\s|den\s|the\s|le\s|la\s|l[’'])?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:(?<=\s)|^)(?:entre|zwischen|between|dintre|între|между|tra|fra|mezi|pomiędzy|între)\s(?:dem\s|der\s|the\s|le\s|la\s|l[’'])?",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*(?:des|der|von|of|between|du|de\s?l[’']|de|a|al|tovarășului|тов\.|товарища|товарищей)\s+", re.IGNORECASE
)
_END = re.compile(
    r"\s(?:am|vom|on|le|la|din|du|в|от|dne|dnia|über|concerning|regarding|betreffend|privind|о|об|sur|despre|tenue?)\s|\(|\.\s*$|\d",
    re.IGNORECASE,
)
_SAID = re.compile(r"[^\W\d_]{4}\.\s+[A-ZÀ-ÞА-Я]")


def read_sitting(forms: Forms, heading: Sequence[Line], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return what the title of the record of a talk or sitting says; nothing where no title says that it is one.

    *heading* are the lines over the text that were taken for its heading. *claims* are what was read before: a list
    of those present, or a date on a line of its own, needs no title.
    """
    labelled = {i for entry in forms.entries for i in range(entry.line, entry.last + 1)}
    rows = [*heading] + [row.line for i, row in enumerate(forms.lines[:LINES_LOOKED_AT]) if i not in labelled]
    at, kind, said = _title(rows)
    if at is None or said is None:
        return ()
    lines = _lines_of(rows, at)
    begin = rows[at].start + said.start()
    end = lines[-1].end
    found = [Claim("kind", kind, *_quote(forms.text, begin, rows[at].start + said.end()), "letter/own-name@1", 0.9)]
    number = _NUMBER.search(forms.text, begin, end)
    if number is not None:
        found.append(Claim("number", number["number"], *_quote(forms.text, *number.span("number")), METHOD, 0.93))
    if not any(claim.field == "date" for claim in claims):
        found.extend(_day(forms, begin, end))
    if kind == "memorandum of conversation" and not any(claim.field == "participants" for claim in claims):
        found.extend(_met(forms.text, rows[at].start + said.end(), end))
    return tuple(found)


def _title(rows: Sequence[Line]) -> tuple[int | None, str, re.Match[str] | None]:
    for index, line in enumerate(rows):
        if len(line.text) > _LONGEST or _SAID.search(line.text):
            continue
        words = _with_next(rows, index)[:_OPENING]
        for kind, pattern in (("memorandum of conversation", _TALK), ("minutes", _SITTING)):
            found = pattern.search(words)
            if (
                found is not None
                and len(line.text[: found.start()].split()) <= 1
                and ":" not in line.text[: found.start()]
            ):
                return index, kind, found
    return None, "", None


def _with_next(rows: Sequence[Line], index: int) -> str:
    """Return the line, and the next where the title breaks after its first words: "Zápis / ze schůze rady"."""
    line = rows[index]
    if index + 1 < len(rows) and rows[index + 1].start == line.end + 1 and len(line.text.split()) <= 2:
        return f"{line.text} {rows[index + 1].text[:60]}"
    return f"{line.text} "


def _lines_of(rows: Sequence[Line], at: int) -> Sequence[Line]:
    """Return the title's lines: those that follow without ending a sentence, without a label, and without a gap.

    A title in capitals may stand apart from the line that goes on with it in small letters.
    """
    lines = [rows[at]]
    for line in rows[at + 1 : at + _MOST_LINES]:
        gap = line.number - lines[-1].number
        words = line.text.strip()
        if len(words) > _LONGEST or ":" in words[:40] or _SAID.search(words):
            break
        goes_on = words[0].islower() or words[0].isdigit() or words[0] == "("
        again = gap == 2 and (_dated(line) or _TALK.search(words) or _SITTING.search(words))
        if gap > 1 and not goes_on and not again:
            break
        lines.append(line)
    return lines


def _dated(line: Line) -> bool:
    return any("month" in found.parts_given for found in find_dates(line.text)) and len(line.text) <= 60


def _day(forms: Forms, begin: int, end: int) -> list[Claim]:
    """Return the day in the title, else the one with which the text begins ("On 19 July 1968 X received")."""
    full = {"day", "month", "year"}
    for found in find_dates(forms.text, start=begin, end=end):
        if found.parts_given >= full:
            return [Claim("date", found.edtf, found.text, found.start, found.end, METHOD, 0.9)]
    for row in forms.lines[:LINES_LOOKED_AT]:
        if row.line.start < end:
            continue
        for found in find_dates(forms.text, start=row.line.start, end=min(row.line.end, row.line.start + 60)):
            if found.parts_given >= full:
                return [Claim("date", found.edtf, found.text, found.start, found.end, METHOD, 0.7)]
    return []


def _met(text: str, start: int, end: int) -> list[Claim]:
    """Return the two sides of a talk: "of A with B", "between A and B"."""
    flat = text[:end].replace("\n", " ")
    while start < end and flat[start] in " .:,*_":
        start += 1
    between = _BETWEEN.search(flat, start, end)
    lead = _OF.match(flat, start, end)
    start = between.end() if between else lead.end() if lead else start
    join = _WITH.search(flat, start, end)
    if join is None:
        return []
    stop = _END.search(flat, join.end(), end)
    sides = ((start, join.start()), (join.end(), stop.start() if stop else end))
    claims: list[Claim] = []
    for side in sides:
        words, first, last = _quote(text, *side)
        if not 2 < len(words) <= 120:
            return []
        claims += [
            Claim("participants", value, words, first, last, METHOD, 0.85) for value in party_values(words) if value
        ]
    return claims


def _quote(text: str, start: int, end: int) -> tuple[str, int, int]:
    while start < end and text[start] in " \n\t.,:;":
        start += 1
    while end > start and text[end - 1] in " \n\t,:;":
        end -= 1
    return text[start:end], start, end
