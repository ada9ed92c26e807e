"""Labels that cannot stand where they stand, put right by what a letter's order demands.

In: labelled lines. Out: the same lines. The labeller sees a line and its neighbours; that a heading stands
above the letter, a summary at its foot, and a name under the closing is a signature, holds for the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .dateline import is_dateline, is_short_dateline, is_undated
from .zones import LabelledLine

APPARATUS = frozenset({"heading", "citation", "note", "summary"})
"""Labels of lines that are an edition's or a page's, not the document's own."""

_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\b", re.IGNORECASE)
_SIGNER = re.compile(r"\s*(?:[^\W\d_]\.\s?){0,3}[^\W\d_a-z][\w’'-]{1,24}(?:\s[^\W\d_a-z][\w’'-]{1,24}){0,2}\s*$")
_BEFORE_TEXT = frozenset({"heading", "citation", "number", "marking", "note", "dateline"})


def straightened(text: str, marked: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return *marked* with the labels that the order of a letter excludes put right.

    A sentence with a date in it is no dateline; a postscript is body; "Vale, undated" is a dateline, and so is a
    place with a date above the text of a letter that has no other; a name alone that ends the letter (or follows
    its closing) has signed it.
    """
    own = [index for index, row in enumerate(marked) if row.label not in APPARATUS]
    last_own = own[-1] if own else -1
    signed = any(row.label == "signature" for row in marked)
    dated = any(row.label == "dateline" for row in marked)
    rows: list[LabelledLine] = []
    begun = closed = False
    for index, row in enumerate(marked):
        label, line = row.label, row.line
        if (label == "heading" and begun) or (label == "summary" and index < last_own):
            label = "body"
        if index < 12 and label in {"body", "heading"} and is_undated(line.text):
            label = "dateline"
        if label == "body" and not dated and not begun and is_short_dateline(text, line.start, line.end):
            label, dated = "dateline", True
        if label == "dateline" and not is_dateline(text, line.start, line.end):
            label = "body"
        if label in {"signature", "closing"} and _POSTSCRIPT.match(line.text):
            label = "body"
        if label in {"address", "body"} and not signed and (closed or (begun and index == last_own)):
            signed = bool(_SIGNER.match(line.text))
            label = "signature" if signed else label
        closed = label == "closing"
        begun = begun or label not in _BEFORE_TEXT
        rows.append(row if label == row.label else LabelledLine(line, label, row.confidence))
    return rows
