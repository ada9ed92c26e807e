"""`regesta verify`: is the archive what it ought to be?"""

from __future__ import annotations

from pathlib import Path

import click

from .options import archive_option, json_option, quiet_option
from .rendering import to_json
from .telling import Telling

_DAMAGED = 4


@click.command("verify")
@archive_option
@json_option
@quiet_option
def command(archive_path: Path, as_json: bool, quiet: bool) -> None:
    """Check every capture against its digest, every quotation against its text, and the index against the record.

    Nothing is changed. The exit code is 4 where anything is wrong.
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive, Telling(quiet=quiet or as_json) as telling:
        report = archive.verify(telling)
    if as_json:
        click.echo(to_json(report))
    else:
        for fault in report.faults:
            click.echo(f"{fault.where}: found {fault.found}, expected {fault.expected}; {fault.remedy}")
        if not quiet:
            click.echo(
                f"{report.captures} captures, {report.offsets} quotations, {report.indexed} indexed documents checked: "
                + (f"{len(report.faults)} faults" if report.faults else "all sound")
            )
    if report.faults:
        raise SystemExit(_DAMAGED)
