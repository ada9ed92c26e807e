"""The head of a document -> which way it goes: from the centre to its posts, from a post to the centre, or neither.

In: a text and where one document's own part of it begins. Out: one of the words below. "The Embassy should inform ..."
is an order in a telegram of the ministry, a proposal in one of a colleague, and news in one of the embassy itself: who
writes to whom tells the acts apart where their words do not.
"""

from __future__ import annotations

import re
from typing import Literal

Bearing = Literal["down", "up", "state", "level"]

_HEAD = 700
"""Characters of the document's start in which its head stands."""
_FROM_TO = re.compile(
    r"^(?P<writer>[^\n]{6,200}?)\s(?:to|an|à|către)\s(?P<reader>[^\n]{4,200})$"
    r"|^from:?[ \t]+(?P<writer_named>[^\n]{3,120})\n(?:[^\n]{0,120}\n){0,3}?to:?[ \t]+(?P<reader_named>[^\n]{3,120})$",
    re.MULTILINE | re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:am|us)?(?:embass|legation|mission|consul|ambassad|chargé|charge d|delegation|high commission|botschaft|"
    r"gesandtschaft|ambasad|légation)|\bcommander\b|\brepresentative\b|\bdiplomatic\b|\bposts\b",
    re.IGNORECASE,
)
_CENTRE = re.compile(
    r"\bdepartment of state\b|\bsecretary of state\b|\bsecstate\b|\bministry\b|\bforeign (?:office|minister)\b|"
    r"\bchiefs of staff\b|\bsecretary of defense\b|\bpolicy\b|\bcentral committee\b|auswärtige|ministerul|ministère",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:president|prime minister|chancellor|premier|king|emperor|general secretary)\b", re.IGNORECASE
)


def bearing_of(text: str, start: int, end: int) -> Bearing:
    """Return which way the document text[start:end] goes, by the parties that its head names.

    "down": from a ministry to a post; "up": from a post to a ministry; "state": to or from a head of state or of
    government; "level": all else, and heads that name nobody.
    """
    for head in _FROM_TO.finditer(text, start, min(end, start + _HEAD)):
        writer = head["writer"] or head["writer_named"]
        reader = head["reader"] or head["reader_named"]
        if _POST.search(reader) and _CENTRE.search(writer):
            return "down"
        if _POST.search(writer) and _CENTRE.search(reader):
            return "up"
        if _STATE.search(reader) or _STATE.search(writer):
            return "state"
        if _POST.search(head.group()) or _CENTRE.search(head.group()):
            return "level"
    return "level"
