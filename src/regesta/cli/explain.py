"""`regesta explain`: why a document's values are what they are."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from ..chronology import display
from .options import archive_option, json_option
from .rendering import cut, date_of, headline, party_line, show_long, to_json, width

if TYPE_CHECKING:
    from ..archive.explaining import Explanation, Ground, Why
    from ..model import Document

_PARTIES = ("senders", "recipients", "signatories", "copied_to", "participants")
_INDENT = "    "


@click.command("explain")
@click.argument("name", metavar="ID")
@click.argument("field", required=False)
@archive_option
@json_option
def command(name: str, field: str | None, archive_path: Path, as_json: bool) -> None:
    """Say why the values of the document ID are what they are; with FIELD, that field's only.

    For each field: what decided, the words that prove the value and where they stand, the rule or model that read
    them and what it saw, then the rivals with the reason why each lost, and what people have ruled. FIELD is a name of
    the record: date, senders, source.file ... ("source" gives all of its levels).

    \b
    Examples:
      regesta explain d-k3m9
      regesta explain d-k3m9 date
    """
    from ..archive import Archive  # noqa: PLC0415

    with Archive.open(archive_path) as archive:
        found = archive.explain(name)
    if field is not None:
        kept = tuple(why for why in found.fields if why.field == field or why.field.startswith(f"{field}."))
        if not kept and not hasattr(found.document, field.partition(".")[0]):
            known = ", ".join(why.field for why in found.fields)
            raise click.BadParameter(f"{field!r} is no field of a document. Said of {name}: {known}.")
        found = msgspec.structs.replace(found, fields=kept)
    if as_json:
        click.echo(to_json(found))
    else:
        show_long("\n".join(_explained(found, field)))


def _explained(found: Explanation, field: str | None) -> Iterator[str]:
    document = found.document
    yield click.style(cut(headline(document), width()), bold=True)
    yield f"{document.kind or 'document'}, {date_of(document)}   {document.id}"
    if not found.fields:
        yield ""
        yield f"Nothing is said of its {field}." if field else "Nothing is said of it beyond its text."
    for why in found.fields:
        yield ""
        yield from _field(why, document)


def _field(why: Why, document: Document) -> Iterator[str]:
    value = _value(why, document)
    mark = "" if why.answer == "stated" else click.style(f"  ({why.answer})", fg="yellow")
    yield click.style(why.field, fg="green", bold=True) + "  " + click.style(cut(value, width() - 20), bold=True) + mark
    yield from _wrap(_INDENT, why.because)
    for ground in why.stands:
        yield from _ground(ground, "✓", "green")
    for ground in why.rivals:
        yield from _ground(ground, "×", "yellow" if ground.attestation.standing == "rival" else "red")
    for judgement in why.judgements:
        words = f"{judgement.verb} by {judgement.by} on {judgement.at[:10]}"
        words += f": {_plain(judgement.value)}" if judgement.value is not None else ""
        yield from _wrap(_INDENT, words + (f" ({judgement.why})" if judgement.why else ""))


def _ground(ground: Ground, mark: str, colour: str) -> Iterator[str]:
    said = ground.attestation
    quotation = ground.quotation
    room = max(30, width() - 8)
    quoted = cut(" ".join(said.text.split()), room - 4)
    spare = max(0, room - len(quoted) - 4) // 2
    before = cut(quotation.before[-spare:], spare) if spare > 8 else ""
    after = cut(quotation.after[:spare], spare) if spare > 8 else ""
    value = _plain(said.value)
    if " ".join(said.text.split()) != value:
        yield _INDENT + click.style(mark, fg=colour) + " " + cut(value, room)
        mark = " "
    line = click.style(f"{before}“", dim=True) + quoted + click.style(f"”{after}", dim=True)
    yield _INDENT + click.style(mark, fg=colour) + " " + line
    inferred = ", inferred" if said.inferred else ""
    yield from _wrap(
        _INDENT + "    ",
        f"{ground.where}{inferred}: {ground.how}. {said.method}, {said.confidence:.2f}; "
        f"{ground.origin}, characters {said.start:,} to {said.end:,}.",
    )
    if ground.line is not None and ground.line.reasons:
        line_ = ground.line
        words = "; ".join(each.words for each in line_.reasons)
        taken = f"line {line_.number} was taken for {line_.said or line_.role} ({line_.probability:.2f})"
        turned = f", then for {line_.role} by a letter’s order" if line_.said else ""
        yield from _wrap(_INDENT + "    ", f"{taken} rather than {line_.other}: {words}{turned}.")
    if ground.lost:
        yield from _wrap(_INDENT + "    ", f"Not stated: {ground.lost}.")


def _value(why: Why, document: Document) -> str:
    if why.answer != "stated":
        return "nothing is stated"
    if why.field in _PARTIES:
        return party_line(getattr(document, why.field))
    if why.field in ("date", "received"):
        return display(getattr(document, why.field) or "")
    outer, _, inner = why.field.partition(".")
    value = getattr(document, outer, None)
    value = getattr(value, inner, None) if inner else value
    if value is None or isinstance(value, msgspec.Struct):
        return _plain(why.stands[0].attestation.value) if why.stands else ""
    return "; ".join(_plain(msgspec.to_builtins(each)) for each in (value if isinstance(value, tuple) else (value,)))


def _plain(value: object) -> str:
    if isinstance(value, dict):
        if value.get("as_written"):
            return str(value["as_written"])
        return ", ".join(str(part) for part in value.values() if part)
    return value if isinstance(value, str) else to_json(value)


def _wrap(indent: str, text: str) -> list[str]:
    text = " ".join(text.split())
    return textwrap.wrap(text[:1].upper() + text[1:], width(), initial_indent=indent, subsequent_indent=indent)
