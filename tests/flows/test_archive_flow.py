"""One archive from captures to a record and back: what must hold whatever the order and the number of runs."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters import LIST_PAGE, write_letters
from regesta.archive import Archive


def exported(archive: Archive) -> bytes:
    file = io.BytesIO()
    archive.export(file)
    return file.getvalue()


def nouns(archive: Archive) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(archive).splitlines()[1:]]


def up_to_ids(archive: Archive) -> list[str]:
    """The export with every id replaced by what it names, so that two archives can be compared."""
    lines = nouns(archive)
    names: dict[str, str] = {}
    for line in lines:
        if line["type"] == "document":
            places = sorted((each["capture"], each["start"]) for each in line.get("witnesses", []))
            names[line["id"]] = f"document:{places or (line.get('title'), line.get('date'))}"
    text = [
        json.dumps(line, sort_keys=True) for line in lines if line["type"] in ("document", "attestation", "capture")
    ]
    for name, meaning in names.items():
        text = [line.replace(name, json.dumps(meaning)[1:-1]) for line in text]
    return sorted(text)


def test_two_captures_of_one_letter_are_one_document_and_its_reply_answers_it(archive: Archive, letters: Path) -> None:
    report = archive.add([letters])
    assert (report.added, report.refused) == (4, ())
    documents = archive.documents()
    assert [document.date for document in documents] == ["1952-03-04", "1952-03-15", "1953-06-02"]
    assert len(documents[0].captures) == 2
    reply = archive.document(documents[1].id)
    assert [(link.kind, link.to) for link in reply.links if link.to == documents[0].id] == [
        ("answers", documents[0].id)
    ]
    assert "your letter of March 4, 1952" in reply.links[0].evidence[0].text


def test_adding_the_same_again_changes_nothing(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    before = exported(archive)
    report = archive.add([letters])
    assert (report.added, report.known, report.documents, report.changed) == (0, 4, 0, 0)
    assert exported(archive) == before


def test_the_same_bytes_under_another_name_add_an_origin_and_no_document(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    copy = letters / "copy-of-buoy.txt"
    shutil.copy(letters / "buoy.txt", copy)
    report = archive.add([copy])
    assert (report.added, report.known) == (0, 1)
    captures = [capture for capture in archive.captures() if capture.origins]
    assert [capture.origins for capture in captures] == [(str(letters / "buoy.txt"), str(copy))]


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(["proposal-record.md", "proposal-bare.txt", "reply.txt", "buoy.txt"]), cut=st.integers(0, 4)
)
def test_the_order_and_number_of_additions_make_no_difference_up_to_ids(
    tmp_path_factory: pytest.TempPathFactory, order: list[str], cut: int
) -> None:
    folder = tmp_path_factory.mktemp("order")
    letters = write_letters(folder / "letters")
    with Archive.create(folder / "one") as one, Archive.create(folder / "other") as other:
        one.add([letters])
        for part in (order[:cut], order[cut:]):
            if part:
                other.add([letters / name for name in part])
        assert up_to_ids(other) == up_to_ids(one)
        assert len(nouns(other)) == len(nouns(one))


def test_a_rebuild_from_captures_and_ledgers_gives_the_same_bytes(archive: Archive, letters: Path) -> None:
    archive.add([letters / "reply.txt"])
    archive.add([letters])
    before = exported(archive)
    archive.rebuild()
    assert exported(archive) == before
    assert archive.verify().faults == ()


def test_export_import_export_is_the_identity(archive: Archive, letters: Path, tmp_path: Path) -> None:
    archive.add([letters])
    before = exported(archive)
    with Archive.create(tmp_path / "second") as second:
        second.import_record(io.BytesIO(before), "export")
        assert exported(second) == before
        second.import_record(io.BytesIO(before), "export")
        assert exported(second) == before
        second.rebuild()
        assert exported(second) == before


def test_every_offset_slices_to_its_text(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    lines = nouns(archive)
    texts = {line["id"]: line["transcription"]["text"] for line in lines if line["type"] == "capture"}
    quotes = [line for line in lines if line["type"] == "attestation"]
    quotes += [evidence for line in lines for evidence in line.get("evidence", [])]
    assert len(quotes) > 40
    for quote in quotes:
        assert texts[quote["capture"]][quote["start"] : quote["end"]] == quote["text"]


def test_a_list_page_gives_no_document(archive: Archive, tmp_path: Path) -> None:
    page = tmp_path / "list.txt"
    page.write_text(LIST_PAGE, encoding="utf-8")
    report = archive.add([page])
    assert (report.added, report.documentless) == (1, 1)
    assert archive.documents() == []


def test_a_letter_not_held_becomes_the_real_thing_when_it_arrives(archive: Archive, letters: Path) -> None:
    archive.add([letters / "reply.txt"])
    (ghost,) = [each for each in archive.documents(held=False) if each.date == "1952-03-04"]
    archive.add([letters / "proposal-record.md"])
    assert [each for each in archive.documents(held=False) if each.date == "1952-03-04"] == []
    view = archive.document(ghost.id)
    assert view.document.held
    assert view.document.date == "1952-03-04"
    assert view.asked_for == ghost.id


def test_search_finds_held_letters_and_letters_not_held(archive: Archive, letters: Path) -> None:
    archive.add([letters / "reply.txt"])
    assert archive.search("engineer").total == 1
    assert {hit.held for hit in archive.search("date:1952-03-04").hits} == {False}


def test_verify_names_a_capture_whose_bytes_were_changed(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    assert archive.verify().faults == ()
    capture = archive.captures()[0]
    digest = capture.id.removeprefix("sha256:")
    (archive.folder.captures / digest[:2] / digest).write_bytes(b"something else")
    (fault,) = archive.verify().faults
    assert capture.id in fault.where


def test_verify_names_what_the_index_does_not_know(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    document = archive.documents()[0]
    archive._rooms.index.delete([document.id])
    archive._rooms.index.commit("x")
    assert [document.id in fault.where for fault in archive.verify().faults] == [True]
    archive.reindex()
    assert archive.verify().faults == ()
