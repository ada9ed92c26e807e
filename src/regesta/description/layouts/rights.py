"""What a page says on use and whom to ask, told from the letter by its own words.

In: paragraphs of a page. Out: claims `rights`. An address that the page masks ("[email protected]") is none;
then the office to ask is what is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model import Claim

from .page_lines import lines_between

_STATEMENT = re.compile(
    r"\b(?:copyright|rights[- ]holders?|rights? reserved|public domain|reuse of|re-use|may be (?:used|"
    r"reproduced)|"
    r"permission to reproduce|creative commons|CC[ -]BY|licen[sc]ed under|terms of use|fair use|urheberrecht|"
    r"nutzungsrechte|droits d[’']auteur|domaine public|drepturi(?:le)? de autor|domeniul public|"
    r"авторск\w+ прав|все права защищены|derechos de autor|diritti riservati)|©",
    re.IGNORECASE,
)
_ENQUIRY = re.compile(
    r"\b(?:to (?:enquire|inquire|request permission)|for (?:permission|rights enquiries|rights inquiries)|"
    r"(?:please )?contact (?:the|us)\b|permission requests?|bitte wenden sie sich|veuillez contacter|"
    r"pour toute demande|vă rugăm să contactați|по вопросам)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|https?://[^\s<>\"]{4,200}")
_MASK = re.compile(r"\[\s*e-?mail\s+protected\s*\]", re.IGNORECASE)
_CONTACT = re.compile(
    r"\b(?:contact|wenden sie sich an|contacter)\s+(?:the\s+)?([A-ZÀ-Ž][^,.;@\n]{3,90}?)(?=\s+(?:at|by|via|"
    r"under|unter)\b|[,.;]|$)"
)
_HOLDER = re.compile(
    r"(?:©|\bcopyright(?: \(c\))?)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by\s+)?([A-Z][^.;,\n]{2,80})"
)


def is_rights(words: str) -> bool:
    """Tell whether a paragraph speaks of the use of the page's text and not as a letter does."""
    return _STATEMENT.search(words) is not None or is_enquiry(words)


def is_enquiry(words: str) -> bool:
    """Tell whether a paragraph says whom to ask about rights."""
    asks = _ENQUIRY.search(words) is not None
    return asks and (
        _MASK.search(words) is not None
        or _ADDRESS.search(words) is not None
        or "right" in words
        or "permission" in words
    )


def read_rights(text: str, start: int, end: int) -> Iterator[Claim]:
    """Yield what the paragraphs of text[start:end] say: a statement, its holder, whom to ask."""
    for line in lines_between(text, start, end):
        if is_enquiry(line.text):
            yield from _enquiry(text, line.start, line.end)
        else:
            value = {"statement": line.text}
            holder = _HOLDER.search(line.text)
            if holder is not None and len(line.text) < 200:
                value["holder"] = holder[1].strip()
            yield Claim("rights", value, line.text, line.start, line.end, "label/rights@1", 0.97)


def _enquiry(text: str, start: int, end: int) -> Iterator[Claim]:
    found = _ADDRESS.search(text, start, end) or _CONTACT.search(text, start, end)
    if found is None:
        return
    first, last = found.span(found.lastindex or 0)
    while last > first and text[last - 1] in ".,;)":
        last -= 1
    words = text[first:last]
    yield Claim("rights", {"enquiries": words}, words, first, last, "label/rights@1", 0.95)
