"""`regesta show`: one document with its proofs; or a capture, a person, a body."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..chronology import display
from .options import archive_option, json_option
from .rendering import cut, date_of, headline, party_line, row, to_json, width, wrap

if TYPE_CHECKING:
    from ..archive import AgentView, CaptureView, DocumentView
    from ..model import Edition


@click.command("show")
@click.argument("name", metavar="ID")
@archive_option
@click.option("--text/--no-text", default=True, show_default=True, help="With the document's own text.")
@click.option("--evidence", is_flag=True, help="With every attestation: value, words, capture, method, standing.")
@json_option
def command(name: str, archive_path: Path, text: bool, evidence: bool, as_json: bool) -> None:
    """Show what ID names: a document (d-...), a capture (sha256:...), a person, body or office (a-...).

    The beginning of an id is enough where it is unambiguous.

    \b
    Examples:
      regesta show d-k3m9 --evidence
      regesta show sha256:94eac6
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        if name.startswith("sha256:"):
            view: CaptureView | AgentView | DocumentView = archive.capture(name)
        elif name.startswith("a-"):
            view = archive.agent(name)
        else:
            view = archive.document(name)
    if as_json:
        click.echo(to_json(view))
    elif name.startswith("sha256:"):
        _capture(view, text=text)  # type: ignore[arg-type]
    elif name.startswith("a-"):
        _agent(view)  # type: ignore[arg-type]
    else:
        _document(view, text=text, evidence=evidence)  # type: ignore[arg-type]


def _document(view: DocumentView, *, text: bool, evidence: bool) -> None:
    document = view.document
    if view.asked_for:
        click.echo(f"({view.asked_for} leads to {document.id})")
    click.echo(click.style(headline(document), bold=True))
    kind = " ".join(part for part in (document.kind, f"No. {document.number}" if document.number else None) if part)
    place = f", {document.place}" if document.place else ""
    click.echo(
        f"{kind or 'document'}, {date_of(document)}{place}   {document.id}" + ("" if document.held else "   NOT HELD")
    )
    for label, value in _fields(view):
        click.echo(f"  {label:<14} " + wrap(value, width(), " " * 17).lstrip())
    for field, said in _doubtful(view):
        line = wrap(f"{said}? too doubtful to be stated", width(), " " * 17).lstrip()
        click.echo(f"  {field:<14} " + click.style(line, fg="yellow"))
    for title, lines in (
        ("Exchange", _links(view)),
        ("Asked, proposed, offered", _acts(view)),
        ("Findings", _findings(view)),
    ):
        if lines:
            click.echo(click.style(title, bold=True))
            for line in lines:
                click.echo("  " + wrap(line, width(), "    ").lstrip())
    if evidence:
        click.echo(click.style("Evidence", bold=True))
        for each in view.attestations:
            value = each.value if isinstance(each.value, str) else to_json(each.value)
            where = f"{each.capture[:14]}[{each.start}:{each.end}]"
            how = f"{where} {each.method} {each.confidence:.2f}"
            click.echo(f"  {each.standing:<8} {each.field:<18} " + cut(f"{value}  “{each.text}”", 90) + f"  {how}")
    if text and view.text:
        click.echo(click.style("Text", bold=True))
        click.echo(wrap(view.text, min(width(), 100), "  "))


def _doubtful(view: DocumentView) -> list[tuple[str, str]]:
    """Return the fields of which nothing is stated, with what is said of them."""
    rows = []
    for field in view.document.doubtful:
        said = (each for each in view.attestations if each.field == field and each.standing == "rival")
        rows.append((field, " or ".join(dict.fromkeys(" ".join(each.text.split()) for each in said))))
    return rows


