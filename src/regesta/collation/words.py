"""A text's words as collation compares them: without case, marks, punctuation, hyphens and line breaks.

In: a text. Out: its folded words, with or without their places. Two captures of one letter differ in
wrapping, in quotation marks and dashes, in hyphens at line ends, in note marks and in diacritics lost on the
way; none of that reaches a word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_BREAK = 0x0B


def _ascii(code: int) -> int:
    """Return the folded byte: letters lowered, the hyphen kept, white space as space, all else as a break."""
    char = chr(code)
    if code >= 0x80 or char == "-" or char.isalnum():
        return ord(char.lower()) if code < 0x80 else code
    return 0x20 if char.isspace() else _BREAK


_ASCII = bytes(map(_ascii, range(256)))
_HYPHENS = "\u00ad\u2010\u2011"
_INVISIBLE = "\u200b-\u200d\u2060\ufeff"
# White space beyond ASCII; typographic punctuation and signs, with raised and lowered figures, which are note
# marks in printed letters and no words.
_SPACES = "\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SIGNS = (
    "\u0080-\u0084\u0086-\u009f\u00a1-\u00ac\u00ae-\u00bf\u00d7\u00f7\u200e\u200f\u2012-\u2027"
    "\u202a-\u202e\u2030-\u205e\u2061-\u209f\u3001-\u303f"
)
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_NOTHING = re.compile(f"[{_INVISIBLE}]+")
_SPACE = re.compile(f"[{_SPACES}]+")
_SIGN = re.compile(f"[{_SIGNS}]+")
# A hyphen after a letter joins it to the next, across a line break too: "mili-\ntary" is "military", and
# "well-known" is one word whether or not the line was broken in it. A dash between spaces separates.
_JOIN = re.compile(rb"-(?<=[^ \x0b-]-) *(?=[^ \x0b-])")
_WORD = re.compile(r"[^\W_]+")
_APART = f"\\x00-\\x2c./:-@\\[-`{{-\\x7f{_SPACES}{_SIGNS}"
_PLACED = re.compile(
    f"[^-{_HYPHENS}{_APART}](?:[^-{_HYPHENS}{_APART}]|[-{_HYPHENS}][\\s{_SPACES}]*(?=[^-{_HYPHENS}{_APART}]))*"
)


class PlacedWord(NamedTuple):
    """A folded word and where it stands in its text."""

    word: str
    start: int
    end: int


def folded_words(text: str) -> list[bytes]:
    """Return the words of *text* in order, folded, in UTF-8.

    Folding lowers case, decomposes ligatures and full-width forms, and drops diacritics; a word is a run of
    letters and digits, hyphens within it or at a line's end taken out.
    """
    if not text.isascii():
        text = _SIGN.sub(",", _SPACE.sub(" ", _NOTHING.sub("", _HYPHEN.sub("-", text))))
    line = text.encode("utf-8", "replace").translate(_ASCII)
    if b"-" in line:
        line = _JOIN.sub(b"", line).replace(b"-", b" ")
    words = line.split()
    if line.isascii():
        return words
    return [folded for word in words for folded in ((word,) if word.isascii() else _fold(word))]


def placed_words(text: str) -> list[PlacedWord]:
    """Return the words of `folded_words` with their offsets in *text*."""
    folded: dict[str, tuple[str, ...]] = {}
    words: list[PlacedWord] = []
    for found in _PLACED.finditer(text):
        written = found.group()
        forms = folded.get(written)
        if forms is None:
            forms = folded[written] = tuple(word.decode() for word in folded_words(written))
        words += [PlacedWord(form, found.start(), found.end()) for form in forms]
    return words


@lru_cache(maxsize=1 << 13)
def _fold(word: bytes) -> tuple[bytes, ...]:
    """Return the folded form of a word that is not plain ASCII; several where a sign in it separates."""
    composed = unicodedata.normalize("NFKD", word.decode()).casefold()
    decomposed = unicodedata.normalize("NFKD", composed).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return tuple(part.encode() for part in _WORD.findall(bare))
