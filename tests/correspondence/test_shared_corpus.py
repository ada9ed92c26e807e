"""The four captures of the shared corpus: the exchange comes out as a very good archivist tells it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regesta.correspondence import Letter, find_mentions, find_utterances, keep_ledger, resolve
from regesta.model import Act, Document, Party

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus" / "seeds"
pytestmark = pytest.mark.skipif(
    not (SEEDS / "gold.json").exists(), reason=f"the shared corpus is missing: expected gold.json in {SEEDS}"
)
SPANS = {"000": (1170, 3969), "001": (214, 1387), "003": (144, 3100)}


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads((SEEDS / "gold.json").read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def letters(gold: dict[str, Any]) -> dict[str, Letter]:
    made = {}
    for record in gold["records"]:
        key = record["file"][:3]
        if key not in SPANS:
            continue
        text = (SEEDS / gold["files"][key]["name"]).read_text("utf-8")
        start, end = SPANS[key]
        date = record["date"][0]["edtf"]
        people = {
            side: tuple(
                Party(name=one["name"], office=one["office"], body=one["body"])
                for one in record[side]
                if one.get("evidence") and "not stated" not in str(one["office"])
            )
            for side in ("senders", "recipients")
        }
        title = text[record["title"]["start"] : record["title"]["end"]] if record.get("title") else None
        document = Document(id=key, held=True, kind="letter", date=date, title=title, **people)
        made[key] = Letter(
            document=document,
            text=text[start:end],
            capture=key,
            offset=start,
            mentions=find_mentions(text, start, end, date=date, language="en"),
            utterances=find_utterances(text, start, end, language="en"),
        )
    return made


def test_every_reference_of_the_gold_is_found(gold: dict[str, Any], letters: dict[str, Letter]) -> None:
    for record in gold["records"]:
        letter = letters.get(record["file"][:3])
        for reference in record["references"] if letter else []:
            assert letter is not None
            assert any(
                one.start < reference["end"] and reference["start"] < one.end and one.date == reference["date_edtf"]
                for one in letter.mentions
            ), reference["quote"]


def test_only_the_reply_is_linked_and_the_rest_is_not_held(letters: dict[str, Letter]) -> None:
    documents = [letter.document for letter in letters.values()]
    found = {key: resolve(letter, documents) for key, letter in letters.items()}
    assert [(link.kind, link.from_, link.to) for one in found.values() for link in one.links] == [
        ("answers", "001", "000")
    ]
    assert any(one.claim.field == "recipients" and one.document == "001" for one in found["001"].inferred)
    assert any(one.claim.field == "date" and one.document == "000" for one in found["001"].inferred)
    relations = {ghost.relation for ghost in found["003"].ghosts}
    assert {"identical-to", "follows-up", "refers-to"} <= relations
    assert not any(one.doubts for one in found.values())


def test_what_was_asked_and_what_is_open(gold: dict[str, Any], letters: dict[str, Letter]) -> None:
    documents = [letter.document for letter in letters.values()]
    ledgers: dict[str, tuple[Act, ...]] = {}
    for key, letter in letters.items():
        replies = [(link, one) for one in letters.values() for link in resolve(one, documents).links if link.to == key]
        ledgers[key] = keep_ledger(letter, replies)
    expected = {"request": "ask", "proposal": "propose"}
    for record in gold["records"]:
        acts = ledgers.get(record["file"][:3], ())
        for asked in record["acts"] if acts else []:
            if asked["type"] not in expected:
                continue
            (met,) = [
                one
                for one in acts
                if one.act == expected[asked["type"]]
                and one.evidence[0].start < asked["end"]
                and asked["start"] < one.evidence[0].end
            ][:1]
            assert (met.state == "open") == asked["state"].startswith("open"), (asked["quote"], met.state)
