"""TEI: the header's words and the text's, block by block, with the place and attributes of each element.

The text is the witness's own: of a `choice` the original reading stands (`sic`, `orig`, `abbr`), the
editor's second one is left out, as are deletions and running heads. A note is written after the block that
it hangs in, on a line of its own; its segment's path ends in "note" and its attribute "at" tells the offset
where it hung. In the header an empty element (`<date when="1900-05-01"/>`) says its attribute's value, so
that there are words to quote. One file may hold many documents: they are the segments of `div` with their
`type`, `n` and `xml:id`.

Source: TEI P5 Guidelines, chapters 2 (header), 3.5 (editorial changes), 2.4.6 (correspDesc).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regesta.model import Transcription

from ..errors import NoWordsError
from ..limits import Limits
from ..sheet import Sheet
from ..tei_elements import (
    BLOCK,
    DROPPED,
    HOLDERS,
    INLINE,
    LINED,
    RUN_ON,
    SPACED,
    UNPLACED,
    words_of_attributes,
)
from ..xml_source import parse_xml

METHOD = "tei@1"
_MEDIA_TYPES = frozenset({"application/tei+xml"})
_LONGEST_VALUE = 300


class TeiReader:
    """Reads TEI P5 and P4."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the words of header and text, with a segment for each element that says what they are."""
        source = parse_xml(data, name, limits)
        sheet = Sheet(limits.max_segments)
        _Walk(sheet, source.root.nsmap).copy_out(source.root)
        text, segments = sheet.finish()
        if not text:
            raise NoWordsError(name=name, media_type="TEI")
        return Transcription(
            text=text,
            method=METHOD,
            media_type="application/tei+xml",
            encoding=source.encoding,
            segments=segments,
            title=_title(source.root),
            notices=source.notices,
        )


def _title(root: etree._Element) -> str | None:
    """Return the title of the letter (level "a"), else the main one, else the first."""
    titles = [
        element
        for statement in root.iterfind(".//{*}titleStmt")
        for element in statement.iterfind("{*}title")
        if _words(element)
    ]
    for key, value in (("level", "a"), ("type", "main"), ("type", "complete")):
        for title in titles:
            if title.get(key) == value:
                return _words(title)
    return _words(titles[0]) if titles else None


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


class _Frame:
    """An open element: its children still to come, and the notes that wait for its end."""

    __slots__ = (
        "children",
        "element_only",
        "holds",
        "hung",
        "in_header",
        "name",
        "notes",
        "path",
        "placed",
        "tail",
    )

    def __init__(self, name: str, path: str, children: Iterator[etree._Element], tail: str) -> None:
        self.name = name
        self.path = path
        self.children = children
        self.tail = tail
        self.notes: list[tuple[etree._Element, int]] = []
        self.hung: Iterator[int] | None = None
        self.placed = False
        self.holds = False
        self.in_header = False
        self.element_only = False


class _Walk:
    """Walks the tree without recursion and writes it on the sheet."""

    def __init__(self, sheet: Sheet, namespaces: dict[str | None, str]) -> None:
        self._sheet = sheet
        self._prefixes = {uri: prefix for prefix, uri in namespaces.items() if prefix}
        self._prefixes["http://www.w3.org/XML/1998/namespace"] = "xml"
        self._stack: list[_Frame] = []

    def copy_out(self, root: etree._Element) -> None:
        """Write everything below *root*."""
        self._enter(root, "", at=None)
        while self._stack:
            frame = self._stack[-1]
            child = next(frame.children, None)
            if child is None:
                self._leave()
            elif frame.hung is not None:
                self._enter(child, "", at=next(frame.hung))
            else:
                self._meet(child, frame)

    def _meet(self, child: etree._Element, frame: _Frame) -> None:
        tail = child.tail or ""
        if not isinstance(child.tag, str):
            self._sheet.write(tail)
            return
        name = etree.QName(child).localname
        if name == "lb":
            if child.get("break") != "no":
                self._sheet.add_break()
        elif name == "space":
            self._sheet.write(" ")
        elif name == "note" and not frame.in_header and (holder := self._holder()) is not None:
            holder.notes.append((child, self._sheet.length))
        elif name not in DROPPED:
            self._enter(child, tail, at=None)
            return
        self._sheet.write(tail)

    def _holder(self) -> _Frame | None:
        return next((frame for frame in reversed(self._stack) if frame.holds), None)

    def _enter(self, element: etree._Element, tail: str, at: int | None) -> None:
        name = etree.QName(element).localname
        parent = self._stack[-1] if self._stack else None
        frame = _Frame(name, f"{parent.path}/{name}" if parent else name, _children(element, name), tail)
        frame.in_header = name == "teiHeader" or (parent is not None and parent.in_header)
        frame.element_only = _is_element_only(element)
        frame.holds = name in HOLDERS and not frame.in_header
        if self._is_block(name, parent):
            self._sheet.break_line(2 if name in SPACED else 1)
        elif name == "cell":
            self._sheet.separate(" | ")
        elif parent is not None and parent.element_only and parent.name in RUN_ON and name not in UNPLACED - {"seg"}:
            self._sheet.separate(" ")
        attributes = self._attributes(element)
        if at is not None:
            attributes["at"] = str(at)
        if name not in UNPLACED:
            frame.placed = True
            self._sheet.open(frame.path, attributes)
        self._stack.append(frame)
        text = element.text or ""
        if not len(element) and not text.strip():
            in_dateline = parent is not None and parent.name == "dateline"
            if frame.in_header or in_dateline:
                text = words_of_attributes(attributes, dates_only=in_dateline) or text
        self._sheet.write(text)

    def _leave(self) -> None:
        frame = self._stack.pop()
        if frame.placed:
            self._sheet.close()
        parent = self._stack[-1] if self._stack else None
        if self._is_block(frame.name, parent):
            self._sheet.break_line(2 if frame.name in SPACED else 1)
        if frame.notes:
            self._write_notes(frame)
        else:
            self._sheet.write(frame.tail)

    def _write_notes(self, holder: _Frame) -> None:
        """Put a frame in the holder's place whose children are its notes, each a block after it."""
        waiting = _Frame("", holder.path, (note for note, _ in holder.notes), holder.tail)
        waiting.hung = iter([at for _, at in holder.notes])
        self._stack.append(waiting)

    def _is_block(self, name: str, parent: _Frame | None) -> bool:
        if parent is None:
            return True
        if parent.in_header:
            return parent.element_only
        if name in BLOCK:
            return True
        if not parent.element_only or name == "cell":
            return False
        return name not in INLINE or (parent.name in LINED and (name == "seg" or name not in UNPLACED))

    def _attributes(self, element: etree._Element) -> dict[str, str]:
        told: dict[str, str] = {}
        for key, value in element.attrib.items():
            name = etree.QName(str(key))
            prefix = self._prefixes.get(name.namespace or "")
            told[f"{prefix}:{name.localname}" if prefix else name.localname] = str(value)[:_LONGEST_VALUE]
        return told


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Return the element's children; of a choice only the first reading that is the witness's own."""
    if name != "choice":
        return iter(element)
    own = [child for child in element if isinstance(child.tag, str) and etree.QName(child).localname not in DROPPED]
    return iter(own[:1])


def _is_element_only(element: etree._Element) -> bool:
    """Return whether no words stand directly in the element, only in its children."""
    if (element.text or "").strip():
        return False
    return not any((child.tail or "").strip() for child in element)
