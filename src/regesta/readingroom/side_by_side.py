"""Two texts side by side, paragraph by paragraph: in one language with the words that differ, in two in parallel.

In: two texts. Out: rows of pieces. In one language the words are aligned as collation aligns them (case, punctuation,
line breaks and hyphens are no difference). A text and its translation are aligned by the lengths of their paragraphs,
which is how bilingual texts are aligned where nothing else is known.
Source: W. A. Gale and K. W. Church, A Program for Aligning Sentences in Bilingual Corpora (1993), for the steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from rapidfuzz.distance import Indel

from ..collation.alignment import runs
from ..collation.words import PlacedWord, placed_words
from .marked_text import paragraph_spans

LONGEST_GAP = 4_000
"""Words between two anchors that are compared word by word; more than that is told as replaced."""
MOST_STEPS = 250_000
"""Pairs of paragraphs that are weighed; longer texts are paired in order."""


class Piece(Struct, frozen=True, omit_defaults=True):
    """Words as they stand in one text; `differs` where the other has others or none there."""

    text: str
    differs: bool = False


class Row(Struct, frozen=True):
    """A paragraph of each text, or of one where the other has none."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


class Change(Struct, frozen=True):
    """Words [a, a_end) of the one text that stand for [b, b_end) of the other; `same` where they are equal."""

    same: bool
    a: int
    a_end: int
    b: int
    b_end: int


def compared(left: str, right: str) -> tuple[tuple[Row, ...], int, int]:
    """Return rows with the differences, how many words of the left are the right's too, and how many it has."""
    ours, theirs = placed_words(left), placed_words(right)
    changes = list(changes_between([each.word for each in ours], [each.word for each in theirs]))
    gone = _differing(changes, len(ours), left=True)
    new = _differing(changes, len(theirs), left=False)
    rows = []
    word = char = other = 0
    spans = list(paragraph_spans(left, 0, len(left), "text"))
    for place, (_, end) in enumerate(spans):
        last = place == len(spans) - 1
        stop = word
        while stop < len(ours) and (last or ours[stop].start < end):
            stop += 1
        across = len(theirs) if last else _across(changes, stop)
        cut = len(right) if last or across >= len(theirs) else _opening(right, theirs[across].start)
        rows.append(
            Row(
                tuple(_pieces(left, *spans[place], ours, word, stop, gone)),
                tuple(_pieces(right, char, cut, theirs, other, across, new)),
            )
        )
        word, other, char = stop, across, cut
    if not spans and right.strip():
        rows.append(Row((), (Piece(right, differs=True),)))
    return tuple(rows), len(ours) - sum(gone), len(ours)


def parallel(left: str, right: str) -> tuple[Row, ...]:
    """Return the paragraphs of a text and of its translation, those together that stand for each other."""
    ours = [left[a:b].strip() for a, b in paragraph_spans(left, 0, len(left), "text")]
    theirs = [right[a:b].strip() for a, b in paragraph_spans(right, 0, len(right), "text")]
    rows = []
    for first, last, other, other_last in _paired([len(each) for each in ours], [len(each) for each in theirs]):
        rows.append(
            Row(
                tuple(Piece(each) for each in ours[first:last]),
                tuple(Piece(each) for each in theirs[other:other_last]),
            )
        )
    return tuple(rows)


def changes_between(a: Sequence[str], b: Sequence[str]) -> Iterator[Change]:
    """Yield how the one list of words becomes the other, in order and without a gap."""
    at_a = at_b = 0
    ends = [(run.a, run.b, run.length) for run in runs(a, b)] + [(len(a), len(b), 0)]
    for start_a, start_b, length in ends:
        if start_a > at_a or start_b > at_b:
            yield from _within(a, b, at_a, start_a, at_b, start_b)
        if length:
            yield Change(True, start_a, start_a + length, start_b, start_b + length)
        at_a, at_b = start_a + length, start_b + length


def _within(a: Sequence[str], b: Sequence[str], at_a: int, end_a: int, at_b: int, end_b: int) -> Iterator[Change]:
    ours, theirs = list(a[at_a:end_a]), list(b[at_b:end_b])
    if not ours or not theirs or max(len(ours), len(theirs)) > LONGEST_GAP:
        yield Change(False, at_a, end_a, at_b, end_b)
        return
    for each in Indel.opcodes(ours, theirs):
        same = each.tag == "equal"
        yield Change(same, at_a + each.src_start, at_a + each.src_end, at_b + each.dest_start, at_b + each.dest_end)


def _differing(changes: Sequence[Change], count: int, *, left: bool) -> bytearray:
    flags = bytearray(count)
    for each in changes:
        if not each.same:
            first, last = (each.a, each.a_end) if left else (each.b, each.b_end)
            flags[first:last] = b"\1" * (last - first)
    return flags


def _across(changes: Sequence[Change], word: int) -> int:
    """Return the other text's word before which the paragraph ends that ends before *word*."""
    before = 0
    for each in changes:
        if word < each.a_end:
            return each.b + (word - each.a) if each.same and word > each.a else max(before, each.b)
        before = each.b_end
        if word == each.a_end and each.a_end > each.a:
            return each.b_end
    return before


def _opening(text: str, start: int) -> int:
    """Return where the word at *start* begins with the brackets and quotation marks that open before it."""
    while start and text[start - 1] in "([{<“‘«„\"'–—":
        start -= 1
    return start


def _pieces(
    text: str, start: int, end: int, words: Sequence[PlacedWord], first: int, last: int, differs: bytearray
) -> Iterator[Piece]:
    """Yield the text from start to end as pieces; neighbouring words that differ are one."""
    at, place = start, first
    while place < last:
        if not differs[place]:
            place += 1
            continue
        begun = place
        while place < last and differs[place]:
            place += 1
        opened, closed = max(at, words[begun].start), min(end, words[place - 1].end)
        if opened > at:
            yield Piece(text[at:opened])
        if closed > opened:
            yield Piece(text[opened:closed], differs=True)
            at = closed
    if end > at:
        yield Piece(text[at:end])


_STEPS = ((1, 1, 0.0), (1, 0, 3.0), (0, 1, 3.0), (2, 1, 1.2), (1, 2, 1.2))
"""Paragraphs of either side that go together, and what that costs beside the difference of their lengths."""


def _paired(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """Return which paragraphs go together, as ranges of both sides."""
    if not a or not b or len(a) * len(b) > MOST_STEPS:
        longest = max(len(a), len(b))
        return [(min(n, len(a)), min(n + 1, len(a)), min(n, len(b)), min(n + 1, len(b))) for n in range(longest)]
    ratio = max(1, sum(b)) / max(1, sum(a))
    best: list[list[float]] = [[float("inf")] * (len(b) + 1) for _ in range(len(a) + 1)]
    came: list[list[tuple[int, int]]] = [[(0, 0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    best[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            for da, db, cost in _STEPS:
                if i < da or j < db:
                    continue
                ours, theirs = sum(a[i - da : i]) * ratio, sum(b[j - db : j])
                weighed = best[i - da][j - db] + cost + abs(ours - theirs) / (30 + (ours + theirs) / 4)
                if weighed < best[i][j]:
                    best[i][j], came[i][j] = weighed, (da, db)
    pairs = []
    i, j = len(a), len(b)
    while i or j:
        da, db = came[i][j]
        pairs.append((i - da, i, j - db, j))
        i, j = i - da, j - db
    return pairs[::-1]
