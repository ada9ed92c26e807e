"""What a person decided wins, survives every run, and can be taken back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from letters import ALONE, REPLY
from regesta.archive import Archive
from regesta.holdings import UnknownIdError
from regesta.model import Judgement

WHO = {"by": "M. Toll", "at": "2026-01-02T03:04:05Z"}


def record_of(archive: Archive) -> list[bytes]:
    file = io.BytesIO()
    archive.export(file)
    return [line for line in file.getvalue().splitlines() if b'"type":"judgement"' not in line]


@pytest.fixture
def two(archive: Archive, tmp_path: Path) -> Archive:
    """An archive with two letters that nothing but a person would take for one."""
    for name, text in (("a.txt", ALONE), ("b.txt", REPLY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    archive.add([tmp_path / "a.txt", tmp_path / "b.txt"])
    return archive


def test_a_merge_joins_keeps_the_older_id_and_leads_the_other_there(two: Archive) -> None:
    older, younger = sorted(two.documents(), key=lambda document: document.captures != two.documents()[1].captures)
    judged = two.judge(Judgement(id="", verb="merge", on=older.id, value=younger.id, why="the same hand", **WHO))
    (document,) = two.documents()
    assert set(document.captures) == {*older.captures, *younger.captures}
    assert two.document(older.id).document == two.document(younger.id).document == document
    assert two.judgements() == [judged]
    assert two.verify().faults == ()


def test_taking_a_merge_back_restores_what_was(two: Archive) -> None:
    before = record_of(two)
    a, b = two.documents()
    judged = two.judge(Judgement(id="", verb="merge", on=a.id, value=b.id, **WHO))
    assert len(two.documents()) == 1
    two.judge(Judgement(id="", verb="merge", on=a.id, undoes=judged.id, by="M. Toll", at="2026-01-03T00:00:00Z"))
    assert record_of(two) == before
    assert two.verify().faults == ()


def test_a_split_takes_a_witness_out_and_a_rebuild_keeps_it_out(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    document = next(each for each in archive.documents() if len(each.captures) == 2)
    before = len(archive.documents())
    archive.judge(Judgement(id="", verb="split", on=document.id, value=document.captures[1], **WHO))
    assert len(archive.documents()) == before + 1
    state = record_of(archive)
    archive.rebuild()
    assert record_of(archive) == state


def test_a_correction_outranks_every_method_and_survives_new_captures(archive: Archive, letters: Path) -> None:
    archive.add([letters / "proposal-record.md"])
    (document,) = archive.documents()
    archive.judge(Judgement(id="", verb="correct", on=document.id, field="date", value="1952-03-05", **WHO))
    assert archive.documents()[0].date == "1952-03-05"
    archive.add([letters])
    archive.rebuild()
    view = archive.document(document.id)
    assert view.document.date == "1952-03-05"
    assert {each.value for each in view.attestations if each.field == "date"} >= {"1952-03-04"}


def test_a_rejected_value_is_never_chosen_again(archive: Archive, letters: Path) -> None:
    archive.add([letters / "proposal-record.md"])
    (document,) = archive.documents()
    archive.judge(Judgement(id="", verb="reject", on=document.id, field="summary", value=document.summary, **WHO))
    view = archive.document(document.id)
    assert view.document.summary is None
    assert {each.standing for each in view.attestations if each.field == "summary"} == {"rejected"}


def test_what_the_archive_has_not_can_not_be_judged(two: Archive) -> None:
    with pytest.raises(UnknownIdError):
        two.judge(Judgement(id="", verb="correct", on="d-nothing", field="date", value="1950", **WHO))
    with pytest.raises(UnknownIdError):
        two.judge(Judgement(id="", verb="merge", on=two.documents()[0].id, undoes="j-nothing", **WHO))
    assert two.judgements() == []
