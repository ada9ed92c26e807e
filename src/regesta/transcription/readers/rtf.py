"""Rich Text (RTF): the text as it is printed, in the characters of each font's code page, with tables and notes.

Words that are marked as deleted, comments and hidden text are left out and told; pictures and embedded objects are
told. Headers and footers are set apart; a header of the first page alone is a letterhead.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from regesta.model import Segment, Sentence, Transcription, told

from ..errors import BadOfficeFileError, NoWordsError
from ..limits import Limits
from ..manuscript import Manuscript
from ..office_file import names
from ..rtf_source import MOST_GROUPS, Token, TooDeepError, tokens

METHOD = "rtf@1"
_MEDIA_TYPES = frozenset({"application/rtf", "text/rtf"})
_SILENT = names(
    "fonttbl colortbl stylesheet info generator listtable listoverridetable rsidtbl revtbl pict objdata fldinst "
    "themedata colorschememapping datastore latentstyles xmlnstbl filetbl nonshppict datafield bkmkstart bkmkend "
    "template operator shprslt sp sn sv pntxta pntxtb pnseclvl listname listlevel mmathPr wgrffmtfilter atnid "
    "atnauthor atnref atndate private passwordhash protusertbl userprops docvar xe tc rxe txe ftnsep ftnsepc "
    "aftnsep aftnsepc ftncn aftncn background pgptbl fchars lchars"
)
_MARGINS = {
    "header": "header", "headerl": "header", "headerr": "header", "headerf": "letterhead",
    "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
}  # fmt: skip
_CONTAINERS = names("shppict shpinst shptxt nesttableprops")
_READ_IF_STARRED = _CONTAINERS | {"footnote", "annotation", "listtext"} | _MARGINS.keys()
_SPACE = 80
"""So many twentieths of a point between paragraphs are seen as a blank line."""
_OFF = 0

Paragraph = tuple[bool, list[tuple[str, str]]]
"""Whether space stands around it, and its pieces: (kind, words), kind "text", "raised", "tab", "line" or "note"."""


class RtfReader:
    """Reads Rich Text."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the document's words, a segment for each paragraph."""
        parse = _Parse(limits)
        try:
            for token in tokens(data):
                parse.take(token)
        except TooDeepError:
            why = told(
                "its groups lie more than {count} deep in one another, which no program writes", count=MOST_GROUPS
            )
            raise BadOfficeFileError(name=name, size=len(data), why=why) from None
        text, segments = parse.finish()
        if not text:
            raise NoWordsError(name=name, media_type="Rich Text")
        return Transcription(
            text=text, method=METHOD, media_type=media_type, segments=segments, title=parse.title, notices=parse.notices
        )


class _Group(Struct):
    """What holds within a group. `into` is where words go: "body", a margin, "note:N", "title", or "" for nowhere."""

    into: str = "body"
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    starred: bool = False
    fresh: bool = True


