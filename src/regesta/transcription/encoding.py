"""Bytes to characters: which encoding a capture is in, and how sure that is.

The order of proof: a byte-order mark; the NULs of UTF-16 and UTF-32 without a mark; bytes that are UTF-8
(text in another encoding with a high byte is hardly ever valid UTF-8 by chance); what the page or the XML
declares; and last the legacy encoding whose reading looks most like writing (`legacy`). Line ends become
"\\n", the mark is dropped, NUL becomes U+FFFD; else every character stays as it is (no Unicode
normalisation), so that a UTF-8 file with "\\n" line ends is its own transcription.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from ..model import Sentence, counted, told
from .errors import NotTextError
from .legacy import choose_legacy


class Decoded(NamedTuple):
    """Characters, the encoding that they were in, and what was doubtful."""

    text: str
    encoding: str
    notices: tuple[Sentence, ...]


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with theirs
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})|<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9._:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # Browsers look for a declaration in the first 1,024 bytes; saved pages begin with long comments.
_NOT_DECLARED = ("utf-16", "utf-32", "utf-7", "idna", "punycode", "undefined", "unicode", "raw-unicode")
_SAMPLE = 64 * 1024
_MOST_HIGH_BYTES = 8
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # Random bytes have 10 %; typewritten and scanned text has now and then a stray one.


def decode(data: bytes, *, name: str, markup: bool = False) -> Decoded:
    """Return the characters of *data*; with *markup*, what the page declares is believed before the guess.

    Raises:
        NotTextError: the bytes are no text in any encoding.
    """
    encoding, skip, notices = _find_encoding(data, markup)
    text, wrong = _decode_as(data[skip:], encoding)
    if wrong:
        notices.append(
            counted(
                "{num} place was not valid {encoding} and is shown as \ufffd; save the source again if words are "
                "missing.",
                "{num} places were not valid {encoding} and are shown as \ufffd; save the source again if words are "
                "missing.",
                wrong,
                encoding=encoding,
            )
        )
    share = _share_of_controls(text)
    if share > _MOST_CONTROLS:
        raise NotTextError(name=name, share=share)
    nuls = text.count("\0")
    if nuls:
        text = text.replace("\0", "\ufffd")
        notices.append(
            counted(
                "{num} NUL character, which no text has, is shown as \ufffd.",
                "{num} NUL characters, which no text has, are shown as \ufffd.",
                nuls,
            )
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, tuple(notices))


def _find_encoding(data: bytes, markup: bool) -> tuple[str, int, list[Sentence]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark) and not (encoding == "utf-32-le" and len(data) % 4):
            return encoding, len(mark), []
    wide = wide_encoding(data)
    if wide:
        return wide, 0, [told("No byte-order mark: read as {encoding} by the pattern of its bytes.", encoding=wide)]
    if _is_utf8(data):
        return "utf-8", 0, _contradicted(data) if markup else []
    declared = _declared(data) if markup else None
    if declared == "utf-8":
        legacy, _ = choose_legacy(data)
        if _mostly_utf8(data):
            return "utf-8", 0, []
        return legacy, 0, [told("It declares utf-8, which its bytes are not: read as {encoding}.", encoding=legacy)]
    if declared:
        return declared, 0, []
    if _mostly_utf8(data):
        return "utf-8", 0, []
    legacy, sure = choose_legacy(data)
    if sure:
        return legacy, 0, []
    return (
        legacy,
        0,
        [told("The encoding is not certain: read as {encoding}. Check letters with accents.", encoding=legacy)],
    )


def wide_encoding(data: bytes) -> str | None:
    """Return which UTF-16 or UTF-32 *data* is by where its NULs stand, or None.

    The space, the line end and most letters of Latin script have NUL for their high byte.
    """
    whole = data[:_SAMPLE]
    whole = whole[: len(whole) // 4 * 4]
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


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(data: bytes) -> bool:
    """Return whether *data* is UTF-8 with few bad places (cut in a character, one pasted word)."""
    sample = data[:_SAMPLE].decode("utf-8", errors="replace")
    wrong = sample.count("\ufffd")
    beyond = sum(1 for char in sample if char > "\x7f") - wrong
    return beyond >= 10 * wrong


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii").lower()
    if label in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}:
        return "cp1252"  # The HTML standard's rule: pages that declare it mean Windows' superset.
    try:
        found = codecs.lookup(label)
        "".encode(found.name)  # Fails for what is a codec, but no encoding (base64, rot13).
    except (LookupError, ValueError):
        return None
    # A page whose tags can be read byte by byte is in no wide encoding, whatever it says.
    return None if found.name.startswith(_NOT_DECLARED) else found.name


def _contradicted(data: bytes) -> list[Sentence]:
    declared = _declared(data)
    if declared in {None, "utf-8", "ascii"} or data.isascii():
        return []
    return [told("It declares {encoding}, but its bytes are utf-8: read as utf-8.", encoding=declared)]


def _decode_as(data: bytes, encoding: str) -> tuple[str, int]:
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return text, max(1, text.count("\ufffd"))


def _share_of_controls(text: str) -> float:
    sample = text[:_SAMPLE]
    if not sample:
        return 0.0
    controls = len(_CONTROLS.findall(sample))
    nuls = sample.count("\0")
    # Holes of NULs are what a copy that broke off leaves; more than a third of them is no text.
    return (controls + (nuls if nuls * 3 > len(sample) else 0)) / len(sample)
