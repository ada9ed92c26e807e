"""A document's text as other captures would hold it: without blank lines, run together, misread, in capitals.

The same seed gives the same text. `NOISES` are trained on and measured; `UNTRAINED` are only measured, so that no
model has learnt what they do.
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


def misread_1(text: str, chance: random.Random) -> str:
    """Return *text* with one character in a hundred misread."""
    return misread(text, chance, 0.01)


def misread_5(text: str, chance: random.Random) -> str:
    """Return *text* with one character in twenty misread."""
    return misread(text, chance, 0.05)


def hyphenate(text: str, chance: random.Random) -> str:
    """Return *text* set in narrow lines, of which words that don't fit are divided with a hyphen."""
    return "\n".join(_divided(line, chance.randint(50, 75)) for line in text.split("\n"))


def _divided(line: str, width: int) -> str:
    lines: list[str] = []
    while len(line) > width:
        cut = line.rfind(" ", 0, width + 1)
        word = line[cut + 1 :].split(" ", 1)[0]
        room = width - cut - 2
        if cut > 0 and word.isalpha() and 2 < room < len(word) - 2:
            lines.append(line[: cut + 1 + room] + "-")
            line = line[cut + 1 + room :]
        elif cut > 0:
            lines.append(line[:cut])
            line = line[cut + 1 :]
        else:
            break
    return "\n".join([*lines, line])


def paginate(text: str, chance: random.Random) -> str:
    """Return *text* with a page's foot and the next one's head after every 25 to 40 lines of 80 characters."""
    page, rows, out = chance.randint(2, 400), 0, []
    title = chance.choice(("Papers of the Harbour Board", "THE ORLE CORRESPONDENCE", "Correspondence, 1st series"))
    high = chance.randint(25, 40)
    for line in text.split("\n"):
        out.append(line)
        rows += 1 + len(line) // 80
        if rows > high:
            out += ["", str(page), "\f" if chance.random() < 0.5 else "", f"{title}  {page + 1}", ""]
            page, rows = page + 1, 0
    return "\n".join(out)


def space_out(text: str, chance: random.Random) -> str:
    """Return *text* with tabs and runs of blanks between some words and before some lines."""
    spread = re.sub(r" ", lambda found: chance.choice(("  ", "   ", "\t")) if chance.random() < 0.05 else " ", text)
    return "\n".join(" " * chance.choice((0, 0, 0, 4, 8, 20)) + line for line in spread.split("\n"))


NOISES: dict[str, Callable[[str, random.Random], str]] = {
    "blank lines lost": lose_blank_lines,
    "lines joined": join_lines,
    "lines wrapped": wrap,
    "misread": misread,
    "capitals": capitals,
}

UNTRAINED: dict[str, Callable[[str, random.Random], str]] = {
    "misread 1 %": misread_1,
    "misread 5 %": misread_5,
    "words divided": hyphenate,
    "pages' heads and feet": paginate,
    "tabs and blanks": space_out,
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
