"""OpenDocument texts (ODT, and the flat FODT): the text as it is printed, with lists' numbers, tables and notes.

Deleted words that changes keep, comments and hidden text are left out and told. Headers and footers of the pages are
set apart; a header of the first page alone is a letterhead.

Source: OpenDocument 1.3, part 3, chapters 4 to 10.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count

from lxml import etree

from regesta.model import Transcription, told

from ..errors import BadOfficeFileError, NoWordsError
from ..limits import Limits
from ..manuscript import Manuscript
from ..numbering import Counters, Level
from ..office_file import OfficeFile, attribute, child, descendants, local_name, names
from ..xml_source import parse_xml
from .odt_styles import Styles

METHOD = "odt@1"
_MEDIA_TYPES = frozenset(
    {
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-template",
        "application/vnd.oasis.opendocument.text-flat-xml",
    }
)
_THROUGH = names("section index-body list-header text-box soft-page-break numbered-paragraph")
_INDEXES = names(
    "table-of-content alphabetical-index illustration-index table-index object-index user-index bibliography"
)
_SPOKEN = names("span a meta meta-field ruby ruby-base")
_SILENT = names("ruby-text tracked-changes sequence-decls variable-decls forms bookmark")
_MOST_SPACES = 200


class OdtReader:
    """Reads OpenDocument texts."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the document's words, a segment for each paragraph."""
        if data[:2] == b"PK":
            file = OfficeFile(data, name, limits)
            roots = [file.needed("content.xml", told("OpenDocument text"))]
            roots += [root for path in ("styles.xml", "meta.xml") if (root := file.tree(path)) is not None]
            _refuse_locked(file, name, len(data))
        else:
            roots = [parse_xml(data, name, limits).root]
        manuscript = Manuscript(limits.max_segments)
        _Walk(roots, manuscript).copy_out()
        text, segments = manuscript.finish()
        if not text:
            raise NoWordsError(name=name, media_type=told("an OpenDocument text"))
        return Transcription(
            text=text,
            method=METHOD,
            media_type=media_type,
            segments=segments,
            title=_title(roots),
            notices=manuscript.notices(),
        )


def _refuse_locked(file: OfficeFile, name: str, size: int) -> None:
    manifest = file.tree("META-INF/manifest.xml")
    if manifest is not None and descendants(manifest, lambda found: found == "encryption-data"):
        raise BadOfficeFileError(name=name, size=size, why=told("it is locked with a password"))


def _title(roots: list[etree._Element]) -> str | None:
    for root in roots:
        for meta in descendants(root, lambda name: name == "meta"):
            found = child(meta, "title")
            if found is not None and (found.text or "").strip():
                return " ".join((found.text or "").split())
    return None


