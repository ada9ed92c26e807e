"""`regesta describe`: how a file is read, line by line, without an archive."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from .options import json_option
from .rendering import cut, show_long, to_json, width

if TYPE_CHECKING:
    from ..archive.describing import Described
    from ..description import TracedLine
    from ..model import Claim, Draft

_ALIKE = 5
"""Lines of one kind in a row from which only the first and the last are shown."""

_NUMBER, _ROLE, _SURE = 5, 13, 17
_COLOURS = {
    "boilerplate": "bright_black",
    "label": "bright_black",
    "value": "cyan",
    "heading": "cyan",
    "citation": "cyan",
    "summary": "cyan",
    "note": "bright_black",
    "body": None,
}
_WHO = {"layout": "layout", "order": "put right", "notes": "below", "unread": "middle"}


@click.command("describe")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--why", is_flag=True, help="With what the line labeller saw of each line, in words.")
@click.option("--all-lines", is_flag=True, help="Every line, also those in long runs of one kind.")
@click.option(
    "--max-size", metavar="MB", type=click.IntRange(1), default=64, show_default=True, help="The largest file."
)
@click.option(
    "--time-limit",
    metavar="SECONDS",
    type=click.FloatRange(1),
    default=60,
    show_default=True,
    help="The longest that one file may take.",
)
@json_option
def command(
    paths: tuple[str, ...], why: bool, all_lines: bool, max_size: int, time_limit: float, as_json: bool
) -> None:
    """Show how FILE is read: its layout, what each line was taken for, and what is claimed of its documents.

    A FILE may be whatever can be added: a folder, a zip or tar archive, or - for standard input. No archive is needed
    and nothing is written. For people who write layouts, and for whoever wonders what became of a line.

    Each line has its number, what it was taken for and how surely: "layout" where the page's layout said so (it is set
    aside from the document, or is its heading), else the probability that the line labeller gave to it, with the next
    label where it was in doubt.

    \b
    Examples:
      regesta describe letter.txt
      regesta describe --why page.html
      pbpaste | regesta describe -
    """
    from ..accession import Limits, SetAside  # noqa: PLC0415
    from ..archive.describing import NotDescribed, describe_files  # noqa: PLC0415

    code = 0
    shown: list[str] = []
    for found in describe_files(
        paths, stdin=sys.stdin.buffer, limits=Limits(max_bytes=max_size * 2**20), seconds=time_limit
    ):
        if isinstance(found, NotDescribed):
            click.echo(f"not described: {found.error}", err=True)
            code = max(code, found.error.exit_code)
        elif isinstance(found, SetAside):
            click.echo(f"set aside: {found}", err=True)
        elif as_json:
            click.echo(to_json(found))
        else:
            shown += [*_page(found, why=why, all_lines=all_lines), ""]
            if not sys.stdout.isatty():
                click.echo("\n".join(shown))
                shown = []
    if shown:
        show_long("\n".join(shown))
    if code:
        raise SystemExit(code)


def _page(found: Described, *, why: bool, all_lines: bool) -> Iterator[str]:
    description = found.trace.description
    yield click.style(cut(found.origin, width()), bold=True)
    language = f", language {description.language}" if description.language else ""
    yield f"{found.media_type} read by {found.transcriber}, {found.bytes:,} bytes, {found.chars:,} characters{language}"
    yield from (f"note: {cut(notice, width() - 6)}" for notice in found.notices)
    refused = [each.layout for each in found.trace.asked if not each.answered]
    yield "layout " + click.style(description.layout, bold=True)
    if refused:
        yield from _wrapped("asked before it, and not it: ", ", ".join(refused))
    yield ""
    yield click.style(f"{'line':>{_NUMBER}}  {'taken for':<{_ROLE}}{'how surely':<{_SURE}}text", underline=True)
    for line in _runs(found.trace.lines, all_lines=all_lines):
        yield from [line] if isinstance(line, str) else _line(line, why=why)
    numbers = _Numbers(found.trace.lines)
    for index, draft in enumerate(description.drafts, 1):
        yield ""
        yield from _draft(index, draft, numbers)
    if not description.drafts:
        yield ""
        yield "No document: this page is a list, a search result, a navigation page or an editor's note."


def _runs(lines: Sequence[TracedLine], *, all_lines: bool) -> Iterator[TracedLine | str]:
    """Yield the lines; of a long run of one kind, that nobody doubts, only the ends and how many lie between."""
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and _kind(lines[stop]) == _kind(lines[at]) and not _in_doubt(lines[stop]):
            stop += 1
        run = lines[at:stop]
        if len(run) > _ALIKE and not all_lines:
            yield from run[:2]
            yield click.style(f"{'…':>{_NUMBER}}  {len(run) - 3} more lines of {run[0].role}", fg="bright_black")
            yield run[-1]
        else:
            yield from run
        at = stop


def _kind(line: TracedLine) -> tuple[str, bool]:
    return line.role, line.by == "layout"


def _in_doubt(line: TracedLine) -> bool:
    return line.said is not None or (line.probability is not None and line.probability < 0.9)


def _line(line: TracedLine, *, why: bool) -> Iterator[str]:
    colour = "yellow" if _in_doubt(line) else _COLOURS.get(line.role, "green")
    sure = _WHO.get(line.by) or f"{line.probability:.2f}"
    if line.by == "labeller" and _in_doubt(line):
        sure = f"{line.probability:.2f} {line.other or ''}?"
    start = f"{line.number:>{_NUMBER}}  "
    middle = f"{cut(line.role, _ROLE - 1):<{_ROLE}}{cut(sure, _SURE - 1):<{_SURE}}"
    room = max(20, width() - len(start) - len(middle))
    yield click.style(start, dim=True) + click.style(middle, fg=colour) + cut(line.text.strip(), room)
    if why:
        yield from (click.style(each, fg="bright_black") for each in _why(line))


def _why(line: TracedLine) -> Iterator[str]:
    indent = " " * (_NUMBER + 2)
    if line.said is not None:
        text = f"the labeller said {line.said} ({line.probability:.2f}), which can't stand here: it is {line.role}"
        yield from _wrapped(indent, text)
    if line.reasons and line.other:
        words = "; ".join(f"{each.words} ({each.weight:+.1f})" for each in line.reasons)
        said = line.said or line.role
        yield from _wrapped(indent, f"{said} rather than {line.other} ({line.other_probability:.2f}): {words}")


def _draft(index: int, draft: Draft, numbers: _Numbers) -> Iterator[str]:
    first, last = numbers.at(draft.start), numbers.at(max(draft.start, draft.end - 1))
    within = f", enclosed in document {draft.within + 1}" if draft.within is not None else ""
    head = f"Document {index}: lines {first} to {last}, characters {draft.start:,} to {draft.end:,}{within}"
    yield click.style(head, bold=True)
    for claim in sorted(draft.claims, key=lambda claim: (claim.field, -claim.confidence, claim.start)):
        yield from _claim(claim, numbers)
    if not draft.claims:
        yield "  nothing is claimed of it"


def _claim(claim: Claim, numbers: _Numbers) -> Iterator[str]:
    from ..collation.trust import doubtful  # noqa: PLC0415

    value = claim.value if isinstance(claim.value, str) else _parts(claim.value)
    room = max(20, width() - 22)
    yield "  " + click.style(f"{claim.field:<19} ", fg="green") + cut(value, room)
    note = "  too doubtful to be stated" if doubtful(claim) else ""
    note += "  inferred" if claim.inferred else ""
    how = f"line {numbers.at(claim.start)}  {claim.method}  {claim.confidence:.2f}"
    quoted = cut(claim.text, max(12, width() - 24 - len(how) - len(note) - 4))
    yield " " * 22 + click.style(f"“{quoted}”  {how}", dim=True) + click.style(note, fg="yellow")


def _parts(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {part}" for name, part in value.items() if part)
    return to_json(value)


def _wrapped(indent: str, text: str) -> Iterable[str]:
    import textwrap  # noqa: PLC0415

    return textwrap.wrap(text, width(), initial_indent=indent, subsequent_indent=" " * min(len(indent), 12))


class _Numbers:
    """Which line an offset is on."""

    def __init__(self, lines: Sequence[TracedLine]) -> None:
        self._starts = [line.start for line in lines]
        self._numbers = [line.number for line in lines]

    def at(self, offset: int) -> int:
        place = bisect_right(self._starts, offset) - 1
        return self._numbers[max(place, 0)] if self._numbers else 0
