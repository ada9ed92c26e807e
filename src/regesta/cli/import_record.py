"""`regesta import`: a record that was exported comes back."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .options import archive_option, json_option, quiet_option
from .rendering import to_json
from .telling import Telling


@click.command("import")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@archive_option
@json_option
@quiet_option
def command(file: Path, archive_path: Path, as_json: bool, quiet: bool) -> None:
    """Read FILE, which `regesta export` wrote here or elsewhere; - is standard input.

    Ids, texts, evidence and judgements come along. Importing the same again changes nothing.
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive, Telling(quiet=quiet or as_json) as telling:
        if str(file) == "-":
            report = archive.import_record(sys.stdin.buffer, "standard input", progress=telling)
        else:
            with file.open("rb") as stream:
                report = archive.import_record(stream, str(file), progress=telling)
    if as_json:
        click.echo(to_json(report))
    elif not quiet:
        click.echo(f"{report.added} captures and {report.documents} documents imported.")
