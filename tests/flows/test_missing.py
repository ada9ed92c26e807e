"""`regesta missing`: what is spoken of and not held, with the words that prove it and where to look."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from regesta.archive import Archive
from regesta.cli.command import command

LETTER = (
    "Letter from the Ministry of Roads of Lind to the Ministry of Roads of Orsk\n\nLind, June 8, 1931\n\n"
    "Dear Sir,\n\nWe thank you for your letter of May 4, 1931, on the ferry, and agree with what it says.\n\n"
    "Yours faithfully,\nAnton Holm\n"
)
HELD = (
    "Letter from the Ministry of Roads of Orsk to the Ministry of Roads of Lind\n\nOrsk, May 4, 1931\n\n"
    "Dear Sir,\n\nWe ask you to tell us when the ferry will run again.\n\nYours faithfully,\nMihal Toren\n"
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "reply.txt").write_text(LETTER, "utf-8")
    with Archive.create(tmp_path / "a") as archive:
        archive.add([tmp_path / "reply.txt"])
    return tmp_path


def test_the_letter_answered_is_listed_with_its_words(place: Path) -> None:
    done = CliRunner().invoke(command, ["missing", "--archive", str(place / "a")])
    assert done.exit_code == 0, done.output
    assert "“your letter of May 4, 1931”" in done.output
    assert "1 letters not held" in done.output


def test_the_table_has_a_row_for_each(place: Path) -> None:
    done = CliRunner().invoke(command, ["missing", "--archive", str(place / "a"), "--csv", str(place / "m.csv")])
    assert done.exit_code == 0, done.output
    (row,) = csv.DictReader((place / "m.csv").read_text("utf-8").splitlines())
    assert (row["date"], row["quotes"]) == ("1931-05-04", "your letter of May 4, 1931")


def test_when_the_letter_arrives_it_takes_its_place(place: Path) -> None:
    with Archive.open(place / "a") as archive:
        (ghost,) = archive.documents(held=False)
        (place / "held.txt").write_text(HELD, "utf-8")
        archive.add([place / "held.txt"])
        assert archive.missing() == []
        found = archive.document(ghost.id).document
        assert (found.held, found.date) == (True, "1931-05-04")
