"""How documents and parties are called in one line: whom from and to, heading, citation.

Sentences are whole messages of the catalogues; names are as the record has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..chronology import display
from ..model import Capture, Document, Party
from . import wording
from .languages import gettext as _
from .languages import marked, spoken

NAMELESS = marked("name not known")


def party(given: Party) -> str:
    """Return a party as one line: the person, else the office, else the body."""
    return given.name or ", ".join(part for part in (given.office, given.body) if part) or _(NAMELESS)


def parties(given: Iterable[Party]) -> str:
    return "; ".join(party(each) for each in given)


def between(document: Document) -> str:
    """Return "A to B" as far as it is known, else ""."""
    one, other = parties(document.senders), parties(document.recipients)
    if one and other:
        return _("%(one)s to %(other)s") % {"one": one, "other": other}
    return one or (_("to %(other)s") % {"other": other} if other else "")


def kind(document: Document) -> str:
    """Return "Telegram 206", "Letter", "Document"."""
    name = kind_within(document)
    return name[:1].upper() + name[1:]


def kind_within(document: Document) -> str:
    """Return a document's kind and number as they stand within a sentence: "telegram 206", "Telegramm 206"."""
    name = wording.document_kind(document.kind)
    return f"{name} {document.number}" if document.number else name


def heading(document: Document) -> str:
    """Return what stands over a document's page and in lists: its parties, else its title, else its kind."""
    if document.senders and document.recipients:
        return between(document)
    return document.title or between(document) or kind(document)


def reference(document: Document) -> str:
    """Return how other pages speak of a document: "letter of 17 April 1958"."""
    name = kind_within(document)
    if not document.date:
        return _("undated %(document)s") % {"document": name}
    return _("%(document)s of %(date)s") % {"document": name, "date": display(document.date, spoken.get())}


def citation(document: Document, archive_title: str) -> str:
    """Return the line that stands on the document's own page: who to whom, when, where it lies, where it is read."""
    who = between(document) or document.title or kind(document)
    parts = [who, kind_within(document) if between(document) else ""]
    parts += [document.place or "", wording.date(document.date)]
    line = ", ".join(part for part in parts if part) + "."
    if document.source is not None and document.source.as_written:
        line += f" {document.source.as_written.strip().rstrip('.')}."
    if not document.held:
        line += " " + _("Not seen: known only from what other documents say of it.")
    line += f" {archive_title or 'Regesta'}, {document.id}"
    digests = ", ".join(capture[: len("sha256:") + 12] for capture in document.captures[:1])
    return line + (f" ({digests})." if digests else ".")


def value(given: Any) -> str:
    """Return a field's value as one line: a party, a source or an edition by its parts, anything else as it is."""
    if not isinstance(given, dict):
        return str(given)
    if given.get("as_written"):
        return str(given["as_written"])
    return ", ".join(str(part) for name, part in given.items() if part and not name.endswith("agent"))


def origin(capture: Capture) -> str:
    """Return the last part of where a capture came from, which is what people know a file by."""
    return last_part(capture.origin)


def last_part(origin: str) -> str:
    """Return the name of the file or page in where it came from."""
    name = origin.rstrip("/").replace("\\", "/")
    return name.rpartition("/")[2] or name


def digest(capture_id: str) -> str:
    """Return a capture's digest without its method, as its address has it."""
    return capture_id.removeprefix("sha256:")
