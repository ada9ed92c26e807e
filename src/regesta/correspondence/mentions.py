"""A letter's text -> the documents and dealings that it speaks of.

In: a transcription with the span of one document's own text, its date and language as far as they are known. Out:
`Mention`s in the order of their starts. Pure, and linear in the text. To find one more way of naming a letter, add a
finder beside `named`, `numbered`, `day_and_hour`, `approaches` and `talks` and list it in `FINDERS`; an earlier finder
wins where two overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from regesta.model import Mention
from regesta.onomastics import lowered

from .approaches import find_approaches
from .day_and_hour import find_by_hour
from .named import find_named
from .numbered import find_numbered
from .talks import find_talks

Finder = Callable[[str, str, int, int, str | None], Iterator[Mention]]
"""Takes the text, the same in lower case, the span, and the letter's own date."""

FINDERS: tuple[Finder, ...] = (find_approaches, find_numbered, find_by_hour, find_named, find_talks)


def find_mentions(
    text: str, start: int, end: int, *, date: str | None, language: str | None = None
) -> tuple[Mention, ...]:
    """Return the documents that text[start:end] names, in order; offsets count in *text*.

    Dates without a year are those nearest before *date*. The words of all known languages are looked for whatever
    *language* says, since letters quote and pages mix them; it is taken so that callers need not change when a
    finder comes to need it.
    """
    del language
    low = lowered(text[:end]) if start < end else ""
    kept: list[Mention] = []
    for finder in FINDERS:
        spans = [(mention.start, mention.end) for mention in kept]
        for mention in finder(text, low, start, end, date):
            if any(mention.start < stop and begin < mention.end for begin, stop in spans):
                continue
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end, mention.faint, mention.number or "")))
