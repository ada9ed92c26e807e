"""`regesta add`: captures come in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..engines import begin_founder
from ..processing.reading import make_ready
from .options import archive_option, json_option, quiet_option
from .rendering import to_json
from .telling import Telling


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@archive_option
@click.option(
    "--max-size",
    metavar="MB",
    type=click.IntRange(1),
    default=64,
    show_default=True,
    help="The largest capture that is read.",
)
@click.option(
    "--time-limit",
    metavar="SECONDS",
    type=click.FloatRange(1),
    default=60,
    show_default=True,
    help="The longest that one capture, or one page of a scan, may take.",
)
@json_option
@quiet_option
def command(
    paths: tuple[str, ...], archive_path: Path, max_size: int, time_limit: float, as_json: bool, quiet: bool
) -> None:
    """Add captures and work out what they hold and how they hang together.

    A PATH is a file, a folder, a zip, tar or web archive (WARC), or - for standard input. Text in any encoding,
    Markdown, saved web pages, PDF, scans (by Tesseract), Word, OpenDocument and Rich Text files, e-mail and TEI are
    read. Adding the same again changes nothing. What can't be read is refused with the reason; everything else is
    added.

    \b
    Examples:
      regesta add ~/Downloads/letters
      regesta add letter.pdf page.html export.zip
      pbpaste | regesta add -
    """
    begin_founder(make_ready)
    from ..accession import Limits  # noqa: PLC0415
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive, Telling(quiet=quiet or as_json) as telling:
        report = archive.add(
            paths,
            stdin=sys.stdin.buffer,
            limits=Limits(max_bytes=max_size * 2**20),
            seconds=time_limit,
            progress=telling,
        )
    if as_json:
        click.echo(to_json(report))
    else:
        for refused in report.refused:
            click.echo(f"not added: {refused.message}", err=True)
        if not quiet:
            for line in report.aside:
                click.echo(f"set aside: {line}", err=True)
        if not quiet:
            click.echo(_summary(report.added, report.known, report.documentless, report.documents, len(report.refused)))
    if report.exit_code:
        raise SystemExit(report.exit_code)


def _summary(added: int, known: int, documentless: int, documents: int, refused: int) -> str:
    parts = [f"{added} {'capture' if added == 1 else 'captures'} added"]
    if known:
        parts.append(f"{known} held already")
    if refused:
        parts.append(f"{refused} not added (reasons above)")
    line = ", ".join(parts)
    if documents:
        how, are = "more" if documents > 0 else "fewer", "document is" if abs(documents) == 1 else "documents are"
        line += f"; {abs(documents)} {how} {are} held"
    line += "."
    if documentless == 1:
        line += " One capture holds no document (a list, a search page, an editor's note)."
    elif documentless:
        line += f" {documentless} captures hold no document (lists, search pages, editors' notes)."
    return line
