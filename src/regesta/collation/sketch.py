"""Which captures are worth comparing at all: a small sample of a text's shingles, the same in every capture.

In: a text. Out: its sketch, to be joined with the sketches of other texts on equal hashes. FracMinHash keeps
every shingle whose hash is small, so that what is kept of an excerpt is kept of its host too: the share that
two sketches have in common estimates containment, which MinHash with its fixed size can't (measured in
benchmarks/collation.py).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from xxhash import xxh64_intdigest

from .words import folded_words

SHINGLE: Final = 4
"""Words in a shingle."""

SCALE: Final = 8
"""One shingle in so many is kept of a text of ordinary length."""

MIN_SHARED: Final = 6
"""So many hashes must two texts of ordinary length share to be compared."""

MAX_CAPTURES_PER_HASH: Final = 60
"""A hash found in more captures than this is a formula or a page's boilerplate and pairs nothing."""

# A text of up to 64 words keeps every shingle, up to 128 every second, up to 256 every fourth.
_DENSE: Final = ((64, 1), (128, 2), (256, 4))
_FULL: Final = 1 << 64
_HALF: Final = 1 << 63


def sketch(text: str) -> tuple[int, ...]:
    """Return the sketch of *text*: hashes of its 4-word shingles below 2^64/8, signed, sorted, each once.

    A text of at most 256 words keeps more of them (one in four, in two, or all from 64 words down), as one in
    eight of a telegram of forty words would be four or five, too few to tell. All that the scale of a long
    text keeps, the scale of a short one keeps as well: a short excerpt still meets its long host in every
    hash of the host that falls into it, and the additional hashes pair short texts with one another. A text
    of fewer than four words is one shingle; a text without words has no sketch.
    """
    words = _words_of(text)
    if not words:
        return ()
    if len(words) <= SHINGLE:
        return (_signed(xxh64_intdigest(b"".join(words))),)
    limit = _FULL // _scale(len(words))
    shingles = map(b"".join, zip(words, words[1:], words[2:], words[3:], strict=False))
    kept = {digest for digest in map(xxh64_intdigest, shingles) if digest < limit}
    return tuple(sorted(map(_signed, kept)))


def worth_comparing(shared: int, size_a: int, size_b: int) -> bool:
    """Return whether two texts whose sketches of these sizes share so many hashes are to be compared.

    Six shared hashes are some fifty words in common. A sketch of fewer than 48 hashes comes from a short
    text, of which a long host can share only one shingle in eight: an eighth of its size will do, but never
    fewer than two, save for a text of a single shingle.
    """
    smaller = min(size_a, size_b)
    if smaller <= 1:
        return shared >= 1
    return shared >= max(2, min(MIN_SHARED, smaller // SCALE))


def fingerprint(text: str) -> int | None:
    """Return one signed 64-bit hash of all words of *text*, or None without words.

    Equal fingerprints are equal texts up to wrapping, case and punctuation. It pairs what the sketch can't: a
    text held in more than `MAX_CAPTURES_PER_HASH` captures, as the letters of a wide circular are.
    """
    words = _words_of(text)
    return _signed(xxh64_intdigest(b"".join(words))) if words else None


@lru_cache(maxsize=1)
def _words_of(text: str) -> list[bytes]:
    # A text's sketch and its fingerprint are asked for in a row.
    return folded_words(text)


def _scale(words: int) -> int:
    return next((scale for most, scale in _DENSE if words <= most), SCALE)


def _signed(digest: int) -> int:
    return digest - _FULL if digest >= _HALF else digest
