"""Sentences from which a word has fallen out, and gaps that an editor marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.model import told
from regesta.model.exchange import Severity

from ..case import Case, clipped
from ..rule import FindingDraft

# An article that no noun can follow any more. Only "the" and "an": "a" is a word in half of the languages, and a letter
# of the alphabet. Hyphens are left out ("the is-ought question"), as are words quoted as words ("the 'and' here").
# A capital is left out too: in names "An" and "The" are words of their own.
_NO_NOUN_AFTER = (
    r"(?:[ \t]{1,3}(?:of|and|or|is|are|was|were|has|had|which|who|from|for|by|with|into|on|than|they|it"
    r"|have(?! and\b| nots?\b)|to(?! be\b)|at(?! (?:least|best|most|worst|once|first|times)\b))\b(?![-’'”\"/])"
    r"|[ \t]?[,;.](?=[ \t\n])(?![ \t]?[.…]| at (?:least|best|most)\b| [A-Z]\.))"
)
# Begun with plain letters, each is several times as fast as both in one.
_NO_NOUN = tuple(re.compile(rf"{article}(?<!\w{article}){_NO_NOUN_AFTER}") for article in ("the", "an"))
_MARKED = re.compile(
    r"[\[(](?:(?:one|two|three|several|some|\d{1,3}|a|the|next|few) )?"
    r"(?:words?|lines?|names?|sentences?|passages?|pages?|text|portion|signature|date)(?: (?:is|are))? "
    r"(?:missing|lacking|illegible|lost|garbled|torn(?: off)?|cut off)[^\])\n]{0,60}[\])]"
    r"|\[(?:illegible|garbled?|lacuna)\]",
    re.IGNORECASE,
)
_LOST = ("missing", "lacking", "llegible", "lost", "garble", "torn", "cut off", "lacuna")
"""One of these stands, in small letters, in all that `_MARKED` finds."""
_MOST = 3
"""Findings of one document: a text full of such places was badly read, and a few of them show it."""


class LacksWord:
    """A sentence in which a word is missing: an article without its noun, or a gap that the editor marked.

    Example: “the of” has no noun (“We met in the of the masons”): a word is missing, or the article or the mark is a
    slip.
    """

    name = "a-word-is-missing"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        found = [(match, False) for pattern in _NO_NOUN for match in pattern.finditer(case.text)]
        low = case.text.lower()
        if any(word in low for word in _LOST):
            found += [(match, True) for match in _MARKED.finditer(case.text)]
        for match, marked in sorted(found, key=lambda each: each[0].start())[:_MOST]:
            start = max(0, match.start() - 40)
            words, around = clipped(match.group()), clipped(case.text[start : match.end() + 40], 120)
            yield FindingDraft(
                subjects=(case.document.id,),
                message=told("“{words}” marks a gap in the text (“{around}”).", words=words, around=around)
                if marked
                else told(
                    "“{words}” has no noun (“{around}”): a word is missing, or the article or the mark is a slip.",
                    words=words,
                    around=around,
                ),
                evidence=(case.quote(match.start(), match.end()),),
            )
