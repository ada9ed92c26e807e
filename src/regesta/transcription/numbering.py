"""The numbers that an office program writes before the entries of a list ("2.1", "(iv)", "c)").

They stand on the page and not in the file's words. Source: ECMA-376, 17.9 (numbering); OpenDocument 1.3, 16.30.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_PLACE = re.compile(r"%([1-9])")
_KINDS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "russianLower": "lowerCyrillic", "russianUpper": "upperCyrillic",
}  # fmt: skip
_MOST = 100_000


class Level(Struct, frozen=True):
    """One level of a list: how it counts, what stands around the number ("%1.%2)"), where it begins.

    A bullet has a `pattern` without a place for a number.
    """

    kind: str
    pattern: str
    start: int = 1


class Counters:
    """The lists of one document, each with the numbers that it has reached."""

    def __init__(self) -> None:
        self._reached: dict[str, list[int | None]] = {}

    def next_mark(self, key: str, level: int, levels: Mapping[int, Level]) -> str:
        """Return the mark of the next entry of list *key* on *level*; lower levels begin anew."""
        reached = self._reached.setdefault(key, [None] * 10)
        level = min(max(level, 0), 9)
        own = levels.get(level)
        if own is None:
            return ""
        last = reached[level]
        reached[level] = own.start if last is None else last + 1
        reached[level + 1 :] = [None] * (9 - level)
        return _PLACE.sub(lambda found: _number_at(reached, levels, int(found[1]) - 1), own.pattern).strip()

    def start_anew(self, key: str) -> None:
        """Let list *key* begin again."""
        self._reached.pop(key, None)


def _number_at(reached: Sequence[int | None], levels: Mapping[int, Level], level: int) -> str:
    found = levels.get(level)
    if found is None:
        return ""
    number = reached[level]
    return written(found.start if number is None else number, found.kind)


def written(number: int, kind: str) -> str:
    """Return *number* as lists of *kind* write it."""
    kind = _KINDS.get(kind, kind)
    number = min(max(number, 0), _MOST)
    lower = kind[:5] == "lower"
    if kind.endswith("Letter") and number:
        text = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1 if number < 260 else 1)
    elif kind.endswith("Cyrillic") and number:
        text = _CYRILLIC[(number - 1) % len(_CYRILLIC)]
    elif kind.endswith("Roman") and 0 < number < 4000:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
    elif kind in ("none", "bullet"):
        return ""
    elif kind == "decimalZero":
        return f"{number:02}"
    else:
        return str(number)
    return text if lower else text.upper()
