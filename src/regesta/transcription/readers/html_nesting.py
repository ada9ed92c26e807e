"""Whether HTML is nested so deep that a parser would take quadratic time.

A parser by the HTML standard looks through the open elements at each block, and opens formatting elements
that were left open again in each of them. Both are harmless on pages and ruinous on inputs made for it
(100,000 nested elements: 48 s; 1,000 fonts left open over 1,000 paragraphs: half a million elements). One
linear scan tells.
"""

from __future__ import annotations

import re


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


def is_too_deep(text: str, bound: int) -> bool:
    """Return whether more than *bound* elements stand open at once, or too many would be opened again."""
    if text.count("<") <= _FEW:
        return False
    depth = 0
    opened: dict[str, int] = {}
    formatting: dict[str, dict[str, int]] = {}
    left_open = 0
    reopened = 0
    for closing, tag, rest in _TAG.findall(text):
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
