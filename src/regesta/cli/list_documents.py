"""`regesta list`: the documents by date."""

from __future__ import annotations

from pathlib import Path

import click

from .options import archive_option, json_option
from .rendering import row, to_json


@click.command("list")
@archive_option
@click.option("--not-held", is_flag=True, help="Only documents that are spoken of but not held.")
@click.option("--all", "everything", is_flag=True, help="Held and not held together.")
@click.option("-n", "--limit", type=click.IntRange(1), help="At most so many.")
@json_option
def command(archive_path: Path, not_held: bool, everything: bool, limit: int | None, as_json: bool) -> None:
    """List the documents by date. A dot marks those that are spoken of but not held.

    \b
    Examples:
      regesta list
      regesta list --not-held
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        for document in archive.documents(held=None if everything else not not_held, limit=limit):
            click.echo(to_json(document) if as_json else row(document))