class _Walk:
    """Walks the document's tree; lxml lets no element lie more than 256 deep, so it may call itself."""

    def __init__(self, roots: list[etree._Element], manuscript: Manuscript) -> None:
        self._roots = roots
        self._out = manuscript
        self._styles = Styles(roots)
        self._counters = Counters()
        self._lists = count(1)
        self._frames: list[etree._Element] = []
        self._current: tuple[str, int, dict[int, Level]] | None = None
        self._begins_entry = False

    def copy_out(self) -> None:
        """Write everything: letterhead, headers, the text, notes, footers."""
        self._write_margins("header", ("header-first", "header", "header-left"))
        body = next((found for root in self._roots if (found := child(root, "body", "text")) is not None), None)
        if body is not None:
            self._note_changes(body)
            self._blocks(body, "document/body")
        self._out.write_notes()
        self._write_margins("footer", ("footer-first", "footer", "footer-left"))

    def _note_changes(self, body: etree._Element) -> None:
        changes = child(body, "tracked-changes")
        if changes is not None:
            self._out.left_out["deleted"] += len(descendants(changes, lambda name: name == "deletion"))

    def _write_margins(self, kind: str, names: tuple[str, ...]) -> None:
        seen: set[str] = set()
        for page in self._styles.pages():
            for name in names:
                margin = child(page, name)
                words = "" if margin is None else "".join(str(text) for text in margin.itertext()).strip()
                if margin is None or not words or words in seen or attribute(margin, "display") == "false":
                    continue
                seen.add(words)
                self._out.blank_line()
                self._blocks(margin, "document/letterhead" if name == "header-first" else f"document/{kind}")
                self._out.blank_line()

    def _blocks(self, container: Iterable[etree._Element], path: str) -> None:
        for block in container:
            name = local_name(block)
            if name in ("p", "h"):
                self._paragraph(block, path)
            elif name == "list":
                self._list(block, path, None, 0)
            elif name == "table":
                self._table(block, path)
            elif name in _INDEXES or name in _THROUGH:
                if attribute(block, "display") == "none":
                    self._out.left_out["hidden"] += 1
                else:
                    self._blocks(block, path)
            elif name == "frame":
                self._frame(block)
                self._write_frames(path)

    def _paragraph(self, paragraph: etree._Element, path: str) -> None:
        looks = self._styles.of(attribute(paragraph, "style-name"))
        before = self._out.length
        mark = ""
        if self._current is not None and self._begins_entry:
            mark = self._counters.next_mark(*self._current)
        self._begins_entry = False
        self._out.begin(f"{path}/p", looks.name, apart=looks.before, number=mark)
        self._inline(paragraph)
        self._out.end(apart=looks.after and self._out.length > before)
        if self._out.length == before:
            self._out.blank_line()
        self._write_frames(path)

    def _write_frames(self, path: str) -> None:
        while self._frames:
            self._blocks(self._frames.pop(0), path)

    def _list(self, found: etree._Element, path: str, key: str | None, level: int) -> None:
        style = attribute(found, "style-name")
        outer = self._current
        if key is None:
            goes_on = attribute(found, "continue-numbering") == "true" or attribute(found, "continue-list")
            key = f"{style}" if goes_on else f"{style}:{next(self._lists)}"
        levels = self._styles.list_levels(style) or (outer[2] if outer is not None else {})
        for entry in found:
            if local_name(entry) not in ("list-item", "list-header"):
                continue
            self._current = (key, level, levels)
            self._begins_entry = local_name(entry) == "list-item"
            for block in entry:
                if local_name(block) == "list":
                    self._list(block, path, key, level + 1)
                    self._current = (key, level, levels)
                else:
                    self._blocks([block], path)
        self._current = outer
        self._begins_entry = False

    def _table(self, table: etree._Element, path: str) -> None:
        for row in descendants_of_table(table):
            cells: list[tuple[bool, Callable[[], None]]] = []
            for cell in row:
                if local_name(cell) != "table-cell":
                    continue
                blocks = [each for each in cell if isinstance(each.tag, str)]
                flat = len(blocks) <= 1 and all(local_name(each) == "p" for each in blocks)
                cells.append((flat, partial(self._blocks, cell, f"{path}/table/cell")))
            self._out.row(cells)

    def _inline(self, element: etree._Element) -> None:
        self._out.write(_plain(element.text))
        for each in element:
            name = local_name(each)
            if name == "s":
                self._out.write(" " * min(_number(attribute(each, "c"), 1), _MOST_SPACES))
            elif name == "tab":
                self._out.tab()
            elif name == "line-break":
                self._out.line_break()
            elif name == "note":
                self._note(each)
            elif name == "annotation":
                self._out.left_out["comments"] += 1
            elif name == "frame":
                self._frame(each)
            elif name in ("hidden-text", "hidden-paragraph") or self._is_hidden(each):
                self._out.left_out["hidden"] += 1
            elif name in _SPOKEN and self._styles.is_raised(attribute(each, "style-name")):
                self._out.write_raised("".join(str(text) for text in each.itertext()))
            elif name and name not in _SILENT and name != "annotation-end":
                self._inline(each)  # a field shows its text; a span is its words
            self._out.write(_plain(each.tail))

    def _is_hidden(self, element: etree._Element) -> bool:
        return local_name(element) == "span" and self._styles.is_hidden(attribute(element, "style-name"))

    def _note(self, note: etree._Element) -> None:
        citation, body = child(note, "note-citation"), child(note, "note-body")
        if body is not None:
            mark = "".join(str(text) for text in citation.itertext()).strip() if citation is not None else ""
            self._out.note(partial(self._blocks, body, "document/note"), mark=mark or None)

    def _frame(self, frame: etree._Element) -> None:
        box = child(frame, "text-box")
        if box is not None:
            self._frames.append(box)
        elif child(frame, "image") is not None:
            self._out.left_out["pictures"] += 1
        elif child(frame, "object") is not None:
            self._out.left_out["embedded"] += 1


def descendants_of_table(table: etree._Element) -> Iterator[etree._Element]:
    """Yield a table's rows, also those in groups of rows."""
    for each in table:
        name = local_name(each)
        if name == "table-row":
            yield each
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from descendants_of_table(each)


def _plain(words: str | None) -> str:
    return (words or "").replace("\u00ad", "")


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise
