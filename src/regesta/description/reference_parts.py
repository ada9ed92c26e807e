"""An archival reference cut into its parts, each with the word that says what it is, or with its shape.

In: the span of a reference. Out: its parts in the order of the text. References part their levels by commas, colons,
semicolons and arrows, or by a full stop before the next level's word ("Ф. 3. Оп. 12."), or by that word alone
("VPA fond 0311"); a keeper's initials and the group's code after them are two parts ("PA AA B 130").
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .keepers import is_initials
from .reference_words import FIRST_WORDS, LEVEL_WORDS, Mark, Meaning, level_word
from .unit_names import GROUP_CODE, Shape, shape_of

_SIGNS = re.compile(r"[,;:›>|\n()\[\]\"“”„«»]|\.(?=\s+[^\W\d_])")
_INNER = re.compile(r"\s([^\W\d_]+)")
_LAST_WORDS = re.compile(r"(?:[^\W\d_]{1,14}[.\s]{1,2})?[^\W\d_]{1,14}[.\s]{0,2}$")
_POSTPOSED = re.compile(
    r"(\d[\w/-]*)\.\s?(f|fond|d|doboz|cs|csomó|t|tétel|ő\.\s?e|őe|ú\.\s?n|o|p|fol)\b\.?(?=$|[\s,;)]|\d)", re.IGNORECASE
)
_POSTPOSED_WORDS: Final = frozenset("f d t cs o p fol".split())
_POSTPOSED_AS: Final[dict[str, Meaning]] = {"f": "fonds", "fond": "fonds", "o": "pages", "p": "pages", "fol": "pages"}
_GROUP_AFTER_INITIALS = re.compile(r"(?<=[A-ZÀ-ŽА-Яa-z])\s(?=[A-ZА-Я]{1,5}\s?\d|\d[\w.]*[.-]\d|[IVXLC]+-[A-Z]|[IVX]+\.\s?HA)")
_NEVER_INNER: Final = frozenset({"no", "nr", "item", "files", "film", "piece", "sign", "list"})
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
    parts: list[Part] = []
    file_known = opis_known = False
    for first, last in _spans(text, start, end):
        for part in _cut(text, first, last, first == start, file_known=file_known, opis_known=opis_known):
            if part.word == "file" and parts and parts[-1].word.startswith("dosar"):
                part = part._replace(meaning="pages")  # noqa: PLW2901
            file_known = file_known or part.meaning in ("file", "box", "transfer") or part.shape == "shelf"
            opis_known = opis_known or part.meaning == "series"
            parts.append(part)
    return parts


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
    where the words were only wrapped.
    """
    spans: list[tuple[int, int]] = []
    depth, quoted, position = 0, False, start
    for sign in _SIGNS.finditer(text, start, end):
        at, c = sign.start(), sign[0]
        if c in "([":
            depth += 1
        elif c in ")]":
            depth = max(0, depth - 1)
        elif c in '"“”„':
            quoted = not quoted if c == '"' else c != "”" and not (c == "“" and quoted)
        elif depth or quoted or c in "«»":
            continue
        elif (
            (c == "." and (not _word_after(text, at + 1, end) or _word_before(text, position, at, end)))
            or (c == ":" and not (at + 1 == end or text[at + 1].isspace()))
            or (c == ":" and _word_before(text, position, at, end))
            or (c == "\n" and _wrapped(text, at))
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
    mark = level_word(text, begin, end)
    if mark is None or mark.value <= at:
        space = text.find(" ", begin, at)
        mark = level_word(text, space + 1, end) if space > 0 else None
    return mark is not None and mark.value > at


def _wrapped(text: str, at: int) -> bool:
    """Tell whether the line that ends at *at* is so long, or ends in such a word, that its end says nothing."""
    begin = text.rfind("\n", 0, at)
    return at - begin > _FULL_LINE or _GOES_ON.search(text[max(begin, at - 8) : at].rstrip()) is not None


def _cut(text: str, start: int, end: int, leads: bool, *, file_known: bool, opis_known: bool) -> list[Part]:
    """Return the parts that the span holds: it is cut before the words of levels, and after a keeper's initials."""
    marked = level_word(text, start, end, file_known=file_known) is not None
    if not marked:
        postposed = _postposed(text, start, end)
        if postposed:
            return postposed
    cuts = [start]
    for found in _INNER.finditer(text, start + 1, end):
        if found[1].casefold() not in FIRST_WORDS:
            continue
        at = found.start(1)
        mark = level_word(text, at, end, file_known=file_known)
        if mark is not None and mark.word not in _NEVER_INNER and _cuts(text, cuts[-1], at, mark):
            cuts.append(at)
    head = text[start : cuts[1] if len(cuts) > 1 else end]
    if leads and not marked and " " in head and head[0].isupper():
        group = _after_initials(head)
        if group:
            cuts.insert(1, start + group)
    parts = []
    for first, last in zip(cuts, [*cuts[1:], end], strict=True):
        trimmed_first, trimmed_last = trim(text, first, last)
        if trimmed_first < trimmed_last:
            parts.append(_part(text, trimmed_first, trimmed_last, file_known=file_known, opis_known=opis_known))
            file_known = file_known or parts[-1].meaning == "file"
            opis_known = opis_known or parts[-1].meaning == "series"
    return parts


def _cuts(text: str, start: int, at: int, mark: Mark) -> bool:
    """Tell whether the level's word at *at* begins a part: it is small, or known for it, or follows initials."""
    if text[at].islower() or mark.meaning in ("transfer", "group") or ":" in text[at : mark.value]:
        return True
    before = text[start:at].strip()
    return text[mark.value].isdigit() and (is_initials(before) or before[-1:].isdigit() and len(mark.word) < 3)


def _after_initials(head: str) -> int:
    """Return where the group's code begins after initials ("PA AA B 130"), 0 where the head is one part."""
    if GROUP_CODE.match(head) or shape_of(head) == "shelf":
        return 0
    for space in _GROUP_AFTER_INITIALS.finditer(head):
        tail = head[space.end() :]
        if is_initials(head[: space.start()]) and (tail[0] in "0123456789IVX" or GROUP_CODE.match(tail)):
            return space.end()
    return 0


def _part(text: str, start: int, end: int, *, file_known: bool, opis_known: bool) -> Part:
    mark = level_word(text, start, end, file_known=file_known)
    if mark is not None:
        meaning = mark.meaning
        if opis_known and not file_known and mark.word in ("p", "п"):
            meaning = "file"  # папка: the folder between opis and delo
        return Part(start, end, meaning, mark.value, mark.word, "plain")
    words = text[start:end]
    return Part(start, end, None, start, "", "plain" if words[0] in '"“„' else shape_of(words))


def _postposed(text: str, start: int, end: int) -> list[Part]:
    """Return the parts of a span whose level words follow their numbers: "M-KS 288. f. 5/123. ő. e."."""
    parts: list[Part] = []
    position = start
    for found in _POSTPOSED.finditer(text, start, end):
        word = re.sub(r"[.\s]", "", found[2].casefold())
        meaning: Meaning = _POSTPOSED_AS.get(word, "file")
        first = trim(text, position, found.start())[0] if meaning == "fonds" else found.start(1)
        if meaning != "fonds" and found.start(1) > position + 1 and text[position : found.start(1)].strip(" .-"):
            head = trim(text, position, found.start(1))
            parts.append(_part(text, *head, file_known=False, opis_known=False))
        parts.append(Part(min(first, found.start(1)), found.end(1), meaning, min(first, found.start(1)), word, "plain"))
        position = found.end()
    if parts and trim(text, position, end)[0] < trim(text, position, end)[1]:
        parts.append(_part(text, *trim(text, position, end), file_known=True, opis_known=False))
    return parts


assert _NEVER_INNER <= LEVEL_WORDS.keys() | {"sign"}
