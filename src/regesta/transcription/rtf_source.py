"""Rich Text taken apart: groups, control words with their numbers, and words in the characters that they stand for.

In: the bytes of an RTF file. Out: a stream of `Token`s. Each font may have a code page of its own (a Russian letter
typed on an English system), and a character given by its Unicode number is followed by stand-ins for old programs
that are passed over. Linear in the bytes, without recursion.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\"
)
_CHARSETS = {
    0: "cp1252", 1: "", 2: "", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""The character sets of fonts (\\fcharset) and the code pages that they stand for; "" is the document's own."""
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n", "|": "", ":": ""}
MOST_GROUPS = 5_000
"""So deep may groups lie in one another; Word's own are some ten deep, and deeper than this is an attack."""


class Token(NamedTuple):
    """A piece of the file: kind "open", "close", "word" (a control word) or "text"; `number` is a control word's."""

    kind: str
    text: str = ""
    number: int | None = None


class _State(NamedTuple):
    """What holds within a group: the code page of the font, and how many stand-ins follow a Unicode character."""

    page: str
    stand_ins: int


class TooDeepError(Exception):
    """Groups lie deeper in one another than the bound."""


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of *data*.

    Raises:
        TooDeepError: groups lie deeper in one another than `MOST_GROUPS`.
    """
    reader = _Tokens()
    end = len(data)
    place = 0
    while place < end:
        found = _TOKEN.match(data, place)
        if found is None:  # only a lone byte that is none of these
            place += 1
            continue
        place = found.end()
        yield from reader.take(found)
        if found[2] == b"bin" and found[3]:
            place += max(0, int(found[3]))
    yield from reader.flush()


class _Tokens:
    """Holds what the tokens before the next one decide."""

    def __init__(self) -> None:
        self._document = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._default = 0
        self._state = _State("cp1252", 1)
        self._above: list[_State] = []
        self._passing = 0
        self._bytes = bytearray()
        self._high: int | None = None

    def take(self, found: re.Match[bytes]) -> Iterator[Token]:
        code, word, number, symbol, brace, plain = found.groups()
        if code is not None:
            if self._passing:
                self._passing -= 1
            else:
                self._bytes.append(int(code, 16))
        elif plain is not None:
            self._bytes += plain[self._passed(len(plain)) :]
        elif word is not None:
            yield from self._word(word.decode("ascii"), int(number) if number else None)
        elif symbol is not None:
            yield from self._symbol(symbol)
        elif brace is not None:
            yield from self._brace(brace)

    def flush(self) -> Iterator[Token]:
        """Yield the text that waits, in its characters."""
        if self._high is not None:
            self._high = None
            yield Token("text", "\ufffd")
        if self._bytes:
            text = bytes(self._bytes).decode(self._state.page, "replace")
            self._bytes.clear()
            yield Token("text", text)

    def _passed(self, available: int) -> int:
        """Return how many of *available* stand-ins are passed over."""
        passed = min(self._passing, available)
        self._passing -= passed
        return passed

    def _brace(self, brace: bytes) -> Iterator[Token]:
        yield from self.flush()
        self._passing = 0
        if brace == b"{":
            if len(self._above) >= MOST_GROUPS:
                raise TooDeepError
            self._above.append(self._state)
            yield Token("open")
        else:
            if self._above:
                self._state = self._above.pop()
            yield Token("close")

    def _symbol(self, symbol: bytes) -> Iterator[Token]:
        if self._passing:
            self._passing -= 1
            return
        text = symbol.decode("latin-1")
        if text == "*":
            yield from self.flush()
            yield Token("word", "*")
        elif text in ("\n", "\r"):
            yield from self.flush()
            yield Token("word", "par")
        else:
            yield from self.flush()
            if _SYMBOLS.get(text):
                yield Token("text", _SYMBOLS[text])

    def _word(self, word: str, number: int | None) -> Iterator[Token]:
        if word == "u" and number is not None:
            yield from self._unicode(number)
            return
        if self._passing and word not in ("par", "line", "cell", "row"):
            self._passing -= 1
            return
        self._passing = 0
        yield from self.flush()
        if word in _SIGNS:
            yield Token("text", _SIGNS[word])
        elif word == "uc":
            self._state = self._state._replace(stand_ins=min(max(number or 0, 0), 9))
        elif word in ("ansicpg", "mac", "pc", "pca", "ansi"):
            self._document = _code_page(word, number) or self._document
            self._state = self._state._replace(page=self._document)
        elif word == "deff":
            self._default = number or 0
        elif word == "fcharset":
            self._fonts[self._font] = _usable(_CHARSETS.get(number or 0, ""))
        elif word == "cpg":
            self._fonts[self._font] = _usable(f"cp{number}")
        elif word == "f":
            self._font = number or 0
            self._state = self._state._replace(page=self._fonts.get(self._font) or self._document)
        elif word == "plain":
            self._state = self._state._replace(page=self._fonts.get(self._default) or self._document)
        yield Token("word", word, number)

    def _unicode(self, number: int) -> Iterator[Token]:
        yield from self._flush_bytes()
        self._passing = self._state.stand_ins
        code = number + 65536 if number < 0 else number
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000 and self._high is not None:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)
        self._high = None
        yield Token("text", chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd")

    def _flush_bytes(self) -> Iterator[Token]:
        if self._bytes:
            text = bytes(self._bytes).decode(self._state.page, "replace")
            self._bytes.clear()
            yield Token("text", text)


def _code_page(word: str, number: int | None) -> str:
    if word == "ansicpg":
        return _usable("mac-roman" if number == 10000 else "utf-8" if number == 65001 else f"cp{number}")
    return {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}.get(word, "")


def _usable(page: str) -> str:
    try:
        return page if page and codecs.lookup(page) else ""
    except LookupError:
        return ""
