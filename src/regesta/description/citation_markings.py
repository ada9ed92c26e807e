"""What a source note says beyond the source: the markings of the original, and its kind.

"Source: Calder Library, Ann Field File. Top Secret; Priority. Drafted by ..." — the sentences that hold
nothing but words of classification and precedence are markings.
"""

from __future__ import annotations

import re

from regesta.model import Claim

from .kinds import kind_of_citation

_ONE = (
    r"(?:top secret|secret|confidential|restricted|unclassified|priority|niact|urgent|immediate|flash"
    r"|personal|eyes only(?: for [^;.]{2,40})?|official use only|limited? distribution"
    r"|limited official use|nodis|exdis|limdis|noforn|no distribution|no distribution outside department"
    r"|verbatim text|operational immediate|official[–-]informal|sensitive|strictly confidential"
    r"|private|routine|presidential handling|emergency|security information|streng geheim|geheim"
    r"|vertraulich|secret défense|strict secret|сов\.? секретно|совершенно секретно)"
)
_SENTENCE = re.compile(rf"(?<=[.)]\s)(?P<all>{_ONE}(?:\s?[;,]\s?{_ONE}){{0,6}})(?=\.)", re.IGNORECASE)
_EACH = re.compile(_ONE, re.IGNORECASE)


def markings_in_citation(text: str, start: int, end: int) -> tuple[Claim, ...]:
    """Return the markings that the source note text[start:end] reports."""
    found = _SENTENCE.search(text, start, min(end, start + 1200))
    if not found:
        return ()
    return tuple(
        Claim("markings", each.group(), each.group(), each.start(), each.end(), "citation/markings@1", 0.95)
        for each in _EACH.finditer(text, found.start("all"), found.end("all"))
    )


def kind_in_citation(text: str, start: int, end: int) -> tuple[Claim, ...]:
    """Return the kind that the citation states: "793B.00/7-1251: Telegram"."""
    found = kind_of_citation(text, start, end)
    if found is None:
        return ()
    return (Claim("kind", found.kind, text[found.start : found.end], found.start, found.end, "citation/kind@1", 0.95),)
