"""PDFs as printers and offices set them, of our own words: columns, notes at the foot, heads drawn last, turned pages.

Each function returns the bytes and the words in the order in which a reader reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

from fpdf import FPDF

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
PROSE = (
    "The ferry had not crossed since Monday, and what post there was lay in the harbour office at Aarvik under a "
    "tarred sheet. I asked the clerk whether a letter from Orle was among it. He answered that he could not open "
    "the bags without the inspector, who was at Velden, and that the inspector would come when the ferry ran "
    "again. So I went back up the hill and wrote to you a second time, although I had nothing to add to the first "
    "letter but the weather. Since then the wind has turned. The fishermen say that it will hold until the new "
    "moon; the schoolmaster, who keeps a glass, says otherwise. If you have sent the papers by the land road they "
    "may be here before the bags are opened, and then everything that I have written will reach you too late and "
    "may be laid aside. "
)
NOTES = ("1 The harbour office was closed in the winter.", "2 His journal for that week is lost.")
SIZE, LEADING = 10, 5


def _document(*, size: int = SIZE) -> FPDF:
    document = FPDF(unit="mm", format="A4")
    document.set_auto_page_break(False)
    document.set_font("Helvetica", size=size)
    return document


def _lines(text: str, width: int) -> list[str]:
    return wrap(text, width)


def _column(document: FPDF, lines: Sequence[str], x: float, y: float, leading: float = LEADING) -> float:
    for line in lines:
        document.text(x, y, line)
        y += leading
    return y


def two_columns(*, across: bool = False, heading: bool = False, notes: bool = False) -> tuple[bytes, str]:
    """Two columns of prose; *across*: drawn line by line over both, as some programs write them."""
    document = _document()
    document.add_page()
    words = []
    y = 30.0
    if heading:
        title = "A WINTER CORRESPONDENCE, EDITED FROM THE PAPERS OF THE HARBOUR OFFICE AT AARVIK"
        document.text(20, 20, title)
        words.append(title)
    left, right = _lines(PROSE, 42), _lines(PROSE.replace("ferry", "mail boat"), 42)
    if notes:
        _column(document, NOTES, 20, 270, 4)
    if across:
        for number, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
            document.text(20, y + number * LEADING, one)
            document.text(110, y + number * LEADING, other)
    else:
        _column(document, left, 20, y)
        _column(document, right, 110, y)
    words += [*left, *right]
    if notes:
        words += NOTES
    return bytes(document.output()), "\n".join(words)


def heads_drawn_last(pages: int = 3) -> tuple[bytes, str]:
    """Prose of one column; each page's head and number are drawn after its text, though the head stands above it."""
    document = _document()
    words = []
    for number in range(1, pages + 1):
        document.add_page()
        lines = _lines(f"Part {number}. " + PROSE, 84)
        _column(document, lines, 20, 35)
        document.text(20, 15, "Papers of the Harbour Office")
        document.text(100, 285, str(number))
        words += ["Papers of the Harbour Office", *lines, str(number)]
    return bytes(document.output()), "\n".join(words)


def feet_drawn_first() -> tuple[bytes, str]:
    """One column; the notes at the foot of the page are drawn before the text above them."""
    document = _document()
    document.add_page()
    _column(document, NOTES, 20, 270, 4)
    lines = _lines(PROSE, 84)
    _column(document, lines, 20, 30)
    return bytes(document.output()), "\n".join([*lines, *NOTES])


def ligatures() -> tuple[bytes, str]:
    """Words set with ligatures of their own codes, and soft hyphens where lines divide them."""
    document = FPDF(unit="mm", format="A4")
    document.add_font("Serif", fname=FONT)
    document.set_font("Serif", size=SIZE)
    document.add_page()
    lines = [
        "The o\ufb03cer of the \ufb01rst class con\ufb01rmed the pro\ufb01t of the \ufb02eet,",
        "an e\ufb00ect that the in\u00adspec\u00ad",
        "tor had not ex\u00adpected.",
    ]
    _column(document, lines, 20, 30)
    return (
        bytes(document.output()),
        "The officer of the first class confirmed the profit of the fleet,\n"
        "an effect that the inspec-\ntor had not expected.",
    )


def turned(degrees: int = 90) -> tuple[bytes, str]:
    """A page that is shown turned by so many degrees, its words drawn so that they stand upright then."""
    document = _document()
    document.add_page()
    lines = _lines(PROSE, 60)
    with document.rotation(degrees, x=105, y=148.5):
        _column(document, lines[:4], 40, 60)
        _column(document, lines[4:], 40, 60 + 6 * LEADING)
    data = bytes(document.output())
    return data.replace(b"/Type /Page\n", b"/Type /Page\n/Rotate %d\n" % degrees, 1), "\n".join(
        [*lines[:4], "", *lines[4:]]
    )


def memorandum() -> tuple[bytes, str]:
    """A memorandum's head set in two columns, label and value: read along its rows."""
    document = _document()
    document.add_page()
    rows = [
        ("TO:", "The Harbour Board, Aarvik"),
        ("FROM:", "Anna Marek, Inspector of the Post"),
        ("DATE:", "14 March 1931"),
        ("SUBJECT:", "Bags left at Velden"),
    ]
    for number, (label, value) in enumerate(rows):
        document.text(20, 30 + 8 * number, label)
        document.text(60, 30 + 8 * number, value)
    lines = _lines(PROSE, 84)
    _column(document, lines, 20, 80)
    return bytes(document.output()), "\n".join([*(f"{label} {value}" for label, value in rows), *lines])


def small_capitals() -> tuple[bytes, str]:
    """A letterhead in small capitals, which are capitals of a smaller size; address and date side by side under it."""
    document = _document()
    document.add_page()
    x = 60.0
    for part in re.findall(r"[A-Z]|[a-z]+|\s", "Harbour Office of Aarvik"):
        document.set_font_size(14 if part[0].isupper() else 10.5)
        document.text(x, 20, part.upper())
        x += document.get_string_width(part.upper())
    document.set_font_size(SIZE)
    document.text(20, 40, "Herrn Anton Dorn")
    document.text(140, 40, "Aarvik, 3. Mai 1931")
    document.text(20, 45, "Velden")
    lines = _lines(PROSE, 84)
    _column(document, lines, 20, 65)
    return bytes(document.output()), "\n".join(
        ["HARBOUR OFFICE OF AARVIK", "Herrn Anton Dorn Aarvik, 3. Mai 1931", "Velden", *lines]
    )


def without_characters() -> bytes:
    """A page whose font has no table of characters: its letters can be seen and not copied."""
    document = FPDF(unit="mm", format="A4")
    document.add_font("Serif", fname=FONT)
    document.set_font("Serif", size=12)
    document.set_compression(False)
    document.add_page()
    document.multi_cell(0, 6, PROSE)
    return re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found.group()), bytes(document.output()))


SOURCES = {
    "two columns": two_columns,
    "two columns, drawn across": lambda: two_columns(across=True),
    "two columns under a heading, across": lambda: two_columns(across=True, heading=True),
    "two columns, heading, notes first": lambda: two_columns(across=True, heading=True, notes=True),
    "heads and numbers drawn last": heads_drawn_last,
    "notes drawn first": feet_drawn_first,
    "ligatures, soft hyphens": ligatures,
    "turned by 90": turned,
    "turned by 180": lambda: turned(180),
    "turned by 270": lambda: turned(270),
    "memorandum's head": memorandum,
    "letterhead in small capitals": small_capitals,
}
