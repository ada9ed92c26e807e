"""How documents look in lines of a terminal."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable

import click
import msgspec

from ..chronology import display
from ..model import Document, Party


def to_json(value: object) -> str:
    """Return the value as JSON on one line."""
    return msgspec.json.encode(value).decode()


def width() -> int:
    return shutil.get_terminal_size((100, 40)).columns


def party_line(parties: Iterable[Party]) -> str:
    """Return parties as one line: persons with their body, else body or office."""
    return "; ".join(_party(party) for party in parties)


def _party(party: Party) -> str:
    if party.name:
        role = party.office or party.body
        return f"{party.name} ({role})" if role else party.name
    return ", ".join(part for part in (party.office, party.body) if part)


def headline(document: Document) -> str:
    """Return one line on a document: whom from, whom to, else its title."""
    one, other = party_line(document.senders), party_line(document.recipients)
    if one and other:
        return f"{one} → {other}"
    return document.title or one or (f"→ {other}" if other else "(nothing known but its text)")


def date_of(document: Document) -> str:
    return display(document.date) if document.date else "undated"


def row(document: Document) -> str:
    """Return a document as a line of a list, cut to the terminal's width."""
    mark = " " if document.held else "·"
    start = f"{document.id}  {mark} {document.date or 'undated':<12} {document.kind or '':<11} "
    doubt = f"  [doubtful: {', '.join(document.doubtful)}]" if document.doubtful else ""
    return cut(start + headline(document) + doubt, width())


def cut(text: str, columns: int) -> str:
    """Return the text with its control characters shown as spaces, cut to so many columns with an ellipsis."""
    text = " ".join(
        "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text).split(" ")
    )
    return text if len(text) <= columns else text[: max(1, columns - 1)] + "…"


def wrap(text: str, columns: int, indent: str) -> str:
    import textwrap  # noqa: PLC0415

    paragraphs = [line for line in text.split("\n") if line.strip()]
    return "\n".join(
        textwrap.fill(line, columns, initial_indent=indent, subsequent_indent=indent) for line in paragraphs
    )


def show_long(text: str) -> None:
    """Write the text; on a terminal that is too low for it, with the reader's pager."""
    if sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size((100, 40)).lines:
        # What git does: colours as they are, and no paging of what fits.
        os.environ.setdefault("LESS", "FRX")
        click.echo_via_pager(text, color=True)
    else:
        click.echo(text)
