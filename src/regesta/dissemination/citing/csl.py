"""CSL-JSON, the items of citeproc, Zotero and pandoc. Checked against the CSL project's own schema."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from ...model import Document, Party
from ...onomastics.persons import parse_person
from . import dates
from .citable import Citable, descriptive_title, genre, is_letter, location, names_of, one_line, party_name, remarks

Item = dict[str, Any]


def item(citable: Citable) -> Item:
    """Return the document as a CSL item."""
    document = citable.document
    source = document.source
    made: Item = {
        "id": document.id,
        "type": "personal_communication" if is_letter(document) else "document",
        "title": one_line(document.title) if document.title else title_if_needed(document),
        "genre": genre(document),
        "author": names(document.senders),
        "recipient": names(document.recipients),
        "translator": [{"literal": one_line(each)} for each in document.translators],
        "issued": issued(document.date),
        "language": document.languages.original if document.languages else None,
        "archive": one_line(source.repository) if source and source.repository else None,
        "archive_location": location(document),
        "abstract": one_line(document.summary) if document.summary else None,
        "keyword": ", ".join(map(one_line, (*document.subjects, *document.topics))),
        "source": one_line(citable.archive),
        "URL": citable.address,
        "note": " ".join(remarks(citable)),
    }
    return {name: value for name, value in made.items() if value}


def write(citables: Iterable[Citable]) -> str:
    """Return the documents as a CSL-JSON file."""
    return msgspec.json.format(msgspec.json.encode([item(each) for each in citables]), indent=2).decode() + "\n"


def title_if_needed(document: Document) -> str:
    """Return a descriptive title where sender and recipient don't name the document already."""
    if is_letter(document) and names_of(document.senders) and names_of(document.recipients):
        return ""
    return descriptive_title(document)


def names(parties: Sequence[Party]) -> list[dict[str, str]]:
    """Return the parties as CSL names: family and given name where a person's name is sure to have both."""
    found: dict[str, dict[str, str]] = {}
    for each in parties:
        if name := party_name(each):
            found.setdefault(name, _name(name) if each.name else {"literal": name})
    return list(found.values())


def issued(edtf: str | None) -> Item | None:
    """Return the date: its parts where it is one day, month or year ("circa" with any doubt), else its words."""
    if not edtf:
        return None
    known = dates.parts(edtf)
    if known is None:
        return {"literal": dates.words(edtf)}
    values, doubt = known
    return {"date-parts": [list(values)]} | ({"circa": True} if doubt else {})


def _name(name: str) -> dict[str, str]:
    """A name whose parts are all short words may begin with the family's (Ho Chi Minh): it stays as it is written."""
    known = parse_person(name)
    if known is None or not known.given or known.honorific or known.suffix:
        return {"literal": name}
    if "." not in known.given and all(len(part) <= 4 for part in name.split()):
        return {"literal": name}
    return {"family": known.surname, "given": known.given}
