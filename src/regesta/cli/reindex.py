"""`regesta reindex`: the index anew."""

from __future__ import annotations

from pathlib import Path

import click

from .options import archive_option, quiet_option
from .telling import Telling


@click.command("reindex")
@archive_option
@quiet_option
def command(archive_path: Path, quiet: bool) -> None:
    """Make the search index anew from the record."""
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive, Telling(quiet=quiet) as telling:
        count = archive.reindex(telling)
    if not quiet:
        click.echo(f"{count} documents indexed.")
