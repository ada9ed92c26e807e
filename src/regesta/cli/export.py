"""`regesta export`: the archive in a published format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .options import archive_option, quiet_option


@click.command("export")
@archive_option
@click.option("--format", "form", type=click.Choice(["regesta"]), default="regesta", show_default=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file; standard output without it.",
)
@click.option("--no-texts", is_flag=True, help="Leave out the transcriptions (the file then can't be imported).")
@quiet_option
def command(archive_path: Path, form: str, output: Path | None, no_texts: bool, quiet: bool) -> None:
    """Write the archive as JSON Lines in the published record format, sorted by id.

    \b
    Examples:
      regesta export -o archive.jsonl
      regesta export | jq -c 'select(.type == "link")'
    """
    from ..archive import Archive  # noqa: PLC0415
    from ..holdings.folder import writing_to  # noqa: PLC0415

    del form  # one format so far; the choice is checked above
    with Archive.open(archive_path) as archive:
        if output is None:
            archive.export(sys.stdout.buffer, texts=not no_texts)
            return
        # Written aside and renamed, so that a full disk leaves no half of an export.
        aside = output.with_name(f".{output.name}.part")
        with writing_to(output):
            try:
                with aside.open("wb") as file:
                    count = archive.export(file, texts=not no_texts)
                aside.replace(output)
            finally:
                aside.unlink(missing_ok=True)
    if not quiet:
        click.echo(f"{count} objects written to {output}", err=True)
