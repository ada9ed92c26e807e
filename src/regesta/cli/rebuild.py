"""`regesta rebuild`: everything anew."""

from __future__ import annotations

from pathlib import Path

import click

from ..engines import begin_founder
from ..processing.reading import make_ready
from .options import archive_option, quiet_option
from .telling import Telling


@click.command("rebuild")
@archive_option
@quiet_option
def command(archive_path: Path, quiet: bool) -> None:
    """Make record and index anew from the captures, the register of ids and the judgements alone.

    The result is the same archive. The record that stands is replaced only when the new one is whole.
    """
    begin_founder(make_ready)
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive, Telling(quiet=quiet) as telling:
        count = archive.rebuild(telling)
    if not quiet:
        click.echo(f"{count} documents rebuilt.")
