"""Whom a salutation names: "Dear Mr. Dorn:", "Dear Mr. President:", "Lieber Arthur"; "Lieber Freund" names nobody.

In: the span of a salutation. Out: a claim of `recipients`, or nothing. It is a weak one: it stands back wherever a
heading, an address or a labelled head says more. How sure it is depends on what it says: a surname with its title is
nearly always the addressee's name; an office that a State or body has once ("Mr. President") tells who he is; a rank or
an office held by many ("Dear General", "Mr. Secretary") and a given name alone do so only for those who know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regesta.model import Claim
from regesta.onomastics import SURNAME_LIKE, is_office_noun

from .cues import CUES
from .party_lists import party_values

METHOD = "letter/salutation@2"

SURE, ALONE, DOUBTFUL = 0.8, 0.7, 0.35
"""Title and surname; an office of which there is one; a given name, a rank (shares right on volumes held out)."""

LONGEST_TITLE = 20
"""Characters before a name in which its title stands."""

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_TITLES = frozenset({
     "herr", "herrn", "frau", "fräulein", "mr", "mrs", "miss", "ms", "monsieur", "madame", "señor", "señora", "signor",
     "pan", "pani", "domnule", "doamnă", "господин", "госпожа", "doktor", "doctor", "dr", "prof", "professor",
     "messrs", "sir", "lord", "lady",
})  # fmt: skip
_FILLERS = _TITLES | frozenset({
     "my", "mein", "meine", "mon", "ma", "mi", "meu", "mio", "moj", "very", "sehr", "most", "très", "highly",
     "right", "the", "messieurs", "freund", "freundin", "freunde", "friend", "friends", "ami",
     "amie", "amis", "amigo", "colleague", "colleagues", "kollege", "all", "and", "le", "la", "und", "et",
     "hochgeehrter", "hochgeehrte", "verehrte", "verehrter", "verehrtester", "liebster", "liebste", "teuerster",
     "geehrteste", "brother", "sister", "bruder", "schwester", "papa", "mama", "vater", "mutter", "father",
     "mother", "uncle", "aunt", "old", "alter", "guter", "good", "your", "votre", "eure", "great",
})  # fmt: skip
_FORMS = frozenset({"greeting", "comrade", "office", "honour", "body", "kind"})
ONE_OFFICE = re.compile(
    r"(?:vice[ -])?president|prime minister|premier|chancellor|chairman|secretary[ -]general|majesty"
    r"|président|premier ministre|chancelier|präsident|bundeskanzler|reichskanzler|kanzler"
    r"|președinte|preşedinte|prim[- ]ministru|президент|председатель|presidente|presidenta|prezydencie",
    re.IGNORECASE,
)


def read_salutation(text: str, start: int, end: int) -> Iterator[Claim]:
    """Yield the claim for the person whom the salutation text[start:end] names, if it names one.

    Greetings and forms of address are no names; what remains must be written as a name is. Without a name, the office
    that is addressed.
    """
    words = list(_WORD.finditer(text, start, end))
    if not 1 <= len(words) <= 9:
        return
    named = [word for word in words if not _is_form(word.group())]
    if not named and _surname_like(words):
        surname = words[-1]
        yield Claim("recipients", {"name": surname.group()}, surname.group(), *surname.span(), METHOD, SURE)
        return
    if not named:
        yield from _office(text, start, end)
        return
    if len(named) > 4 or not all(word.group()[0].isupper() for word in named):
        return
    begin, stop = named[0].start(), named[-1].end()
    written = text[begin:stop]
    titled = len(named) < len(words) and _is_title(words[len(words) - len(named) - 1].group())
    english = words[0].group().casefold() in {"dear", "my", "dearest"}
    sure = SURE if titled else ALONE if len(named) > 1 or not english else DOUBTFUL
    for value in party_values(written.title() if written.isupper() else written):
        if value.get("name"):
            yield Claim("recipients", value, written, begin, stop, METHOD, sure)


def _office(text: str, start: int, end: int) -> Iterator[Claim]:
    """Yield the office that is addressed where it is one of its kind in a State or body."""
    found = ONE_OFFICE.search(text, start, end)
    if found is None or not (found.group()[0].isupper() and text[found.end() : found.end() + 1] != "-"):
        return
    words = found.group()
    value = {"office": words.title() if words.isupper() else words}
    yield Claim("recipients", value, words, found.start(), found.end(), METHOD, ALONE)


def _is_form(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    return folded in _FILLERS or bool(_FORMS & set(CUES.get(folded, ()))) or is_office_noun(word)


def _surname_like(words: Sequence[re.Match[str]]) -> bool:
    """Return whether an office's name stands as a surname: "Mr. King", "Miss Bishop"."""
    return (
        len(words) > 1
        and words[-1].group().casefold() in SURNAME_LIKE
        and words[-2].group().casefold().rstrip(".") in {"mr", "mrs", "miss", "ms", "dr", "herr", "frau"}
    )


def titled(text: str, start: int) -> bool:
    """Return whether the word before text[start:] is a title or form of address: "Mr. ", "Frau "."""
    words = text[max(start - LONGEST_TITLE, 0) : start].split()
    return bool(words) and _is_title(words[-1])


def _is_title(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    return folded in _TITLES or bool({"comrade", "office", "honour"} & set(CUES.get(folded, ())))
