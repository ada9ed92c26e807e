"""Person names: taken apart, keyed, compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from rapidfuzz.distance import OSA

from .folding import fold
from .lexicon import (
    GIVEN_LIKE,
    HONORIFICS,
    MODIFIERS,
    PARTICLES,
    PREPOSITIONS,
    SUFFIXES,
    is_body_noun,
    is_office_noun,
    looks_acronymic,
)

_DOTTED_SPLIT = re.compile(r"\.(?=[^\W\d_])")
Sameness = Literal["same", "compatible", "different"]


class PersonName(Struct, frozen=True, omit_defaults=True):
    """A person's name as spelt, taken apart; `given` may be initials ("N. S."), `honorific` holds titles."""

    surname: str
    given: str | None = None
    honorific: str | None = None
    suffix: str | None = None


_TOKEN = re.compile(r"[^\s,]+|,")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,4}")
_DOTTED = re.compile(r"((?:[^\W\d_]\.[- ]?){1,4})(?=[^\W\d_]{2})")


def _tokens(text: str) -> list[str]:
    spaced = _DOTTED.sub(lambda m: m[1] + " " if not m[1].endswith(" ") else m[1], text.strip())
    return [t for t in _TOKEN.findall(spaced) if t.strip(".'’\"“”()[]")]


def _is_initial(token: str) -> bool:
    letters = token.replace(".", "").replace("-", "")
    return (
        len(letters) == 1
        or ("." in token and len(letters) <= 3 and token.count(".") >= len(letters) - 1)
        or (
            "." in token
            and len(letters) == 2
            and letters[0].isupper()
            and letters[1].islower()
            and letters.lower() in ("yu", "ya", "zh", "ch", "kh", "sh", "fr", "st", "th")
        )
    )


def _is_title(token: str) -> bool:
    folded = fold(token.rstrip(".")).replace(" ", "")
    if folded in HONORIFICS:
        return len(folded) > 1 or not token[:1].isupper() or token in ("M.", "T.")
    return is_office_noun(token) and token[:1].isupper() and folded not in GIVEN_LIKE


@lru_cache(maxsize=65536)
def parse_person(text: str) -> PersonName | None:
    """Return the name taken apart, or None where *text* names no person.

    Forms: "N.S. Khrushchev", "Gheorghe Gheorghiu-Dej", "Smith, John A.", "Comrade J. Smith", "General Smith, Jr.",
    "Charles de Gaulle", a bare surname. An office or body ("Department of State") gives None.
    """
    tokens = _tokens(text)
    titles: list[str] = []
    while len(tokens) > 1 and (
        _is_title(tokens[0]) or (fold(tokens[0]) in MODIFIERS and len(tokens) > 2 and _is_title(tokens[1]))
    ):
        if _is_initial(tokens[0]) and fold(tokens[0]) not in ("m", "t"):
            break
        titles.append(tokens.pop(0))
        while tokens and tokens[0] == ",":
            tokens.pop(0)
    suffixes: list[str] = []
    while len(tokens) > 1 and fold(tokens[-1].rstrip(".")).replace(" ", "") in SUFFIXES:
        suffixes.insert(0, tokens.pop())
        while tokens and tokens[-1] == ",":
            tokens.pop()
    if not tokens or not _are_name_words([t for t in tokens if t != ","]):
        return None
    if "," in tokens:
        cut = tokens.index(",")
        before, after = tokens[:cut], [t for t in tokens[cut + 1 :] if t != ","]
        while after and _is_title(after[0]) and not _is_initial(after[0]):
            titles.append(after.pop(0))
        surname, given = before, after
    else:
        surname, given = _surname_of(tokens)
    if not surname or not any(len(t.strip(".")) > 1 for t in surname):
        return None
    return PersonName(
        surname=" ".join(surname).strip(" ,"),
        given=" ".join(given) or None,
        honorific=" ".join(titles) or None,
        suffix=" ".join(suffixes) or None,
    )


