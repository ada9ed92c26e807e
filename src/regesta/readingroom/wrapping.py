"""Words broken into lines and cut, where no browser does it: inside a picture."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable


def shortened(words: str, most: int) -> str:
    """Return words on one line, cut at a word's end with an ellipsis."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"


def lines_of(paragraphs: Iterable[str], columns: int) -> tuple[str, ...]:
    """Return paragraphs as lines of at most so many characters; each begins on a line of its own."""
    return tuple(
        line for each in paragraphs for line in textwrap.wrap(each, columns, break_long_words=columns > 30) or [""]
    )
