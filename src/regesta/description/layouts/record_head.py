"""The head of a record page: its date line and its title, whichever of them comes first.

In: the first lines of a page. Out: where they stand, and which lines before and between are the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from regesta.chronology import find_dates

from ..kinds import kind_of_heading
from .page_lines import Seen, date_alone

_SEARCHED: Final = 14
"""Lines from the top in which the date and the title of a record are looked for."""

_FULL_LINE: Final = 60
_MOST_LINES: Final = 3
CREDIT = re.compile(
    r"^(?:This (?:document|item|translation|publication) (?:was|is|has been) (?:made possible|funded|"
    r"supported)|"
    r"(?:Made possible|Funded|Supported) (?:by|with)|With (?:the )?(?:kind )?support (?:from|of)|"
    r"Gefördert (?:von|durch)|Avec le soutien)",
    re.IGNORECASE,
)
NAVIGATION = re.compile(
    r"^(?:skip to (?:main )?(?:content|text)|jump to|search(?: in)?|home|menu|back(?: to .{1,40})?|logo|"
    r"sign in|log ?in|share|print|download|"
    r"previous(?: document| page)?|next(?: document| page)?|add search filter.*|.*cancel search filter|"
    r"advanced search|about(?: us)?|"
    r"contact(?: us)?|help|citation share download|browse|collections?|explore|zum (?:inhalt|"
    r"seiteninhalt).*|aller au contenu.*|sari la conținut|"
    r"(?:previous|prev\b|«|←).{0,90}(?:next|»|→).{0,20}|"
    r"перейти к (?:содержанию|содержимому)|← .*|.* →|<<|>>|close|toggle navigation|English HTML|your "
    r"browser .*)$",
    re.IGNORECASE,
)
_GREETING_OR_LABEL = re.compile(r"[,:;]$")


class Head(Struct, frozen=True):
    """Where the head's parts stand among the lines given; `after` is the first line that belongs to the rest.

    Where date and title share a line, both are its number, and `date_end` is where the date ends in its
    words. `title_last` is the last line of a title that was wrapped.
    """

    date: int | None
    edtf: str | None
    title: int | None
    after: int
    date_end: int | None = None
    title_last: int | None = None

    def is_title(self, line: int) -> bool:
        """Tell whether the title stands on *line*."""
        return self.title is not None and self.title <= line <= (self.title_last or self.title)


def read_head(lines: Sequence[Seen], limit: int) -> Head | None:
    """Return the head in lines[:limit], None where neither a date line nor a possible title stands.

    The title is the line next to the date (after it, on most records; before it, on some) that reads more
    like one: it names a kind of document or its parties, is set in bold or capitals, and ends like no
    sentence.
    """
    top = min(limit, _SEARCHED, len(lines))
    dated: int | None = None
    edtf: str | None = None
    for i in range(top):
        edtf = date_alone(lines[i].text)
        if edtf is not None:
            dated = i
            break
    if dated is None:
        title = next((i for i in range(top) if title_score(lines[i]) >= 3), None)
        if title is not None and (leading := _leading_date(lines[title].text)) is not None:
            return Head(title, leading[0], title, _past_credits(lines, title + 1, limit), leading[1])
        return None if title is None else Head(None, None, title, _past_credits(lines, title + 1, limit))
    after = dated + 1
    while after < limit and CREDIT.match(lines[after].text):
        after += 1
    below = title_score(lines[after]) if after < min(limit, len(lines)) else -9
    above = title_score(lines[dated - 1]) if dated else -9
    if max(above, below) < 1:
        return Head(dated, edtf, None, _past_credits(lines, dated + 1, limit))
    if above > below:
        return Head(dated, edtf, dated - 1, _past_credits(lines, dated + 1, limit))
    last = _title_end(lines, after, limit)
    return Head(dated, edtf, after, _past_credits(lines, last + 1, limit), title_last=last)


def _title_end(lines: Sequence[Seen], title: int, limit: int) -> int:
    """Return the last line of the title that begins on line *title*: it was wrapped where the line is full."""
    last = title
    while (
        last + 1 < min(limit, len(lines))
        and last - title < _MOST_LINES
        and len(lines[last].text) >= _FULL_LINE
        and lines[last + 1].blank_before == 0
        and not CREDIT.match(lines[last + 1].text)
        and date_alone(lines[last + 1].text) is None
    ):
        last += 1
    return last


def _leading_date(words: str) -> tuple[str, int] | None:
    """Return the date that *words* begin with and where it ends, if a title follows on the same line."""
    for found in find_dates(words, end=min(len(words), 60)):
        after = words[found.end :].lstrip(" .,:|–-")
        if found.start <= 1 and len(found.parts_given) >= 2 and len(after) > 12 and after[0].isupper():
            return found.edtf, found.end
        return None
    return None


def _past_credits(lines: Sequence[Seen], position: int, limit: int) -> int:
    while position < min(limit, len(lines)) and CREDIT.match(lines[position].text):
        position += 1
    return position


def title_score(line: Seen) -> int:
    """Return how much *line* reads like a title; from 1 it can be one."""
    text = line.text
    if not 8 <= len(text) <= 420 or NAVIGATION.match(text) or CREDIT.match(text):
        return -5
    score = 1
    kind = kind_of_heading(text, 0, min(len(text), 200))
    if kind is not None and kind.start < 60:
        score += 2
    folded = f" {text.casefold()} "
    if any(word in folded for word in (" to ", " from ", " between ", " by ", " an ", " à ", " către ", " от ")):
        score += 1
    if line.bold or text.isupper():
        score += 2
    if _GREETING_OR_LABEL.search(text):
        score -= 4
    if text.endswith(".") and len(text) > 140:
        score -= 2
    return score
