"""What an OpenDocument text's styles say: space around paragraphs, raised and hidden words, how lists count."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from ..numbering import Level
from ..office_file import attribute, child, descendants, local_name

_SPACE = 4.0
"""So many points between paragraphs are seen as a blank line."""
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"^(-?\d{1,6}(?:\.\d{1,8})?)(pt|in|cm|mm|pc|px)$")
_CHAIN = 20


class Looks(NamedTuple):
    """How a paragraph looks: its style's name, whether space stands before and after it."""

    name: str
    before: bool
    after: bool


class Styles:
    """The styles of one document, from all its parts."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self._pages: list[etree._Element] = []
        self._looks: dict[str, Looks] = {}
        for root in roots:
            for group in root:
                if local_name(group) not in ("styles", "automatic-styles", "master-styles"):
                    continue
                for each in group:
                    self._add(each)

    def pages(self) -> list[etree._Element]:
        """Return the styles of pages, which hold their headers and footers."""
        return self._pages

    def of(self, name: str | None) -> Looks:
        """Return how a paragraph of the style *name* looks."""
        key = name or ""
        if key not in self._looks:
            chain = self._chain(key)
            before = self._first(chain, "paragraph-properties", "margin-top")
            after = self._first(chain, "paragraph-properties", "margin-bottom")
            # An automatic style ("P3") tells nothing; the one that it stands for does.
            own = next((n for n in (key, *(attribute(s, "parent-style-name") or "" for s in chain)) if _tells(n)), key)
            self._looks[key] = Looks(own, _points(before) >= _SPACE, _points(after) >= _SPACE)
        return self._looks[key]

    def is_raised(self, name: str | None) -> bool:
        """Return whether words of the style *name* stand above the line."""
        place = self._first(self._chain(name or ""), "text-properties", "text-position") or ""
        return place.startswith("super") or bool(re.match(r"[1-9]\d?%", place))

    def is_hidden(self, name: str | None) -> bool:
        """Return whether words of the style *name* are not shown."""
        return self._first(self._chain(name or ""), "text-properties", "display") == "none"

    def list_levels(self, name: str | None) -> dict[int, Level]:
        """Return how the list style *name* counts, by level."""
        return self._lists.get(name or "", {})

    def _add(self, element: etree._Element) -> None:
        kind, name = local_name(element), attribute(element, "name") or ""
        if kind == "style":
            self._styles.setdefault(name, element)
        elif kind == "list-style":
            self._lists.setdefault(name, _levels_in(element))
        elif kind == "master-page":
            self._pages.append(element)

    def _chain(self, name: str) -> list[etree._Element]:
        found: list[etree._Element] = []
        style = self._styles.get(name)
        while style is not None and len(found) < _CHAIN:
            found.append(style)
            style = self._styles.get(attribute(style, "parent-style-name") or "\0")
        return found

    def _first(self, chain: list[etree._Element], properties: str, key: str) -> str | None:
        return next((v for style in chain if (v := attribute(child(style, properties), key)) is not None), None)


def _tells(name: str) -> bool:
    return bool(name) and not re.fullmatch(r"[PT]\d{1,6}", name)


def _points(length: str | None) -> float:
    found = _LENGTH.match(length or "")
    return float(found[1]) * _POINTS[found[2]] if found else 0.0


def _levels_in(style: etree._Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for each in descendants(style, lambda name: name == "list-level-style-number"):
        told = {key: attribute(each, key) or "" for key in ("level", "num-format", "num-prefix", "num-suffix")}
        if not told["level"].isdecimal() or not told["num-format"]:
            continue
        level = int(told["level"]) - 1
        shown = attribute(each, "display-levels") or "1"
        first = level - (int(shown) if shown.isdecimal() else 1) + 1
        places = ".".join(f"%{place + 1}" for place in range(max(0, first), level + 1))
        start = attribute(each, "start-value") or "1"
        levels[level] = Level(
            told["num-format"],
            f"{told['num-prefix']}{places}{told['num-suffix']}",
            int(start) if start.isdecimal() else 1,
        )
    return levels
