"""A sender or recipient as written, split into person, office and body, each with its place in the text.

What enters is one phrase ("the Ambassador in Portugal (MacVeagh)"); what leaves is a `PartyName` whose spans
slice the phrase. The head noun decides between office and body (`heads`); what stands in brackets behind an
office is its holder.
"""

from __future__ import annotations

import re

from .heads import JOINT, LEADING, head_of, trim
from .persons import is_person_like
from .roles import Parts, PartyName
from .titled import read_title_and_name

__all__ = ["PartyName", "split_party"]

_BRACKETS = re.compile(r"\s*\(([^()]{2,120})\)")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|2d|3d|Esq)\b\.?", re.IGNORECASE)
_PLACE_TAIL = re.compile(r",?\s+(?:at|in|to|near)\s+(?=[A-ZÀ-ÞА-Я])")
_IN_PLACE = re.compile(r"\s(?:in|at|near|à|bei|la|в)\s")
_SINGLE_NAME = re.compile(r"[^\W\d_][^\W\d_’'-]*[^\W\d_]")


def split_party(text: str) -> PartyName:
    """Return the person, the office and the body that *text* names, with their places in it.

    "the Ambassador in Portugal (MacVeagh)", "N.S. Khrushchev, First Secretary of the CC of the CPSU",
    "Secretary of State Dulles", "Department of State". What fits none of them is left out: no part is
    guessed.
    """
    if len(text) > 600:
        return PartyName()
    parts = Parts(text)
    lead = LEADING.match(text)
    start, end = trim(text, lead.end() if lead else 0, len(text))
    if text[start : start + 1] == "(" and text[end - 1 : end] == ")" and text.find(")", start) == end - 1:
        start, end = trim(text, start + 1, end - 1)
    if start < end and not _read_bracketed(parts, start, end):
        _read_plain(parts, start, end)
    return parts.result()


def _read_bracketed(parts: Parts, start: int, end: int) -> bool:
    """Read the last brackets: a holder behind an office, or an office behind a name."""
    text = parts.text
    pairs = [m for m in _BRACKETS.finditer(text, start, end) if m.start() > start]
    for m in reversed(pairs):
        inside, outside = m.span(1), (start, m.start())
        kind = head_of(text, *outside)
        named = is_person_like(m[1]) or (_SINGLE_NAME.fullmatch(m[1]) and not m[1].isupper())
        if named and (kind is not None or not is_person_like(text[start : m.start()])):
            parts.take_role(*outside)
            parts.take_name(*inside, sure=True)
            tail = JOINT.match(text, m.end(), end)
            if parts.body is None and tail is not None and head_of(text, tail.end(), end) == "body":
                parts.body = trim(text, tail.end(), end)
            return True
        if kind is None and is_person_like(text[start : m.start()]):
            _read_plain(parts, *outside)
            if parts.office is None and parts.body is None:
                parts.take_role(*inside)
            return True
    if pairs:
        _read_plain(parts, start, pairs[0].start())
    return bool(pairs)


def _read_plain(parts: Parts, start: int, end: int) -> None:
    text = parts.text
    if _read_at_comma(parts, start, end):
        return
    kind = head_of(text, start, end)
    if kind == "office" and read_title_and_name(parts, start, end):
        return
    if kind is not None:
        parts.take_role(start, parts.take_trailing_holder(start, end))
    elif not parts.take_name(start, end):
        _read_name_of_body(parts, start, end)


def _comma(text: str, start: int, end: int) -> int:
    """Return where the first comma stands that is not that of "Jr."; behind a suffix its end; -1 for none."""
    comma = text.find(",", start, end)
    suffix = _SUFFIX.match(text, comma, end) if comma > 0 else None
    if suffix is None:
        return comma
    after = text.find(",", suffix.end(), end)
    return suffix.end() if after < 0 < end - suffix.end() else after


def _read_at_comma(parts: Parts, start: int, end: int) -> bool:
    """Read "Name, office of a body", "Title Name, at a place", "Office, Name", "Surname, Given"."""
    text = parts.text
    comma = _comma(text, start, end)
    if comma <= 0:
        return False
    left, right = (start, comma), trim(text, comma + 1, end)
    kind_left, kind_right = head_of(text, *left), head_of(text, *right)
    if kind_left is None:
        if kind_right is not None and parts.take_name(*left):
            parts.take_role(*right)
            return True
        if kind_right is not None:
            return False
        if len(text[start:comma].split()) > 1 and "." not in text[right[0] : right[1]] and parts.take_name(*left):
            return True  # two words before the comma are a whole name; what follows is left open
        return parts.take_name(start, end)
    if kind_left == "office" and read_title_and_name(parts, *left):
        held = parts.office
        if kind_right is not None and not _PLACE_TAIL.match(text, comma, end):
            parts.take_role(*right)
            parts.office = parts.office or held
        return True
    if kind_left == "office" and kind_right is None and _is_holder(text, left, right) and parts.take_name(*right):
        parts.take_role(*left)
        return True
    return False


def _is_holder(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Return whether what follows an office is its holder: behind "in X" it may be X's country."""
    return "." in text[right[0] : right[1]] or not _IN_PLACE.search(text, *left)


def _read_name_of_body(parts: Parts, start: int, end: int) -> None:
    """Read "Mr. John Smith of the Division of Trade": a name of two words, or with a title, a joint, a role.

    One word before "of" is a thing ("Copy of a telegram").
    """
    for m in JOINT.finditer(parts.text, start, end):
        if len(parts.text[start : m.start()].split()) < 2:
            return
        if parts.take_name(start, m.start()):
            if head_of(parts.text, m.end(), end) is not None:
                parts.take_role(m.end(), end)
            return
