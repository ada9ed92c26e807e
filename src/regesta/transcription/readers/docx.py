"""Word documents (DOCX): the text as it is printed, with lists' numbers, tables and notes.

Words that are marked as deleted, comments and hidden text are left out and told. A header of the first page alone is
a letterhead and stands before the text; headers and footers of all pages are set apart. Field codes, macros and
links are not followed: what a field shows is its text.

Source: ECMA-376 (Office Open XML), part 1, 17.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from lxml import etree

from regesta.model import Transcription, told

from ..errors import NoWordsError
from ..limits import Limits
from ..manuscript import Manuscript
from ..numbering import Counters
from ..office_file import OfficeFile, attribute, child, descendants, local_name, names
from .docx_styles import Styles

METHOD = "docx@1"
_MEDIA_TYPES = frozenset({"application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
_THROUGH = names(
    "ins moveTo hyperlink smartTag customXml sdt sdtContent fldSimple bdo dir ruby rubyBase oMath oMathPara r e"
)
_GONE = frozenset({"del", "moveFrom"})
_SHOWN_SIGNS = {"noBreakHyphen": "-", "softHyphen": "", "ptab": "\t", "tab": "\t"}


class DocxReader:
    """Reads Word documents."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the document's words, a segment for each paragraph."""
        file = OfficeFile(data, name, limits)
        main = _main_part(file)
        root = file.needed(main, told("Word document"))
        manuscript = Manuscript(limits.max_segments)
        _Walk(file, main, manuscript).copy_out(root)
        text, segments = manuscript.finish()
        if not text:
            raise NoWordsError(name=name, media_type=told("a Word document"))
        return Transcription(
            text=text,
            method=METHOD,
            media_type=media_type,
            segments=segments,
            title=_title(file),
            notices=manuscript.notices(),
        )


def _main_part(file: OfficeFile) -> str:
    """Return the path of the document's own part, which its relationships name."""
    root = file.tree("_rels/.rels")
    for relation in [] if root is None else root:
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or "").lstrip("/")
    return "word/document.xml"


def _title(file: OfficeFile) -> str | None:
    root = file.tree("docProps/core.xml")
    found = child(root, "title")
    return " ".join((found.text or "").split()) or None if found is not None else None


