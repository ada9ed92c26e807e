"""An archival reference split into its levels: repository, fonds, series, file, pages.

In: the span of a reference ("VSA, Fond 7 - Lock Section, File 3/1963, pp. 2-3"). Out: its
levels, each with its own span. A level is known by its word ("Fond", "f.", "op.", "Bd.", "RG", "pp.") in the
languages of the archives; what has no word is known by its shape (a shelf number) or else by its place in the
order, which all archives share: the largest unit first (ISAD(G) 2.1, multilevel description). To add a
language, add its words to `reference_words`.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from .keepers import looks_like_repository
from .reference_words import LEVEL_WORDS, SHORT_WORDS, LevelName

_MARK = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(f"(?P<{level}>(?:{words})\\b|(?:{SHORT_WORDS[level]})(?=\\.))" for level, words in LEVEL_WORDS.items())
    + r"|(?P<group>RG|MSS?)(?=\s\d)"
    + r")\.?(?:\s*(?:no|nr|№)\.?)?\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
_CONTAINER = re.compile(r"\b(?:Box|Boxes|Carton|Lot|Schachtel|Cutia|Caja|Boîte|Коробка)\b[\s.:]*\S", re.IGNORECASE)
_GROUP_AND_PIECE = re.compile(  # the group codes of The National Archives (Kew) and of the Bundesarchiv
    r"^(?:(?:FO|CAB|PREM|DO|CO|WO|DEFE|FCO|HO|ADM|AIR|KV|FV|OD|HW)\s?\d{1,4}|(?:R|NS|NL|B|DY|DC|"
    r"DE)\s\d{1,4}(?:\s[IVX]+)?)(?=/\d)"
)
_SHELF = re.compile(
    r"^(?:\d{2,4}[A-Z]?\.[\dA-Z]"  # decimal file: 611.41/3-1158
    r"|[A-Z]{1,7}\s?\d{1,3}(?:[-–]\d+)?(?:\s[A-Z][\w ()/–-]*)?$"  # subject-numeric: POL 27 VIET S
    r"|[A-Z]{1,4}\s[IVXLC\d]+(?:[\s/.][\w.–-]+)*/"  # K II 3/118/40, E 2001/1951/3/18
    r"|[A-Z]?\d{1,6}[A-Z]?[/–-][\w./–-]*\d[\w./–-]*$"  # P64-118, 9U/1956-1958, 6/1955
    r"|Lot\s\d)",
)
_SERIES_WORDS = re.compile(
    r"\b(?:section|series|correspondence|subseries|sekretariat|secția|secţia|abteilung|office files|"
    r"cables|memoranda|chronological|country file|subject file|name file|folder)\b",
    re.IGNORECASE,
)
_FONDS_WORDS = re.compile(
    r"\b(?:papers|files?|records|collection|nachlass|nachlaß|papiers|documents|manuscripts)\b", re.IGNORECASE
)
_SUB_ARCHIVE = re.compile(r"^[A-ZА-Я]{2,6}$")
_NUMBER_THEN_WORDS = re.compile(r"([\w/.-]*\d[\w/.-]*)\s+(?:[-–—]\s*)?(?=[^\W\d])")
YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d(?:[-–—/]\d{2,4})?\b")
_NUMERAL = re.compile(r"(?:[IVXLC]+|[A-Z])(?![\w.])")
_DASH = re.compile(r"\s+[-–—]\s+")
_PAGES_VALUE = re.compile(r"^[\divxlcIVXLC]+[\w]?(?:\s*(?:[-–—,/&]|and|und|et)\s*[\divxlcIVXLC]+\w?)*(?:\s?ff?\.?)?$")
_FULL_LINE = 60
"""Characters from which a line counts as filled, so that what follows goes on with it."""
_GOES_ON = re.compile(r"\b(?:of|the|and|for|de|des|du|la|der|die|das|für|und|et|al|din|și)$")


class Level(Struct, frozen=True):
    """A level of the reference: text[start:end] is its value; `by` tells how it was known."""

    name: LevelName
    start: int
    end: int
    by: Literal["word", "shape", "order"]


def read_levels(text: str, start: int, end: int) -> tuple[Level, ...]:
    """Return the levels of the archival reference text[start:end], none where it can't be told for one.

    Levels with a word go by their word; of the others, the first is the repository, a shelf number the file,
    the rest fonds and series by their words ("Papers", "Section") or their order. A reference that shows
    neither a level's word, nor a shelf number, nor a repository with something after it, is none.
    """
    levels: list[Level] = []
    for first, last in _parts(text, start, end):
        _read_part(text, first, last, levels)
    levels = _one_of_each(text, levels)
    sure = any(level.by != "order" for level in levels)
    names = {level.name for level in levels}
    repository = next((x for x in levels if x.name == "repository"), None)
    named = repository is not None and looks_like_repository(text[repository.start : repository.end])
    if (sure and levels) or (named and len(names) > 1):
        return tuple(levels)
    return ()


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans between commas, semicolons and colons, none of which stands inside brackets or quotes.

    A part in the middle of which a level's word and a number stand is cut there ("VPA fond 0311"). The end of
    a long line is none: there the words were only wrapped.
    """
    spans: list[tuple[int, int]] = []
    depth, quoted, position = 0, False, start
    for i in range(start, end + 1):
        c = text[i] if i < end else ","
        if c in "([":
            depth += 1
        elif c in ")]":
            depth = max(0, depth - 1)
        elif c in '"“”':
            quoted = not quoted if c == '"' else c == "“"
        elif i == end or (not depth and not quoted and (c in ",;:›>" or (c == "\n" and not _wrapped(text, i)))):
            spans.extend(_cut_at_words(text, position, i))
            position = i + 1
    return [trimmed for span in spans if (trimmed := _trim(text, *span))[1] > trimmed[0]]


