"""The consonant skeleton of a name, by which its spellings meet."""

from __future__ import annotations

import re
from functools import lru_cache

from .folding import fold
from .persons import parse_person

# Consonants as the Latin spellings of one name share them: all sibilants are "s", kh and strong h are "H".
_SIGN_OF = {
    **dict.fromkeys(("schtsch", "shch", "tsch", "sch", "tch", "dzh", "sci", "sce", "szcz", "zh", "sh"), "s"),
    **dict.fromkeys(("cz", "sz", "rz", "ts", "tz", "ch", "ce", "ci", "cy"), "s"),
    "kh": "H",
    "chr": "Hr",
    "chl": "Hl",
    "ph": "v",
    "ck": "k",
    "qu": "k",
    "x": "ks",
}
_SIGN = re.compile("|".join(sorted(_SIGN_OF, key=len, reverse=True)))
_SILENT_H = re.compile(r"(?<=[^aeiouy])h|(?<=[aeiouy])h(?![aeiouy])")
_SOFT_W = re.compile(r"(?<=[aeiou])w(?=[^aeiouy])")
_STOPPED_J = re.compile(r"(?<=[aeiou])j(?=[bdgklmnprtv])")
_LETTERS = str.maketrans("wfyjqczh", "vviikksH")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<!^)[aeiou]")


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return the consonants of *word* as most transliterations share them, with its first letter.

    v, w and f are one letter, i, y and j another, c, k and q a third; sibilants and affricates of the Slavic
    romanisations ("zh", "ż", "sch", "tsch", "ch") are "s"; doubled letters are single, h after a consonant
    or before one is silent, vowels after the first letter are dropped. A name of one consonant keeps its
    vowels.
    """
    plain = _DOUBLED.sub(r"\1", fold(word).replace(" ", ""))
    signs = _SIGN.sub(lambda m: _SIGN_OF[m[0]], plain)
    signs = _STOPPED_J.sub("s", _SOFT_W.sub("", _SILENT_H.sub("", signs)))
    signs = _DOUBLED.sub(r"\1", signs.translate(_LETTERS))
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", signs))
    return (bare if len(bare) > 1 else signs).lower()


def person_key(text: str) -> str:
    """Return the block key where a name's spellings meet: the skeleton of the surname's last part.

    "Doran-Vesk", "Doran Vesk" and "Vesk" have one key, as nothing in the words tells a compound surname from
    given name and surname; `same_person` parts them. An empty key: no person.
    """
    name = parse_person(text)
    return skeleton(surname_parts(name.surname)[-1]) if name else ""


def surname_parts(surname: str) -> list[str]:
    """Return the folded parts of a surname; hyphens and spaces part alike."""
    return fold(surname).split() or [""]
