"""Whether some bytes are text at all, and how their beginning reads; enough to tell the kinds of text apart.

The encoding is found with care later, when the capture is transcribed.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_HIGH_BYTES = 8
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # Random bytes have 10 %; old text files have now and then a stray one.
_MOST_NULS = 0.34  # What broke off leaves holes of NULs; above a third it is no text.


def head_of_text(head: bytes) -> str | None:
    """Return how *head* reads as text, or None where it is binary."""
    text = _decoded(head)
    if not text:
        return None
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text) or text.count("\0") > _MOST_NULS * len(text):
        return None
    return text


def _decoded(head: bytes) -> str:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, errors="ignore")
    wide = _wide(head)
    if wide:
        return head.decode(wide, errors="ignore")
    try:
        return head.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        # Any one-byte encoding shows the ASCII marks that tell the kinds apart.
        return head.decode("latin-1")


def _wide(head: bytes) -> str | None:
    """Return UTF-16 or UTF-32 where NULs stand in every second place, or in three of four."""
    whole = head[: len(head) // 4 * 4]
    if len(whole) < 8 or b"\0" not in whole:
        return None
    quarter = len(whole) // 4
    nuls = [whole[place::4].count(0) for place in range(4)]
    if nuls[2] + nuls[3] > 1.9 * quarter and nuls[0] < quarter // 2:
        return "utf-32-le"
    if nuls[0] + nuls[1] > 1.9 * quarter and nuls[3] < quarter // 2:
        return "utf-32-be"
    return _utf16_of(whole)


def _utf16_of(whole: bytes) -> str | None:
    for low, high, encoding in ((0, 1, "utf-16-le"), (1, 0, "utf-16-be")):
        nuls, others = whole[high::2].count(0), whole[low::2].count(0)
        # High bytes are few in all alphabets (Latin 0-2, Cyrillic 4, punctuation 32); letters are not.
        if nuls > max(2, 8 * others, len(whole) // 25) and len(set(whole[high::2])) <= _MOST_HIGH_BYTES:
            return encoding
    return None
