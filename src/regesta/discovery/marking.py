"""Where the words of a query stand in a text, and the passage that shows them best.

tantivy's own snippets know single words only, give byte offsets, and nothing for prefixes and near words.
Here the words that a query came down to are sought in the folded text, code point for code point, so that
phrases are marked as phrases. What leaves are segments: escaping is the caller's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from .schema import words_of

PASSAGE = 240
"""Code points of a passage; about two lines of a result list."""
LONGEST_LOOK = 100_000
MOST_MATCHES = 200
MOST_WORDS = 200
WIDEST_GAP = 5
LEAD = 40
"""Code points before the first mark of a passage."""

_TWO_LETTERS = (("ss", "ß"), ("ae", "æ"), ("oe", "œ"))


class Segment(Struct, frozen=True, array_like=True):
    """A stretch of text, and whether the query speaks of it."""

    text: str
    marked: bool = False


class Mark(Struct, frozen=True):
    """What is to be marked: words, phrases with the words allowed between, patterns."""

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[tuple[str, ...], int], ...] = ()
    patterns: tuple[str, ...] = ()

    def __or__(self, other: Mark) -> Mark:
        return Mark(self.words + other.words, self.phrases + other.phrases, self.patterns + other.patterns)


def mark_words(words: Sequence[str]) -> Mark:
    """Return the mark for any of *words* (folded)."""
    return Mark(words=tuple(words))


def mark_phrase(words: Sequence[str], slop: int) -> Mark:
    """Return the mark for *words* in this order with at most *slop* others between."""
    return Mark(phrases=((tuple(words), slop),)) if len(words) > 1 else Mark(words=tuple(words))


class Marker:
    """Finds the marks of one query in texts.

    Each mark has letters to begin with, sought as plain text (memory speed), and an expression for what
    follows, tried only there. A pattern that begins with a sign has none, and its expression goes through all
    the text.
    """

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._words: dict[str, None] = {}
        expressions: dict[str, str] = {}
        for mark in marks:
            for words, slop in mark.phrases:
                expressions[_phrase_expression(words, slop)] = words[0]
            for word in mark.words[:MOST_WORDS]:
                self._words.update(dict.fromkeys(_written_forms(word)))
            for pattern in mark.patterns:
                expression = re.sub(r"\*+", r"[^\\W_]{0,40}", pattern.replace("?", r"[^\W_]"))
                expressions[expression] = re.split(r"[*?]", pattern, maxsplit=1)[0]
        self._expressions = [
            (head, re.compile(rf"(?<![^\W_])(?:{expression})(?![^\W_])")) for expression, head in expressions.items()
        ]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the marks stand in *text*, in order, none within another."""
        if not self._words and not self._expressions:
            return []
        folded = folded_letters(text[:LONGEST_LOOK])
        found: set[tuple[int, int]] = set()
        for word in self._words:
            found.update(_places_of_word(folded, word))
        for head, expression in self._expressions:
            found.update(_places(folded, head, expression))
        spans: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        return spans

    def whole(self, text: str) -> tuple[Segment, ...]:
        """Return all of *text* with its marks."""
        return _segments(text, self.spans(text), 0, len(text))

    def passage(self, text: str, length: int = PASSAGE) -> tuple[Segment, ...]:
        """Return the passage of *text* with the most different marks; its beginning if there are none."""
        spans = self.spans(text)
        start = _best_start(text, spans, length) if spans else 0
        start, end = _at_words(text, start, start + length)
        return _segments(text, spans, start, end)


def _written_forms(word: str) -> Iterator[str]:
    """Yield *word* as it may stand in folded text, where a letter that folds to two stays as it is."""
    yield word
    for two, one in _TWO_LETTERS:
        if two in word:
            yield word.replace(two, one)


def _phrase_expression(words: Sequence[str], slop: int) -> str:
    gap = r"[\W_]{1,4}"
    if slop:
        gap += rf"(?:[^\W_]{{1,40}}[\W_]{{1,4}}){{0,{min(slop, WIDEST_GAP)}}}"
    return gap.join(words)


def _places_of_word(folded: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield where *word* stands by itself; to make an expression would take longer than to look."""
    count, at = 0, folded.find(word)
    while at >= 0 and count < MOST_MATCHES:
        end = at + len(word)
        if not (at and folded[at - 1].isalnum()) and not folded[end : end + 1].isalnum():
            count += 1
            yield at, end
        at = folded.find(word, end)


def _places(folded: str, head: str, expression: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    if not head:
        for _, found in zip(range(MOST_MATCHES), expression.finditer(folded), strict=False):
            yield found.span()
        return
    count, at = 0, folded.find(head)
    while at >= 0 and count < MOST_MATCHES:
        match = expression.match(folded, at)
        if match:
            count += 1
            yield match.span()
        at = folded.find(head, match.end() if match else at + 1)


def _best_start(text: str, spans: list[tuple[int, int]], length: int) -> int:
    """Return where the best passage begins.

    Different marks count ten times as much as repeated ones; of equal passages the first is taken.
    """
    kinds = [text[start:end].casefold() for start, end in spans]
    inside: dict[str, int] = {}
    best, best_first, last = -1, 0, 0
    for first, (start, _) in enumerate(spans):
        while last < len(spans) and (last == first or spans[last][1] - start <= length - LEAD):
            inside[kinds[last]] = inside.get(kinds[last], 0) + 1
            last += 1
        score = 10 * len(inside) + min(last - first, 9)
        if score > best:
            best, best_first = score, first
        inside[kinds[first]] -= 1
        if not inside[kinds[first]]:
            del inside[kinds[first]]
    return max(0, spans[best_first][0] - LEAD)


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the passage with no word cut at its ends, where a gap is near."""
    if start > 0:
        gap = re.compile(r"\s").search(text, start, start + 30)
        start = gap.end() if gap else start
    end = min(len(text), end)
    if end < len(text):
        for cut in range(end, max(start, end - 30), -1):
            if text[cut].isspace():
                return start, cut
    return start, end


def _segments(text: str, spans: list[tuple[int, int]], start: int, end: int) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at = start
    for first, last in spans:
        if first < at or last > end:
            continue
        if first > at:
            segments.append(Segment(text[at:first]))
        segments.append(Segment(text[first:last], True))
        at = last
    if at < end:
        segments.append(Segment(text[at:end]))
    return tuple(segments)


def folded_letters(text: str) -> str:
    """Return *text* folded letter for letter, so that offsets stay: without accents, lower case, dashes as blanks."""
    if not text.isascii():
        for letter in _beyond_ascii(text):
            plain = _plain(letter)
            if plain != letter:
                text = text.replace(letter, plain)
    return text.lower()


_ASCII = bytes(range(128))


def _beyond_ascii(text: str) -> set[str]:
    """Return the different letters and signs of *text* that are not ASCII; through bytes, at memory speed."""
    return set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """Return the small letter that *letter* is folded to, where that is one; a blank for what is no letter."""
    if not letter.isalnum():
        return " "
    small = letter.lower()[0]  # "İ" is two in lower case
    words = words_of(unicodedata.normalize("NFC", small))
    return words[0] if len(words) == 1 and len(words[0]) == 1 else small
