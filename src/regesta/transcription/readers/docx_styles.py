"""What a Word document's styles say of a paragraph: whether space stands around it, which list it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from ..numbering import Level
from ..office_file import attribute, child, local_name

_SPACE = 80
"""So many twentieths of a point between paragraphs are seen as a blank line: a third of a line of 12 points."""
_CHAIN = 20
_BULLETS = ("bullet", "none")

ListPlace = tuple[str, int, dict[int, Level]]


class Looks(NamedTuple):
    """How a paragraph looks: its style's name, space before and after it, its list, level and the list's levels."""

    name: str
    before: bool
    after: bool
    list_place: ListPlace | None


class Styles:
    """The styles and lists of one document."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        every = [] if styles is None else [each for each in styles if local_name(each) == "style"]
        self._styles = {attribute(each, "styleId") or "": each for each in every}
        normal = next((each for each in every if _is_default(each)), None)
        self._normal = (attribute(normal, "styleId") or "") if normal is not None else ""
        self._defaults = child(styles, "docDefaults", "pPrDefault", "pPr")
        self._lists = _lists_in(numbering)
        self._chains: dict[str, list[etree._Element]] = {}

    def of(self, paragraph: etree._Element) -> Looks:
        """Return how *paragraph* looks."""
        own = child(paragraph, "pPr")
        name = attribute(child(own, "pStyle"), "val") or ""
        said = [each for each in (own, *self._chain(name), self._defaults) if each is not None]
        before, after = (_first(said, "spacing", side) for side in ("before", "after"))
        together = any(child(each, "contextualSpacing") is not None for each in said)
        return Looks(
            name=name,
            before=not together and _number(before) >= _SPACE,
            after=not together and _number(after) >= _SPACE,
            list_place=self._list_place(said),
        )

    def _chain(self, name: str) -> list[etree._Element]:
        """Return the paragraph properties of a style and of those that it is based on."""
        if name not in self._chains:
            found: list[etree._Element] = []
            style = self._styles.get(name or self._normal)
            for _ in range(_CHAIN):
                if style is None:
                    break
                properties = child(style, "pPr")
                if properties is not None:
                    found.append(properties)
                style = self._styles.get(attribute(child(style, "basedOn"), "val") or "\0")
            self._chains[name] = found
        return self._chains[name]

    def _list_place(self, said: list[etree._Element]) -> ListPlace | None:
        for properties in said:
            place = child(properties, "numPr")
            number = attribute(child(place, "numId"), "val")
            if number is None:
                continue
            levels = self._lists.get(number)
            level = _number(attribute(child(place, "ilvl"), "val"))
            return None if levels is None else (number, level, levels)
        return None


def _is_default(style: etree._Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _first(said: list[etree._Element], element: str, key: str) -> str | None:
    return next((value for each in said if (value := attribute(child(each, element), key)) is not None), None)


def _number(text: str | None) -> int:
    try:
        return int(float(text or 0))
    except (ValueError, OverflowError):
        return 0


def _lists_in(numbering: etree._Element | None) -> dict[str, dict[int, Level]]:
    """Return each list's levels, by the number that paragraphs call it."""
    if numbering is None:
        return {}
    patterns: dict[str, dict[int, Level]] = {}
    lists: dict[str, dict[int, Level]] = {}
    for each in numbering:
        if local_name(each) == "abstractNum":
            patterns[attribute(each, "abstractNumId") or ""] = _levels_in(each)
    for each in numbering:
        if local_name(each) == "num":
            levels = patterns.get(attribute(child(each, "abstractNumId"), "val") or "", {})
            lists[attribute(each, "numId") or ""] = levels
    return lists


def _levels_in(pattern: etree._Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for each in pattern:
        if local_name(each) != "lvl":
            continue
        kind = attribute(child(each, "numFmt"), "val") or "decimal"
        text = "" if kind in _BULLETS else attribute(child(each, "lvlText"), "val") or ""
        start = attribute(child(each, "start"), "val")
        levels[_number(attribute(each, "ilvl"))] = Level(kind, text, 1 if start is None else _number(start))
    return levels
