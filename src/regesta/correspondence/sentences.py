"""Running text -> the spans of its sentences, in one pass.

A sentence ends at a full stop, question or exclamation mark that no abbreviation explains, at a blank line, and at a
line's end where the next line starts something new (a list's mark, a short line of the letter's form).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop with its closing quotes and the digits of a note's mark glued to it, or a line's end. One class of signs comes
# first, so that the search runs from one of them to the next.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)|[\"'”’»)\]]{0,3}[0-9]{0,3}(?=\s|$))")

# Words whose full stop does not end a sentence; compared without case.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "rev",
        "hon",
        "st",
        "ste",
        "sr",
        "jr",
        "gen",
        "col",
        "maj",
        "capt",
        "lt",
        "cdr",
        "adm",
        "sgt",
        "gov",
        "sen",
        "rep",
        "amb",
        "sec",
        "no",
        "nos",
        "nr",
        "vol",
        "p",
        "pp",
        "art",
        "para",
        "sect",
        "cf",
        "viz",
        "vs",
        "etc",
        "inst",
        "ult",
        "prox",
        "approx",
        "dept",
        "govt",
        "esq",
        "messrs",
        "comrade",
        "cde",
        "tov",
        "fig",
        "ed",
        "eds",
        "al",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "a.m",
        "p.m",
        "i.e",
        "e.g",
        "u.s",
        "u.n",
        "v",
        "vs",
        "bd",
        "dated",
        "dtd",
        "th",
        "2d",
        "3d",
        "1st",
        "m",
        "mm",
        "mme",
        "mlle",
        "bzw",
        "usw",
        "z.b",
        "d.h",
        "str",
        "abs",
        "nr.",
        "s",
        "ss",
        "г",
        "гг",
        "т",
        "тов",
        "см",
        "стр",
        "ул",
        "им",
        "д",
        "dl",
        "d-na",
        "nr",
    ]
)
_LONGER = max(map(len, _ABBREVIATIONS)) + 1
_WORD_BEFORE = re.compile(r"[\w.&’'-]{1,12}$")
_LIST_MARK = re.compile(r"[ \t]{0,20}(?:[-–—•*·]\s|\(?(?:[0-9]{1,2}|[A-Za-z]|[ivx]{1,4})[.)][ \t])")
_BLANK = re.compile(r"\n[ \t\r\f\v]{0,200}\n")
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[]{0,12}(\S)")


def iter_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span of every sentence in [start, end), without the white space around it."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < begin:
            continue
        if stop.group() == "\n":
            if not _ends_line(text, begin, stop.start(), end):
                continue
        elif not _ends_sentence(text, begin, stop, end):
            continue
        span = _trimmed(text, begin, stop.end())
        if span:
            yield span
        begin = stop.end()
    span = _trimmed(text, begin, end)
    if span:
        yield span


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    if not stop.group().startswith("."):
        return True
    if stop.start() - begin >= _LONGER and text[stop.start() - _LONGER : stop.start()].isalpha():
        return not _next_is_lower(text, stop.end(), end)  # no abbreviation is so long
    word = _WORD_BEFORE.search(text, max(begin, stop.start() - 12), stop.start())
    if word:
        bare = word.group().casefold()
        if bare in _ABBREVIATIONS:
            return False
        # Initials ("N. Bremin", "U.S.") and the numbers that start a list's line.
        if len(bare) == 1 and (bare.isalpha() or not text[begin : word.start()].strip()):
            return False
        if bare.isdigit() and not text[begin : word.start()].strip():
            return False
        if len(bare) <= 5 and "." in bare and bare.replace(".", "").isalpha():
            return not _next_is_lower(text, stop.end(), end)
    return not _next_is_lower(text, stop.end(), end)


def _next_is_lower(text: str, at: int, end: int) -> bool:
    if at + 1 < end and text[at] == " " and (first := text[at + 1]).isalnum():
        return first.islower()
    following = _NEXT_WORD.match(text, at, min(end, at + 20))
    return bool(following and following.group(1).islower())


def _ends_line(text: str, begin: int, at: int, end: int) -> bool:
    if _BLANK.match(text, at, min(end, at + 220)) or _LIST_MARK.match(text, at + 1, end):
        return True
    line_start = max(begin, text.rfind("\n", begin, at) + 1)
    line = text[line_start:at].strip()
    if not line:
        return True
    following = _NEXT_WORD.match(text, at, min(end, at + 20))
    if following is None:
        return True
    if following.group(1).islower():
        return False
    # "Dear Sir," and "Yours sincerely," stand alone, and so does a line in capitals before one that isn't; a wrapped
    # line of the body is longer.
    if len(line) < 20 or (len(line) < 45 and line[-1] in ",:;+"):
        return True
    return line.isupper() and not text[at : min(end, at + 60)].split("\n")[1].strip().isupper()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None
