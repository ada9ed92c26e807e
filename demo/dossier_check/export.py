"""An export in the record format, read for comparison."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = dict[str, Any]


def folded(text: str) -> str:
    """Return *text* without marks, case and punctuation, words parted by one space."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


def share_words(one: str, other: str) -> bool:
    """Tell whether one of two quotations, folded, stands in the other as whole words."""
    a, b = f" {folded(one)} ", f" {folded(other)} "
    return bool(a.strip() and b.strip()) and (a in b or b in a)


@dataclass
class Export:
    """The records by type, and the captures' file names by id."""

    documents: dict[str, Record] = field(default_factory=dict)
    agents: dict[str, Record] = field(default_factory=dict)
    captures: dict[str, tuple[str, ...]] = field(default_factory=dict)
    links: list[Record] = field(default_factory=list)
    acts: list[Record] = field(default_factory=list)
    findings: list[Record] = field(default_factory=list)

    def files(self, document: Record) -> frozenset[str]:
        """Return the file names of the document's captures."""
        return frozenset(name for capture in document.get("captures", ()) for name in self.captures.get(capture, ()))

    def party_words(self, party: Record) -> str:
        """Return all that is said of a party, folded, with the names of who is meant."""
        said = [party.get(key, "") for key in ("name", "office", "body")]
        for key in ("agent", "body_agent"):
            said += self.agents.get(party.get(key, ""), {}).get("names", ())
        return folded(" ".join(said))

    def held(self) -> dict[str, Record]:
        """Return the documents that the archive holds."""
        return {key: document for key, document in self.documents.items() if document.get("held", True)}


def file_name(origin: str) -> str:
    """Return the last part of an origin: a file's name, or that of a zip's member."""
    return re.split(r"[/\\]", origin)[-1].removeprefix("!")


def read_export(lines: Iterable[str]) -> Export:
    """Return the export that *lines* hold, one record a line; unknown types are passed over."""
    export = Export()
    for line in lines:
        if not line.strip():
            continue
        record: Record = json.loads(line)
        match record.get("type"):
            case "document":
                export.documents[record["id"]] = record
            case "agent":
                export.agents[record["id"]] = record
            case "capture":
                origins = record.get("origins") or [record["origin"]]
                export.captures[record["id"]] = tuple(file_name(origin) for origin in origins)
            case "link":
                export.links.append(record)
            case "act":
                export.acts.append(record)
            case "finding":
                export.findings.append(record)
    return export
