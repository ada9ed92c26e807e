"""Texts that stop before they end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regesta.model import told
from regesta.model.exchange import Severity

from ..case import Case, clipped
from ..rule import FindingDraft

_LEAST = 300
"""Characters of a text from which its end is judged: a short one may be a form, a heading, a list of names."""
_LAST_LINE = 40
_LEAST_WORDS = 7
_OPEN_END = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|that|which|who|whose|when|where|if|because|than|as|be"
    r"|is|are|was|were|has|have|had|will|would|shall|should|may|can|not|our|your|their|its|his|this|these|those"
    r"|der|die|das|des|dem|den|ein|eine|und|oder|daß|dass|zu|von|mit|für|auf|im|wird|werden|ist|sind"
    r"|le|la|les|de|du|et|ou|que|qui|à|au|aux|un|une|dans|par|pour|sur|est|sont|a été"
    r"|și|şi|de|la|cu|pe|în|din|pentru|să|că|care|este|sunt|и|в|на|с|к|о|по|из|от|для|что|не|как|или)\s*$|,\s*$",
    re.IGNORECASE,
)
_CLOSED_BY = re.compile(
    r"\[[^\]\n]*\]\W*$|\*\s*\*\s*\*\s*$|\b(?:end (?:of )?(?:text|message|summary)|unquote|stop|etc)\W*$", re.IGNORECASE
)


_PROSE = re.compile(r"\b[^\W\d_]+[^\W_]$")
_LEAST_PROSE = 10
"""Words of a line from which it is a sentence, and no heading, name or item of a list."""
_SMALL = 0.6
"""The part of a sentence's words that begin small, in a language that keeps capitals for names."""


def _is_prose_without_end(line: str) -> bool:
    """Return whether a line is running text that ends in a word of small letters, without a point after it."""
    words = line.split()
    if len(words) < _LEAST_PROSE or not words[-1].islower() or not _PROSE.search(line):
        return False
    return sum(word[:1].islower() for word in words) >= _SMALL * len(words)


class BreaksOff:
    """A text whose last sentence has no end and that nobody signs: a page is missing, or the capture is cut.

    Example: The text breaks off: its last words are “that the masons be sent home before the”, without an end or a
    signature.
    """

    name = "text-breaks-off"
    severity: Severity = "note"

    def keys(self, case: Case) -> set[str]:
        del case
        return set()

    def examine(self, case: Case) -> Iterable[FindingDraft]:
        text = case.text.rstrip(" \t\n\r\f\u00a0*_⁰¹²³⁴⁵⁶⁷⁸⁹")
        if len(text) < _LEAST or case.document.signatories:
            return
        start = text.rfind("\n", 0, len(text)) + 1
        line = text[start:]
        open_end = _OPEN_END.search(text[-60:]) is not None
        if not open_end and not _is_prose_without_end(line):
            return
        before = text[:start].rstrip()
        # A short last line is a name, an office, a place; unless it is the rest of a wrapped line.
        wrapped = (
            before
            and not before.endswith((".", "!", "?", ":", '"', "”"))
            and text[len(before) : start].count("\n") == 1
        )
        if (len(line) < _LAST_LINE and not wrapped) or _CLOSED_BY.search(line) or "|" in line:
            return
        if line.endswith(",") and (
            len(line.split()) < _LEAST_WORDS or line.rpartition(".")[2].count(" ") < _LEAST_WORDS
        ):
            return  # "Sincerely yours," and figures in a table end with a comma and break nothing off
        begin = max(start, len(text) - 80)
        begin = text.find(" ", begin) + 1 if begin > start else start
        words = clipped(text[begin:], 100)
        yield FindingDraft(
            subjects=(case.document.id,),
            message=told(
                "The text breaks off: its last words are “{words}”, without an end or a signature.", words=words
            )
            if open_end
            else told(
                "The text ends without a point and without a signature, in “{words}”: what follows may be missing.",
                words=words,
            ),
            evidence=(case.quote(begin, len(text)),),
        )
