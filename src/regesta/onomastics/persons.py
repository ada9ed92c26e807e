"""Person names taken apart: titles, given names, surname, suffix."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from .folding import fold
from .lexicon import (
    ARTICLES,
    GIVEN_LIKE,
    HONORIFICS,
    MODIFIERS,
    PARTICLES,
    PREPOSITIONS,
    SUFFIXES,
    SURNAME_LIKE,
    THINGS,
    is_body_noun,
    is_office_noun,
    looks_acronymic,
)


class PersonName(Struct, frozen=True, omit_defaults=True):
    """A person's name as spelt, taken apart; `given` may be initials ("N. S."), `honorific` holds titles."""

    surname: str
    given: str | None = None
    honorific: str | None = None
    suffix: str | None = None


_TOKEN = re.compile(r"[^\s,]+|,")
_DOTTED = re.compile(r"((?:[^\W\d_]\.[- ]?){1,4})(?=[^\W\d_]{2})")
_ASIDE = re.compile(r"\s*[\[(][^\[\]()]{0,80}[\])]")
_EDGES = ".'’\"“”()[]«»"
_ROMANISED = frozenset(("yu", "ya", "zh", "ch", "kh", "sh", "fr", "st", "th"))  # one letter in the original
_GIVEN_WITH_HYPHEN = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")


def _tokens(text: str) -> list[str]:
    spaced = _DOTTED.sub(lambda m: m[1] if m[1].endswith(" ") else m[1] + " ", text)
    found = [t for t in _TOKEN.findall(spaced) if t.strip(_EDGES)]
    if found and found[-1].endswith(("'s", "’s")):
        found[-1] = found[-1][:-2]
    return [t for t in found if t]


def is_initial(token: str) -> bool:
    """Return whether *token* is an initial or a run of them: "N.", "N.S.", "Yu."."""
    letters = token.replace(".", "").replace("-", "")
    if len(letters) == 1:
        return True
    if "." not in token or not letters[:1].isupper():
        return False
    if len(letters) == 2 and letters.lower() in _ROMANISED:
        return True
    return len(letters) <= 3 and token.count(".") >= len(letters) - 1 and letters.isupper()


def is_title(token: str) -> bool:
    """Return whether *token* is a word of address or an office that stands before a name."""
    folded = fold(token.rstrip(".")).replace(" ", "")
    if folded in HONORIFICS:
        return len(folded) > 1 or not token[:1].isupper() or token in ("M.", "T.")
    return token[:1].isupper() and folded not in GIVEN_LIKE and is_office_noun(token)


def _take_titles(tokens: list[str], *, keep: int) -> list[str]:
    """Remove and return the titles that *tokens* begin with; *keep* words are left."""
    titles = []
    while len(tokens) > keep:
        modified = fold(tokens[0]) in MODIFIERS and len(tokens) > keep + 1 and is_title(tokens[1])
        if tokens[0] != "," and not modified and not is_title(tokens[0]):
            break
        titles.append(tokens.pop(0))
    return [t for t in titles if t != ","]


@lru_cache(maxsize=8192)
def parse_person(text: str) -> PersonName | None:
    """Return the name taken apart, or None where *text* names no person.

    Forms: "N.S. Khrushchev", "Gheorghe Gheorghiu-Dej", "Smith, John A.", "Smith, General John", "Comrade J.
    Smith", "General Smith, Jr.", "Charles de Gaulle", "Chou En-lai", a bare surname. An office or a body
    gives None.
    """
    tokens = _tokens(_ASIDE.sub("", text))
    titles = _take_titles(tokens, keep=1)
    suffixes: list[str] = []
    while len(tokens) > 1 and fold(tokens[-1].rstrip(".")).replace(" ", "") in SUFFIXES | {""}:
        suffixes.insert(0, tokens.pop())
    if "," in tokens:
        cut = tokens.index(",")
        surname, given = tokens[:cut], [t for t in tokens[cut + 1 :] if t != ","]
        titles += _take_titles(given, keep=0)
        while given and is_title(given[-1]):
            titles.append(given.pop())
        if not given:  # "Chou En-lai, Premier"
            surname, given = _surname_of(surname)
        elif len(surname) == 1 and fold(surname[0]) in SURNAME_LIKE | GIVEN_LIKE and _are_name_words(given):
            return _named(surname, given, titles, suffixes)
    else:
        surname, given = _surname_of(tokens)
    if not surname or not any(len(t.strip(".")) > 1 for t in surname):
        return None
    if not _are_name_words(given + surname):
        return None
    return _named(surname, given, titles, suffixes)


def _named(surname: list[str], given: list[str], titles: list[str], suffixes: list[str]) -> PersonName:
    return PersonName(
        surname=" ".join(surname),
        given=" ".join(given) or None,
        honorific=" ".join(titles) or None,
        suffix=" ".join(s for s in suffixes if s != ",") or None,
    )


def _surname_of(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Split given names from surname: particles go with the surname, initials are given.

    Surname first: "Doran N.S.", "Wells Amos B.", "SMITH John", and the hyphenated given name of "Chou
    En-lai".
    """
    if len(tokens) < 2:
        return tokens, []
    first, last = tokens[0], tokens[-1]
    if not is_initial(first) and (
        is_initial(last)
        or (first.isupper() and len(first) > 2 and not last.isupper())
        or (len(tokens) == 2 and _GIVEN_WITH_HYPHEN.fullmatch(last) and last.split("-")[1].islower())
    ):
        return tokens[:1], tokens[1:]
    cut = len(tokens) - 1
    while cut > 0:
        before = tokens[cut - 1]
        if fold(before) not in PARTICLES or is_initial(before) or (cut == 1 and not before[0].islower()):
            break
        cut -= 1
    return tokens[cut:], tokens[:cut]


def _are_name_words(tokens: list[str]) -> bool:
    """Return whether every word may stand in a name: capitals or particles, no head noun, no figures."""
    if not 1 <= len(tokens) <= 6:
        return False
    final = len(tokens) - 1
    initials = any(is_initial(t) for t in tokens)
    for i, token in enumerate(tokens):
        bare = token.strip(_EDGES)
        if not bare or not bare[0].isalpha() or any(c.isdigit() for c in bare):
            return False
        folded = fold(bare)
        if folded in THINGS or (i < final and bare.endswith(("'s", "’s"))):
            return False
        if not bare[0].isupper() and not _is_small_name_word(bare, folded, inner=0 < i < final):
            return False
        if is_body_noun(bare) and not (i == final > 0 and (initials or folded in SURNAME_LIKE)):
            return False
        if is_office_noun(bare) and not (
            (i == final > 0 and folded in SURNAME_LIKE and fold(tokens[0]) not in MODIFIERS)
            or (i < final and folded in GIVEN_LIKE)
        ):
            return False
    only = tokens[0]
    return final > 0 or not (looks_acronymic(only) or fold(only) in HONORIFICS or not only.strip(_EDGES)[0].isupper())


def _is_small_name_word(bare: str, folded: str, *, inner: bool) -> bool:
    if folded.split(" ", maxsplit=1)[0] in PARTICLES or "’" in bare or "'" in bare:
        return True
    return inner and len(bare) <= 5 and folded not in PREPOSITIONS and folded not in ARTICLES | {"and", "or", "und"}


def is_person_like(text: str) -> bool:
    """Return whether *text* has the shape of a person's name (titles before it allowed)."""
    return parse_person(text) is not None
