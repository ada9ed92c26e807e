"""Spellings folded to one comparable form; initials and acronyms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from . import words

# BGN/PCGN-like romanisation without marks: what English, German, French and Romanian spellings share is then
# found
# by the consonant skeleton.
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуф", "abvgdeziyklmnoprstuf", strict=True)),
    "ё": "e",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ы": "y",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "і": "i",
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
    "ў": "u",
    "ђ": "dj",
    "ћ": "c",
    "џ": "dz",
    "љ": "lj",
    "њ": "nj",
    "ј": "j",
}
_SPECIAL = {
    "ł": "l",
    "đ": "d",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
    "þ": "th",
    "ð": "d",
    "ı": "i",
    "ħ": "h",
}
_TABLE = str.maketrans({**_CYRILLIC, **_SPECIAL})
_NOT_WORD = re.compile(r"[^\w]+|_+")
_APOSTROPHE = re.compile(r"[’'ʼ`´‘]")
_POSSESSIVE = re.compile(r"[’']s(?![^\W_])")
SMALL_WORDS = frozenset(words.SMALL.split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return *text* without marks and case, Cyrillic in Latin letters, punctuation as single spaces."""
    return folded(text)


def folded(text: str) -> str:
    """Return the same as `fold`, unremembered: for sentences, which don't come again as names do."""
    if text.isascii():  # most names; the long way gives the same
        return _NOT_WORD.sub(" ", _APOSTROPHE.sub("", text.casefold())).strip()
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_TABLE)
    lowered = _APOSTROPHE.sub("", lowered)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain).strip()


def is_acronym(word: str) -> bool:
    """Return whether *word* is written as an acronym: "CPSU", "C.P.S.U.", "ЦК", "MfS" not."""
    bare = word.replace(".", "")
    return 2 <= len(bare) <= 7 and bare.isalpha() and bare.isupper()


def initial_of(word: str) -> str:
    """Return the first letter of *word* as it is folded, in capitals: a Cyrillic "ц" is one "TS"."""
    return fold(word[0]).upper()


def acronym(text: str) -> str:
    """Return the initials of the words that count: "Lesnian Labour Party" -> "LLP".

    Tokens that are acronyms already are kept whole: "CC of the CPSU" -> "CCCPSU". A hyphen joins two words
    ("Labour-Progressive" -> "LP"). Words are folded, so both scripts meet.
    """
    without = _POSSESSIVE.sub("", text)
    parts: list[str] = []
    for word in re.split(r"[\s,;:/()\-–—]+", without):
        bare = word.strip(".'’\"“”«»")
        if not bare:
            continue
        if is_acronym(bare):
            parts.append(fold(bare).replace(" ", "").upper())
        elif fold(bare) not in SMALL_WORDS and bare.casefold() not in SMALL_WORDS:
            folded = fold(bare)
            if folded:
                parts.append(initial_of(bare))
    return "".join(parts)


def lowered(text: str) -> str:
    """Return *text* in lower case with every letter in its place: what would grow ("İ") stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
