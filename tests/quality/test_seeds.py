"""How many of the 23 facts that a very good archivist must note the export of the four seed captures bears out.

The gold (`seeds/gold.json`) states facts in words, with quotes. For each fact of weight 3 stands here what an export
that bears it out must hold, in terms of the record format alone and of the gold's own offsets.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from regesta.archive import Archive

FLOOR = 23
Noun = dict[str, Any]


class Export:
    """The nouns of an export, and the gold's places in them."""

    def __init__(self, lines: list[Noun], gold: dict[str, Any]) -> None:
        self.by_type: dict[str, list[Noun]] = {}
        for line in lines:
            self.by_type.setdefault(line["type"], []).append(line)
        self.file = {f"sha256:{entry['sha256']}": key for key, entry in gold["files"].items()}
        self.facts = {fact["id"]: fact for fact in gold["facts"]}
        held = [document for document in self.by_type["document"] if document["held"]]
        self.held = {"+".join(sorted(self.file[each] for each in document["captures"])): document for document in held}
        self.ghosts = [document for document in self.by_type["document"] if not document["held"]]

    def quotes(self, noun: Noun, fact: str, *numbers: int) -> bool:
        """Whether the noun's evidence overlaps the fact's, for each of its pieces of evidence (or those numbered)."""
        wanted = self.facts[fact]["evidence"]
        return all(self._touches(noun, each) for each in ([wanted[n] for n in numbers] if numbers else wanted))

    def _touches(self, noun: Noun, wanted: Noun) -> bool:
        own = noun.get("evidence", [noun])
        return any(
            self.file.get(each["capture"]) == wanted["file"][:3]
            and each["start"] < wanted["end"]
            and wanted["start"] < each["end"]
            for each in own
        )

    def findings(self, rule: str) -> list[Noun]:
        return [finding for finding in self.by_type.get("finding", []) if rule in finding["rule"]]

    def links(self, kind: str, from_: str, to: str) -> list[Noun]:
        ends = self.held[from_]["id"], self.held[to]["id"]
        return [e for e in self.by_type["link"] if (e["kind"], e["from"], e["to"]) == (kind, *ends)]

    def asks(self, fact: str, *numbers: int) -> list[Noun]:
        acts = [act for act in self.by_type["act"] if act["act"] in ("ask", "propose", "offer")]
        return [act for act in acts if self.quotes(act, fact, *numbers)]

    def attested(self, document: str, field: str) -> list[Noun]:
        name = self.held[document]["id"]
        return [a for a in self.by_type["attestation"] if (a["subject"], a["field"]) == (name, field)]

    def ghost_quotes(self, fact: str, number: int) -> list[Noun]:
        """The documents not held that rest on these words."""
        proofs = {a["subject"] for a in self.by_type["attestation"] if self.quotes(a, fact, number)}
        return [ghost for ghost in self.ghosts if ghost["id"] in proofs]


