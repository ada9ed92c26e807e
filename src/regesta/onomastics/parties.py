"""A sender or recipient as written, split into person, office and body, each with its place in the text.

What enters is one phrase ("the Ambassador in Portugal (MacVeagh)"); what leaves is a `PartyName` whose spans slice
the phrase. The head noun decides between office and body (`lexicon`); what stands in brackets behind an office is its
holder.
"""

from __future__ import annotations

import re

from msgspec import Struct

from .folding import fold
from .lexicon import (
    ARTICLES,
    GIVEN_LIKE,
    HONORIFICS,
    MODIFIERS,
    PARTICLES,
    PREPOSITIONS,
    is_body_noun,
    is_office_noun,
    looks_acronymic,
)
from .persons import is_person_like

Span = tuple[int, int]


class PartyName(Struct, frozen=True, omit_defaults=True):
    """Person, office and body as far as the words give them; each `*_span` slices the text that was given."""

    name: str | None = None
    office: str | None = None
    body: str | None = None
    name_span: Span | None = None
    office_span: Span | None = None
    body_span: Span | None = None
    title: str | None = None

    def as_party(self) -> dict[str, str]:
        """Return name, office and body as a claim's value: only what is known."""
        pairs = (("name", self.name), ("office", self.office), ("body", self.body))
        return {key: value for key, value in pairs if value}


_WORD = re.compile(r"[^\s,;]+")
_BRACKETS = re.compile(r"\s*\(([^()]{2,120})\)")
_LEADING = re.compile(
    r"\s*(?:(?:to|from|an|à|в|во|к|от)\s+)?(?:(?:the|le|la|les|der|die|das|den|dem)\s+|l[’'])?", re.IGNORECASE
)
_OF = re.compile(r"(?:of|in|at|for|du|de|des)\s+", re.IGNORECASE)
_TRAILING_NAME = re.compile(r"(?<![^\s,])(?:[^\W\d_]\.[^\S\n]?){1,3}[^\W\d_][^\W\d_’'-]{1,30}\Z")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|2d|3d|Esq)\b\.?", re.IGNORECASE)
_EDGES = ' \t\n\r,;:.–—-[]*_"“”'
_BODY_LINK = re.compile(
    r",\s+(?:the\s+)?|\s+(?:of|to|in|at|for|on|from|with|du|de la|des|de l[’']|de|der|des|im|am|beim|al|ale|a|из|при)\s+"
    r"(?:(?:the|le|la|der|die|dem|den)\s+|l[’'])?"
)
_PLACE_TAIL = re.compile(r",?\s+(?:at|in|to|near)\s+(?=[A-ZÀ-ÞА-Я])")


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        if text[end - 1] == "." and _ends_abbreviated(text, start, end):
            break
        end -= 1
    return start, end


def _ends_abbreviated(text: str, start: int, end: int) -> bool:
    """Keep the stop of "Jr.", "N.S." and "U.S.S.R."; drop a sentence's."""
    word = text[start:end].rsplit(" ", 1)[-1]
    return word.count(".") > 1 or len(word) <= 3


def _head(text: str, start: int, end: int) -> tuple[str | None, int]:
    """Return "office", "body" or None by the head noun of the phrase, and where the words before its first
    preposition end."""
    words = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    limit = len(words)
    for k, (word, at, _) in enumerate(words):
        if k and (
            (fold(word) in PREPOSITIONS and word[0].islower())
            or text[at - 1 : at] == ","
            or "," in text[words[k - 1][2] : at]
        ):
            limit = k
            break
    for k in range(limit - 1, -1, -1):
        word = words[k][0]
        bare = word.strip(".’'\"")
        if fold(bare) == "general" and k and is_body_noun(words[k - 1][0]):
            return "body", words[limit - 1][2]
        if fold(bare) == "chiefs" and k and fold(words[k - 1][0]) == "joint":
            return "body", words[limit - 1][2]
        if _is_possessive(word) and k < limit - 1:
            continue
        if fold(bare) in GIVEN_LIKE and k + 1 < limit:
            continue
        if is_body_noun(bare):
            return "body", words[limit - 1][2]
        if is_office_noun(bare) and not (k and _is_initial(words[k - 1][0])):
            return "office", words[limit - 1][2]
    if 0 < limit <= 3 and all(
        looks_acronymic(w.strip("’'\"").rstrip(".") if w.count(".") < 2 else w) for w, _, _ in words[:limit]
    ):
        return "body", words[limit - 1][2]
    return None, words[limit - 1][2] if words else end


def _is_initial(word: str) -> bool:
    return len(word) in (2, 4) and word[0].isupper() and word.endswith(".") and word[-2].isupper()


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