def _fields(view: DocumentView) -> list[tuple[str, str]]:
    document = view.document
    source = document.source
    languages = document.languages
    rows = [
        ("title", document.title),
        ("from", party_line(document.senders)),
        ("to", party_line(document.recipients)),
        ("signed", party_line(document.signatories)),
        ("copies to", party_line(document.copied_to)),
        ("present", party_line(document.participants)),
        ("received", document.received and display(document.received)),
        ("filed", document.filed and display(document.filed)),
        ("markings", ", ".join(document.markings)),
        ("summary", document.summary),
        ("translated by", ", ".join(document.translators)),
        ("obtained by", ", ".join(document.obtained_by)),
        ("original in", languages.original if languages else None),
        ("repository", source.repository if source else None),
        ("fonds", source.fonds if source else None),
        ("series", source.series if source else None),
        ("file", source.file if source else None),
        ("pages", source.pages if source else None),
        ("source", source.as_written if source else None),
        ("printed in", "; ".join(map(_printed, document.editions))),
        ("record ids", ", ".join(document.record_ids)),
        ("captures", ", ".join(f"{capture.origin}" for capture in view.captures)),
    ]
    return [(label, value) for label, value in rows if value]


def _printed(edition: Edition) -> str:
    number = f"No. {edition.number}" if edition.number else None
    return edition.as_written or ", ".join(part for part in (edition.title, number) if part)


def _links(view: DocumentView) -> list[str]:
    lines = []
    for link in view.links:
        other = view.others.get(link.to)
        lines.append(f"{link.kind} {_other(other.id if other else link.to, view)}{_quotes(link.evidence)}")
    back = (f"← {link.kind}: {_other(link.from_, view)}{_quotes(link.evidence)}" for link in view.linked_from)
    return [*lines, *back]


def _other(name: str, view: DocumentView) -> str:
    other = view.others.get(name)
    if other is None:
        return name
    return f"{name} ({date_of(other)}, {headline(other)}{'' if other.held else ', not held'})"


def _quotes(evidence: tuple[object, ...]) -> str:
    words = [" ".join(getattr(each, "text", "").split()) for each in evidence]
    return ": " + " … ".join(f"“{cut(word, 160)}”" for word in words) if words else ""


def _acts(view: DocumentView) -> list[str]:
    lines = []
    for act in view.acts:
        if act.reported:
            lines.append(f"told of another: {act.act}{_quotes(act.evidence)}")
        elif act.state is not None:
            answers = ", ".join(dict.fromkeys(answer.document for answer in act.answered_by))
            lines.append(
                f"{act.state.upper()}: {act.act}{_quotes(act.evidence)}" + (f" — see {answers}" if answers else "")
            )
    return lines


def _findings(view: DocumentView) -> list[str]:
    return [f"{finding.severity}: {finding.message}" for finding in view.findings]


def _capture(view: CaptureView, *, text: bool) -> None:
    capture = view.capture
    click.echo(click.style(capture.origin, bold=True))
    for origin in capture.origins[1:]:
        click.echo(f"  also as {origin}")
    encoding = capture.transcription.encoding if capture.transcription else None
    click.echo(
        f"  {capture.id}\n  {capture.media_type}, {capture.bytes:,} bytes" + (f", {encoding}" if encoding else "")
    )
    click.echo(f"  layout {capture.layout}" + (f", language {capture.language}" if capture.language else ""))
    for notice in capture.notices:
        click.echo(f"  note: {notice}")
    for document in view.documents:
        click.echo("  " + row(document))
    if not view.documents:
        click.echo("  no document: this page is a list, a search result or a navigation page")
    if text:
        click.echo(view.text)


def _agent(view: AgentView) -> None:
    agent = view.agent
    click.echo(click.style(agent.name, bold=True) + f"  {agent.kind}  {agent.id}")
    if len(agent.names) > 1:
        click.echo("  spelt " + "; ".join(agent.names))
    for role in agent.roles:
        when = "–".join(dict.fromkeys(part for part in (role.from_, role.to) if part))
        click.echo("  " + ", ".join(part for part in (role.office, role.body, when) if part))
    for other in view.alike:
        click.echo(f"  may be {other.name} ({other.id})")
    for document in view.documents:
        click.echo("  " + row(document))
