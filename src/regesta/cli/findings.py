"""`regesta findings`: contradictions, doubts, oddities."""

from __future__ import annotations

from pathlib import Path

import click

from .options import archive_option, json_option
from .rendering import to_json, width, wrap


@click.command("findings")
@archive_option
@click.option("--severity", type=click.Choice(["contradiction", "doubt", "note"]), multiple=True, help="Only these.")
@click.option("--rule", multiple=True, help="Only what this rule found.")
@json_option
def command(archive_path: Path, severity: tuple[str, ...], rule: tuple[str, ...], as_json: bool) -> None:
    """List contradictions, doubts and oddities, each with the words that show it.

    \b
    Examples:
      regesta findings
      regesta findings --severity contradiction
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        found = archive.findings()
    found = [each for each in found if (not severity or each.severity in severity) and (not rule or each.rule in rule)]
    for each in found:
        if as_json:
            click.echo(to_json(each))
            continue
        click.echo(click.style(f"{each.severity}: {each.rule}", bold=True) + f"  {' '.join(each.subjects)}")
        click.echo(wrap(each.message, min(width(), 100), "    "))
    if not as_json:
        click.echo(f"{len(found)} findings")
