"""A document's text as other captures would hold it: without blank lines, run together, misread, in capitals.

The same seed gives the same text. Used to train on, and to measure how much a reading suffers.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable

_BLANK = re.compile(r"\n[ \t]*\n+")
_MISREAD = {
    "e": "c", "c": "e", "o": "0", "0": "O", "l": "1", "1": "l", "i": "l", "I": "l", "m": "rn", "h": "b", "b": "h",
    "u": "n", "n": "u", "a": "o", "t": "f", "f": "t", "s": "5", "5": "S", "S": "5", "g": "q", ",": ".", ".": ",",
    "B": "8", "8": "B", "v": "y", "r": "n", "d": "cl", "O": "0", "T": "I", "E": "F", "A": "4",
}  # fmt: skip


def lose_blank_lines(text: str, chance: random.Random) -> str:
    """Return *text* with every line right under the one before."""
    return _BLANK.sub("\n", text)


def join_lines(text: str, chance: random.Random) -> str:
    """Return *text* with one line end in four lost."""
    return re.sub(r"\n+", lambda found: " " if chance.random() < 0.25 else found.group(), text)


def wrap(text: str, chance: random.Random) -> str:
    """Return *text* set in lines of 55 to 95 characters."""
    width = chance.randint(55, 95)
    return "\n".join("\n".join(textwrap.wrap(line, width)) if len(line) > width else line for line in text.split("\n"))


def misread(text: str, chance: random.Random, share: float = 0.02) -> str:
    """Return *text* with *share* of its characters misread, as OCR does."""
    return "".join(
        (_MISREAD.get(character, "") if chance.random() < 0.8 else character * 2)
        if character not in "\n " and chance.random() < share
        else character
        for character in text
    )


def capitals(text: str, chance: random.Random) -> str:
    """Return *text* in capitals, as teleprinters wrote."""
    return text.upper()


NOISES: dict[str, Callable[[str, random.Random], str]] = {
    "blank lines lost": lose_blank_lines,
    "lines joined": join_lines,
    "lines wrapped": wrap,
    "misread": misread,
    "capitals": capitals,
}


def noisy(text: str, chance: random.Random) -> str:
    """Return *text* changed in one or two ways, or (one time in three) as it is."""
    if chance.random() < 0.33:
        return text
    for name in chance.sample(sorted(NOISES), chance.choice((1, 1, 2))):
        if name == "capitals" and chance.random() < 0.6:
            continue
        text = NOISES[name](text, chance)
    return text
