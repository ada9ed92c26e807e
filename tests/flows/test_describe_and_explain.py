"""`describe` and `explain` as a person and as a program meet them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from letters import ALONE, LIST_PAGE, write_letters
from regesta.archive import Archive

SALUTATION = "Dear Captain Orm,"


def regesta(*words: str, cwd: Path, stdin: bytes | None = None, columns: int = 100) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "regesta", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": str(columns)},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with an archive `a`, a letter beside it, and the id of the proposal in the archive."""
    folder = tmp_path_factory.mktemp("explaining")
    (folder / "alone.txt").write_text(ALONE, encoding="utf-8")
    (folder / "list.txt").write_text(LIST_PAGE, encoding="utf-8")
    with Archive.create(folder / "a") as archive:
        archive.add([write_letters(folder / "letters")])
        return folder, next(each.id for each in archive.documents() if each.date == "1952-03-04")


@pytest.mark.parametrize("columns", [80, 120])
def test_describe_shows_each_line_and_each_claim_within_the_width(place: tuple[Path, str], columns: int) -> None:
    code, out, err = regesta("describe", "--why", "alone.txt", cwd=place[0], columns=columns)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= columns
    assert "\x1b" not in out
    (line,) = [line for line in out.splitlines() if line.endswith(SALUTATION)]
    assert "salutation" in line
    assert "a word of greeting" in out
    assert "letter/dateline@1" in out


def test_describe_reads_standard_input_and_needs_no_archive(place: tuple[Path, str], tmp_path: Path) -> None:
    code, out, _ = regesta("describe", "--json", "-", cwd=tmp_path, stdin=ALONE.encode())
    assert code == 0
    found = json.loads(out)
    lines = {line["text"]: line["role"] for line in found["trace"]["lines"]}
    assert lines[SALUTATION] == "salutation"
    assert found["trace"]["asked"][-1]["answered"] is True
    assert list(tmp_path.iterdir()) == []


def test_a_page_without_a_document_says_so(place: tuple[Path, str]) -> None:
    code, out, _ = regesta("describe", "list.txt", cwd=place[0])
    assert code == 0
    assert "No document" in out


def test_what_cant_be_read_is_told_and_the_rest_is_described(place: tuple[Path, str]) -> None:
    code, out, err = regesta("describe", "absent.txt", "alone.txt", cwd=place[0])
    assert code == 3
    assert SALUTATION in out
    assert "not described: RG-ACC-001" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("columns", [80, 120])
def test_explain_tells_of_every_field_what_decided(place: tuple[Path, str], columns: int) -> None:
    folder, name = place
    code, out, err = regesta("explain", name, "--archive", "a", cwd=folder, columns=columns)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= columns
    assert "4 March 1952" in out
    assert "was taken for signature" in out


def test_explain_can_be_asked_for_one_field_and_its_levels(place: tuple[Path, str]) -> None:
    folder, name = place
    _, out, _ = regesta("explain", name, "source", "--archive", "a", "--json", cwd=folder)
    fields = {why["field"] for why in json.loads(out)["fields"]}
    assert {"source", "source.file"} <= fields
    assert all(field.partition(".")[0] == "source" for field in fields)


def test_a_field_of_which_nothing_is_said_says_so_and_one_that_is_none_is_refused(place: tuple[Path, str]) -> None:
    folder, name = place
    code, out, _ = regesta("explain", name, "editions", "--archive", "a", cwd=folder)
    assert code == 0
    assert "Nothing is said of its editions." in out
    code, _, err = regesta("explain", name, "colour", "--archive", "a", cwd=folder)
    assert code == 2
    assert "'colour' is no field of a document" in err
