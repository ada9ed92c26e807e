"""Whether a text knows a word: itself, another form of it, its initials, or a slip of the pen away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from regesta.onomastics import fold, stem

_CAPITALISED = re.compile(
    r"[A-ZÀ-ÞА-Я][\w’'-]*(?:[ \n](?:of(?: the)?[ \n]|and[ \n]|for[ \n])?[A-ZÀ-ÞА-Я][\w’'-]*){1,8}"
)
_TELLING = frozenset(
    stem(fold(word))
    for words in (
        "letter telegram note memorandum report document message reply answer summary conversation meeting record",
        "talks comments writes informs announces agrees asks requests proposes discusses describes expresses thanks",
        "gives states says instructs explains assures offers provides reiterates emphasizes advises suggests warns",
        "reaffirms delivers conveys recommends attributes questions notes reviews outlines summarizes tasked",
        "instructions guidance concern position view views issue leadership leader leaders government",
        "concerning regarding about from with that this will would might however which their there these against",
        "between after before during also into over under still further were been upcoming recent including",
        "teilt mit bittet schlägt antwortet berichtet dankt fragt erklärt betont schreibt schreiben brief über gegen",
        "informe demande propose répond remercie annonce explique lettre concernant",
        "informează cere propune răspunde mulțumește anunță explică scrisoare privind",
        "сообщает просит предлагает отвечает благодарит письмо о об",
    )
    for word in words.split()
)
"""Stems of the words by which a summary tells of a letter, and which are of no letter."""


def tells(word: str) -> bool:
    """Return whether a word is one of those by which a summary tells what any letter does."""
    return stem(fold(word)) in _TELLING


_SMALL = frozenset(("of", "the", "and", "for"))


def words_known(text: str, told: str = "") -> Callable[[str], bool]:
    """Return a test of single words against *text*.

    Known is a word whose stem or first five letters occur ("Romania" in a text that says "Romanian"), an acronym of
    capitalised words that stand together ("RWP"), and a word of six letters or more that differs by one letter; and of
    capitalised words that stand together in *told*, those whose acronym *text* has.
    """
    folded = fold(text).split()
    words = set(folded)
    stems = {stem(word) for word in words}
    heads = {word[:5] for word in words if len(word) >= 5}
    initials = {letters for letters, _ in _acronyms(text)}
    for letters, spelt_out in _acronyms(told):
        if len(letters) > 2 and letters in words and letters.upper() in text:
            words.update(spelt_out)
    long_words = [word for word in words if len(word) >= 6]

    def known(word: str) -> bool:
        for part in fold(word).split() or [""]:
            if part in words or stem(part) in stems or (len(part) >= 5 and part[:5] in heads) or part in initials:
                continue
            if len(part) >= 6 and process.extractOne(part, long_words, scorer=OSA.distance, score_cutoff=1):
                continue
            return False
        return True

    return known


def _acronyms(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the initials of capitalised words that stand together, and of each part of them, with the words."""
    for found in _CAPITALISED.finditer(text):
        parts = [fold(part) for part in found.group().split() if part.casefold() not in _SMALL]
        for a in range(len(parts)):
            for b in range(a + 2, len(parts) + 1):
                yield "".join(part[:1] for part in parts[a:b]), parts[a:b]


def same_script(one: str, other: str) -> bool:
    """Return whether two texts are in one script, as far as Latin and Cyrillic letters go."""

    def cyrillic(text: str) -> bool:
        letters = [c for c in text[:2000] if c.isalpha()]
        return sum("Ѐ" <= c <= "ӿ" for c in letters) * 2 > len(letters)

    return cyrillic(one) == cyrillic(other)
