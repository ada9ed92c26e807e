"""The sheet that mark-up is copied out on: words in, lines and the places of elements out.

The readers of HTML, TEI and XML walk their trees and tell the sheet what they meet; the sheet alone decides
about spaces, line breaks and offsets, so that all three keep the same rules:

* runs of white space are one space, and none stands at a line's start or end (`write`); preformatted text
  keeps them (`write_kept`);
* `break_line(1)` begins a new line, `break_line(2)` leaves one blank line, and breaks don't add up;
* an element is the stretch from its first to its last written character; one without words has no place.
"""

from __future__ import annotations

import re
from typing import Any

from regesta.model import Segment

# HTML's and XML's own white space; a no-break space is a character that its writer chose.
_RUN = re.compile(r"[ \t\n\r\f]+")
_BLANK = " \t\n\r\f"


class Sheet:
    """Collects text and segments; `length` is the number of code points written so far."""

    def __init__(self, max_segments: int) -> None:
        self.length = 0
        self.unplaced = 0
        self._pieces: list[str] = []
        self._max = max_segments
        # One row per element, [start, end, path, attributes]. A row is added to `_placed` when the element's
        # first character is written, so they stand in the order of their starts, outer before inner.
        self._placed: list[list[Any]] = []
        self._open: list[list[Any]] = []
        self._first_unplaced = 0
        self._breaks = 0
        self._space = False
        self._separator = ""
        self._number = ""
        self._column = 0

    def open(self, path: str, attributes: dict[str, str]) -> None:
        """Begin an element; its place starts with the next character written."""
        self._open.append([0, 0, path, attributes])

    def close(self) -> None:
        """End the innermost open element at the last character written."""
        self._open.pop()[1] = self.length
        if self._first_unplaced > len(self._open):  # noqa: PLR1730 - this runs for every element
            self._first_unplaced = len(self._open)

    def break_line(self, lines: int = 1) -> None:
        """Let the next words begin on a new line (1), or after a blank line (2)."""
        if lines > self._breaks:  # noqa: PLR1730 - this runs for every element
            self._breaks = lines
        self._separator = ""

    def add_break(self) -> None:
        """Add one line break, as `<br>` does; more than two leave no more than one blank line."""
        self._breaks = min(self._breaks + 1, 2)
        self._separator = ""

    def separate(self, mark: str) -> None:
        """Put *mark* before the next words if they come on the same line."""
        if self._column and not self._breaks:
            self._separator = mark

    def number(self, mark: str) -> None:
        """Put *mark* before the next words; it belongs to no element. An empty mark takes it back."""
        self._number = mark

    def separate_raised(self) -> None:
        """Keep two raised numbers apart that follow each other."""
        if not self._breaks and self._pieces and self._pieces[-1][-1] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            self._space = True

    def write(self, text: str) -> None:
        """Write running text: white space collapses."""
        body = text.strip(_BLANK)
        if not body:
            self._space = self._space or bool(text)
            return
        on_line = self._column and not self._breaks
        if (not on_line or self._separator) and not body.strip():
            return  # A no-break space alone holds a line open on the screen; it is no word.
        if not body.isprintable() or "  " in body:
            body = _RUN.sub(" ", body)
        if on_line and (self._separator or self._space or text[0] in _BLANK):
            self._put(self._separator or " ")
        self._put_words(body)
        self._space = text[-1] in _BLANK

    def write_kept(self, text: str) -> None:
        """Write preformatted text: spaces and line breaks stay."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines):
            if number:
                self._kept_break()
            if line.strip():
                if self._space and self._column and not self._breaks and line[0] not in _BLANK:
                    self._put(" ")
                self._put_words(line.rstrip(_BLANK))
                self._space = line[-1] in _BLANK

    def finish(self) -> tuple[str, tuple[Segment, ...]]:
        """Return the text and the places of the elements, in the order of their starts."""
        while self._open:
            self.close()
        segments = tuple([Segment(start, end, None, path, attributes) for start, end, path, attributes in self._placed])
        return "".join(self._pieces), segments

    def _kept_break(self) -> None:
        # In preformatted text blank lines are the writer's own; a page break's worth of them is kept as one.
        self.add_break()

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self.length += len(piece)

    def _put_words(self, words: str) -> None:
        """Write *words* after the line breaks that are due; the elements that wait for words begin here."""
        if self._breaks:
            if self.length:
                self._put("\n" * self._breaks)
            self._breaks = 0
            self._column = 0
        self._separator = ""
        if self._number:
            self._put(self._number)
            self._number = ""
        if self._first_unplaced < len(self._open):
            waiting = self._open[self._first_unplaced :]
            self._first_unplaced = len(self._open)
            for element in waiting:
                element[0] = self.length
            if len(self._placed) < self._max:
                self._placed += waiting
            else:
                self.unplaced += len(waiting)
        self._pieces.append(words)
        self.length += len(words)
        self._column += len(words)
