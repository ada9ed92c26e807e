"""An archival reference cut into its parts, each with the word that says what it is, or with its shape.

In: the span of a reference. Out: its parts in the order of the text. References part their levels by commas, colons,
semicolons and arrows, or by a full stop before the next level's word ("Ф. 3. Оп. 12."), or by that word alone
("VPA fond 0311"); a keeper's initials and the group's code after them are two parts ("PA AA B 130").
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .keepers import is_initials
from .reference_words import FIRST_WORDS, IBIDEM, Mark, Meaning, level_word
from .unit_names import GROUP_CODE, Shape, shape_of

_SIGNS = re.compile(r"[,;:›>|\n()\[\]\"“”„«»]|\.(?=\s+[^\W\d_])")
DASH = re.compile(r"\s+[-–—]\s+")
"""A dash between two levels in one part."""
_INNER = re.compile(r"\s([^\W\d_]+)")
_LAST_WORDS = re.compile(r"(?:[^\W\d_]{1,14}[.\s]{1,2})?[^\W\d_]{1,14}[.\s]{0,2}$")
_POSTPOSED = re.compile(
    r"(\d[\w/-]*)\.\s?(f|fond|d|doboz|cs|csomó|t|tétel|ő\.\s?e|őe|ú\.\s?n|o|p|fol)\b\.?(?=$|[\s,;)]|\d)", re.IGNORECASE
)
_POSTPOSED_WORDS: Final = frozenset(["f", "d", "t", "cs", "o", "p", "fol"])
_POSTPOSED_AS: Final[dict[str, Meaning]] = {"f": "fonds", "fond": "fonds", "o": "pages", "p": "pages", "fol": "pages"}
_GROUP_AFTER_INITIALS = re.compile(
    r"(?<=[A-ZÀ-ŽА-Яa-z])\s(?=[A-ZА-Я]{1,5}\s?\d|\d[\w.]*[.-]\d|[IVXLC]+-[A-Z]|[IVX]+\.\s?HA)"
)
_NEVER_INNER: Final = frozenset({"no", "nr", "item", "files", "film", "piece", "sign", "list"})
_UNDER_A_FONDS = re.compile(r"\b(?:op|оп|inv|d|д)\.\s?\d|\bdosar|\bdelo|\bopis", re.IGNORECASE)
_FULL_LINE = 60
"""Characters from which a line counts as filled, so that what follows goes on with it."""
_GOES_ON = re.compile(r"\b(?:of|the|and|for|de|des|du|la|der|die|das|für|und|et|al|din|și)$")
_EDGES: Final = " \t\r\n\u00a0.;,«»"


class Part(NamedTuple):
    """One part, text[start:end]; what its word names (with the value's offset) and which word, or its shape."""

    start: int
    end: int
    meaning: Meaning | None
    value: int
    word: str
    shape: Shape


def split_reference(text: str, start: int, end: int) -> list[Part]:
    """Return the parts of the reference text[start:end], trimmed, the empty ones left out."""
    splitter = _Splitter(text, start, end)
    for first, last in _spans(text, start, end):
        splitter.cut(first, last)
    return splitter.parts


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the spaces, stops and commas on its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        if text[end - 1] == "." and end - 3 > start and text[end - 3] == "." and text[end - 2].isalpha():
            break  # the last stop of "A.N.V." belongs to it
        end -= 1
    return start, end


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans between separators, none of which stands inside brackets or quotes.

    A colon after a level's word, and one inside a time or number, part nothing; nor does the end of a long line,
    where the words were only wrapped; where commas part the levels, no line's end does but before a level's word.
    """
    spans: list[tuple[int, int]] = []
    depth, quoted, position = 0, False, start
    commas = text.count(",", start, end) >= text.count("\n", start, end)
    for sign in _SIGNS.finditer(text, start, end):
        at, c = sign.start(), sign[0]
        if c in "([":
            depth += 1
        elif c in ")]":
            depth = max(0, depth - 1)
        elif c in '"“”„':
            quoted = not quoted if c == '"' else c != "”" and not (c == "“" and quoted)
        elif (
            depth
            or quoted
            or c in "«»"
            or (
                (c == "." and (not _word_after(text, at + 1, end) or _word_before(text, position, at, end)))
                or (c == ":" and not (at + 1 == end or text[at + 1].isspace()))
                or (c == ":" and _word_before(text, position, at, end))
                or (c == "\n" and (_wrapped(text, at) or (commas and level_word(text, at + 1, end) is None)))
            )
        ):
            continue
        else:
            spans.append((position, at))
            position = at + 1
    spans.append((position, end))
    return [trimmed for span in spans if (trimmed := trim(text, *span))[1] > trimmed[0]]


def _word_after(text: str, at: int, end: int) -> bool:
    while at < end and text[at].isspace():
        at += 1
    mark = level_word(text, at, end)
    if mark is None or (text[at].islower() and mark.word in _POSTPOSED_WORDS):
        return False
    return text[mark.value].isdigit() or len(mark.word) > 2


def _word_before(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether the words before the colon at *at* are a level's: "Call Number: KC 3/104"."""
    first = max(start, at - 30)
    found = _LAST_WORDS.search(text[first:at])
    if found is None:
        return False
    begin = first + found.start()
    space = text.find(" ", begin, at)
    for word in (begin, space + 1) if space > 0 else (begin,):
        mark = level_word(text, word, end)
        if mark is not None and mark.value > at:
            return word == start or mark.word not in ("file", "files")  # "Harbour Files: 12" is a title
    return False


def _wrapped(text: str, at: int) -> bool:
    """Tell whether the line that ends at *at* is so long, or ends in such a word, that its end says nothing."""
    begin = text.rfind("\n", 0, at)
    return at - begin > _FULL_LINE or _GOES_ON.search(text[max(begin, at - 8) : at].rstrip()) is not None


class _Splitter:
    """The parts found so far, and which levels they named: what a short word means depends on it."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start = text, start
        self.parts: list[Part] = []
        # "Ibid., f. 9" are leaves of the file before, unless the levels under a fonds follow.
        self.file_known = IBIDEM.match(text, start, end) is not None and not _UNDER_A_FONDS.search(text, start, end)
        self.series_known = False

    def cut(self, start: int, end: int) -> None:
        """Add the parts that the span holds: it is cut before the words of levels, and after a keeper's initials."""
        text = self.text
        mark = level_word(text, start, end, file_known=self.file_known)
        if mark is None:
            if self._cut_postposed(start, end):
                return
            if not self.parts and text[start].isupper():
                group = _after_initials(text[start:end])
                if group:
                    self._add(*trim(text, start, start + group), None)
                    self.cut(start + group, end)
                    return
        for found in _INNER.finditer(text, start + 1, end):
            if found[1].casefold() in FIRST_WORDS:
                at = found.start(1)
                inner = level_word(
                    text, at, end, file_known=self.file_known or (mark is not None and mark[1] == "file")
                )
                if inner is not None and inner.word not in _NEVER_INNER and _cuts(text, start, at, inner):
                    self._add(*trim(text, start, at), mark)
                    start, mark = at, inner
        self._add(start, trim(text, start, end)[1], mark)

    def _add(self, start: int, end: int, mark: Mark | None) -> None:
        if start >= end:
            return
        if mark is None:
            words = self.text[start:end]
            shape: Shape = "plain" if words[0] in '"“„' else shape_of(words)
            self.file_known = self.file_known or shape == "shelf"
            self.parts.append(Part(start, end, None, start, "", shape))
            return
        word, meaning, value = mark
        if self.series_known and not self.file_known and word in ("p", "п"):
            meaning = "file"  # папка: the folder between opis and delo
        elif word == "file" and self.parts and self.parts[-1].word.startswith("dosar"):
            meaning = "pages"
        self.file_known = self.file_known or meaning in ("file", "box", "transfer")
        self.series_known = self.series_known or meaning == "series"
        self.parts.append(Part(start, end, meaning, value, word, "plain"))

    def _cut_postposed(self, start: int, end: int) -> bool:
        """Add the parts of a span whose level words follow their numbers: "M-KS 288. f. 5/123. ő. e."."""
        text = self.text
        if text.find(".", start, end) < 0:
            return False
        position = start
        for found in _POSTPOSED.finditer(text, start, end):
            word = re.sub(r"[.\s]", "", found[2].casefold())
            meaning: Meaning = _POSTPOSED_AS.get(word, "file")
            first = found.start(1)
            if meaning == "fonds":
                first = trim(text, position, first)[0]  # "M-KS 288. f.": the letters belong to the number
            elif text[position:first].strip(" .-"):
                self._add(*trim(text, position, first), None)
            self._add(first, found.end(1), Mark(word, meaning, first))
            position = found.end()
        if position > start:
            rest = trim(text, position, end)
            self._add(*rest, None)
        return position > start


def _cuts(text: str, start: int, at: int, mark: Mark) -> bool:
    """Tell whether the level's word at *at* begins a part: it is small, or known for it, or follows initials."""
    if text[mark.value].islower():
        return False  # "the folder of the minister"
    if text[at].islower() or mark.meaning in ("transfer", "group") or ":" in text[at : mark.value]:
        return True
    before = text[start:at].strip()
    return text[mark.value].isdigit() and (is_initials(before) or (before[-1:].isdigit() and len(mark.word) < 3))


def _after_initials(head: str) -> int:
    """Return where the group's code begins after initials ("PA AA B 130"), 0 where the head is one part."""
    if GROUP_CODE.match(head) or shape_of(head) == "shelf":
        return 0
    for space in _GROUP_AFTER_INITIALS.finditer(head):
        tail = head[space.end() :]
        if is_initials(head[: space.start()]) and (tail[0] in "0123456789IVX" or GROUP_CODE.match(tail)):
            return space.end()
    return 0