class _Parts:
    """Collects the spans of one phrase."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.name: Span | None = None
        self.office: Span | None = None
        self.body: Span | None = None
        self.title: str | None = None

    def result(self) -> PartyName:
        def value(span: Span | None) -> str | None:
            return " ".join(self.text[span[0] : span[1]].split()) if span else None

        return PartyName(
            name=value(self.name),
            office=value(self.office),
            body=value(self.body),
            name_span=self.name,
            office_span=self.office,
            body_span=self.body,
            title=self.title,
        )

    def slice(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def take_name(self, start: int, end: int) -> bool:
        """Take [start, end) as a person's name, honorifics apart; return whether it is one."""
        start, end = _trim(self.text, start, end)
        if not is_person_like(self.slice((start, end))):
            return False
        titles = []
        while (m := _WORD.match(self.text, start, end)) is not None and m.end() < end:
            folded = fold(m[0]).replace(" ", "")
            rest = m.end()
            while rest < end and self.text[rest] in " \n\t,":
                rest += 1
            if (
                folded not in HONORIFICS
                or rest >= end
                or (len(folded) == 1 and m[0][0].isupper() and m[0] not in ("M.", "T."))
            ):
                break
            titles.append(m[0])
            start = rest
        self.title = " ".join(titles) or self.title
        self.name = (start, end)
        return True

    def take_role(self, start: int, end: int) -> bool:
        """Take [start, end) as an office, an office of a body, or a body; return whether it is one."""
        start, end = _trim(self.text, start, end)
        joint = _OF.match(self.text, start, end)
        lead = _LEADING.match(self.text, joint.end() if joint else start, end)
        start, end = _trim(self.text, lead.end() if lead else start, end)
        if start >= end:
            return False
        kind, head_end = _head(self.text, start, end)
        if kind == "body":
            split = self.inner_office(start, head_end)
            if split is not None:
                self.office, self.body = split, _trim(self.text, split[1], end)
            else:
                self.body = (start, end)
            return True
        if kind == "office":
            self.split_office(start, end)
            return True
        return False

    def inner_office(self, start: int, head_end: int) -> Span | None:
        """Return the office in "First Secretary CC CPSU", "Первый секретарь ЦК": before a body without preposition."""
        words = list(_WORD.finditer(self.text, start, head_end))
        for k, m in enumerate(words[:-1]):
            following = words[k + 1][0].strip(".")
            if (
                is_office_noun(m[0])
                and not _is_possessive(m[0])
                and (
                    looks_acronymic(following)
                    or (following[0] >= "Ͱ" and any(is_body_noun(w[0]) for w in words[k + 1 :]))
                )
            ):
                return start, m.end()
        return None

    def split_office(self, start: int, end: int) -> None:
        """Part the office from the body that it belongs to: at the first joint behind which a body is the head."""
        if (inner := self.inner_office(start, end)) is not None:
            self.office, self.body = inner, _trim(self.text, inner[1], end)
            return
        for m in _BODY_LINK.finditer(self.text, start, end):
            if _head(self.text, m.end(), end)[0] == "body":
                self.office, self.body = _trim(self.text, start, m.start()), _trim(self.text, m.end(), end)
                return
        self.office = (start, end)


def split_party(text: str) -> PartyName:
    """Return the person, the office and the body that *text* names, with their places in it.

    "the Ambassador in Portugal (MacVeagh)", "N.S. Khrushchev, First Secretary of the CC of the CPSU", "Secretary of
    State Dulles", "Department of State". What fits none of them is left out: no part is guessed.
    """
    parts = _Parts(text)
    lead = _LEADING.match(text)
    start, end = _trim(text, lead.end() if lead else 0, len(text))
    if start >= end or len(text) > 600:
        return PartyName()
    if not _bracketed(parts, start, end):
        _plain(parts, start, end)
    return parts.result()


def _bracketed(parts: _Parts, start: int, end: int) -> bool:
    text = parts.text
    for m in _BRACKETS.finditer(text, start, end + 1):
        inside, outside_end = (m.start(1), m.end(1)), m.start()
        if outside_end <= start:
            continue
        kind = _head(text, start, outside_end)[0]
        if kind is not None and parts.take_name(*inside):
            parts.take_role(start, outside_end)
            if parts.body is None and m.end() < end and (tail := _BODY_LINK.match(text, m.end(), end)):
                if _head(text, tail.end(), end)[0] == "body":
                    parts.body = _trim(text, tail.end(), end)
            return True
        if is_person_like(text[start:outside_end]) and not is_person_like(text[inside[0] : inside[1]]):
            _plain(parts, start, outside_end)
            if parts.office is None and parts.body is None:
                parts.take_role(*inside)
            return True
        _plain(parts, start, outside_end)
        return True
    return False


