"""What can be seen of a line from outside: its place, its shape, the classes of its words, its neighbours.

In: the lines of one document that are not empty. Out: one list of feature names per line, for the line
labeller. One regular expression runs over at most 240 characters of each line, so the cost is linear and
small.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cues import CUES, TOKEN
from .page import Line

HEAD_LINES = 40
"""Lines at the head of a long document that are looked at."""

TAIL_LINES = 25
"""Lines at the foot of a long document that are looked at; the rest is body (see training/README.md)."""

_NOTE = re.compile(r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.? |[⁰¹²³⁴-⁹]+|[*†‡])")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s")
_DATE = re.compile(r"\d{1,2}\s?[./-]\s?(?:\d{1,2}|[ivxIVX]{1,4})\s?[./-]\s?\d{2,4}")
_YEAR = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)\b")
_DIGIT = re.compile(r"\d")
_SLASHED = re.compile(r"\S/\S*\d|\d[–-]\d")
_INITIAL = re.compile(r"[A-ZÀ-ÞА-Я]\.$")
_BRIEF_CUES = ("month", "closing", "signmark", "office", "greeting", "kind", "first", "label")
_MARKS = "*_#>| \t\u00a0"


def look_at(lines: Sequence[Line], gap: int | None = None) -> list[list[str]]:
    """Return the features of each of *lines* (none of them empty); before index *gap* lines are left out."""
    own = [_own(line) for line in lines]
    brief = [_brief(features) for features in own]
    before = [[f"-1:{name}" for name in names] for names in brief]
    after = [[f"+1:{name}" for name in names] for names in brief]
    last = len(lines) - 1
    for index, features in enumerate(own):
        features.append(f"top={_step(index)}")
        features.append(f"foot={_step(last - index)}")
        above = 3 if index == 0 else min(lines[index].number - lines[index - 1].number - 1, 2)
        below = 3 if index == last else min(lines[index + 1].number - lines[index].number - 1, 2)
        features.append(f"apart={above},{below}")
        if gap is not None and gap in {index, index + 1}:
            features.append("gap")
        features.extend(before[index - 1] if index else ["-1:edge"])
        features.extend(after[index + 1] if index < last else ["+1:edge"])
        if index > 1:
            features.extend([f"-2:{name}" for name in brief[index - 2][:3]])
        if index + 1 < last:
            features.extend([f"+2:{name}" for name in brief[index + 2][:3]])
    return own


def _own(line: Line) -> list[str]:
    text = line.text.strip(_MARKS)
    words = TOKEN.findall(text[:240])
    folded = [word.casefold() for word in words]
    size = len(text)
    features = [f"size={_size(size)}", _case(text[:240], words), f"end={_end(text)}"]
    initial = words[0] if words else ""
    features.append(f"begin={_begin(initial)}")
    has: set[str] = set()
    known = CUES.keys()
    for position, word in enumerate(folded):
        if word not in known:
            continue
        for cue in CUES[word]:
            has.add(f"has={cue}")
            if position < 3:
                has.add(f"{position}={cue}")
            if position >= len(folded) - 2:
                has.add(f"last={cue}")
    features.extend(sorted(has))
    if _NOTE.match(text):
        features.append("note-mark")
    if _NUMBERED.match(text):
        features.append("numbered")
    digit = _DIGIT.search(text, 0, 240)
    if digit:
        if _DATE.search(text[:120]):
            features.append("numeric-date")
        if _YEAR.search(text[:240]):
            features.append("year")
        if size < 60 and _SLASHED.search(text):
            features.append("slashed")
    if size < 80:
        features.append(f"names={_names(words)}")
        features.append(f"count={min(len(words), 9)}")
    if digit and digit.start() < 160:
        features.append("digits")
    if ":" in text[:30]:
        features.append("colon")
    if "(" in text:
        features.append("bracketed")
    indent = len(line.text) - len(line.text.lstrip())
    if indent > 3:
        features.append("indented")
    return features


def _brief(features: list[str]) -> tuple[str, ...]:
    kept = [features[0], features[2], features[1]]
    kept.extend(name for name in features[4:] if name.startswith(("0=", "names=", "note-mark", "year")))
    kept.extend(cue for cue in _BRIEF_CUES if f"has={cue}" in features)
    return tuple(kept)


def _step(distance: int) -> str:
    if distance < 6:
        return str(distance)
    return "6-9" if distance < 10 else "10-19" if distance < 20 else "20+"


def _size(size: int) -> str:
    for limit in (4, 12, 25, 40, 60, 85, 130, 250):
        if size <= limit:
            return str(limit)
    return "more"


def _case(text: str, words: list[str]) -> str:
    if text.isupper():
        return "case=upper"
    if text.islower():
        return "case=lower"
    capital = len([word for word in words if word[0].isupper()])
    if not capital:
        return "case=none"
    return "case=title" if capital * 2 >= len(words) else "case=mixed"


def _begin(token: str) -> str:
    if not token:
        return "nothing"
    first = token[0]
    if first.isdigit():
        return "digit"
    if first.isupper():
        return "upper"
    if first.islower():
        return "lower"
    return first if first in "([\"“«„'‘-—/*•" else "mark"


def _end(text: str) -> str:
    if not text:
        return "nothing"
    if _INITIAL.search(text[-3:]):
        return "initial"
    last = text[-1]
    if last.isalpha():
        return "letter"
    if last.isdigit():
        return "digit"
    return last if last in '.,:;?!)]"”»-—' else "mark"


def _names(words: list[str]) -> str:
    """Return "all" where every word begins as a name does, "most", "some" or "none"."""
    spelt = [word for word in words if word[0].isalpha()]
    if not spelt:
        return "none"
    capital = sum(1 for word in spelt if word[0].isupper())
    if capital == len(spelt):
        return "all"
    return "most" if capital * 2 > len(spelt) else "some" if capital else "none"
