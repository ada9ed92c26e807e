"""Person, office and body taken from stretches of one phrase."""

from __future__ import annotations

import re

from msgspec import Struct

from .folding import fold
from .heads import JOINT, LEADING, WORD, Span, head_and_end, head_of, is_possessive, trim
from .lexicon import HONORIFICS, is_body_noun, is_office_noun, looks_acronymic
from .persons import is_person_like

_INITIALS_AND_SURNAME = re.compile(r"(?<![^\s,])(?:[^\W\d_]\.[^\S\n]?){1,3}[^\W\d_][^\W\d_’'-]{1,30}\Z")
_OF_THE = re.compile(r"\sof\sthe\s")
_OF = re.compile(r"(?:of|in|at|for|du|de|des)\s+", re.IGNORECASE)


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


class Parts:
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

    def take_name(self, start: int, end: int, *, sure: bool = False) -> bool:
        """Take [start, end) as a person's name, honorifics apart; return whether it is (*sure*) one."""
        start, end = trim(self.text, start, end)
        if not sure and not is_person_like(self.text[start:end]):
            return False
        if self.text[start:end].endswith(("'s", "’s")):
            end -= 2
        titles = []
        while (m := WORD.match(self.text, start, end)) is not None and m.end() < end:
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
        start, end = trim(self.text, start, end)
        joint = _OF.match(self.text, start, end)
        lead = LEADING.match(self.text, joint.end() if joint else start, end)
        start, end = trim(self.text, lead.end() if lead else start, end)
        if start >= end:
            return False
        kind, head_end = head_and_end(self.text, start, end)
        if kind == "body":
            split = self.inner_office(start, head_end)
            if split is not None:
                self.office, self.body = split, trim(self.text, split[1], end)
            else:
                self.body = (start, end)
            return True
        if kind == "office":
            self.split_office(start, end)
            return True
        return False

    def inner_office(self, start: int, head_end: int) -> Span | None:
        """Return the office of "First Secretary CC CPSU", "Первый секретарь ЦК": no preposition parts it."""
        words = list(WORD.finditer(self.text, start, head_end))
        for k, m in enumerate(words[:-1]):
            following = words[k + 1][0].strip(".")
            if (
                is_office_noun(m[0])
                and not is_possessive(m[0])
                and (
                    looks_acronymic(following)
                    or (following[0] >= "Ͱ" and any(is_body_noun(w[0]) for w in words[k + 1 :]))
                )
            ):
                return start, m.end()
        return None

    def split_office(self, start: int, end: int) -> None:
        """Part the office from its body: at the first joint behind which a body is the head."""
        if (inner := self.inner_office(start, end)) is not None:
            self.office, self.body = inner, trim(self.text, inner[1], end)
            return
        for m in JOINT.finditer(self.text, start, end):
            if head_of(self.text, m.end(), end) == "body":
                self.office, self.body = trim(self.text, start, m.start()), trim(self.text, m.end(), end)
                return
        self.office = (start, end)

    def take_trailing_holder(self, start: int, end: int) -> int:
        """Take the name that ends "Secretary of the Treasury Dillon" or "... of the CC of the CPSU N. Doran".

        Return where the role ends. One capitalised word right behind a body's head noun, or initials and a
        surname.
        """
        m = _INITIALS_AND_SURNAME.search(self.text, max(start, end - 44), end)
        if m is None and _OF_THE.search(self.text, start, end):
            words = list(WORD.finditer(self.text, max(start, end - 60), end))
            if len(words) > 2 and is_body_noun(words[-2][0]) and words[-1][0][0].isupper():
                word = words[-1][0]
                if not (is_body_noun(word) or is_office_noun(word) or looks_acronymic(word)):
                    return words[-2].end() if self.take_name(words[-1].start(), end) else end
        if m is not None and m.start() > start and self.take_name(m.start(), end):
            return m.start()
        return end
