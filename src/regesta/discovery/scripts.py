"""A word in another script: "Gheorghiu" for "Георгиу", "Хрущев" for "Khrushchev".

Romanisations differ by language ("Khrushchev", "Chruschtschow", "Hrușciov"), so that no table from letter to
letter finds them all. Words meet by their consonants as the romanisations share them (`onomastics.skeleton`),
and the whole spellings must still be more alike than not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from rapidfuzz.fuzz import ratio

from regesta.onomastics.folding import fold
from regesta.onomastics.skeletons import skeleton

ALIKE = 60.0
"""Of a hundred: "chruschtschow" and "хрущев" have 61, "moscow" and "москва" 50."""
SHORTEST = 4
MOST = 8
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґўђћџљњј"
_VOWELS = "аеёиоуыэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"

Words = Callable[[str], Iterable[tuple[str, int]]]
"""Gives the words that begin with a letter, with their frequencies."""


def _is_cyrillic(word: str) -> bool:
    return unicodedata.name(word[0], "").startswith("CYRILLIC")


def _signs(letter: str) -> str:
    """Return the first sign of the skeleton of words that begin with *letter*, before a vowel."""
    return skeleton(letter + "ara")[:1]


# Where a skeleton may begin: "ch", "ts", "dzh" and "ge" begin with other letters than they sound.
_BEGINNINGS: dict[str, dict[bool, str]] = {}
for _letter in _CYRILLIC:
    _BEGINNINGS.setdefault(_signs(_letter), {}).setdefault(True, "")
    _BEGINNINGS[_signs(_letter)][True] += _letter
for _letter in _LATIN:
    _BEGINNINGS.setdefault(_signs(_letter), {}).setdefault(False, "")
    _BEGINNINGS[_signs(_letter)][False] += _letter
for _sign, _more in {"s": "cdtxs", "h": "hkcx", "k": "ckqg", "i": "yij", "v": "vwfp", "e": "ey"}.items():
    _known = _BEGINNINGS.setdefault(_sign, {})
    _known[False] = "".join(dict.fromkeys(_known.get(False, "") + _more))


class OtherScripts:
    """The words of one state of the index by their consonants, letter by letter as they are asked for."""

    def __init__(self, cyrillic: Words, latin: Words) -> None:
        self._words = {True: cyrillic, False: latin}
        self._met: dict[str, dict[str, dict[str, int]]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """Return the words of the other script that *word* may be written as, the most alike first.

        Of a Cyrillic word also its cases that end in a vowel: stemmers take the end of a surname for an ending.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return ()
        other = not _is_cyrillic(word)
        folded = fold(word)
        if not folded.isascii():
            return ()  # neither Latin nor Cyrillic
        found: dict[str, tuple[float, int]] = {}
        for key in _keys(folded):
            for letter in _BEGINNINGS.get(key[:1], {}).get(other, ""):
                for each, count in self._beginning(letter, other).get(key, {}).items():
                    likeness = max(ratio(folded, fold(each)), ratio(folded, fold(each.rstrip(_VOWELS))))
                    if likeness >= ALIKE:
                        found[each] = (-likeness, -count)
        if not other:
            stem = word.rstrip(_VOWELS)
            for each, count in self._beginning(word[0], True).get(skeleton(folded), {}).items():
                if each != word and each.startswith(stem):
                    found[each] = (-100.0, -count)
        return tuple(sorted(found, key=lambda each: (*found[each], each))[:MOST])

    def _beginning(self, letter: str, cyrillic: bool) -> dict[str, dict[str, int]]:
        known = self._met.get(letter)
        if known is None:
            known = {}
            for each, count in self._words[cyrillic](letter):
                if len(each) >= SHORTEST and each.isalpha():
                    several = known.setdefault(skeleton(each), {})
                    several[each] = several.get(each, 0) + count
            self._met[letter] = known
        return known


def _keys(folded: str) -> Iterator[str]:
    yield skeleton(folded)
    if folded.startswith("ye"):  # "Yeltsin" is also "Eltsin"
        yield skeleton(folded[1:])