class _Walk:
    """Walks the document's tree; lxml lets no element lie more than 256 deep, so it may call itself."""

    def __init__(self, file: OfficeFile, main: str, manuscript: Manuscript) -> None:
        self._file = file
        self._folder = main.rpartition("/")[0]
        self._out = manuscript
        self._styles = Styles(file.tree(self._path("styles.xml")), file.tree(self._path("numbering.xml")))
        self._counters = Counters()
        self._notes = {kind: self._notes_in(kind) for kind in ("footnote", "endnote")}
        self._relations = self._read_relations(main)
        self._boxes: list[etree._Element] = []

    def copy_out(self, root: etree._Element) -> None:
        """Write everything: letterhead, headers, the text, notes, footers."""
        body = child(root, "body")
        if body is None:
            return
        self._write_margins(body, "header")
        self._blocks(body, "document/body")
        self._out.write_notes()
        self._write_margins(body, "footer")

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}" if self._folder else name

    def _read_relations(self, main: str) -> dict[str, str]:
        root = self._file.tree(self._path(f"_rels/{main.rpartition('/')[2]}.rels"))
        return {attribute(each, "Id") or "": attribute(each, "Target") or "" for each in ([] if root is None else root)}

    def _notes_in(self, kind: str) -> dict[str, etree._Element]:
        root = self._file.tree(self._path(f"{kind}s.xml"))
        return {attribute(each, "id") or "": each for each in ([] if root is None else root)}

    def _write_margins(self, body: etree._Element, kind: str) -> None:
        """Write the headers or footers of all sections, each wording once."""
        seen: set[str] = set()
        for reference in descendants(body, lambda name: name == f"{kind}Reference"):
            root = self._file.tree(self._path(self._relations.get(attribute(reference, "id") or "", "")))
            words = "" if root is None else "".join(str(text) for text in root.itertext()).strip()
            if root is None or not words or words in seen:
                continue
            seen.add(words)
            first = kind == "header" and attribute(reference, "type") == "first"
            self._out.blank_line()
            self._blocks(root, "document/letterhead" if first else f"document/{kind}")
            self._out.blank_line()

    def _blocks(self, container: etree._Element, path: str) -> None:
        for block in container:
            name = local_name(block)
            if name == "p":
                self._paragraph(block, path)
            elif name == "tbl":
                self._table(block, path)
            elif name == "AlternateContent":
                chosen = child(block, "Choice")
                self._blocks(chosen if chosen is not None else block, path)
            elif name in _GONE:
                self._out.left_out["deleted"] += 1
            elif name in _THROUGH or name == "txbxContent":
                self._blocks(block, path)

    def _paragraph(self, paragraph: etree._Element, path: str) -> None:
        style = self._styles.of(paragraph)
        before = self._out.length
        mark = self._counters.next_mark(*style.list_place) if style.list_place else ""
        self._out.begin(f"{path}/p", style.name, apart=style.before, number=mark)
        self._inline(paragraph)
        self._out.end(apart=style.after and self._out.length > before)
        if self._out.length == before:
            self._out.blank_line()
        while self._boxes:
            self._blocks(self._boxes.pop(0), path)

    def _table(self, table: etree._Element, path: str) -> None:
        for row in _below(table, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self._out.left_out["deleted"] += 1
                continue
            cells: list[tuple[bool, Callable[[], None]]] = []
            for cell in _below(row, "tc"):
                blocks = [each for each in cell if local_name(each) in ("p", "tbl")]
                flat = len(blocks) <= 1 and all(local_name(each) == "p" for each in blocks)
                cells.append((flat, partial(self._blocks, cell, f"{path}/table/cell")))
            self._out.row(cells)

    def _inline(self, element: etree._Element) -> None:
        for each in element:
            name = local_name(each)
            if name == "r":
                self._run(each)
            elif name in _GONE:
                self._out.left_out["deleted"] += 1
            elif name == "AlternateContent":
                chosen = child(each, "Choice")
                self._inline(chosen if chosen is not None else each)
            elif name in _THROUGH:
                self._inline(each)
            elif name == "t":
                self._out.write(each.text or "")

    def _run(self, run: etree._Element) -> None:
        properties = child(run, "rPr")
        hidden = child(properties, "vanish")
        if hidden is not None and attribute(hidden, "val") not in ("0", "false", "off"):
            self._out.left_out["hidden"] += bool("".join(str(text) for text in run.itertext()).strip())
            return
        raised = attribute(child(properties, "vertAlign"), "val") == "superscript"
        for piece in run:
            self._piece(piece, raised=raised)

    def _piece(self, piece: etree._Element, *, raised: bool) -> None:
        name = local_name(piece)
        if name == "t":
            words = piece.text or ""
            if raised:
                self._out.write_raised(words)
            else:
                self._out.write(words.replace("\u00ad", ""))
        elif name in _SHOWN_SIGNS:
            self._out.write(_SHOWN_SIGNS[name])
        elif name in ("br", "cr"):
            self._out.line_break()
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(piece, name.removesuffix("Reference"))
        elif name == "commentReference":
            self._out.left_out["comments"] += 1
        elif name == "AlternateContent":
            for inner in child(piece, "Choice") if child(piece, "Choice") is not None else piece:  # type: ignore[union-attr]
                self._piece(inner, raised=raised)
        elif name in ("drawing", "pict", "object"):
            self._drawing(piece)
        elif name in _THROUGH:
            self._inline(piece)

    def _note(self, reference: etree._Element, kind: str) -> None:
        note = self._notes[kind].get(attribute(reference, "id") or "")
        if note is not None:
            self._out.note(partial(self._blocks, note, "document/note"))

    def _drawing(self, drawing: etree._Element) -> None:
        boxes = descendants(drawing, lambda name: name == "txbxContent")
        # A box drawn for old programs stands beside the one for new ones, with the same words.
        self._boxes += boxes[:1]
        if not boxes:
            self._out.left_out["pictures"] += 1


def _below(element: etree._Element, name: str) -> Iterable[etree._Element]:
    """Yield the rows or cells of a table, also those in content controls and changes."""
    for each in element:
        found = local_name(each)
        if found == name:
            yield each
        elif found in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _below(each, name)
