"""Labels that cannot stand where they stand, put right by what a letter's order demands.

In: labelled lines. Out: the same lines. The labeller sees a line and its neighbours; that a heading stands
above the letter, a summary at its foot, and a name under the closing is a signature, holds for the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .compliments import pays_compliments
from .dateline import first_date, is_dateline, is_short_dateline, is_undated
from .farewells import farewells_in
from .forms import salutation_within
from .greetings import greetings_in
from .kinds import kind_of_heading
from .markings import is_marking, only_marks
from .office_numbers import is_office_number
from .own_number import named_number
from .postal_address import address_blocks_in
from .run_together import parted
from .signature import is_office_line, says_nothing
from .zones import LabelledLine

APPARATUS = frozenset({"heading", "citation", "note", "summary", "boilerplate"})
"""Labels of lines that are an edition's or a page's, not the document's own."""

_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\b", re.IGNORECASE)
_SIGNER = re.compile(
    r"\s*\[?(?:[^\W\d_]\.\s?){0,3}(?:[^\W\d_a-z][\w’'-]{1,24}\s(?:[^\W\d_a-z]\.\s?){0,3}){0,2}[^\W\d_a-z][\w’'-]{1,24}"
    r"(?P<younger>,?\s(?:Jr|Sr)\.?|,?\sI{2,3})?\.?\]?\s*$"
)
"""A name alone: "Anna Marek", "J. R. Dorn, Jr."; in brackets where an editor supplies it: "[Dorn]"."""

_FOR_ANOTHER = re.compile(
    r"\s*(?:im auftrage?|i\.\s?a\.|in vertretung|i\.\s?v\.|p\.\s?p\.|per procura|par ordre|p\.\s?o\.|по поручению"
    r"|din ordin|por orden|d[’']ordine)[:.,]?\s*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*(?:An (?:den|die|das)|À (?:Son|Monsieur|l[’']|la)|A Son|Către|To (?:the|His|Her) )(?=\s?\w)")
_HONOURED = re.compile(
    r"\s*(?:The\s)?(?:(?:Rt\.?\s|Right\s)?Hon(?:ou?rable\s|\.\s)|(?:His|Her)\s(?:Excellency|Majesty|Highness)\b"
    r"|Seiner Exzellenz|Son Excellence)(?=\s?\S)",
    re.IGNORECASE,
)
_LONGEST_ADDRESS_LINE: Final = 80
_RECEIVED = re.compile(
    r"\s*[^\W\d_].{3,70}\sto\s[^\W\d_].{3,70}?[.\s—–-]{0,4}\((?:Received|Rec[’']d)\s[^()]{3,50}\)\.?\s*$"
)
"""An edition's heading with the day of receipt: "Mr. Dorn (Vale) to Sir A. Marek (Received May 3)"."""

_DISTRIBUTION = re.compile(
    r"\s*(?:verteiler|distribution|difuzare|рассылка|разослано|rozdělovník|rozdzielnik|destinataires?"
    r"|verzonden aan)\s?:?\s*$",
    re.IGNORECASE,
)
_SURE: Final = 0.8
_HEAD: Final = 10
_LONGEST_HEAD: Final = 70
_END_OF_CABLE = re.compile(r"\s*(?:BT|NNNN|#\d{4}|#)\s*$")
_BEFORE_TEXT = frozenset({"heading", "citation", "number", "marking", "note", "dateline", "boilerplate"})


