"""`regesta cite`: documents as notes, or as files for a reference manager."""

from __future__ import annotations

from pathlib import Path

import click

from ..dissemination.citing import FORMS, STYLES, note, written
from .options import archive_option


@click.command("cite")
@click.argument("names", metavar="ID...", nargs=-1, required=True)
@archive_option
@click.option(
    "--style",
    type=click.Choice([*STYLES, *FORMS]),
    default="chicago",
    show_default=True,
    help="A style for notes, or the form of a reference manager's file.",
)
@click.option("--address", default="", metavar="URL", help="The reading room's address, for citations that lead there.")
def command(names: tuple[str, ...], archive_path: Path, style: str, address: str) -> None:
    """Cite the documents with these ids: who to whom, when, where the original lies.

    A letter that is known and not held is "not seen", and the note says where it is cited. What is doubtful in a
    date is told. The beginning of an id is enough where it is unambiguous.

    \b
    Examples:
      regesta cite d-k3m9
      regesta cite d-k3m9 d-7dqa --style ris > letters.ris
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        found = archive.citable(names, address=address)
    if style in FORMS:
        click.echo(written(found, style), nl=False)
        return
    for each in found:
        click.echo(note(each, style))