def _wrapped(text: str, at: int) -> bool:
    """Tell whether the line that ends at *at* is so long, or ends in such a word, that its end says nothing."""
    begin = text.rfind("\n", 0, at)
    return at - begin > _FULL_LINE or _GOES_ON.search(text[max(begin, at - 8) : at].rstrip()) is not None


def _cut_at_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start]
    for mark in _MARK.finditer(text, start, end):
        before = text[start : mark.start()].strip()
        named = mark.lastgroup not in (None, "group")
        followed = mark.end() < end and text[mark.end()].isdigit()
        if before and named and followed and text[mark.start()].islower() and text[mark.start() - 1] == " ":
            cuts.append(mark.start())
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n.;,«»":
        start += 1
    while end > start and text[end - 1] in " \t\r\n;,.":
        end -= 1
    return start, end


def _read_part(text: str, start: int, end: int, levels: list[Level]) -> None:
    """Add the levels that the part text[start:end] holds to *levels*."""
    part = text[start:end]
    mark = _MARK.match(text, start, end)
    have = {level.name for level in levels}
    if mark is not None and mark.lastgroup == "group":
        levels.append(Level("fonds", start, end, "word"))
    elif mark is not None and mark.end() < end and _worth(text, mark, end):
        name: LevelName = mark.lastgroup  # type: ignore[assignment]
        if name == "fonds" and "file" in have and text[start] in "fф":
            name = "pages"  # "dosar 34, f. 12": leaves (file) after the file, fonds before it
        _read_marked(text, name, mark.end(), end, levels)
    elif _CONTAINER.match(part):
        levels.append(Level("file", start, end, "word"))
    elif part[0] in '"“' and levels:
        levels.append(Level("file", start + 1, end - 1 if part[-1] in '"”' else end, "order"))
    elif (group := _GROUP_AND_PIECE.match(part)) is not None:
        levels.append(Level("fonds", start, start + group.end(), "shape"))
        levels.append(Level("file", start + group.end() + 1, end, "shape"))
    elif _SHELF.match(part):
        levels.append(Level("file", start, end, "shape"))
    elif not levels and not have:
        _read_dashed(text, "repository", start, end, levels)
    elif have == {"repository"} and _SUB_ARCHIVE.match(part) and "rchiv" in text[levels[0].start : levels[0].end]:
        levels[0] = Level("repository", levels[0].start, end, levels[0].by)
    elif "pages" not in have and _PAGES_VALUE.match(part) and "file" in have and part[0].isdigit():
        levels.append(Level("pages", start, end, "order"))
    else:
        _read_unmarked(text, start, end, levels, have)


