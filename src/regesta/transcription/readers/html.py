"""Saved web pages and HTML exports: the words that a person sees, in the lines in which they stand.

The page is parsed as a browser without scripts does (lexbor), then walked without recursion. What a page
never shows (scripts, styles, templates, hidden elements, the choices of a form) is left out; menus,
headers, footers and asides stay, because a capture is shown as it was held, and are told by their segments.
A raised number is written as the raised digits that it is ("1975.¹"), so that a note's mark is never read
as part of a date.

Source: the block elements are those of the HTML standard's rendering section (section 15.3).
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from regesta.model import Transcription, told

from ..encoding import decode
from ..errors import NoWordsError
from ..limits import Limits, refuse_too_many_tags
from ..sheet import Sheet
from .html_elements import CELLS, DROPPED, KEPT_SPACE, LINES, PLACED, RAISED, SPECIAL, is_hidden
from .html_lists import Numbering
from .html_nesting import refuse_ruinous

METHOD = "html@1"
_MEDIA_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_DEEPEST_PLACED = 60  # Deeper elements get no segment of their own: paths would grow with the square of the depth.
_ANCESTORS_TOLD = 12
_LONGEST_VALUE = 300


class HtmlReader:
    """Reads web pages."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the page's visible text, with a segment for each block and each element that carries a
        name.
        """
        refuse_too_many_tags(data, name, limits)
        decoded = decode(data, name=name, markup=True)
        refuse_ruinous(decoded.text, name, limits)
        page = LexborHTMLParser(decoded.text, scripting=True)
        sheet = Sheet(limits.max_segments)
        if page.body is not None:
            _copy_out(page.body, sheet)
        text, segments = sheet.finish()
        if not text:
            raise NoWordsError(name=name, media_type="HTML")
        notices = decoded.notices
        if sheet.unplaced:
            notices += (
                told(
                    "The places of {count} of the page's elements were not kept: it has too many.",
                    count=sheet.unplaced,
                ),
            )
        return Transcription(
            text=text,
            method=METHOD,
            media_type="text/html",
            encoding=decoded.encoding,
            segments=segments,
            title=_title(page),
            notices=notices,
        )


def _title(page: LexborHTMLParser) -> str | None:
    head = page.head
    node = head.first_child if head is not None else None
    while node is not None:
        if node.tag == "title":
            return " ".join(str(node.text()).split()) or None
        node = node.next
    return None


def _copy_out(root: LexborNode, sheet: Sheet) -> None:
    """Walk the tree below *root* in document order and write what is visible."""
    walk = _Walk(sheet)
    node = root
    walk.enter(node)
    child = node.first_child
    while True:
        if child is not None:
            node = child
            if node.is_text_node:
                walk.write(node.text_content or "")
            elif node.is_element_node and walk.enter(node):
                child = node.first_child
                if child is not None:
                    continue
                walk.leave()
        # Nothing below: on to the next sibling, or up until there is one.
        child = node.next
        while child is None:
            parent = node.parent
            if parent is None:
                return
            node = parent
            walk.leave()
            if not walk.opened:
                return
            child = node.next


_Open = tuple[str, str, str, bool]
"""An open element: tag, path, its own and its ancestors' names (nearest first), whether it is placed."""


class _Walk:
    """Where the walk stands: the open elements, and what was said about them."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.opened: list[_Open] = []
        self._flat_rows: list[bool] = []
        self._numbering = Numbering()
        self._kept = 0
        self._raised = 0

    def enter(self, node: LexborNode) -> bool:
        """Open *node*'s element and return whether its content is to be read."""
        tag = node.tag or ""
        if tag in DROPPED:
            return False
        if tag == "br":
            self.sheet.add_break()
            return False
        attributes = node.attributes
        if attributes and is_hidden(attributes):
            return False
        lines = LINES.get(tag)
        if lines:
            self.sheet.break_line(lines)
        if tag in SPECIAL:
            self._enter_special(tag, node, attributes)
        self._open(tag, attributes)
        return True

    def leave(self) -> None:
        """Close the innermost open element."""
        tag, _, _, placed = self.opened.pop()
        if placed:
            self.sheet.close()
        if tag in SPECIAL:
            self._leave_special(tag)
        lines = LINES.get(tag)
        if lines:
            self.sheet.break_line(lines)

    def write(self, text: str) -> None:
        """Write a text node."""
        if self._kept:
            self.sheet.write_kept(text)
        elif self._raised and text.strip().isdecimal():
            self.sheet.separate_raised()
            self.sheet.write(text.strip().translate(RAISED))
        else:
            self.sheet.write(text)

    def _enter_special(self, tag: str, node: LexborNode, attributes: dict[str, str | None]) -> None:
        if tag in CELLS:
            if self._flat_rows and self._flat_rows[-1]:
                self.sheet.separate(" | ")
            else:
                self.sheet.break_line(1)
        elif tag == "tr":
            self._flat_rows.append(_is_flat(node))
        elif tag == "sup":
            self._raised += 1
        elif tag in KEPT_SPACE:
            self._kept += 1
        elif tag == "li":
            self.sheet.number(self._numbering.mark_of(node, attributes))
        else:
            self._numbering.enter(tag, attributes)

    def _leave_special(self, tag: str) -> None:
        if tag == "tr":
            self._flat_rows.pop()
        elif tag == "sup":
            self._raised -= 1
        elif tag in KEPT_SPACE:
            self._kept -= 1
        elif tag == "li":
            self.sheet.number("")
        elif tag not in CELLS:
            self._numbering.leave(tag)

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        opened = self.opened
        if not opened:
            path, within = tag, ""
        else:
            _, path, within, _ = opened[-1]
            if len(opened) >= _DEEPEST_PLACED:
                opened.append((tag, path, within, False))
                return
            path = f"{path}/{tag}"
        told = {} if not attributes else _told(attributes)
        if not told and tag not in PLACED:
            opened.append((tag, path, within, False))
            return
        if within:
            told["within"] = within
        self.sheet.open(path, told)
        if "class" in told or "id" in told:
            within = _nearest(told, within)
        opened.append((tag, path, within, True))


_TOLD = frozenset({"class", "id", "role", "itemprop", "datetime", "lang", "href"})


def _told(attributes: dict[str, str | None]) -> dict[str, str]:
    return {key: value[:_LONGEST_VALUE] for key, value in attributes.items() if value and key in _TOLD}


def _nearest(told: dict[str, str], within: str) -> str:
    """Return the names of an element and of its ancestors, nearest first, no more than a reader can use."""
    own = told.get("class", "").split()
    if "id" in told:
        own.append(f"#{told['id']}")
    own.extend(within.split())
    return " ".join(own[:_ANCESTORS_TOLD])


def _is_flat(row: LexborNode) -> bool:
    """Return whether a table's row holds one line in each cell, so that it can stand on one line itself."""
    cell = row.first_child
    while cell is not None:
        inner = cell.first_child
        while inner is not None:
            tag = inner.tag
            if tag == "br" or tag in LINES:
                return False
            inner = inner.next
        cell = cell.next
    return True