def _plain(parts: _Parts, start: int, end: int) -> None:
    text = parts.text
    comma = text.find(",", start, end)
    if comma > 0 and (suffix := _SUFFIX.match(text, comma, end)) is not None:
        comma = text.find(",", suffix.end(), end)
        if comma < 0 and suffix.end() < end:
            comma = suffix.end()
    if comma > 0:
        left, right = (start, comma), (comma + 1, end)
        kind_left, kind_right = _head(text, *left)[0], _head(text, *_trim(text, *right))[0]
        if kind_left is None and kind_right is not None and parts.take_name(*left):
            parts.take_role(*right)
            return
        if kind_left == "office" and _titled(parts, *left):
            held = parts.office
            tail = _trim(text, *right)
            if kind_right is not None and not _PLACE_TAIL.match(text, comma, end):
                parts.take_role(*tail)
                if held and parts.office is None:
                    parts.office = held
            return
        if kind_left == "office" and kind_right is None and parts.take_name(*right):
            name, title = parts.name, parts.title
            parts.take_role(*left)
            parts.name, parts.title = name, title
            return
        if kind_left is None and kind_right is None and parts.take_name(start, end):
            return  # "Smith, John A."
    kind = _head(text, start, end)[0]
    if kind == "office" and _titled(parts, start, end):
        return
    if kind is not None:
        trailing = _TRAILING_NAME.search(text, max(start, end - 44), end)
        if trailing is not None and trailing.start() > start and parts.take_name(trailing.start(), end):
            end = trailing.start()
        parts.take_role(start, end)
        return
    if parts.take_name(start, end):
        return
    _named_with_body(parts, start, end)


def _named_with_body(parts: _Parts, start: int, end: int) -> None:
    """Read "Mr. John Smith of the Division of Trade": a name, a joint, a role."""
    for m in _BODY_LINK.finditer(parts.text, start, end):
        if _head(parts.text, m.end(), end)[0] is not None and parts.take_name(start, m.start()):
            parts.take_role(m.end(), end)
            return
        if m.start() > start and parts.take_name(start, m.start()):
            return


def _titled(parts: _Parts, start: int, end: int) -> bool:
    """Read an office that stands before its holder's name: "Secretary of State Dulles", "President de Gaulle".

    The office ends at the last office noun of the leading run, or one word behind its "of"; what is left must be a
    name of at most four words.
    """
    text = parts.text
    words = list(_WORD.finditer(text, start, end))
    last = -1
    for k, m in enumerate(words):
        bare = m[0].strip(".")
        folded = fold(bare).replace(" ", "")
        if (
            folded in PREPOSITIONS
            and m[0][0].islower()
            and folded not in ("de", "d", "du", "des", "von", "van")
        ):
            break
        if is_office_noun(bare) and not _is_possessive(m[0]):
            last = k
        elif last >= 0 and not (
            folded in MODIFIERS and k + 1 < len(words) and is_office_noun(words[k + 1][0])
        ):
            break
    if last < 0 or last + 1 >= len(words):
        return False
    name_at = last + 1
    if fold(words[name_at][0]) in ("of", "for") and name_at + 1 < len(words):
        name_at += 2
        if fold(words[name_at - 1][0]) in ARTICLES:
            return False
        affairs = next(
            (k for k in range(name_at, len(words)) if fold(words[k][0]) in ("affairs", "trade", "relations")),
            None,
        )
        if affairs is not None:
            name_at = affairs + 1
    if name_at >= len(words):
        return False
    stop = len(words)
    for k in range(name_at, len(words)):
        folded = fold(words[k][0])
        if folded in PREPOSITIONS and words[k][0][0].islower() and folded not in PARTICLES:
            stop = k
            break
    name = words[name_at:stop]
    if (
        not 1 <= len(name) <= 5
        or any(is_body_noun(w[0]) for w in name)
        or any(is_office_noun(w[0]) for w in name)
    ):
        return False
    if fold(name[0][0]) in PREPOSITIONS | {"and"} and fold(name[0][0]) not in PARTICLES:
        return False
    if looks_acronymic(name[0][0]) and len(name) == 1:
        return False
    if not parts.take_name(name[0].start(), name[-1].end()):
        return False
    office = _trim(text, start, words[name_at - 1].end())
    parts.office = office
    if stop < len(words):
        link = _BODY_LINK.match(text, name[-1].end(), end)
        if link is not None and _head(text, link.end(), end)[0] == "body":
            parts.body = _trim(text, link.end(), end)
    return True
