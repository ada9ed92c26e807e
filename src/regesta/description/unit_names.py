"""What a part of a reference without a level's word is: a group's code, a shelf number, a title of records.

In: a part's words. Out: what their shape tells. The codes are those that archives give to their groups ("FO 371",
"B 130", "A1838", "72 AJ", "2.05.118", "XIX-J-1-j"), the shelf numbers those of registries (decimal and
subject-numeric files, accession and film numbers); titles are known by the words for records in them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, Literal

from .word_lists import listed

GROUP_CODE = re.compile(
    r"(?:[IVXLC]{1,5}\.\s?HA,?\s|[A-Z]\s)?Rep\.?\s?\d{1,4}[A-Za-z]?(?=$|[/ ])"  # I. HA Rep. 81, B Rep. 002
    r"|(?![IVXLC]+\s\d+/)[A-ZА-Я]{1,5}\s?\d{1,5}[A-Z]?(?:\s[IVX]{1,5}|\s?\([A-Z]\)|\s?[a-z])?(?=$|/|"
    r"\s\d)"  # FO 371, R 43 I, E2001E, A1838
    r"|\d{1,3}\s[A-Z]{1,3}(?=$|\s\d)"  # 72 AJ
    r"|\d\.\d\d(?:\.\d{2,3}){1,3}(?=$|\s)"  # 2.05.118
    r"|[IVXLC]{1,6}-[A-Z]{1,2}-\d{1,3}(?:[-/][a-z\d]{1,3}){0,2}(?=$|\s)"  # XIX-J-1-j
)
"""A code that names a group of records, before the end of the part, a stroke or the piece's number."""

# The group codes that are split from the piece even where nobody says whose they are.
_KNOWN_GROUPS: Final = (
    "ADM|AIR|AVIA|BT|CAB|CO|COAL|DEFE|DO|DY|DC|DE|FCO|FO|FV|HO|HW|IR|KV|LAB|MT|NL|NS|NY|OD|POWE|PREM|R|T|WO"
)
KNOWN_GROUP = re.compile(rf"(?:{_KNOWN_GROUPS})\s?\d{{1,4}}(?:\s[IVX]+)?(?=/\d)|B\s\d{{1,3}}(?=/\d)")

_SHELF = re.compile(
    r"\d[\w()]*[./–-][\w./–()*-]*"  # 611.41/3–1158, 34/1964, 109-00123-01, 12(34)-EUR/56
    r"|\d{3}[A-Z]?(?:\s[A-Z(]|$)"  # 092 Germany, 123 Stanton
    r"|\d{1,4}[A-Z]$"
    r"|[A-Z]{1,4}\s[IVXLC\d]+(?:[\s/.][\w.–-]+)*/"  # K II 3/118/40, E 2001/1951/3/18
    r"|[IVXLC]{1,5}\s\d+/\d"  # IV 2/20/123
    r"|[A-ZÀ-ŽА-Я]{1,8}(?:/[A-Z]{1,3})?[.\s–—-]?(?:\s?\([A-Z /]{1,8}\)\s)?\(?\d"  # POL 27 VIET S, IT–47
    r"|[A-Z]{2,5}\s\([A-Z]{1,4}\)\s[A-Z]"  # AID (US) S VIET
    r"|[A-Z]{2,4}\s[A-Z][A-Za-z.]{0,12}[–-][A-Z]"  # POL US–USSR
    r"|[A-Z]{1,3}\s[A-Z]{1,3}\s\d{3}\s"  # B AG 232 055
    r"|[A-Z]{1,6}(?:\([A-Z]\))?/(?:[\w.()]{1,12}/){0,8}[A-Z.]{0,6}\d[\w.()-]*(?=$|\s)"  # US(P)/A/17
    r"|(?:[A-Z]{1,6}[/-])+\d[\w/.-]*$"  # DEA/50028-B-40, S-0188-0005-07
)
_YEARS = re.compile(
    r"[\[(]?(?:1[5-9]|20)\d\d\s?(?:[-–—/]\s?(?:(?:1[5-9]|20)?\d\d))?[\])]?$|(?:1[5-9]|20)\d\d(?:[sS]|\s?[-–]\s?[A-Z][a-z]{2,9}\.?(?:\s\d{1,2})?)$"
)
YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d(?:[-–—/]\d{2,4})?\b")
"""A year or a span of years."""