def _worth(text: str, mark: re.Match[str], end: int) -> bool:
    """Tell whether the words after *mark* can be a level's value: pages must be numbers, others hold one."""
    value = text[mark.end() : end]
    if mark.lastgroup == "pages":
        return value[0].isdigit() or (value[0] in "ivxl" and _PAGES_VALUE.match(value) is not None)
    if mark.lastgroup == "fonds":
        return value[0].isdigit() or mark.end() - mark.start() > 3
    return any(c.isdigit() for c in value[:12]) or value[0] in '"“' or _NUMERAL.match(value) is not None


def _read_marked(text: str, name: LevelName, start: int, end: int, levels: list[Level]) -> None:
    """Add the level *name*; a number and words ("12 - Foreign Section") are the fonds and its section."""
    if name == "fonds":
        number = _NUMBER_THEN_WORDS.match(text, start, end)
        dash = _DASH.search(text, start, end)
        if number is not None and number.end() < end and not (dash is not None and dash.start() > number.end(1)):
            levels.append(Level("fonds", *_trim(text, start, number.end(1)), "word"))
            levels.append(Level("series", *_trim(text, number.end(), end), "order"))
            return
        if dash is not None:  # "27 Ministry of Roads - Bridge Section"
            levels.append(Level("fonds", *_trim(text, start, dash.start()), "word"))
            levels.append(Level("series", *_trim(text, dash.end(), end), "order"))
            return
    if text[start] in '"“' and text[end - 1] in '"”' and end - start > 2:
        start, end = start + 1, end - 1
    levels.append(Level(name, start, end, "word"))


def _read_dashed(text: str, name: LevelName, start: int, end: int, levels: list[Level]) -> None:
    dash = _DASH.search(text, start, end)
    if dash is None:
        levels.append(Level(name, start, end, "order"))
        return
    levels.append(Level(name, *_trim(text, start, dash.start()), "order"))
    after: LevelName = "fonds" if name == "repository" else "series"
    levels.append(Level(after, *_trim(text, dash.end(), end), "order"))


def _read_unmarked(text: str, start: int, end: int, levels: list[Level], have: set[LevelName]) -> None:
    """Add a part without word or shape by what it calls itself, else by its place: fonds, series, file."""
    part = text[start:end]
    if _DASH.search(part) and "fonds" not in have:
        _read_dashed(text, "fonds", start, end, levels)
    elif "fonds" in have and "file" not in have and any(c.isdigit() for c in YEARS.sub("", part)):
        levels.append(Level("file", start, end, "order"))
    elif _SERIES_WORDS.search(part) and "series" not in have:
        levels.append(Level("series", start, end, "order"))
    elif "fonds" not in have and "series" not in have:
        levels.append(Level("fonds", start, end, "order"))
    elif "file" not in have:
        levels.append(Level("file" if "series" in have else "series", start, end, "order"))
    elif levels[-1].name == "file" and _CONTAINER.match(text, levels[-1].start, levels[-1].end) and part[0].isupper():
        levels.append(Level("file", start, end, "order"))  # the folder in the box or lot


def _one_of_each(text: str, levels: list[Level]) -> list[Level]:
    """Return *levels* with one level of each name, in the order of the text.

    Of two files the first is the box that holds the second, or the fonds where it is no box and there is none
    ("B 130, Bd. 8421"); with a series between, they are one file from the first to the last. Of two fonds,
    the second is the series.
    """
    out: list[Level] = []
    for level in levels:
        before = next((i for i, x in enumerate(out) if x.name == level.name), None)
        if before is None:
            out.append(level)
            continue
        other = out[before]
        free = not any(x.name == "series" for x in [*out, *levels])
        boxed = _CONTAINER.match(text, other.start, other.end) is not None
        if level.name == "file" and (free or not boxed):
            fonds = boxed or any(x.name == "fonds" for x in [*out, *levels])
            if fonds and not free:
                out[before] = Level("file", other.start, level.end, other.by)
                continue
            out[before] = Level("series" if fonds else "fonds", other.start, other.end, other.by)
            out.append(level)
        elif level.name == "fonds" and free:
            out.append(Level("series", level.start, level.end, level.by))
        elif level.name in ("file", "series", "pages") and out[-1] is other:
            out[before] = Level(level.name, other.start, level.end, other.by)
    return out
