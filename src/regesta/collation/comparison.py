"""How two texts stand to each other, by their words alone.

In: two texts. Out: a `Comparison`: the same, one an excerpt of the other, one contained in the other, or
different. Whether they are one *document* is not said here: identical letters went to several addressees
(`verdict`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct

from .alignment import Alignment, align
from .words import PlacedWord, folded_words, placed_words

Likeness = Literal["same", "excerpt", "contained", "different"]
Side = Literal["a", "b"]

SAME: Final = 0.72
"""Share of either text's words that must be matched (calibrated in benchmarks/collation.py)."""
HELD: Final = 0.72
"""Share of the shorter text's words that must stand in the longer."""
UNLIKE: Final = 0.2
"""Share of shingles below which no alignment is tried: one word in three would have to be misread in a true copy."""
_STRETCH: Final = 1.4
"""The longer text's stretch may be so much longer than the shorter's: page heads, notes between them."""
_FRAME: Final = 12
"""Words; so many before or after the shared stretch are still a heading or a page number."""
_OPENING = "\"“„«‘'"
_ANNOUNCING: Final = 6
"""Words on a line that ends in a colon: more than a salutation has."""


class Comparison(Struct, frozen=True, omit_defaults=True):
    """What two texts, a and b, have in common.

    `verdict` "same": each holds nearly all of the other. "excerpt": the shorter stands in the longer and
    shares its beginning or end. "contained": the shorter stands in the midst of the longer. "different":
    neither. `containment_a` is the share of a's 4-word shingles that b has too, exactly; `coverage_a` the
    share of a's words that run alongside b's, misread ones counted by their likeness; `similarity` the
    likeness within the shared stretch. `span_a`, `span_b` are that stretch as offsets in the texts.
    `shorter` is the text that stands in the other. `words` is the number of words matched. `announced`: the
    longer text introduces the stretch as a quotation. `numbers_differ`: clean copies of one wording, but
    for other figures in the same places.
    """

    verdict: Likeness
    containment_a: float = 0.0
    containment_b: float = 0.0
    coverage_a: float = 0.0
    coverage_b: float = 0.0
    similarity: float = 0.0
    words: int = 0
    span_a: tuple[int, int] = (0, 0)
    span_b: tuple[int, int] = (0, 0)
    shorter: Side | None = None
    announced: bool = False
    numbers_differ: bool = False


def compare(a: str, b: str) -> Comparison:
    """Return how *a* and *b* stand to each other; `compare(b, a)` says the same with the sides exchanged.

    Headers lost, lines wrapped anew, other quotation marks and 5 % misread characters leave "same"; half or a
    quarter of a letter is an "excerpt" of it; a letter quoted whole in a telegram is "contained" in it; a
    reply that quotes a paragraph, and letters that share formulas, are "different".
    """
    set_a, set_b = _shingles(a), _shingles(b)
    if not set_a or not set_b:
        return Comparison("different")
    common = len(set_a & set_b)
    containment_a, containment_b = common / len(set_a), common / len(set_b)
    if max(containment_a, containment_b) < UNLIKE:
        return Comparison("different", containment_a, containment_b)
    placed_a, placed_b = _placed(a), _placed(b)
    words_a, words_b = [word.word for word in placed_a], [word.word for word in placed_b]
    run = align(words_a, words_b)
    if not run.found:
        return Comparison("different", containment_a, containment_b)
    coverage_a, coverage_b = run.matched_a / len(words_a), run.matched_b / len(words_b)
    stretch_a, stretch_b = run.span_a[1] - run.span_a[0], run.span_b[1] - run.span_b[0]
    similarity = (run.matched_a + run.matched_b) / (stretch_a + stretch_b)
    verdict, shorter = _judge(run, len(words_a), len(words_b))
    span_a, span_b = _offsets(placed_a, run.span_a), _offsets(placed_b, run.span_b)
    lead_a, lead_b = run.span_a[0], run.span_b[0]
    announced: Side | None = None
    if lead_b > lead_a and shorter != "b" and _announced(b, span_b[0], lead_b):
        announced = "a"
    elif lead_a > lead_b and shorter != "a" and _announced(a, span_a[0], lead_a):
        announced = "b"
    return Comparison(
        verdict,
        containment_a,
        containment_b,
        coverage_a,
        coverage_b,
        similarity,
        round(min(run.matched_a, run.matched_b)),
        span_a,
        span_b,
        shorter or (announced if verdict == "same" else None),
        verdict != "different" and announced is not None,
        _numbers_differ(run.replaced, similarity),
    )


