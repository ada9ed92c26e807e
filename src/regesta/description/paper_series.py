"""The series in which boards, staffs and registries count their papers: "NIE 11-4-57", "NSC 5412/2", "Tgb.-Nr. 88/44".

In: a line of a document's head. Out: the span of its number, where the line is nothing else. A board's series is known
by its initials and belongs to the number, for each board counts from one; a registry's is called by a word for its book
and does not. Sources: the lists of abbreviations that documentary editions print; the registers' own stamps.
"""

from __future__ import annotations

import re
from typing import Final

from .post_codes import post_of_code
from .series import is_series
from .word_lists import listed

LONGEST: Final = 48
"""Characters; a longer line says more than a number."""

_DIGITS = r"(?=[\w./–—-]*\d)[A-Z\d][\w–—-]{0,12}(?:[./][\w–—-]{1,10}){0,5}"
_LINE = re.compile(
    r"[\s(\[*_]{0,6}(?P<number>(?P<series>[A-Z][A-Za-z]{0,7}(?:[./&][A-Z]?[A-Za-z]{0,7}){0,4}"
    r"(?:\s(?!N[or]\.)[A-Z][A-Za-z]{0,9}(?:[./][A-Z]?[A-Za-z]{0,7}){0,3}){0,2})"
    rf"(?:\s?(?:No|Nr)\.)?(?:\s|\s?[–—-]\s?|\s?/|(?<=/[A-Z]\.)(?=\d))(?P<digits>{_DIGITS}))[\s)\]*_.,;]{{0,4}}$"
)
_BOOKS: Final = (
    r"(?:Tgb|Tageb|J|G|B|Pr|Exp|A|Geh|Akt)\.?\s?-?\s?(?:Nr|No|Z|Zl)\.?",
    r"(?:Tagebuch|Journal|Geschäfts|Brief|Akten)-?(?:nummer|[Nn]r\.?)",
    r"(?:Ad\s)?Zl\.|Zahl:?|č\.\s?j\.:?|čj\.:?|Čís\.:?|L\.\s?dz\.:?|[Ии]сх\.\s?(?:№|N)|Szám:|Broj:",
    r"Prot\.\s?[nN]\.|Protocollo\s[nN]\.|Kenmerk:?|Dnr\.?|Diarienr\.?|J\.\s?nr\.?|Nr\. de înreg\.|Reg\.\s?No\.",
    r"(?:Doc(?:ument|\.)?|Paper|Memorandum|Circular|Print|Ref(?:\.|erence)?)\sNo\.|Serial(?:\sNo\.|:)?",
)
_REGISTER = re.compile(
    rf"[\s(\[*_]{{0,6}}(?:{'|'.join(_BOOKS)})"
    rf"\s?(?P<number>{_DIGITS}(?:\.?\s(?:ex|aus|de|von)?\s?\d{{4}})?)[\s)\]*_.,;]{{0,4}}$"
)
_PAPERS: Final = frozenset({"document", "report", "paper", "action", "memo", "study", "plan", "directive"})
"""What a board may call its papers between its initials and the number: "NAC Document 2440"."""

_NO_SERIES: Final = listed(
    "in|of|to|for|the|and|by|on|at|from|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|june|july|page|tab|part|para|"
    "annex|box|file|lot|fy|room|copy|tel|vol|info|action|origin|no|nr|d.c|rg|p|pp|item|am|pm|map|war|art|law"
)
_POST = re.compile(r"[\s*_]{0,4}(?P<post>[A-Z][A-Z .]{2,24}?) 0{0,4}(?P<number>\d{2,6})[\s*_.]{0,4}$")
_REGISTRY = re.compile(r"\s*\[[A-Z]{1,2} ?\d{1,5}/\d{1,5}/\d{1,3}G?\]")
"""A foreign office's own sign for the paper that came in, in the brackets of its prints: "[C 9708/4770/18]"."""

_LISTED = re.compile(r"\W*[A-Z]\.\s")
"""A letter before the number: it is one of a list of papers."""

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_GROUP = re.compile(r"\d{6}Z")


def series_number(words: str) -> tuple[int, int] | None:
    """Return the span in *words* of the number that is all they say, or None where they say more or something else.

    A month with its year, a page, a file, a telegram's routing and hour look alike, and are none.
    """
    if len(words) > LONGEST:
        return None
    registered = _REGISTER.match(words)
    if registered is not None:
        return registered.span("number")
    found = None if _LISTED.match(words) or _REGISTRY.match(words) else _LINE.match(words)
    if found is None or _YEAR.fullmatch(found["digits"]) or _GROUP.fullmatch(found["digits"]):
        return None
    tokens = found["series"].split()
    if len(tokens) > 1 and tokens[-1].casefold() in _PAPERS:
        tokens.pop()
    return found.span("number") if all(_is_initials(token) for token in tokens) else None


def post_number(words: str) -> tuple[int, int] | None:
    """Return the span of a telegram's number after the post that counts it, in a cable's head: "VALE 2939".

    A delegation's series ("TOSEC 69") belongs to the number.
    """
    found = _POST.match(words) if len(words) <= LONGEST else None
    if found is None or found["post"].split()[0].casefold() in _NO_SERIES or post_of_code(found["post"]):
        return None
    return found.span("number") if not is_series(found["post"]) else (found.start("post"), found.end("number"))


def _is_initials(token: str) -> bool:
    """Tell whether *token* is a board's or delegation's initials: "JCSM", "SD/A/C", "USDel"; or a telegrams' series."""
    if token.casefold().strip(".") in _NO_SERIES:
        return False
    if token.isupper():
        return all(len(part) <= _LONGEST_INITIALS for part in re.split(r"[./]", token))
    return sum(character.isupper() for character in token) > 1 or is_series(token)


_LONGEST_INITIALS: Final = 6
