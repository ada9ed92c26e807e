"""`regesta search`: find documents by their words, parties, dates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import archive_option, json_option
from .rendering import cut, to_json, width

if TYPE_CHECKING:
    from ..discovery import Concordance


@click.command("search")
@click.argument("query", nargs=-1, required=True, metavar="QUERY")
@archive_option
@click.option("-n", "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date", "-date", "archive", "added"]),
    default="relevance",
    show_default=True,
    help="archive: as on the shelf; added: the last that came first.",
)
@click.option("--context", is_flag=True, help="Every place of the words, one under another, in place of passages.")
@click.option("--facets", is_flag=True, help="Also count the whole result by kind, sender, recipient, place, year ...")
@json_option
def command(
    query: tuple[str, ...], archive_path: Path, limit: int, sort: str, context: bool, facets: bool, as_json: bool
) -> None:
    """Search the archive.

    Words must all occur; "in quotes" as a phrase; negotiat* as a beginning; word~ with a slip. Fields: from: to: kind:
    place: title: number: language: is:missing has:reply asks:open. Dates:
    date:1958, date:1958-04..1958-09, before:1958-05, after:...

    \b
    Examples:
      regesta search withdrawal of troops
      regesta search 'from:khrushchev date:1958 "press communiqué"'
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        if context:
            _show_context(archive.concordance(" ".join(query), limit=limit, sort=sort), as_json)
            return
        results = archive.search(" ".join(query), limit=limit, sort=sort)
    if as_json:
        click.echo(to_json(results))
        return
    for notice in results.notices:
        click.echo(notice, err=True)
    for hit in results.hits:
        title = "".join(segment.text for segment in hit.title) or "(no title)"
        click.echo(cut(f"{hit.id}  {hit.date or 'undated':<12} {title}", width()))
        snippet = "".join(click.style(each.text, bold=True) if each.marked else each.text for each in hit.snippet)
        if snippet:
            click.echo("    " + " ".join(snippet.split()))
    click.echo(f"{results.total} found" + (f", {len(results.hits)} shown" if results.total > len(results.hits) else ""))
    if results.suggestion:
        click.echo(f"Did you mean: {results.suggestion}")
    if facets:
        for name, values in results.facets.items():
            if values:
                click.echo(f"{name}: " + ", ".join(f"{value} ({count})" for value, count in values[:10]))


def _show_context(found: Concordance, as_json: bool) -> None:
    """Print the lines with their words under one another, the document's id before each."""
    if as_json:
        click.echo(to_json(found))
        return
    for notice in found.notices:
        click.echo(notice, err=True)
    ids = max((len(line.id) for line in found.lines), default=0)
    side = max(12, (width() - ids - 18) // 2)
    for line in found.lines:
        click.echo(
            f"{line.id:<{ids}}  {line.before[-side:]:>{side}}{click.style(line.found, bold=True)}{line.after[:side]}"
        )
    click.echo(f"{len(found.lines)} places in {len(found.documents)} of {found.total} documents")
