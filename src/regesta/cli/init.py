"""`regesta init`: an empty archive."""

from __future__ import annotations

from pathlib import Path

import click

from .options import quiet_option


@click.command("init")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What the archive is called; its folder's name, if nothing is given.")
@click.option("--notice", default="", help="A line to stand on every page of the reading room.")
@quiet_option
def command(directory: Path, title: str, notice: str, quiet: bool) -> None:
    """Make an empty archive in DIR, which must be new or empty.

    \b
    Example:
      regesta init letters-1958
    """
    from ..archive import Archive  # noqa: PLC0415

    Archive.create(directory, title=title, notice=notice).close()
    if not quiet:
        click.echo(f"An empty archive is in {directory}. Next: regesta add --archive {directory} FILES-OR-FOLDERS")
