"""Exchanges over an archive: their ids stay, additions give what a rebuild gives, and a day shows what was known."""

from __future__ import annotations

from pathlib import Path

import pytest

from letters import write_letters
from regesta.archive import Archive
from regesta.archive.errors import DayError, UnknownPartyError
from regesta.holdings.sqlite import SqliteRecordStore


def exchanges(archive: Archive) -> set[tuple[str, frozenset[str]]]:
    return {(view.id, frozenset(each.id for each in view.documents)) for view in archive.exchanges()}


def test_an_exchange_keeps_its_id_and_any_of_its_documents_leads_to_it(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (view,) = archive.exchanges()
    assert view.id.startswith("x-")
    for document in view.documents:
        assert archive.exchange(document.id).id == view.id
        assert archive.exchange("x-" + document.id.removeprefix("d-")).id == view.id


def test_letters_added_one_by_one_give_the_exchanges_of_a_rebuild(archive: Archive, letters: Path) -> None:
    for file in sorted(letters.iterdir()):
        archive.add([file])
    step_by_step = exchanges(archive)
    counts = archive.exchange_counts()
    archive.rebuild()
    assert exchanges(archive) == step_by_step
    assert archive.exchange_counts() == counts
    assert step_by_step


def test_the_order_of_arrival_is_nothing_to_what_belongs_together(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters")
    found = []
    for place, order in enumerate((sorted(letters.iterdir()), sorted(letters.iterdir(), reverse=True))):
        with Archive.create(tmp_path / f"archive{place}") as archive:
            for file in order:
                archive.add([file])
            found.append({frozenset(str(each.date) for each in view.documents) for view in archive.exchanges()})
    assert found[0] == found[1]


def test_a_lone_document_is_an_exchange_of_its_own(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    alone = next(each for each in archive.documents() if each.date == "1953-06-02")
    assert [each.id for each in archive.exchange(alone.id).documents] == [alone.id]


def test_the_title_and_the_abstract_say_only_what_the_record_has(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (brief,) = archive.exchanges()
    view = archive.exchange(brief.id)
    assert "4 March 1952 to 15 March 1952" in view.title
    assert {fact.kind for fact in view.abstract} >= {"extent", "parties", "replies", "asked"}
    texts = {capture.id: archive.capture(capture.id).text for capture in archive.captures()}
    quoted = [each for fact in view.abstract for each in fact.evidence]
    assert quoted
    assert all(texts[each.capture][each.start : each.end] == each.text for each in quoted)


def test_on_the_day_before_the_answer_the_ask_is_open_and_the_answer_not_known(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (today,) = archive.exchanges()
    assert any(act.state == "answered" for act in today.acts)
    sender = today.lanes[today.ways[today.documents[0].id].sender or 0].name
    then = archive.exchange(today.id, as_of="1952-03-14", to=sender)
    assert [each.date for each in then.documents if each.held] == ["1952-03-04"]
    assert {act.state for act in then.acts} == {"open"}
    assert then.not_yet >= 1
    assert then.known_to == sender
    first = next(each for each in then.documents if each.held)
    assert (then.known[first.id].how, then.known[first.id].sure) == ("sent", True)


def test_that_a_letter_had_arrived_is_doubtful_where_only_its_sending_is_dated(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (today,) = archive.exchanges()
    reply = next(each for each in today.documents if each.date == "1952-03-15")
    reader = today.lanes[today.ways[reply.id].recipients[0]].name
    known = archive.exchange(today.id, as_of="1952-03-20", to=reader).known
    assert (known[reply.id].how, known[reply.id].sure) == ("received", False)


def test_a_party_or_a_day_that_is_none_is_said_so(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (view,) = archive.exchanges()
    with pytest.raises(UnknownPartyError, match="expected one of"):
        archive.exchange(view.id, to="Nobody at all")
    with pytest.raises(DayError, match="Tuesday"):
        archive.exchange(view.id, as_of="Tuesday")


def test_a_record_of_an_earlier_version_gets_its_exchanges_when_they_are_first_asked_for(
    tmp_path: Path, letters: Path
) -> None:
    with Archive.create(tmp_path / "old") as archive:
        archive.add([letters])
        before = exchanges(archive)
        path = archive.folder.record
    import sqlite3

    with sqlite3.connect(path) as connection:
        for table in ("matters", "bonds", "exchange_documents", "exchanges"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM ties WHERE side = 'passes'")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.execute("DELETE FROM settings WHERE name = 'exchanges'")
    connection.close()
    SqliteRecordStore(path).close()
    with Archive.open(tmp_path / "old") as archive:
        assert exchanges(archive) == before
