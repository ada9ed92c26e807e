"""Numbers of documents as telegraphists and chanceries write them: their form, what may stand beside them, lists.

To add a series' short form, name who holds it in `HOLDERS`; a word before which a number is never a letter's goes into
`NO_SERIES`.
"""

from __future__ import annotations

import re
from functools import lru_cache

# The sign that a number begins with comes first, and what may not stand before it is looked at after: the search then
# runs from one capital or digit to the next.
NUMBER = re.compile(
    r"[A-Z\d](?:"
    r"(?<![\w.,:/$£€%’'-][A-Z\d])(?:(?<=[A-Z])[A-Z]{0,4}[-–]\d{1,6}|(?<=\d)\d{0,5}(?:\.\d{1,2}(?=[-–/]\d))?)"
    r"(?:[-–/]\d{1,4}(?!\d)){0,3}(?![\w%/]|:\d|[.,]\d{3}|[-–]\w)|"
    r"(?<=\w[-–]\d)\d{0,5}(?![\w%/-]|:\d|[.,]\d{3}))"
)
"""A number as a document may bear it ("1180", "A-257", "14/2"), and not a sum, a time or a share."""

DAY_AND_HOUR = r"(?:0[1-9]|[12]\d|3[01])[0-2]\d[0-5]\dZ"
"""The day and hour of sending, which a military message has for a number ("152339Z")."""

NOUNS = (
    "tel tels telegram telegrams cable cables message messages msg msgs despatch despatches dispatch desp airgram "
    "airgrams immediate personal following preceding niact exdis nodis"
)

HOLDERS = {
    "dep": "Department",
    "dept": "Department",
    "depcir": "Department",
    "depcirc": "Department",
    "deptcir": "Department",
    "emb": "Embassy",
    "amemb": "Embassy",
    "embcir": "Embassy",
    "embcirc": "Embassy",
    "con": "Consulate",
    "congen": "Consulate General",
    "amcongen": "Consulate General",
    "leg": "Legation",
    "usun": "Mission to the United Nations",
    "def": "Defense",
    "secstate": "Department",
    "deptstate": "Department",
    "amembassy": "Embassy",
    "white house": "White House",
}
"""Who sends under a short form ("Embtel" is the Embassy's telegram)."""

MARKINGS = frozenset(
    """
    niact exdis nodis limdis noforn priority immediate flash routine info eyes only amemb amembassy emb embassy tel
    tels telegram telegrams cable cables despatch despatches dispatch airgram airgrams circular msg msgs message
    messages embtel embtels emtel emtels deptel deptels nos no
    """.split()  # noqa: SIM905
)
"""Words beside a post's name that say how a telegram was to be handled, or what it is, and not whose."""

NO_SERIES = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec no nos document documents page pages article articles section chapter paragraph para paras
    doc volume vol part room lot box point points item items annex appendix tab law act bill public resolution res rule
    phase stage category group class type article step route highway line chapter verse table figure grade zone note
    footnote and or the about over some only at by in on for of to from with than after before until between nearly
    almost least most under above approximately around another next last first these those all monday tuesday
    wednesday thursday friday saturday sunday a.m p.m usc psalm section sections corps division battalion
    regiment is are was were has have had it that this we he she they who which there when if but as since world
    war re ref question questions answer answers
    """.split()  # noqa: SIM905
)
"""Words after which a number counts, dates or numbers something else."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_MONTH_AFTER = re.compile(
    rf"\s{{0,2}}(?:st|nd|rd|th)?\s{{1,2}}(?:of\s)?{_MONTH}[a-z]{{0,7}}\b(?!\.?\s{{1,2}}\d{{1,2}}(?:st|nd|rd|th)?\b(?![/:]))",
    re.IGNORECASE,
)
UNITS = re.compile(
    r"\s{0,2}(?:%|per\s?cent|kilomet|advis|a\.\s?m|p\.\s?m|(?:years?|days?|months?|weeks?|hours?|minutes?|men|people|persons|miles|"
    r"dollars|pounds|millions?|billions?|thousands?|hundreds?|points?|troops|officers|pages|aircraft|planes|bombers|tons|members|"
    r"votes|seats|students|countries|divisions|battalions|mm|cm|km|kg|lbs?|feet|ft|knots|acres|th|st|nd|rd)\b)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s{0,2}(?:,\s{0,2}(?:and|&|or)?|;|/|and|&|or|und|et|și|si|и|through|thru|"
    r"as (?:amended|supplemented|modified|corrected) by|(?:amended|supplemented) by)\s{1,2}(?:nos?\.?\s{0,2})?"
    r"(?P<number>\d{1,6})(?![\w%:/]|[.,]\d{3}|[-–]\d)",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"(?<=\d)[,.]\d{1,2}(?=[\s;,.)]|$)")
