"""A table behind a picture or a list: the same rows on the page and in a file of comma-separated values.

Names of columns are messages of the catalogues; a file has them in English, so that programs can rely on them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from msgspec import Struct

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Linked(Struct, frozen=True, omit_defaults=True):
    """A cell that leads on; `note` stands beside it."""

    text: str
    href: str = ""
    note: str = ""


Cell = str | int | float | Linked | None


class Table(Struct, frozen=True, omit_defaults=True):
    """`name` is that of its file; the first column names the row.
    `shown` rows stand on the page, the others only in the file."""

    name: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shown: int | None = None

    @property
    def on_page(self) -> tuple[tuple[Cell, ...], ...]:
        return self.rows if self.shown is None else self.rows[: self.shown]

    @property
    def more(self) -> int:
        return len(self.rows) - len(self.on_page)


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.

    Words that a spreadsheet would take for a formula get an apostrophe before them.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str | int | float:
    if isinstance(cell, (int, float)):
        return cell
    text = cell.text if isinstance(cell, Linked) else cell or ""
    text = text.replace("\0", "")
    return f"'{text}" if text.startswith(_FORMULA) else text
