"""Bodies: departments, embassies, committees, parties; full names and acronyms compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from .folding import SMALL_WORDS, acronym, fold, initial_of, is_acronym
from .likeness import Sameness

_PARENTHESIS = re.compile(r"\s*\([^()]{1,80}\)")
_LEAD = re.compile(r"^(?:the|le|la|les|l[’']|der|die|das)\s+", re.IGNORECASE)


def _plain(text: str) -> str:
    return _LEAD.sub("", _PARENTHESIS.sub("", _unshouted(text)).strip())


def _unshouted(text: str) -> str:
    """Return a name that is set in capitals throughout as it would stand in running text.

    Capitals make every word look like an acronym. In a name with long words those of up to four letters are
    taken for acronyms ("CENTRAL COMMITTEE OF THE CPSU"), the others for words.
    """
    if not text.isupper():
        return text
    words = text.split()
    if not any(word.isalpha() and len(word) > 5 and fold(word) not in SMALL_WORDS for word in words):
        return text
    return " ".join(_as_in_text(word) for word in words)


def _as_in_text(word: str) -> str:
    if fold(word) in SMALL_WORDS:
        return word.lower()
    return word if len(word) <= 4 else word.capitalize()


@lru_cache(maxsize=8192)
def body_key(text: str) -> str:
    """Return the block key of a body: its initials, so that full name and acronym meet.

    "Central Committee of the Lesnian Labour Party", "CC of the LLP" and "LLP CC" give one key: the letters
    are sorted, as languages order the parts differently.
    """
    letters = acronym(_plain(text))
    return "".join(sorted(letters))


class _Chunk(NamedTuple):
    """A word that counts, folded; its initial; and for an acronym its letters, each folded by itself."""

    word: str
    initial: str
    letters: tuple[str, ...] = ()


@lru_cache(maxsize=16384)
def _chunks(text: str) -> tuple[_Chunk, ...]:
    found = []
    for word in re.split(r"[\s,;:/()\-–—]+", re.sub(r"[’']s(?![^\W_])", "", _plain(text))):
        bare = word.strip(".'’\"“”«»")
        folded = fold(bare).replace(" ", "")
        if folded and folded not in SMALL_WORDS:
            letters = tuple(initial_of(c) for c in bare if c.isalpha()) if is_acronym(bare) else ()
            found.append(_Chunk(folded, initial_of(bare), letters))
    return tuple(found)


def _spell_each_other_out(first: tuple[_Chunk, ...], second: tuple[_Chunk, ...]) -> bool:
    """Return whether every part of one has its like in the other: a word, or a run of words abbreviated.

    The order of the parts is free ("LLP CC"), that of the words in a run is not.
    """
    left, right = list(first), list(second)
    for chunk in first:
        if chunk in right:
            left.remove(chunk)
            right.remove(chunk)
    return _consume(left, right) and _consume(right, left) and not left and not right


def _consume(acronyms: list[_Chunk], words: list[_Chunk]) -> bool:
    """Strike each acronym together with the run that it stands for; False where one finds none."""
    for chunk in sorted((c for c in acronyms if c.letters), key=lambda c: -len(c.letters)):
        n = len(chunk.letters)
        for i in range(len(words) - n + 1):
            run = words[i : i + n]
            if not any(c.letters for c in run) and tuple(c.initial for c in run) == chunk.letters:
                del words[i : i + n]
                acronyms.remove(chunk)
                break
        else:
            return False
    return True


# What a State calls itself is said or left out: "Ministry of Roads of the Kingdom of Lesnia".
_FORMS_OF_STATE = frozenset(
    """
    kingdom republic empire royal imperial federal regatul republica royaume republique
    """.split()  # noqa: SIM905
)


def _without_form(words: list[str]) -> list[str]:
    return [word for word in words if word not in _FORMS_OF_STATE]


@lru_cache(maxsize=8192)
def same_body(a: str, b: str) -> Sameness:
    """Return whether two spellings name one body: "same", "compatible", "different".

    Same: the folded words are equal (in any order where one is an inversion), or the one abbreviates exactly
    what the other spells out. Two full forms with equal initials but other words are different bodies.
    Compatible: both are acronyms in part and neither rules the other out, or one says more ("Ministry of
    Foreign Affairs" and "Ministry of Foreign Affairs of Lesnia", or "of the Kingdom of Lesnia").
    """
    first, second = _chunks(a), _chunks(b)
    if not first or not second:
        return "different"
    words_a, words_b = [c.word for c in first], [c.word for c in second]
    if words_a == words_b or sorted(words_a) == sorted(words_b):
        return "same"
    short_a, short_b = any(c.letters for c in first), any(c.letters for c in second)
    if (short_a or short_b) and _spell_each_other_out(first, second):
        return "same"
    if (short_a or short_b) and body_key(a) == body_key(b):
        return "compatible"
    if len(words_a) == len(words_b) and all(
        x == y or (len(x) > 4 and OSA.distance(x, y) <= 1) for x, y in zip(words_a, words_b, strict=True)
    ):
        return "same" if not (short_a or short_b) else "different"
    plain_a, plain_b = _without_form(words_a), _without_form(words_b)
    if len(plain_a) > 1 and plain_a == plain_b:
        return "compatible"
    small, large = (words_a, words_b) if len(words_a) < len(words_b) else (words_b, words_a)
    if len(small) >= 2 and large[: len(small)] == small:
        return "compatible"
    return "different"