def _surname_of(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Split given names from surname: particles and what follows them go with the surname; initials are given."""
    if len(tokens) == 1:
        return tokens, []
    if all(_is_initial(t) for t in tokens[1:]) and not _is_initial(tokens[0]):
        return tokens[:1], tokens[1:]  # "Khrushchev N.S.", "Иванов И. И."
    if (
        tokens[0].isupper()
        and not _is_initial(tokens[0])
        and len(tokens[0].strip(".")) > 2
        and not tokens[-1].isupper()
    ):
        return tokens[:1], tokens[1:]  # "SMITH John"
    cut = len(tokens) - 1
    while (
        cut > 0
        and fold(tokens[cut - 1]) in PARTICLES
        and (tokens[cut - 1][0].islower() or cut - 1 > 0)
        and not _is_initial(tokens[cut - 1])
    ):
        cut -= 1
    return tokens[cut:], tokens[:cut]


def _are_name_words(tokens: list[str]) -> bool:
    if not 1 <= len(tokens) <= 6:
        return False
    initials = any(_is_initial(t) for t in tokens)
    for i, token in enumerate(tokens):
        bare = token.strip(".'’\"“”()[]")
        if not bare or not bare[0].isalpha() or any(c.isdigit() for c in bare):
            return False
        folded = fold(bare)
        if (
            not bare[0].isupper()
            and folded.split(" ")[0] not in PARTICLES
            and "’" not in bare
            and "'" not in bare
        ):
            return False
        if bare[0].islower() and folded in PREPOSITIONS and folded not in PARTICLES:
            return False
        if is_body_noun(bare) and len(tokens) > 1 and not (initials and i == len(tokens) - 1):
            return False
        if is_office_noun(bare) and i != len(tokens) - 1 and not (i == 0 and folded in GIVEN_LIKE):
            return False
    only = tokens[0].strip(".")
    if len(tokens) == 1:
        return not (
            is_body_noun(only)
            or is_office_noun(only)
            or looks_acronymic(tokens[0])
            or fold(only) in HONORIFICS
            or not only[0].isupper()
        )
    return initials or not is_office_noun(tokens[-1])


def is_person_like(text: str) -> bool:
    """Return whether *text* has the shape of a person's name (titles before it allowed)."""
    return parse_person(text) is not None


# Consonants as the Latin spellings of one name share them: all sibilants are "s", all of kh, x and strong h are "H".
_SIGNS = (
    ("schtsch", "s"), ("shch", "s"), ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("dzh", "s"), ("sci", "s"), ("sce", "s"),
    ("szcz", "s"), ("zh", "s"), ("sh", "s"), ("cz", "s"), ("sz", "s"), ("rz", "s"), ("ts", "s"), ("tz", "s"), ("kh", "H"),
    ("chr", "Hr"), ("chl", "Hl"), ("ch", "s"), ("ph", "v"), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
)  # fmt: skip
_SIGN = re.compile("|".join(sorted((d for d, _ in _SIGNS), key=len, reverse=True)))
_SIGN_OF = dict(_SIGNS)
_SILENT_H = re.compile(r"(?<=[^aeiouy])h|(?<=[aeiouy])h(?![aeiouy])")
_SOFT_W = re.compile(r"(?<=[aeiou])w(?=[^aeiouy])")
_STOPPED_J = re.compile(r"(?<=[aeiou])j(?=[bdgklmnprtv])")
_LETTERS = str.maketrans("wfyjqczh", "vviikksH")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<!^)[aeiou]")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of *word* as most transliterations share them, with its first letter.

    v, w and f are one letter, i, y and j another, c, k and q a third; sibilants and affricates of the Slavic
    romanisations ("zh", "ż", "sch", "tsch", "ch") are "s"; doubled letters are single, h after a consonant or before
    one is silent, vowels after the first letter are dropped. A name of one consonant keeps its vowels.
    """
    plain = _DOUBLED.sub(r"\1", fold(word).replace(" ", ""))
    signs = _SIGN.sub(lambda m: _SIGN_OF[m[0]], plain)
    signs = _STOPPED_J.sub("s", _SOFT_W.sub("", _SILENT_H.sub("", signs)))
    signs = _DOUBLED.sub(r"\1", signs.translate(_LETTERS))
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", signs))
    return (bare if len(bare) > 1 else signs).lower()


def person_key(text: str) -> str:
    """Return the block key of a person's name, so that its spellings meet: the skeleton of the surname's last part.

    "Doran-Vesk", "Doran Vesk" and "Vesk" have one key, as nothing in the words tells a compound surname from given
    name and surname; `same_person` parts them. An empty key: no person.
    """
    name = parse_person(text)
    return skeleton(_parts(name.surname)[-1]) if name else ""


def _parts(surname: str) -> list[str]:
    return [p for p in fold(surname).split() if p] or [""]


def _given_agree(first: list[str], second: list[str]) -> Sameness:
    """Compare given names in order: an initial agrees with a name, but proves nothing more than "compatible"."""
    best: Sameness = "compatible"
    for i, (x, y) in enumerate(zip(first, second, strict=False)):
        short = min(len(x), len(y))
        if short <= 2:
            if x[0] != y[0]:
                return "different"
            if i > 0 and len(x) == len(y) == 1 and first[0][0] == second[0][0]:
                best = "same"  # "N. S." and "N. S.": both initials agree
        elif x == y or OSA.distance(x, y) <= 1 or skeleton(x) == skeleton(y) or _is_short_form(x, y):
            best = "same" if i == 0 or best == "same" else best
        else:
            return "different"
    return best


def _is_short_form(x: str, y: str) -> bool:
    return len(min(x, y, key=len)) >= 3 and (x.startswith(y) or y.startswith(x))


def _words(given: str | None) -> list[str]:
    return fold(_DOTTED_SPLIT.sub(". ", given)).split() if given else []


def _alike(x: str, y: str) -> bool:
    """Return whether two surnames may be spellings of one: equal, one edit apart, or of one skeleton."""
    if x == y:
        return True
    distance = OSA.distance(x, y, score_cutoff=3)
    if skeleton(x) == skeleton(y):
        return distance <= 3 or min(len(x), len(y)) >= 7
    return distance == 1 and min(len(x), len(y)) >= 5


@lru_cache(maxsize=65536)
def same_person(a: str, b: str) -> Sameness:
    """Return whether two spellings name one person: "same", "compatible" (initials, surname only), "different".

    The surnames must be equal, one edit apart, or of one skeleton; a compound surname may be written with hyphen,
    with a space, or by its last part alone ("compatible"). Given names must agree in order.
    """
    first, second = parse_person(a), parse_person(b)
    if first is None or second is None:
        return "same" if fold(a) and fold(a) == fold(b) else "different"
    if first.suffix and second.suffix and fold(first.suffix) != fold(second.suffix):
        return "different"
    one, two = _parts(first.surname), _parts(second.surname)
    given_one, given_two = _words(first.given), _words(second.given)
    shorter_surname = False
    if len(one) != len(two):
        one, given_one, two, given_two, shorter_surname = _level(one, given_one, two, given_two)
    if len(one) != len(two) or not _alike("".join(one), "".join(two)):
        return "different"
    given = _given_agree(given_one, given_two)
    return "compatible" if given == "same" and shorter_surname else given


def _level(
    one: list[str], given_one: list[str], two: list[str], given_two: list[str]
) -> tuple[list[str], list[str], list[str], list[str], bool]:
    """Bring a compound surname and a single one to one length.

    The words before the single surname are its lost parts where they are spelt alike; else only the last parts are
    compared, and the match can't be more than "compatible".
    """
    if len(one) < len(two):
        two, given_two, one, given_one, short = _level(two, given_two, one, given_one)
        return one, given_one, two, given_two, short
    lost = len(one) - len(two)
    tail = given_two[-lost:]
    if len(tail) == lost and all(_alike(x, y) for x, y in zip(one, tail, strict=False)):
        return one, given_one, tail + two, given_two[:-lost], False
    return one[lost:], given_one, two, given_two, True
