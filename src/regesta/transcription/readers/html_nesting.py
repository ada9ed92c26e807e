"""Whether HTML is made so that a parser would take quadratic time: by its depth, or by its attributes.

A parser by the HTML standard looks through the open elements at each block, and opens formatting elements
that were left open again in each of them. Both are harmless on pages and ruinous on inputs made for it
(100,000 nested elements: 48 s; 1,000 fonts left open over 1,000 paragraphs: half a million elements). One
linear scan tells.
"""

from __future__ import annotations

import re

from ...model import told
from ..errors import NestingError, TooLongError
from ..limits import Limits


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})([^<>]{0,400})")
_FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
_NO_CONTENT = _names("area base br col embed hr img input link meta param source track wbr")
_ENDED_BY_THE_NEXT = _names("p li td th tr dd dt option optgroup thead tbody tfoot colgroup caption")
_UNCOUNTED = _NO_CONTENT | _ENDED_BY_THE_NEXT
_FEW = 2_000
_REOPENED = 3  # The standard keeps no more than three formatting elements alike to open again.
_MOST_REOPENED = 2_000_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BETWEEN_ATTRIBUTES = re.compile(r"[\s/]+")
_LONG_TAG = 400
_MOST_COMPARED = 200_000_000
"""So many comparisons of attributes cost two seconds."""


def refuse_ruinous(text: str, name: str, limits: Limits) -> None:
    """Let pass what a parser reads in seconds.

    Raises:
        NestingError: too many elements would stand open at once, or be opened again.
        TooLongError: too many attributes in one tag.
    """
    compared = _compared_attributes(text)
    if compared > _MOST_COMPARED:
        raise TooLongError(
            name=name,
            found=compared,
            bound=_MOST_COMPARED,
            what=told("comparisons of attributes in its tags"),
            remedy=told("Save the page as text."),
        )
    if _is_too_deep(text, limits.max_nesting):
        raise NestingError(name=name, bound=limits.max_nesting)


def _compared_attributes(text: str) -> int:
    """Return how many comparisons of attributes the page's long tags cost."""
    compared = 0
    start = 0
    while start < len(text):
        end = text.find(">", start)
        end = len(text) if end < 0 else end
        if end - start >= _LONG_TAG:
            compared += _attributes_in(text[start:end]) ** 2
        start = end + 1
    return compared


def _attributes_in(stretch: str) -> int:
    """Return how many attributes the tag has that ends a stretch without ">"; 0 where it is text."""
    place = stretch.rfind("<")
    if place < 0 or len(stretch) - place < _LONG_TAG or not stretch[place + 1].isalpha():
        return 0
    return len(_BETWEEN_ATTRIBUTES.findall(_QUOTED.sub("", stretch[place:])))


def _is_too_deep(text: str, bound: int) -> bool:
    """Return whether more than *bound* elements stand open at once, or too many would be opened again."""
    if text.count("<") <= _FEW:
        return False
    depth = 0
    opened: dict[str, int] = {}
    formatting: dict[str, dict[str, int]] = {}
    left_open = 0
    reopened = 0
    for match in _TAG.finditer(text):
        closing, tag, rest = match.groups()
        name = tag.lower()
        if name in _FORMATTING:
            alike = formatting.setdefault(name, {})
            if closing:
                if alike:
                    key, count = alike.popitem()
                    left_open -= 1
                    if count > 1:
                        alike[key] = count - 1
            elif alike.get(rest, 0) < _REOPENED:
                alike[rest] = alike.pop(rest, 0) + 1
                left_open += 1
            continue
        reopened += 0 if closing else left_open
        if reopened > _MOST_REOPENED:
            return True
        if name in _UNCOUNTED:
            continue
        if not closing:
            if not rest.endswith("/"):
                depth += 1
                opened[name] = opened.get(name, 0) + 1
                if depth > bound:
                    return True
        elif opened.get(name, 0):
            opened[name] -= 1
            depth -= 1
    return False
