"""What the demonstration expects stands in the letters' own words, and the check can tell good from bad."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

DEMO = Path(__file__).parents[2] / "demo"
EXPECTED: dict[str, Any] = json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))
PLANS: list[dict[str, Any]] = tomllib.loads((DEMO / "captures.toml").read_text(encoding="utf-8"))["capture"]
LETTERS: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in (DEMO / "letters").glob("*.toml")
}
IDS = {document["id"] for document in EXPECTED["documents"]}


def words(letter: dict[str, Any]) -> str:
    return " ".join([*letter["paragraphs"], *letter.get("notes", ())])


def check(records: list[dict[str, Any]], folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    export = folder / "export.jsonl"
    export.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = [sys.executable, str(DEMO / "check.py"), str(export), *options]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


def perfect() -> list[dict[str, Any]]:
    """An export that says what is expected and nothing else."""
    records: list[dict[str, Any]] = [
        {
            "type": "capture",
            "id": f"c-{name}",
            "origin": f"somewhere/{name}",
            "media_type": "text/plain",
            "bytes": 1,
        }
        for name in (plan["file"] for plan in PLANS)
    ]
    for wanted in EXPECTED["documents"]:
        roles = {
            role: [{"name": alternatives[0]} for alternatives in wanted.get(role, ())]
            for role in ("senders", "recipients", "participants")
        }
        fields = {key: wanted[key] for key in ("id", "date", "number") if key in wanted}
        fields |= {
            "kind": wanted["kind"][0],
            "captures": [f"c-{name}" for name in wanted["captures"]],
            "source": {level: words[0] for level, words in wanted.get("source", {}).items()},
            "languages": {"original": wanted.get("original_language")},
            "translators": [wanted.get("translator")],
        }
        records.append({"type": "document", **fields, **roles})
    for number, link in enumerate(EXPECTED["links"]):
        ends = {"from": link["from"], "to": link["to"]}
        records.append({"type": "link", "id": f"l{number}", "kind": link["kinds"][0], "rule": "r", "score": 1, **ends})
    for number, ghost in enumerate(EXPECTED["ghosts"]):
        records.append({"type": "document", "id": f"g{number}", "held": False})
        evidence = [{"capture": "c", "start": 0, "end": 1, "text": ghost["quote"]}]
        ends = {"from": ghost["spoken_of_by"][0], "to": f"g{number}"}
        link = {"type": "link", "id": f"gl{number}", "kind": "refers-to", "rule": "r", "score": 1}
        records.append(link | ends | {"evidence": evidence})
    for number, ask in enumerate(EXPECTED["asks"]):
        act = {"type": "act", "id": f"a{number}", "document": ask["document"], "act": ask["acts"][0]}
        act["evidence"] = [{"capture": "c", "start": 0, "end": 1, "text": ask["quote"]}]
        act |= {"state": ask["states"][0]} if ask["states"] else {}
        act["answered_by"] = [{"act": "x", "document": name} for name in ask["answered_by"]]
        records.append(act)
    for number, finding in enumerate(EXPECTED["findings"]):
        message = " ".join(finding["words"])
        subjects = finding["subjects"]
        records.append({"type": "finding", "id": f"f{number}", "rule": "r", "subjects": subjects, "message": message})
    return records


def test_expected_documents_are_the_letters_and_their_captures() -> None:
    assert set(LETTERS) == IDS
    for document in EXPECTED["documents"]:
        none = set(EXPECTED["no_documents"])
        holding = {plan["file"] for plan in PLANS if document["id"] in plan["letters"]} - none
        assert set(document["captures"]) == holding
        assert document["date"] == LETTERS[document["id"]]["date"]


def test_every_quote_of_a_link_stands_in_the_letter_that_it_is_from() -> None:
    for link in EXPECTED["links"]:
        assert link["quote"] in words(LETTERS[link["from"]])
        assert link["to"] in IDS


def test_every_quote_of_a_ghost_stands_in_a_letter_that_speaks_of_it() -> None:
    for ghost in EXPECTED["ghosts"]:
        assert any(ghost["quote"] in words(LETTERS[name]) for name in ghost["spoken_of_by"])


def test_every_quote_of_an_ask_stands_in_its_letter() -> None:
    for ask in EXPECTED["asks"]:
        assert ask["quote"] in words(LETTERS[ask["document"]])
        assert set(ask["answered_by"]) <= IDS


def test_an_export_that_says_all_that_is_expected_passes_every_floor(tmp_path: Path) -> None:
    classes = ["documents", "dates", "kinds", "numbers", "senders", "recipients", "participants"]
    classes += ["sources", "translation", "links", "ghosts", "asks", "ask states", "findings"]
    classes += ["documents.precision", "links.precision", "ghosts.precision", "findings.precision"]
    floors = [argument for name in classes for argument in ("--floor", f"{name}=1")]
    done = check(perfect(), tmp_path, *floors)
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_wrong_date_is_named_and_fails_its_floor(tmp_path: Path) -> None:
    records = perfect()
    next(record for record in records if record.get("id") == "reply")["date"] = "1961-04-10"
    done = check(records, tmp_path, "--floor", "dates=1")
    assert done.returncode == 1
    assert "reply: expected 1961-04-11, found 1961-04-10" in done.stdout
    assert "its floor is 1.000" in done.stderr


def test_two_letters_merged_into_one_fail_the_floor_of_documents(tmp_path: Path) -> None:
    records = perfect()
    kept = next(record for record in records if record.get("id") == "circular-ardania")
    lost = next(record for record in records if record.get("id") == "circular-lunca")
    kept["captures"] += lost["captures"]
    records.remove(lost)
    done = check(records, tmp_path, "--floor", "documents=1")
    assert done.returncode == 1
    assert "circular-lunca: not found" in done.stdout


def test_a_document_out_of_a_list_page_is_said_to_be_beyond(tmp_path: Path) -> None:
    captures = [f"c-{EXPECTED['no_documents'][0]}"]
    done = check([*perfect(), {"type": "document", "id": "x", "captures": captures}], tmp_path)
    assert "documents beyond: x" in done.stdout


def test_a_translation_kept_within_its_original_is_as_right_as_two_documents(tmp_path: Path) -> None:
    records = perfect()
    original = next(record for record in records if record.get("id") == "enquiry-fr")
    translation = next(record for record in records if record.get("id") == "enquiry")
    translation["captures"] += original["captures"]
    records.remove(original)
    done = check(records, tmp_path, "--floor", "documents=1")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("options", [["--floor", "nothing=1"]])
def test_a_floor_of_no_class_is_an_error_that_names_the_classes(tmp_path: Path, options: list[str]) -> None:
    done = check(perfect(), tmp_path, *options)
    assert done.returncode == 1
    assert "There is no class 'nothing'" in done.stderr


def test_a_file_that_is_no_export_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("not JSON\n", encoding="utf-8")
    command = [sys.executable, str(DEMO / "check.py"), str(bad)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