def _judge(run: Alignment, length_a: int, length_b: int) -> tuple[Likeness, Side | None]:
    """Return the verdict, and the text that stands in the other where one does."""
    coverage_a, coverage_b = run.matched_a / length_a, run.matched_b / length_b
    framed_a, framed_b = _framed(run.span_a, length_a), _framed(run.span_b, length_b)
    shorter: Side = "a" if coverage_a > coverage_b else "b"
    if min(coverage_a, coverage_b) >= SAME:
        if framed_b and not framed_a and shorter == "a":
            return "contained", "a"
        if framed_a and not framed_b and shorter == "b":
            return "contained", "b"
        return "same", None
    if max(coverage_a, coverage_b) < HELD:
        return "different", None
    own, host = (run.span_a, run.span_b) if shorter == "a" else (run.span_b, run.span_a)
    if host[1] - host[0] > (own[1] - own[0]) * _STRETCH + _FRAME:
        return "different", None
    total = length_b if shorter == "a" else length_a
    near = max(_FRAME, total // 20)
    return ("excerpt" if min(host[0], total - host[1]) <= near else "contained"), shorter


def _framed(span: tuple[int, int], length: int) -> bool:
    """Return whether a text has words of its own, more than page furniture, before and after the stretch."""
    return min(span[0], length - span[1]) > _FRAME


# One text is compared with all its candidates in a row, and nearly all of them are turned down by their shingles alone,
# for which the places of the words need not be known: that is ten times as fast.


@lru_cache(maxsize=8)
def _shingles(text: str) -> frozenset[bytes]:
    words = folded_words(text)
    return frozenset(map(b" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))) or frozenset(
        [b" ".join(words)] if words else ()
    )


@lru_cache(maxsize=8)
def _placed(text: str) -> list[PlacedWord]:
    return placed_words(text)


def _offsets(placed: list[PlacedWord], span: tuple[int, int]) -> tuple[int, int]:
    return placed[span[0]].start, placed[span[1] - 1].end


def _announced(host: str, at: int, lead: int) -> bool:
    """Return whether the words before *at* introduce what follows as somebody else's.

    A quotation mark opens it, or a full line before it ends in a colon ("Following is text of message:"),
    which a short salutation does too and a heading of a few words may.
    """
    before = host[max(0, at - 300) : at].rstrip()
    if before.endswith(tuple(_OPENING)):
        # A quotation in the midst of a line is the writer's own; a message quoted whole begins a line.
        return lead > 1 and before.rstrip(_OPENING).rstrip(" \t").endswith(("\n", ":"))
    line = before.rpartition("\n")[2]
    return lead > _FRAME and line.endswith(":") and len(line.split()) > _ANNOUNCING


def _numbers_differ(replaced: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], similarity: float) -> bool:
    """Return whether figures are what the two copies differ in: a form filled in twice, not one misread."""
    if similarity < 0.9:
        return False
    figures = others = 0
    for side_a, side_b in replaced:
        if len(side_a) != len(side_b):
            others += max(len(side_a), len(side_b))
            continue
        for word_a, word_b in zip(side_a, side_b, strict=True):
            if word_a == word_b:
                continue
            if word_a.isdigit() and word_b.isdigit():
                figures += 1
            else:
                others += 1
    return figures > 0 and others <= 3 * figures
