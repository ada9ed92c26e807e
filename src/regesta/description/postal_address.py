"""The address of a card or an envelope: "Herrn / Dr. Anton Dorn / Velden / IX. Hafengasse 1".

In: labelled lines. Out: the same with the lines of such a block as address, and the addressee's name. A block begins
with an honour as the post wants it (the accusative "Herrn", "An", "Monsieur") or with a titled name, and has a town or
a street with its number right below. They are where a letter goes to, no parties and not where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .document_lines import Forms
from .zones import LabelledLine

_TITLES: Final = (
    r"(?:(?:Dr|Prof|Professor|Doktor|Doctor|Ing|Baron|Baronin|Graf|Gräfin|Freiherrn?|Hofrat|Hofrätin|Dir)\b\.?\s*)*"
)
_HONOUR: Final = re.compile(
    r"\s*(?:An\s)?(?:Seiner?\s(?:Hoch)?[Ww]ohlgeboren|Ihrer\s(?:Hoch)?[Ww]ohlgeboren|Hoch[Ww]ohlgeboren|Herrn|Hrn|Hn|Frau"
    r"|Frl|Fräulein|Madame|Mademoiselle|Monsieur|Mme|Mlle|Domnului|Domnul|Doamnei|Domnișoarei|Domnişoarei|D-lui|D-nei"
    r"|Господину|Госпоже|Г-ну|Г-же|Его\s\w{3,20}(?:\sгосподину)?)\b\.?\s*"
)
_TO: Final = re.compile(r"\s*(?:An|À|A|Către|To)\s*:?\s*$")
_NAME: Final = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]{0,24}\.?(?:\s|-)?|(?:v|von|van|de|du|d|zu|la|le)\b[.’']?\s?){1,5}[,.]?\s*$"
)
_STREET: Final = re.compile(
    r"\s*(?:[IVX]{1,5}\.?[,/]?\s*(?:Bez(?:irk)?\.?,?\s*)?)?(?:\d{1,4}(?:bis)?[.,]?\s)?[^\W\d_][\w.’'\s-]{2,40}?"
    r"(?:[,.]?\s?(?:Nr\.?|nr\.?|No\.?|N°|№|д\.|дом)?\s?\d{1,4}\s?[a-d]?[.,]?)?\s*$"
)
_NUMBERED: Final = re.compile(r"\d|\b[IVX]{1,5}\b")
_STREET_WORD: Final = re.compile(
    r"(?:stra(?:ss|ß)e|str\.?|gasse|weg|platz|allee|ring|ufer|hof)\b|\b(?:rue|avenue|boulevard|place|quai|street|road"
    r"|strada|str\.|bulevardul|calea|улица|ул\.|проспект|переулок|via|piazza)\b",
    re.IGNORECASE,
)
_BETWEEN: Final = frozenset({"am", "an", "bei", "der", "sur", "sous"})
_LONGEST: Final = 60
_TOP: Final = 6
_MOST_LINES: Final = 6
_TITLE_ONLY: Final = re.compile(_TITLES)


def address_blocks_in(rows: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return *rows* with the lines of a postal address at the top as address, if one stands there."""
    block = _block([row.line.text for row in rows[: _TOP + _MOST_LINES]])
    return [
        LabelledLine(row.line, "address", 0.9) if index in block and row.label not in {"note", "citation"} else row
        for index, row in enumerate(rows)
    ]


def addressee(forms: Forms) -> tuple[int, int] | None:
    """Return the span of the addressee's name in a postal address at the top, without honour and titles."""
    lines = [row.line for row in forms.lines[: _TOP + _MOST_LINES]]
    block = _block([line.text for line in lines])
    for index in block:
        line = lines[index]
        if _TO.match(line.text):
            continue
        honour = _HONOUR.match(line.text)
        begin = honour.end() if honour else len(line.text) - len(line.text.lstrip())
        titles = _TITLE_ONLY.match(line.text, begin)
        begin = titles.end() if titles else begin
        words = line.text[begin:].rstrip(" ,.")
        if words:
            return line.start + begin, line.start + begin + len(words)
    return None


def _block(lines: Sequence[str]) -> range:
    """Return which of *lines* are the address: from an honour, or a name with a title, to the last street or town."""
    for first, line in enumerate(lines[:_TOP]):
        if len(line) > _LONGEST:
            break
        alone = bool(_TO.match(line))
        honoured = None if alone else _HONOUR.match(line)
        name = first
        if alone or (honoured and honoured.end() >= len(line.rstrip(" .:"))):
            name = first + 1
        if name >= len(lines) or line.rstrip()[-1:] in {"!", ":"}:
            continue
        rest = lines[name]
        own = _HONOUR.match(rest)
        begin = own.end() if own else 0
        titles = _TITLE_ONLY.match(rest, begin)
        titled = titles is not None and titles.end() > begin
        begin = titles.end() if titles else begin
        spoken = honoured is not None or own is not None or alone
        if not (spoken or titled) or not _NAME.match(rest[begin:].strip()) or rest.rstrip().endswith(","):
            continue
        last = name
        places = 0
        for index in range(name + 1, min(len(lines), name + _MOST_LINES)):
            if not _is_place_line(lines[index], places):
                break
            last, places = index, places + 1
        numbered = any(_NUMBERED.search(lines[i]) or _STREET_WORD.search(lines[i]) for i in range(name + 1, last + 1))
        if places and (spoken or numbered):
            return range(first, last + 1)
    return range(0)


def _is_place_line(line: str, before: int) -> bool:
    """Return whether *line* is a town or a street; after the first two, only what has a number or names a street."""
    if len(line) > _LONGEST or line.rstrip()[-1:] in {"!", "?", ":", ";"}:
        return False
    first = line.strip()[:1]
    if not _STREET.match(line) or not (first.isupper() or first.isdigit()):
        return False
    words = line.split()
    if _STREET_WORD.search(line) or (_NUMBERED.search(line) and len(words) <= 5):
        return True
    return (
        before < 2
        and len(words) <= 3
        and all(word[:1].isupper() or word in {"am", "bei", "an", "der", "sur", "sous"} for word in words)
    )


def names_writer(name: str, signed: Sequence[str]) -> bool:
    """Return whether a name at the top is the writer's own, as printed on the paper: who signed bears its surname."""
    surname = re.findall(r"[^\W\d_]+", name.casefold())[-1:]
    return any(surname and surname[0] in words.casefold() for words in signed)
