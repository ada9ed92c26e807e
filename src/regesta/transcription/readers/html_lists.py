"""The numbers that a browser puts before the entries of an ordered list ("3. "): a writer's points, an
edition's notes.

They stand on the page and not in the file, so they are written out. Menus are ordered lists that style
sheets show without numbers, and so get none; nor does an entry that begins with its own number.
"""

from __future__ import annotations

from selectolax.lexbor import LexborNode

_LEVELS = 6  # So deep below an entry its first words are looked for.
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Numbering:
    """The lists that stand open, each with its next number; None where it has none."""

    def __init__(self) -> None:
        self._next: list[int | None] = []
        self._kinds: list[str] = []
        self._menus = 0

    def enter(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Open a list or a menu."""
        if tag == "nav":
            self._menus += 1
            return
        numbered = tag == "ol" and not self._menus and "none" not in (attributes.get("style") or "")
        self._next.append(_number(attributes.get("start"), 1) if numbered else None)
        self._kinds.append(attributes.get("type") or "1")

    def leave(self, tag: str) -> None:
        """Close a list or a menu."""
        if tag == "nav":
            self._menus -= 1
        else:
            self._next.pop()
            self._kinds.pop()

    def mark_of(self, entry: LexborNode, attributes: dict[str, str | None]) -> str:
        """Return the number that stands before *entry*, with its point and space; "" for none."""
        following = self._next[-1] if self._next else None
        if following is None:
            return ""
        number = _number(attributes.get("value"), following)
        self._next[-1] = number + 1
        mark = _written(number, self._kinds[-1])
        words = _first_words(entry)
        return f"{mark}. " if mark and words and not _begins_with(words, mark) else ""


def _begins_with(words: str, mark: str) -> bool:
    """Return whether the entry brings its own number ("1. ", "1) ", "¹ ")."""
    after = words[len(mark) :][:1]
    return words[0] in _RAISED or (words.startswith(mark) and not after.isalnum())


def _number(value: str | None, otherwise: int) -> int:
    plain = (value or "").strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 7 else otherwise


def _written(number: int, kind: str) -> str:
    if kind == "1":
        return str(number)
    if kind in {"a", "A"} and 1 <= number <= len(_LETTERS):
        letter = _LETTERS[number - 1]
        return letter if kind == "a" else letter.upper()
    return ""  # Roman numbers are rare, and a wrong number is worse than none.


def _first_words(entry: LexborNode) -> str:
    node = entry.first_child
    for _ in range(_LEVELS):
        while node is not None and node.is_text_node and not (node.text_content or "").strip():
            node = node.next
        if node is None or node.is_text_node:
            break
        node = node.first_child
    return (node.text_content or "").strip() if node is not None and node.is_text_node else ""
