"""Who keeps what an archival reference names: the repository, with its division or house, at the reference's head.

In: the parts of a reference (`reference_parts`). Out: the keeper's span, the fonds where a dash joins it to the
keeper, and where the units begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from .keepers import DIVISION, is_archive, is_initials, looks_like_repository
from .reference_parts import DASH, Part, trim
from .reference_words import IBIDEM
from .unit_names import KNOWN_GROUP, is_collection

_SUB_ARCHIVE = re.compile(r"[A-ZА-Я]{2,6}$")
_IN_BRACKETS = re.compile(r"\s*\([^()]{2,40}\)$")
_ITEM_HEAD = 7
"""Parts within which the keeper must be named, when the reference begins with the item itself."""


class Keeper(Struct, frozen=True):
    """The index of the part after the keeper, and the spans of the keeper and of a fonds joined to it by a dash."""

    after: int
    repository: tuple[int, int] | None = None
    fonds: tuple[int, int] | None = None


def read_keeper(text: str, parts: Sequence[Part]) -> Keeper:
    """Return the keeper with which the parts begin, or no span where the reference names none."""
    if not parts:
        return Keeper(0)
    first = _past_item(text, parts)
    part = parts[first]
    if IBIDEM.fullmatch(text, part.start, part.end):
        return Keeper(first + 1)
    if part.meaning is not None or part.shape in ("code", "shelf", "years", "time"):
        return Keeper(first)
    words = text[part.start : part.end]
    if words[0] in '"“„[' or (is_collection(words) and not is_archive(words)):
        return Keeper(first)
    dash = DASH.search(text, part.start, part.end)
    if dash is not None:
        return Keeper(first + 1, trim(text, part.start, dash.start()), trim(text, dash.end(), part.end))
    last = first
    while last + 1 < len(parts) and _goes_on(text, parts, words, last + 1):
        last += 1
    end = parts[last].end
    bracket = _IN_BRACKETS.search(text[part.start : end])
    if bracket is not None and bracket.start() > 1:
        end = part.start + bracket.start()
    return Keeper(last + 1, (part.start, end))


def _past_item(text: str, parts: Sequence[Part]) -> int:
    """Return the index of the part that names the keeper where the item itself is named first."""
    if parts[0].shape != "item":
        return 0
    for i, part in enumerate(parts[1:_ITEM_HEAD], 1):
        if part.meaning in ("fonds", "group", "transfer") or part.shape == "code":
            return i
        if part.meaning is None and part.shape == "plain" and looks_like_repository(text[part.start : part.end]):
            return i
    return 0


def _goes_on(text: str, parts: Sequence[Part], words: str, i: int) -> bool:
    """Tell whether the part still belongs to the keeper: its division, its place before a fonds, a house in it."""
    part = parts[i]
    if part.meaning is not None or part.shape not in ("plain", "title"):
        return False
    own = text[part.start : part.end]
    if is_collection(own) and not is_archive(own):
        return False
    after = parts[i + 1] if i + 1 < len(parts) else None
    if is_initials(own) and is_initials(words) and after is not None and is_archive(text[after.start : after.end]):
        return after.meaning is None
    if DIVISION.search(own) or (is_archive(own) and looks_like_repository(words)):
        return True
    if not is_archive(words):
        return False
    if _SUB_ARCHIVE.match(own) and "rchiv" in words:
        return True
    if after is None or part.shape != "plain" or own.count(" ") > 1:
        return False
    return after.meaning in ("fonds", "group") or after.shape == "code" or _is_known_group(text, after)


def _is_known_group(text: str, part: Part) -> bool:
    return part.meaning is None and KNOWN_GROUP.match(text, part.start, part.end) is not None
