"""The command line as a person and as a program meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from letters import write_letters
from regesta.cli.command import VERBS


def regesta(*words: str, cwd: Path, stdin: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "regesta", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "120", **environment},
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive `a` of four captures."""
    folder = tmp_path_factory.mktemp("cli")
    write_letters(folder / "letters")
    assert regesta("init", "a", cwd=folder).returncode == 0
    assert regesta("add", "--archive", "a", "letters", cwd=folder).returncode == 0
    return folder


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, tmp_path: Path) -> None:
    done = regesta(verb, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "Usage" in done.stdout
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.parametrize(
    "words",
    [("list",), ("list", "--all"), ("search", "engineer"), ("exchange",), ("findings",), ("verify",)],
)
def test_json_is_one_object_a_line_and_nothing_else(place: Path, words: Sequence[str]) -> None:
    done = regesta(*words, "--json", cwd=place / "a")
    assert done.returncode == 0, done.stderr
    assert [json.loads(line) for line in done.stdout.splitlines()]


def test_list_show_and_search_speak_of_the_same_documents(place: Path) -> None:
    ids = [json.loads(line)["id"] for line in regesta("list", "--json", cwd=place / "a").stdout.splitlines()]
    for name in ids:
        shown = json.loads(regesta("show", name, "--json", cwd=place / "a").stdout)
        assert shown["document"]["id"] == name
        assert shown["attestations"]
        people = regesta("show", name[:8], "--evidence", cwd=place / "a")
        assert people.returncode == 0
        assert name in people.stdout
    found = json.loads(regesta("search", "engineer", "--json", cwd=place / "a").stdout)
    assert {hit["id"] for hit in found["hits"]} <= set(ids)


def test_the_archive_is_taken_from_the_option_the_environment_or_the_folder(place: Path) -> None:
    by_option = regesta("list", "--archive", "a", cwd=place)
    by_environment = regesta("list", cwd=place, REGESTA_ARCHIVE=str(place / "a"))
    by_folder = regesta("list", cwd=place / "a" / "captures")
    assert by_option.stdout == by_environment.stdout == by_folder.stdout != ""


def test_standard_input_is_a_capture(tmp_path: Path) -> None:
    regesta("init", "a", cwd=tmp_path)
    done = regesta(
        "add", "--archive", "a", "--json", "-", cwd=tmp_path, stdin=b"Dear Sir,\n\nThe buoy is adrift.\n\nT. Berg\n"
    )
    assert json.loads(done.stdout)["added"] == 1


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("list", "--archive", "nowhere"), 2, "RG-HOL-001"),
        (("show", "d-zzzz", "--archive", "a"), 2, "RG-HOL-006"),
        (("init", "a"), 2, "RG-HOL-002"),
        (("add", "--archive", "a", "no-such-file.txt"), 3, "no-such-file.txt"),
        (("search", "--archive", "a", "date:1952-13"), 2, "RG-DIS-001"),
        (("frobnicate",), 2, "No such command"),
        (("import", "--archive", "a", "letters/buoy.txt"), 3, "RG-OUT-001"),
    ],
)
def test_errors_end_in_a_sentence_and_an_exit_code_that_means_something(
    place: Path, words: Sequence[str], code: int, says: str
) -> None:
    done = regesta(*words, cwd=place)
    assert says in done.stderr
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_one_bad_file_does_not_keep_the_others_out(place: Path, tmp_path: Path) -> None:
    regesta("init", "b", cwd=tmp_path)
    write_letters(tmp_path / "letters")
    (tmp_path / "letters" / "empty.txt").write_bytes(b"")
    done = regesta("add", "--archive", "b", "letters", cwd=tmp_path)
    assert done.returncode == 3
    assert "empty.txt" in done.stderr
    assert len(regesta("list", "--archive", "b", cwd=tmp_path).stdout.splitlines()) == 3


def test_quiet_says_nothing_when_all_went_well(place: Path) -> None:
    done = regesta("add", "--quiet", "--archive", "a", "letters", cwd=place)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_a_closed_pipe_is_no_fault(place: Path) -> None:
    command = f"{sys.executable} -m regesta export --archive a | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=place, capture_output=True, check=False)
    assert done.stderr == b""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(shell: str, tmp_path: Path) -> None:
    done = regesta("completion", shell, cwd=tmp_path)
    assert done.returncode == 0
    assert "_REGESTA_COMPLETE" in done.stdout
