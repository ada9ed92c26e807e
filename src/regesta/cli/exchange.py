"""`regesta exchange`: who answered what, what is missing, what is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import archive_option, json_option
from .rendering import cut, headline, row, to_json, width

if TYPE_CHECKING:
    from ..archive import ExchangeView


@click.command("exchange")
@click.argument("name", metavar="[ID]", required=False)
@archive_option
@click.option("-n", "--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many exchanges.")
@json_option
def command(name: str | None, archive_path: Path, limit: int, as_json: bool) -> None:
    """Show the exchange that document ID belongs to; without an ID, list the exchanges, the largest first.

    \b
    Examples:
      regesta exchange
      regesta exchange d-k3m9
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        views = [archive.exchange(name)] if name else archive.exchanges(limit=limit)
    for view in views:
        if as_json:
            click.echo(to_json(view))
        elif name:
            _whole(view)
        else:
            dates = [document.date for document in view.documents if document.date]
            span = " to ".join(dict.fromkeys((dates[0], dates[-1]))) if dates else "undated"
            held = f"{view.held} held, {len(view.documents) - view.held} not held, {view.open_acts} open"
            click.echo(cut(f"{view.id}  {span:<24}  {held:<32}  {headline(view.documents[0])}", width()))
    if not views and not as_json:
        click.echo("No document of this archive is linked with another yet.")


def _whole(view: ExchangeView) -> None:
    by_id = {document.id: document for document in view.documents}
    for document in view.documents:
        click.echo(click.style(row(document), bold=document.held))
        for link in view.links:
            if link.from_ == document.id:
                other = by_id[link.to]
                quote = " ".join(link.evidence[0].text.split()) if link.evidence else link.rule
                click.echo(cut(f"      {link.kind} {other.id} ({other.date or 'undated'}): “{quote}”", width()))
        for act in view.acts:
            if act.document == document.id and not act.reported:
                quote = " ".join(act.evidence[0].text.split()) if act.evidence else ""
                answers = ", ".join(answer.document for answer in act.answered_by)
                click.echo(
                    cut(
                        f"      {act.act}s [{act.state}{': ' + answers if answers else ''}] “{quote}”",
                        width(),
                    )
                )
    click.echo("A dot marks documents that are spoken of but not held; “open” means unanswered in what is held.")
