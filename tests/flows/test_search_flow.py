"""Search stays right when only links, asks, findings or exchanges change, and when the index is another's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from regesta.archive import Archive
from regesta.discovery import schema
from regesta.discovery.storage import IndexNote, read_note, write_note
from regesta.holdings import ArchiveBusyError
from regesta.model import Judgement

BARE, PROPOSAL, REPLY = "proposal-bare.txt", "proposal-record.md", "reply.txt"


def found(archive: Archive, query: str) -> list[str]:
    return sorted(hit.id for hit in archive.search(query).hits)


def test_a_reply_that_comes_later_changes_how_the_letter_that_it_answers_is_found(
    archive: Archive, letters: Path
) -> None:
    archive.add([letters / PROPOSAL])
    (letter,) = found(archive, "is:held")
    assert found(archive, "asks:answered") == []
    assert found(archive, "has:reply") == []
    archive.add([letters / REPLY])
    assert found(archive, "has:reply") == [letter]
    assert found(archive, "asks:answered") == [letter]
    (reply,) = found(archive, "is:reply")
    assert reply != letter
    assert set(found(archive, "has:exchange")) >= {letter, reply}
    assert archive.verify().faults == ()


@pytest.mark.parametrize("order", [(BARE, REPLY, "buoy.txt", PROPOSAL), ("buoy.txt", REPLY, PROPOSAL, BARE)])
def test_after_every_addition_the_index_is_the_records(archive: Archive, letters: Path, order: tuple[str, ...]) -> None:
    for name in order:
        archive.add([letters / name])
        assert archive.verify().faults == ()


def test_after_a_judgement_and_its_undoing_the_index_is_the_records(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (letter,) = found(archive, "has:captures")
    other = archive.document(letter).document.captures[1]
    judged = archive.judge(
        Judgement(id="", verb="split", on=letter, value=other, by="M. Toll", at="2026-01-02T00:00:00Z")
    )
    assert archive.verify().faults == ()
    archive.judge(Judgement(id="", verb="split", on=letter, undoes=judged.id, by="M. Toll", at="2026-01-03T00:00:00Z"))
    assert archive.verify().faults == ()


def test_an_index_of_an_older_version_is_made_anew_by_the_first_search(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    folder, before = archive.folder.index, found(archive, "")
    archive.close()
    note = read_note(folder)
    assert note is not None
    write_note(folder, IndexNote(schema.VERSION - 1, note.marker, note.commit))
    with Archive.open(archive.folder.path) as again:
        assert found(again, "") == before
        assert again.verify().faults == ()


def test_an_index_that_is_gone_is_made_anew_unless_the_archive_is_being_written(
    archive: Archive, letters: Path
) -> None:
    archive.add([letters])
    archive.close()
    for file in archive.folder.index.iterdir():
        file.unlink()
    with Archive.open(archive.folder.path) as again:
        with archive.folder.writing(), pytest.raises(ArchiveBusyError):
            again.search("")
        assert again.search("").total
        assert json.loads((again.folder.index / "regesta-index.json").read_text())["marker"]