_WORDS = re.compile(r"[^\W\d_]+")
_BODIES_OF_RECORDS: Final = frozenset(
    listed(
        "file|files|series|subseries|paper|papers|record|records|collection|collections|correspondence|"
        "material|materials|registry|nachlass|nachlaß|papiere|papiers|manuscripts|correspondance|"
        "korrespondenz|corrispondenza|section|secția|secţia|sectia|sekcja|sektion|abteilung|direcția|"
        "direcţia|direction|direzione|отдел|сектор|секретариат|secretariat|sekretariat|secretaria|"
        "cancelaria|kanzlei|chancellery|committee|commission"
    )
)
_KINDS_OF_PAPER: Final = frozenset(
    listed(
        "memoranda|memos|memcons|minutes|diary|diaries|conversations|meetings|tapes|recordings|transcripts|"
        "reports|estimates|cables|telegrams|speeches|letters|protokolle|tagebücher|telegramme|berichte|"
        "rapports|télégrammes|rapoarte|telegrame|stenograme"
    )
)
_COLLECTION_ENDS: Final = listed(
    "file|files|papers|record|records|collection|correspondence|diary|diaries|series|nachlass|nachlaß|papiere|papiers"
)
_SECTION = re.compile(
    r"\b(?:section|sub-?series|secția|secţia|sectia|sekcja|sektion|abteilung|direcția|direcţia|отдел|"
    r"сектор)\b|\bseries$|"
    r"\bcorrespondence$",
    re.IGNORECASE,
)

_ITEMS: Final = frozenset(
    listed(
        "letter|telegram|memorandum|despatch|dispatch|minute|record|recording|report|cable|note|"
        "conversation|message|brief|schreiben|telegramm|aufzeichnung|vermerk|lettre|télégramme|dépêche|"
        "scrisoare|scrisoarea|telegramă|notă|письмо|телеграмма|записка|lettera|telegramma|depesza"
    )
)
_OF: Final = frozenset(listed("of|from|to|by|between|on|von|an|der|des|du|de|d|à|entre|către|от|к|da|del|a"))
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[-–]\s?\d{1,2}[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|uhr|h)?", re.IGNORECASE)

Shape = Literal["code", "shelf", "years", "title", "kinds", "item", "time", "plain"]


def shape_of(words: str) -> Shape:
    """Return what the shape of a part's words tells: "title" for a body of records, "kinds" for kinds of paper."""
    first = words[0]
    if first.isdigit() or first in "[(":
        if _YEARS.match(words):
            return "years"
        if _CLOCK.match(words) and ":" in words[:3]:
            return "time"
    code = GROUP_CODE.match(words)
    if code is not None and code.end() == len(words):
        return "code"
    if _SHELF.match(words):
        return "shelf"
    tokens = _WORDS.findall(words.lower())
    if any(one in _ITEMS and then in _OF for one, then in pairwise(tokens[:4])):
        return "item"
    if not _BODIES_OF_RECORDS.isdisjoint(tokens):
        return "title"
    return "plain" if _KINDS_OF_PAPER.isdisjoint(tokens) else "kinds"


def is_collection(words: str) -> bool:
    """Tell whether *words* name a collection ("Field Papers", "Papers of A. Field") and not its keeper."""
    lowered = words.lower()
    return lowered.endswith(_COLLECTION_ENDS) or lowered.startswith(("papers of ", "records of ", "files of "))


def is_section(words: str) -> bool:
    """Tell whether *words* name a part of a greater unit."""
    return _SECTION.search(words) is not None