def straightened(text: str, marked: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return *marked* with the labels that the order of a letter excludes put right.

    A note verbale's first sentence is its text, whatever stands above; a bracketed number, as offices print it under
    their heading, is the letter's own; a marking is no signature; the line over a cable's "BT" is.

    A sentence with a date in it is no dateline; a postscript is body; "Vale, undated" is a dateline, and so is a
    place with a date above the text of a letter that has no other; a name alone that ends the letter (or follows
    its closing) has signed it.
    """
    marked = address_blocks_in(greetings_in(marked))
    own = [index for index, row in enumerate(marked) if row.label not in APPARATUS]
    own = _without_distribution(marked, own)
    last_own = own[-1] if own else -1
    signed = any(row.label == "signature" for row in marked)
    dated = any(row.label == "dateline" for row in marked)
    rows: list[LabelledLine] = []
    begun = closed = False
    texts = any(row.label in {"body", "salutation"} for row in marked)
    spoken = next((i for i, row in enumerate(marked[:8]) if pays_compliments(row.line.text)), None)
    inside = _inside_address(marked)
    spoken_at = _first_text(marked)
    for index, row in enumerate(marked):
        label, line = row.label, row.line
        if index in inside and label == "body":
            label = "address"
        if index < 4 and label == "body" and _RECEIVED.match(line.text):
            label = "heading"
        if spoken is not None and index >= spoken and label in {"heading", "citation", "summary", "note"}:
            label = "body"
        if label == "summary" and not texts:
            label = "body"
        if label == "heading" and index < 3 and _ADDRESS.match(line.text) and not _names_itself(text, row):
            label = "address"
        if label in {"heading", "citation"} and 0 < index < 6 and named_number(line.text):
            label = "number"
        if label == "citation" and row.confidence < _SURE and is_short_dateline(text, line.start, line.end):
            label = "dateline"
        if label in {"closing", "signature"} and index < spoken_at:
            label = "marking"  # nobody signs above the text: it is the head of the paper
        if label == "signature" and _FOR_ANOTHER.match(line.text):
            label = "closing"
        if label == "heading" and index == 0 and row.confidence < _SURE and _greets_next(marked):
            label = "address"
        if label in {"heading", "citation"} and index < 8 and is_office_number(line.text):
            label = "number"
        elif label == "heading" and rows and rows[-1].label == "number" and _is_dated_place(text, row):
            label = "dateline"
        if label in {"signature", "address"} and (
            only_marks(line.text) or (label == "address" and is_marking(line.text))
        ):
            label = "marking"
        if label == "dateline" and index < 4 and _names_itself(text, row):
            label = "body"
        if _END_OF_CABLE.match(line.text) and index > 3:
            label = "body"
            if rows[-1].label in {"body", "signature"} and _SIGNER.match(rows[-1].line.text):
                rows[-1] = LabelledLine(rows[-1].line, "signature", 0.9)
                signed = True
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
        if (
            index == last_own
            and label == "body"
            and rows
            and rows[-1].label == "signature"
            and is_office_line(line.text)
        ):
            label = "signature"
        if label in {"address", "body"} and not signed and (closed or (begun and index == last_own)):
            signed = _SIGNER.match(line.text) is not None and not says_nothing(line.text)
            label = "signature" if signed else label
        if (
            label == "body"
            and begun
            and (_signs_above_rank(marked, index) or _signs_above_office(marked, index, last_own))
        ):
            label = "signature"
        closed = label == "closing" or (closed and label == "boilerplate")
        begun = begun or label not in _BEFORE_TEXT
        rows.append(row if label == row.label else LabelledLine(line, label, row.confidence))
    return farewells_in(parted(text, rows))


def _inside_address(marked: Sequence[LabelledLine]) -> range:
    """Return which lines are the address above the salutation: from a line with an honour on, "The Honorable ..."."""
    greeting = next((i for i, row in enumerate(marked[:16]) if row.label == "salutation" or _greets(row)), 0)
    for index, row in enumerate(marked[:greeting]):
        if _HONOURED.match(row.line.text) and all(
            len(other.line.text) <= _LONGEST_ADDRESS_LINE for other in marked[index:greeting]
        ):
            return range(index, greeting)
    return range(0)


def _without_distribution(marked: Sequence[LabelledLine], own: list[int]) -> list[int]:
    """Return *own* without the list of those who get a copy, where one ends the document."""
    for place in range(max(len(own) - _HEAD, 1), len(own)):
        if _DISTRIBUTION.match(marked[own[place]].line.text):
            return own[:place]
    return own


def _first_text(marked: Sequence[LabelledLine]) -> int:
    """Return which of the first lines begins the text: the first long one or the salutation; 0 where none does."""
    first = (
        i
        for i, row in enumerate(marked[:_HEAD])
        if row.label == "salutation" or (row.label == "body" and len(row.line.text.strip()) > _LONGEST_HEAD)
    )
    return next(first, 0)


def _greets(row: LabelledLine) -> bool:
    return salutation_within(row.line) is not None


def _signs_above_rank(marked: Sequence[LabelledLine], index: int) -> bool:
    """Tell whether a line is a name with "Jr." over the line of its rank or office, which is labelled already.

    The full stop makes such a name look like the end of a sentence.
    """
    name = _SIGNER.match(marked[index].line.text)
    return (
        name is not None
        and name["younger"] is not None
        and index + 1 < len(marked)
        and marked[index + 1].label == "signature"
    )


def _signs_above_office(marked: Sequence[LabelledLine], index: int, last: int) -> bool:
    """Tell whether a name stands alone over the line that ends the document, which is an office and no sentence."""
    if index + 1 != last or says_nothing(marked[index].line.text) or _SIGNER.match(marked[index].line.text) is None:
        return False
    above, below = marked[index].line, marked[last].line
    return below.number == above.number + 1 and is_office_line(below.text)


def _is_dated_place(text: str, row: LabelledLine) -> bool:
    """Tell whether a line is place and date; the day of receipt may follow in brackets."""
    bracket = row.line.text.find("(")
    end = row.line.end if bracket < 1 else row.line.start + bracket
    return is_short_dateline(text, row.line.start, end)


def _greets_next(marked: Sequence[LabelledLine]) -> bool:
    """Tell whether the salutation follows the first line at once: above it stands whom the letter addresses."""
    return len(marked) > 1 and marked[1].label == "salutation"


def _names_itself(text: str, row: LabelledLine) -> bool:
    """Tell whether a line says what kind of document it is and no date: "Gesprächsvermerk" is no place."""
    line = row.line
    return kind_of_heading(text, line.start, line.end) is not None and first_date(text, line.start, line.end) is None