class _Story:
    """The paragraphs of the body, of a margin or of a note, while they are being read."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | list[list[Paragraph]]] = []
        self.open: list[tuple[str, str]] = []
        self.cell: list[Paragraph] = []
        self.cells: list[list[Paragraph]] = []
        self.apart = False
        self.in_table = False

    def end_paragraph(self) -> None:
        paragraph = (self.apart, self.open)
        self.open = []
        if self.in_table:
            self.cell.append(paragraph)
        else:
            self.end_row()
            self.blocks.append(paragraph)

    def end_cell(self) -> None:
        if self.open or not self.cell:
            self.cell.append((False, self.open))
            self.open = []
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        if self.cell:
            self.end_cell()
        if self.cells:
            self.blocks.append(self.cells)
            self.cells = []


class _Parse:
    """Hears the tokens of one file."""

    def __init__(self, limits: Limits) -> None:
        self.title: str | None = None
        self._out = Manuscript(limits.max_segments)
        self._group = _Group()
        self._above: list[_Group] = []
        self._stories: dict[str, _Story] = {"body": _Story()}
        self._notes = 0
        self._title: list[str] = []

    @property
    def notices(self) -> tuple[Sentence, ...]:
        """What was left out."""
        return self._out.notices()

    def take(self, token: Token) -> None:
        """Hear one token."""
        if token.kind == "text":
            self._text(token.text)
        elif token.kind == "open":
            self._above.append(self._group)
            old = self._group
            self._group = _Group(old.into, old.hidden, old.deleted, old.raised)
        elif token.kind == "close":
            self._close()
        else:
            self._word(token.text, token.number)

    def _close(self) -> None:
        ended = self._group
        if self._above:
            self._group = self._above.pop()
        if ended.into != self._group.into and ended.into in self._stories and ended.into != "body":
            story = self._stories[ended.into]
            if story.open:
                story.end_paragraph()
            story.end_row()

    def _text(self, text: str) -> None:
        group = self._group
        group.fresh = False
        if group.into == "title":
            self._title.append(text)
        if group.into in ("", "title"):
            return
        if group.hidden or group.deleted:
            self._out.left_out["deleted" if group.deleted else "hidden"] += bool(text.strip())
            return
        self._stories[group.into].open.append(("raised" if group.raised else "text", text))

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "*":
            group.starred = True
            return
        first, group.fresh = group.fresh, False
        if first and self._begins_destination(word, number, starred=group.starred):
            return
        if not group.into or group.into == "title":
            return
        story = self._stories[group.into]
        if word == "par":
            story.end_paragraph()
        elif word in ("line", "page", "sect", "column", "lbr"):
            if word == "line":
                story.open.append(("line", ""))
            elif story.open:
                story.end_paragraph()
        elif word == "tab":
            story.open.append(("tab", ""))
        elif word in ("cell", "nestcell"):
            story.end_cell()
        elif word in ("row", "nestrow"):
            story.end_row()
        elif word == "pard":
            story.apart = story.in_table = False
        elif word == "intbl":
            story.in_table = True
        elif word in ("sb", "sa"):
            story.apart = story.apart or (number or 0) >= _SPACE
        elif word == "v":
            group.hidden = number != _OFF
        elif word == "deleted":
            group.deleted = number != _OFF
        elif word == "super":
            group.raised = number != _OFF
        elif word in ("nosupersub", "plain"):
            group.raised = False
            group.hidden = group.hidden and word != "plain"
        elif word == "object":
            self._out.left_out["embedded"] += 1

    def _begins_destination(self, word: str, number: int | None, *, starred: bool) -> bool:
        """Return whether *word*, the first of its group, says where the group's words go."""
        group = self._group
        if not group.into:
            return True
        if word == "pict":
            self._out.left_out["pictures"] += 1
            group.into = ""
        elif word == "title" and not starred:
            group.into = "title"
        elif word == "info":
            group.into = "info"
            self._stories.setdefault("info", _Story())
        elif word == "footnote" and group.into == "body":
            self._notes += 1
            group.into = f"note:{self._notes}"
            self._stories["body"].open.append(("note", str(self._notes)))
            self._stories[group.into] = _Story()
        elif word == "annotation":
            self._out.left_out["comments"] += 1
            group.into = ""
        elif word in _MARGINS:
            group.into = _MARGINS[word]
            self._stories.setdefault(group.into, _Story())
        elif word in _SILENT or (starred and word not in _READ_IF_STARRED):
            group.into = ""
        else:
            return word in _CONTAINERS
        return True

    def finish(self) -> tuple[str, tuple[Segment, ...]]:
        """Return the text and its segments."""
        self.title = " ".join("".join(self._title).split()) or None
        for story in self._stories.values():
            if story.open:
                story.end_paragraph()
            story.end_row()
        self._write("letterhead")
        self._write("header")
        self._write_story(self._stories["body"], "document/body")
        self._out.write_notes()
        self._write("footer")
        return self._out.finish()

    def _write(self, margin: str) -> None:
        if margin in self._stories:
            self._out.blank_line()
            self._write_story(self._stories[margin], f"document/{margin}")
            self._out.blank_line()

    def _write_story(self, story: _Story, path: str) -> None:
        for block in story.blocks:
            if isinstance(block, tuple):
                self._write_paragraph(block, path)
            else:
                self._out.row([(len(cell) <= 1, partial(self._write_cell, cell, path)) for cell in block])

    def _write_cell(self, cell: list[Paragraph], path: str) -> None:
        for paragraph in cell:
            self._write_paragraph(paragraph, f"{path}/table/cell")

    def _write_paragraph(self, paragraph: Paragraph, path: str) -> None:
        apart, pieces = paragraph
        before = self._out.length
        self._out.begin(f"{path}/p", apart=apart)
        for kind, words in _joined(pieces):
            if kind == "text":
                self._out.write(words)
            elif kind == "raised":
                self._out.write_raised(words)
            elif kind == "tab":
                self._out.tab()
            elif kind == "line":
                self._out.line_break()
            elif kind == "note":
                self._out.note(partial(self._write_story, self._stories[f"note:{words}"], "document/note"))
        self._out.end(apart=apart and self._out.length > before)
        if self._out.length == before:
            self._out.blank_line()


def _joined(pieces: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pieces, those of one kind that follow one another as one."""
    kept: list[str] = []
    last = ""
    for kind, words in pieces:
        if kind != last and kept:
            yield last, "".join(kept)
            kept = []
        last = kind
        if kind in ("text", "raised"):
            kept.append(words)
        else:
            yield kind, words
            last = ""
    if kept:
        yield last, "".join(kept)
