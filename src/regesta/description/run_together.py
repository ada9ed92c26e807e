"""Lines that a capture ran together, parted again: a dateline before the first sentence, a name behind the last.

In: a document's labelled lines. Out: the same, a line that holds two things divided where the second begins. It is done
only where the document has no line of the kind that would be won, so a text that kept its lines is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .cues import CUES
from .dateline import first_date
from .page import Line
from .zones import LabelledLine

_LEAST: Final = 60
_HEAD: Final = 8
_LONGEST_NAME: Final = 40
_NAME_BEHIND: Final = re.compile(
    r"(?<=[.!?”\")\]])\s+(?:(?:(?:Very|Most|Yours)\s)?(?:Sincerely|Respectfully|Faithfully|Cordially|[Tt]ruly)(?:\s[Yy]ours)?,\s+)?"
    r"(?P<name>(?:[^\W\d_a-z]\.\s?){0,3}(?:[^\W\d_a-z][\w’'-]{1,20}\s+(?:[^\W\d_a-z]\.\s?){0,2}){0,2}[^\W\d_a-z][\w’'-]{1,24})\s*$"
)
_PLACE: Final = re.compile(
    r"\[?[^\W\d_a-z][\w’'.-]{1,20}(?:\s[^\W\d_a-z][\w’'.-]{1,20}){0,2}(?:,\s[^\W\d_a-z][\w.]{1,15})?,?\]?,?\s"
)
_HOUR: Final = re.compile(r"[—–-]\s?(?:\d{1,2}(?::\d\d)?\s?[ap]\.\s?m\.|noon|midnight)|\.(?=\s)")
_NOT_SIGNED: Final = frozenset({"month", "weekday", "kind", "body", "enclosure", "marking", "label", "postscript"})


def parted(text: str, rows: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return *rows* with a dateline that runs on into the text, and a name that the text runs on into, as lines."""
    found = list(rows)
    labels = {row.label for row in rows}
    if "dateline" not in labels:
        _part_dateline(text, found)
    if "signature" not in labels:
        _part_name(found)
    return found


def _part_dateline(text: str, rows: list[LabelledLine]) -> None:
    for index, row in enumerate(rows[:_HEAD]):
        line = row.line
        if row.label not in {"body", "marking"} or len(line.text) < _LEAST:
            continue
        place = _PLACE.match(line.text)
        date = first_date(text, line.start, min(line.end, line.start + 90)) if place else None
        if place is None or date is None or date.start != line.start + place.end() or "day" not in date.parts_given:
            return
        end = max(date.end, date.reach[1])
        hour = _HOUR.match(text, end, line.end)
        end = hour.end() if hour else end
        rows[index : index + 1] = _cut(row, end - line.start, "dateline", row.label)
        return


def _part_name(rows: list[LabelledLine]) -> None:
    bodies = [index for index, row in enumerate(rows) if row.label == "body"]
    if not bodies:
        return
    index = bodies[-1]
    line = rows[index].line
    if line.text.isupper():
        return  # capitals don't tell a name from a word
    found = _NAME_BEHIND.search(line.text, max(len(line.text) - 90, 0)) if len(line.text) >= _LEAST else None
    if found is None or len(found["name"]) > _LONGEST_NAME:
        return
    cues = {cue for word in re.findall(r"\w+", found["name"].casefold()) for cue in CUES.get(word, ())}
    if not cues & _NOT_SIGNED:
        rows[index : index + 1] = _cut(rows[index], found.start("name"), "body", "signature")


def _cut(row: LabelledLine, at: int, first: str, second: str) -> list[LabelledLine]:
    line = row.line
    middle = line.start + at
    return [
        LabelledLine(
            Line(line.start, middle, line.text[:at], line.number), first, 0.7 if first != row.label else row.confidence
        ),
        LabelledLine(
            Line(middle, line.end, line.text[at:], line.number), second, 0.7 if second != row.label else row.confidence
        ),
    ]
