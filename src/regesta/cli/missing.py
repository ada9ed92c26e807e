"""`regesta missing`: the letters that are spoken of and not held, and where to look for them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import archive_option, json_option
from .rendering import to_json, width, wrap

if TYPE_CHECKING:
    from ..archive.missing import Missing

_COLUMNS = ("date", "kind", "number", "from", "to", "title", "confidence", "quotes", "spoken of in", "look in", "id")


@click.command("missing")
@archive_option
@click.option("--by", type=click.Choice(["date", "exchange", "archive"]), default="date", help="How they are grouped.")
@click.option("--csv", "csv_path", type=click.Path(dir_okay=False, path_type=Path), help="Write a table to this file.")
@json_option
def command(archive_path: Path, by: str, csv_path: Path | None, as_json: bool) -> None:
    """List the letters that others speak of and that are not held, with the words that prove them and where to look.

    \b
    Examples:
      regesta missing
      regesta missing --by archive --csv reading-room.csv
    """
    from ..archive import Archive  # noqa: PLC0415
    from ..archive.missing import archive_of  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        found = archive.missing()
        views = archive.exchanges() if by == "exchange" else []
        exchange = {document.id: view.title or view.id for view in views for document in view.documents}
    groups = {
        "date": lambda each: (each.document.date or "without date")[:4],
        "exchange": lambda each: exchange.get(each.document.id, each.document.id),
        "archive": lambda each: archive_of(each) or "no file is known",
    }
    if by != "date":
        found = sorted(found, key=groups[by])
    if csv_path is not None:
        _write(csv_path, found)
        click.echo(f"{len(found)} letters written to {csv_path}")
        return
    if as_json:
        for each in found:
            click.echo(to_json(each))
        return
    for name, several in groupby(found, key=groups[by]):
        click.echo(click.style(name, bold=True))
        for each in several:
            click.echo(
                wrap(f"{each.document.title or each.document.id}  ({each.confidence:.2f})", min(width(), 100), "  ")
            )
            for quote in each.quotes:
                click.echo(wrap(f"“{' '.join(quote.split())}”", min(width(), 100), "      "))
            for place in each.places:
                click.echo(wrap(f"look in {place.reference}: {place.because}", min(width(), 100), "      "))
    click.echo(f"{len(found)} letters not held")


def _write(path: Path, found: Sequence[Missing]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(_COLUMNS)
        for each in found:
            document = each.document
            sides = (
                "; ".join(p.name or p.body or p.office or "" for p in side)
                for side in (document.senders, document.recipients)
            )
            values = [
                *(document.date or "", document.kind or "", document.number or ""),
                *sides,
                *(document.title or "", f"{each.confidence:.2f}"),
                " | ".join(" ".join(quote.split()) for quote in each.quotes),
                " ".join(dict.fromkeys(link.from_ for link in each.links)),
                " | ".join(place.reference for place in each.places),
                document.id,
            ]
            table.writerow([_plain(value) for value in values])


def _plain(value: str) -> str:
    """The value as a spreadsheet shows it and does not compute it: a leading sign of a formula is quoted."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t") else value
