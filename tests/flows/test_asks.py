"""The ledger of asks as it is read: both quotes, days waited, as it stood on a day, and on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from regesta.archive import Archive
from regesta.cli.command import command


def test_an_ask_is_listed_with_what_met_it_and_the_days_between(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (asked,) = [one for one in archive.ledger() if one.act.subtype == "opinion"]
    assert asked.act.state == "answered"
    assert asked.document.date == "1952-03-04"
    assert asked.met[0].document.date == "1952-03-15"
    assert asked.met[0].evidence[0].text
    assert asked.days == asked.met[0].days == 11


def test_as_of_a_day_before_the_reply_the_ask_is_open(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    (asked,) = [one for one in archive.ledger(as_of="1952-03-10") if one.act.subtype == "opinion"]
    assert (asked.act.state, asked.met, asked.days) == ("open", (), 6)
    (later,) = [one for one in archive.ledger(as_of="1952-03-15") if one.act.subtype == "opinion"]
    assert later.act.state == "answered"


def test_as_of_a_day_before_the_letter_nothing_was_asked(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    assert archive.ledger(as_of="1952-03-03") == []


def test_a_party_is_found_by_a_part_of_its_name_without_case_or_marks(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    assert archive.ledger(party="ostrava quay")
    assert archive.ledger(party="nobody of that name") == []


def test_states_choose(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    settled = archive.ledger(states=["answered", "partly answered", "declined"])
    assert settled
    assert {one.act.state for one in settled} <= {"answered", "partly answered", "declined"}
    assert len(archive.ledger()) == len(settled) + len(archive.ledger(states=["open", "acknowledged", "overtaken"]))


@pytest.fixture
def filled(archive: Archive, letters: Path) -> str:
    archive.add([letters])
    return str(archive.folder.path)


def test_the_verb_prints_state_quotes_and_days(filled: str) -> None:
    done = CliRunner().invoke(command, ["asks", "--archive", filled, "--state", "answered"])
    assert done.exit_code == 0
    assert "[answered, 11 days] ask (opinion)" in done.output
    assert "after 11 days" in done.output


def test_the_verb_prints_json(filled: str) -> None:
    done = CliRunner().invoke(command, ["asks", "--archive", filled, "--json", "--as-of", "10 March 1952"])
    views = [json.loads(line) for line in done.output.splitlines()]
    assert views
    assert {view["act"]["state"] for view in views} == {"open"}


def test_open_leaves_out_what_is_settled(filled: str) -> None:
    done = CliRunner().invoke(command, ["asks", "--archive", filled, "--open", "--json"])
    states = {json.loads(line)["act"]["state"] for line in done.output.splitlines()}
    assert states <= {"open", "acknowledged", "partly answered"}


def test_a_day_that_is_none_is_named(filled: str) -> None:
    done = CliRunner().invoke(command, ["asks", "--archive", filled, "--as-of", "when the ice broke"])
    assert done.exit_code == 2
    assert "'when the ice broke' is no date" in done.output


TOLD = (
    "Letter from the Harbour Board of Orsk to the Ministry of Roads of Lind\n\nOrsk, May 9, 1931\n\nDear Sir,\n\n"
    "The Consul asked me whether the ferry would run again. We ask you to tell us on what day it will run.\n\n"
    "Yours faithfully,\nMihal Toren\n"
)


def test_what_a_letter_only_tells_of_is_listed_where_it_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "told.txt").write_text(TOLD, "utf-8")
    with Archive.create(tmp_path / "a") as archive:
        archive.add([tmp_path / "told.txt"])
        own, every = archive.ledger(), archive.ledger(told=True)
        assert archive.overview().open_asks == len(own) == len(archive.asks())
    assert [one.act.evidence[0].text.split()[:3] for one in own] == [["We", "ask", "you"]]
    assert any(one.act.reported for one in every)
    assert len(every) > len(own)
    done = CliRunner().invoke(command, ["asks", "--archive", str(tmp_path / "a"), "--told"])
    assert "?" not in "".join(line.split("“")[0] for line in done.output.splitlines())
    assert "None" not in done.output
    assert "told of others" in done.output


def test_the_ledger_of_a_day_is_that_of_the_exchange_on_that_day(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    for day in ("1952-03-04", "1952-03-10", "1952-03-15", "1952-04-01"):
        listed = {one.act.id: one.act for one in archive.ledger(as_of=day, told=True)}
        shown = {
            act.id: act for exchange in archive.exchanges() for act in archive.exchange(exchange.id, as_of=day).acts
        }
        assert shown
        assert shown.items() <= listed.items()


def test_as_of_the_last_day_nothing_is_otherwise_than_without_a_day(archive: Archive, letters: Path) -> None:
    archive.add([letters])
    dated = {one.act.id: one.act for one in archive.ledger() if one.document.date}
    assert {one.act.id: one.act for one in archive.ledger(as_of="2000")} == dated