FACTS: dict[str, Callable[[Export], bool]] = {
    "F001": lambda e: "000+002" in e.held,
    "F002": lambda e: (
        set(e.held) == {"000+002", "001", "003"}
        and [e.held[key]["date"] for key in sorted(e.held)] == ["1958-04-17", "1958-04-23", "1958-09-09"]
    ),
    "F005": lambda e: (
        not any(
            e.file[a["capture"]] == "002"
            for field in ("date", "title", "source", "translators", "record_ids", "languages.original")
            for a in e.attested("000+002", field)
            if a["text"] != "Letter from Nikita Khrushchev to Gheorghiu Dej" and field != "title"
        )
        and e.held["000+002"]["record_ids"] == ["110460"]
    ),
    "F008": lambda e: any(e.quotes(a, "F008") and a["value"] == "1958-04-17" for a in e.attested("000+002", "date")),
    "F019": lambda e: any(e.quotes(f, "F019", 0) for f in e.findings("summary-names-other-sender")),
    "F025": lambda e: any(e.quotes(f, "F025", 0) for f in e.findings("original-language")),
    "F032": lambda e: any(
        set(f["subjects"]) == {e.held["000+002"]["id"], e.held["001"]["id"]} for f in e.findings("same-pages")
    ),
    "F034": lambda e: (
        any(e.held["003"]["id"] in f["subjects"] for f in e.findings("two-repository-names"))
        and e.held["000+002"]["source"]["repository"] == "ANIC"
        and e.held["003"]["source"]["fonds"] == "CC of the RCP"
    ),
    "F035": lambda e: any(f["subjects"] == [e.held["003"]["id"]] for f in e.findings("file-date")),
    "F039": lambda e: any(e.quotes(link, "F039", 0) for link in e.links("answers", "001", "000+002")),
    "F041": lambda e: any(ghost.get("date") == "1957-01" for ghost in e.ghost_quotes("F041", 0)),
    "F043": lambda e: (
        any(
            link["kind"] == "identical-to" and e.quotes(link, "F043") and link["from"] == e.held["003"]["id"]
            for link in e.by_type["link"]
        )
        and bool(e.ghost_quotes("F043", 0))
    ),
    "F047": lambda e: any(
        e.quotes(f, "F047", 0) and "1963" in f["message"] and "advisors" in f["message"]
        for f in e.findings("summary-names-what-the-letter-does-not")
    ),
    "F048": lambda e: any(e.quotes(f, "F048") for f in e.findings("summary-contradicted-by-later-letter")),
    "F049": lambda e: any(e.quotes(f, "F049", 0) for f in e.findings("summary-claims-decision")),
    "F054": lambda e: any(
        {"Gheorghiu-Dej", "Gheorghiu Dej", "Gheorgiu-Dej"} <= {_surname(q["text"]) for q in f["evidence"]}
        for f in e.findings("name-spelt")
    ),
    "F060": lambda e: any(e.quotes(f, "F060", 0) or e.quotes(f, "F060", 1) for f in e.findings("time-not-given")),
    "F065": lambda e: any(
        act["state"] == "answered" and any(a["document"] == e.held["001"]["id"] for a in act["answered_by"])
        for act in e.asks("F065", 0)
    ),
    "F067": lambda e: any(act["state"] == "open" for act in e.asks("F067")),
    "F070": lambda e: any(act["state"] == "open" for act in e.asks("F070")),
    "F075": lambda e: any(act["state"] == "open" for act in e.asks("F075")),
    "F085": lambda e: all(any(act["state"] == "open" for act in e.asks("F085", n)) for n in (0, 1, 2)),
    "F086": lambda e: all(e.ghost_quotes("F086", n) for n in (0, 1, 2, 3)),
}


def _surname(quote: str) -> str:
    return quote.removeprefix("Gheorghe ").removeprefix("(ss) Gheorghe ").removeprefix("Comrade Gheorghe ")


@pytest.fixture(scope="module")
def export(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Export:
    gold = json.loads((corpus / "seeds" / "gold.json").read_text(encoding="utf-8"))
    with Archive.create(tmp_path_factory.mktemp("seeds") / "archive") as archive:
        archive.add(sorted((corpus / "seeds").glob("*.txt")))
        file = io.BytesIO()
        archive.export(file)
    return Export([json.loads(line) for line in file.getvalue().splitlines()], gold)


def test_the_export_bears_out_the_facts_of_weight_three(export: Export) -> None:
    assert set(FACTS) == {fact["id"] for fact in export.facts.values() if fact["weight"] == 3}
    missing = [f"{name}: {export.facts[name]['fact']}" for name, holds in FACTS.items() if not _holds(holds, export)]
    print(f"{len(FACTS) - len(missing)} of {len(FACTS)} facts of weight 3 borne out")
    assert len(FACTS) - len(missing) >= FLOOR, "\n".join(missing)


def _holds(fact: Callable[[Export], bool], export: Export) -> bool:
    try:
        return fact(export)
    except (KeyError, IndexError):
        return False  # the noun that it speaks of isn't there