_REPEATED = re.compile(
    r"[\s,;(]{1,3}(?:(?:and|to|as|Dept|Department|info|also)\s{1,2}){0,2}(?:sent|rptd|repeated|rpt|rpted|pouched|info|passed)\.?\s{1,2}"
    r"(?:(?:info|to|as)\s{1,2}){0,2}(?P<post>(?:[A-ZÀ-Þ][\w’'-]{1,16}\s{1,2}){1,3})(?:as\s{1,2})?(?:no\.?\s)?(?P<number>\d{1,6})(?![\w%:/-])"
)
_DES = frozenset(["desp", "desps", "des", "despatch", "despatches", "dispatch", "d-"])


_IN_TITLE = re.compile(
    r"(?:\b(?:No|Nos|Nr|Number)\.?|№|\b(?:Telegram|Memorandum|Estimate|Report|Directive|Despatch|Airgram|Action|Circular|"
    r"Note|Paper|Decision|Order))\s(?P<number>(?:[A-Z]{1,4}[-–/ ]?)?\d[\d.]{0,6}(?:[-–/]\w{1,5}){0,3})"
    r"(?!\w|\s[A-Z][a-z]{2,8}\s\d{4})"
)


@lru_cache(maxsize=8192)
def numbers_in(title: str) -> tuple[str, ...]:
    """Return the numbers that a title gives its document ("Action Memorandum No. 111"), and no day or meeting's."""
    return tuple(found.group("number").rstrip(".") for found in _IN_TITLE.finditer(title))


def is_year(digits: str, near: int | None) -> bool:
    """Return whether *digits* may be a year that a letter of the year *near* speaks of."""
    if len(digits) != 4 or not digits.isdigit():
        return False
    return near - 40 <= int(digits) <= near + 12 if near else 1500 <= int(digits) <= 2099


_HOUR = re.compile(DAY_AND_HOUR)


def is_day_and_hour(number: str) -> bool:
    """Return whether *number* is the day and hour of a military message."""
    return _HOUR.fullmatch(number) is not None


def is_day(text: str, number: str, at: int) -> bool:
    """Return whether *number*, which ends at *at*, is the day of the month that stands after it ("10 September")."""
    return number.isdigit() and int(number) <= 31 and _MONTH_AFTER.match(text, at) is not None


def kind_of_letters(number: str) -> str | None:
    """Return the kind that the letters before a number state ("A-257", "CA-5340": an airgram), or None."""
    letters = re.split(r"[-–]", number, maxsplit=1)[0].upper()
    return {"A": "airgram", "CA": "airgram", "D": "despatch", "G": "despatch"}.get(letters)


def kind_of_form(form: str) -> str:
    """Return the kind that a telegraphist's short form or noun states."""
    if form in _DES:
        return "despatch"
    return "airgram" if form.startswith("a") else "telegram"


def next_number(text: str, at: int, end: int, before: str) -> re.Match[str] | None:
    """Return the number after *before* of a list that goes on at *at* (", 113 and 115", "as amended by 843"), or None.

    A digit or two glued on by a full stop or comma is the mark of a note and not a number; a number before a month
    is a day, one before what can be counted counts it.
    """
    note = _NOTE_MARK.match(text, at, min(end, at + 6))
    more = _MORE.match(text, note.end() if note else at, min(end, at + 40))
    if more is None or len(more.group("number")) < 2:
        return None
    number = more.group("number")
    if is_day(text, number, more.end()) or UNITS.match(text, more.end()):
        return None
    if is_year(number, None) and len(before) != len(number):
        return None
    return NUMBER.match(text, more.start("number"), end)


def repeated_number(text: str, at: int, end: int) -> re.Match[str] | None:
    """Return the number under which the telegram was repeated to another post ("rptd Bonn 623"), or None."""
    found = _REPEATED.match(text, at, min(end, at + 70))
    return found if found and not is_day(text, found.group("number"), found.end()) else None
