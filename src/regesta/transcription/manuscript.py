"""The text of an office document while it is written out: paragraphs, tables, notes, and what was left out.

The readers of DOCX, ODT and RTF tell it what they meet, so all three keep the same rules: a paragraph is a line; a
blank line stands where the page leaves one; a tab stays a tab; a row of short cells is one line, " | " between; a
note's mark is raised figures, and the notes follow after the text, each with its mark. What the document no longer
says (deleted words, comments, hidden text) is left out, and told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from regesta.model import Segment, Sentence, counted

from .sheet import Sheet

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TOLD = {
    "deleted": counted(
        "{num} passage that is marked as deleted was left out; accept or reject the changes to decide.",
        "{num} passages that are marked as deleted were left out; accept or reject the changes to decide.",
        0,
    ),
    "comments": counted("{num} comment in the margin was left out.", "{num} comments in the margin were left out.", 0),
    "hidden": counted("{num} hidden passage was left out.", "{num} hidden passages were left out.", 0),
    "pictures": counted("{num} picture in it was not read.", "{num} pictures in it were not read.", 0),
    "embedded": counted(
        "{num} embedded object (a table or drawing of another program) was not read.",
        "{num} embedded objects (tables, drawings of other programs) were not read.",
        0,
    ),
}


class Manuscript:
    """Writes a document's text on a sheet."""

    def __init__(self, max_segments: int) -> None:
        self.left_out: Counter[str] = Counter()
        self._sheet = Sheet(max_segments)
        self._waiting: list[tuple[str, Callable[[], None]]] = []
        self._in_cell = 0

    @property
    def length(self) -> int:
        """How much has been written."""
        return self._sheet.length

    def begin(self, path: str, style: str = "", *, apart: bool = False, number: str = "") -> None:
        """Begin a paragraph; *apart*: after a blank line; *number*: the mark that a list gives it."""
        if not self._in_cell:
            self._sheet.break_line(2 if apart else 1)
        self._sheet.open(path, {"class": style} if style else {})
        if number:
            self._sheet.number(f"{number} ")

    def end(self, *, apart: bool = False) -> None:
        """End the paragraph; *apart*: a blank line follows."""
        self._sheet.number("")
        self._sheet.close()
        if self._in_cell:
            self._sheet.separate(" ")
        else:
            self._sheet.break_line(2 if apart else 1)

    def blank_line(self) -> None:
        """Leave a blank line, as a paragraph without words does."""
        if not self._in_cell:
            self._sheet.break_line(2)

    def write(self, words: str) -> None:
        """Write running words; tabs stay where they stand between words."""
        for number, part in enumerate(words.split("\t")):
            if number:
                self.tab()
            if part:
                self._sheet.write(part)

    def write_raised(self, words: str) -> None:
        """Write raised words: figures as raised figures, all else as it is."""
        if words.strip().isdecimal():
            self._sheet.separate_raised()
            self._sheet.write(words.strip().translate(RAISED))
        else:
            self.write(words)

    def tab(self) -> None:
        """Put a tab before the next words on this line."""
        self._sheet.separate("\t")

    def line_break(self) -> None:
        """Begin a new line within the paragraph."""
        if self._in_cell:
            self._sheet.separate(" ")
        else:
            self._sheet.add_break()

    def note(self, write: Callable[[], None], *, mark: str | None = None) -> None:
        """Put a note's mark here, and let *write* write its words after the text."""
        mark = mark or str(len(self._waiting) + 1)
        self.write_raised(mark)
        self._waiting.append((mark, write))

    def row(self, cells: Sequence[tuple[bool, Callable[[], None]]]) -> None:
        """Write a table's row: on one line where every cell is flat (a paragraph at most), else a line for each."""
        flat = all(is_flat for is_flat, _ in cells)
        self._sheet.break_line(1)
        for number, (_, write) in enumerate(cells):
            if flat:
                if number:
                    self._sheet.separate(" | ")
                self._in_cell += 1
                write()
                self._in_cell -= 1
            else:
                write()
        self._sheet.break_line(1)

    def write_notes(self) -> None:
        """Write the notes that wait, each with its mark, and the notes that these have."""
        written = 0
        while written < len(self._waiting):
            mark, write = self._waiting[written]
            self._sheet.break_line(2 if not written else 1)
            self._sheet.open("document/note", {"n": mark})
            self._sheet.number(f"{mark.translate(RAISED)} ")
            write()
            self._sheet.number("")
            self._sheet.close()
            written += 1

    def finish(self) -> tuple[str, tuple[Segment, ...]]:
        """Return the text and its segments."""
        return self._sheet.finish()

    def notices(self) -> tuple[Sentence, ...]:
        """Return what was left out, in sentences."""
        return tuple(
            counted(told.form, told.many, self.left_out[what]) for what, told in _TOLD.items() if self.left_out[what]
        )
