"""`regesta exchange`: who answered what, what is missing, what is open, and what was known when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import archive_option, json_option
from .rendering import cut, row, to_json, width, wrap

if TYPE_CHECKING:
    from ..archive import ExchangeView


@click.command("exchange")
@click.argument("name", metavar="[ID]", required=False)
@archive_option
@click.option("--as-of", metavar="DATE", help="The exchange as it was known at the end of that day (1958-04-20).")
@click.option("--for", "party", metavar="PARTY", help="... as that party knew it, by what it had sent or received.")
@click.option("-n", "--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many exchanges.")
@json_option
def command(
    name: str | None, archive_path: Path, as_of: str | None, party: str | None, limit: int, as_json: bool
) -> None:
    """Show the exchange ID, or the one that document ID belongs to; without an ID, list them, the largest first.

    \b
    Examples:
      regesta exchange
      regesta exchange x-k3m9
      regesta exchange x-k3m9 --as-of 1958-04-20 --for "Harbour Office"
    """
    from ..archive import Archive  # noqa: PLC0415

    if name is None and (as_of or party):
        raise click.UsageError("--as-of and --for need the ID of an exchange, or of a document in it.")
    with Archive.open(archive_path) as archive:
        views = [archive.exchange(name, as_of=as_of, to=party)] if name else archive.exchanges(limit=limit)
    for view in views:
        if as_json:
            click.echo(to_json(view))
        elif name:
            _whole(view)
        else:
            held = f"{view.held} held, {len(view.documents) - view.held} not held, {view.open_acts} open"
            click.echo(cut(f"{view.id}  {held:<32}  {view.title}", width()))
    if not views and not as_json:
        click.echo("No document of this archive is linked with another yet.")


def _whole(view: ExchangeView) -> None:
    by_id = {document.id: document for document in view.documents}
    click.echo(click.style(cut(f"{view.id}  {view.title}", width()), bold=True))
    if view.known:
        who = f"to {view.known_to}" if view.known_to else "to one who held everything"
        when = f"at the end of {view.as_of}" if view.as_of else "at any time"
        click.echo(wrap(f"As known {who} {when}; {view.not_yet} of the exchange not known.", width(), "  "))
    for fact in view.abstract:
        click.echo(wrap(fact.words, width(), "  "))
    click.echo()
    for document in view.documents:
        click.echo(click.style(row(document), bold=document.held))
        if document.id in view.known:
            click.echo(cut(f"      {_knowing(view, document.id)}", width()))
        for link in view.links:
            if link.from_ == document.id:
                other = by_id[link.to]
                quote = " ".join(link.evidence[0].text.split()) if link.evidence else link.rule
                click.echo(cut(f"      {link.kind} {other.id} ({other.date or 'undated'}): “{quote}”", width()))
        for act in view.acts:
            if act.document == document.id and not act.reported:
                quote = " ".join(act.evidence[0].text.split()) if act.evidence else ""
                answers = ", ".join(dict.fromkeys(answer.document for answer in act.answered_by))
                click.echo(
                    cut(
                        f"      {act.act}s [{act.state}{': ' + answers if answers else ''}] “{quote}”",
                        width(),
                    )
                )
    click.echo("A dot marks documents that are spoken of but not held; “open” means unanswered in what is held.")


def _knowing(view: ExchangeView, document: str) -> str:
    known = view.known[document]
    doubt = "" if known.sure else ", but when it arrived is not known" if known.how == "received" else ", perhaps"
    return f"[{known.how}{f' in {known.told_in}' if known.told_in else ''}{doubt}]"
