"""A run that is killed, starved of disk or shut out leaves the last complete state, and the next run goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from letters import write_letters
from regesta.archive import Archive

ADD = [sys.executable, "-m", "regesta", "add", "--quiet", "--archive"]


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(
            f"Estvik, {number % 28 + 1} June 1953\n\nDear Captain Orm,\n\nBuoy number {number} of the northern row was "
            f"found adrift {number + 3} cables from its place, and was towed in by boat {number * 7}.\n\n"
            "Yours sincerely,\nTomas Berg\n"
        )
    return folder


def test_a_killed_run_leaves_a_readable_archive_and_the_next_one_finishes(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a").close()
    with Archive.open(tmp_path / "a") as archive:
        archive.add([write_letters(tmp_path / "letters")])
        before = [document.id for document in archive.documents()]
    folder = many(tmp_path / "many", 500)
    run = subprocess.Popen([*ADD, str(tmp_path / "a"), str(folder)], start_new_session=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(list((tmp_path / "a" / "captures").glob("*/*"))) < 50:
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    with Archive.open(tmp_path / "a") as archive:
        assert [document.id for document in archive.documents()] == before
        report = archive.add([folder])
        assert report.refused == ()
        assert len(archive.captures()) == 504
        assert archive.verify().faults == ()
        killed = [json.loads(line) for line in _export(archive) if b'"document"' in line]
    with Archive.create(tmp_path / "b") as other:
        other.add([tmp_path / "letters", folder])
        whole = [json.loads(line) for line in _export(other) if b'"document"' in line]
    assert len(killed) == len(whole)


def test_a_full_disk_is_a_clear_error_and_loses_nothing(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a") as archive:
        archive.add([write_letters(tmp_path / "letters")])
    folder = tmp_path / "big"
    folder.mkdir()
    (folder / "long.txt").write_text("Dear Sir,\n\n" + "The buoy was found adrift. " * 150_000)
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000));"
        "from regesta.cli import run; sys.exit(run())"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, "add", "--archive", str(tmp_path / "a"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 6, done.stderr
    assert "RG-HOL-005" in done.stderr
    assert "Traceback" not in done.stderr
    with Archive.open(tmp_path / "a") as archive:
        assert len(archive.documents()) == 3
        assert archive.add([folder]).added == 1


def test_a_second_process_that_writes_is_refused_and_reading_goes_on(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a") as archive:
        letters = write_letters(tmp_path / "letters")
        archive.add([letters])
        with archive.folder.writing():
            done = subprocess.run(
                [*ADD, str(tmp_path / "a"), str(letters)], capture_output=True, text=True, check=False
            )
            assert done.returncode == 5
            assert "RG-HOL-003" in done.stderr
            listed = subprocess.run(
                [sys.executable, "-m", "regesta", "list", "--archive", str(tmp_path / "a")],
                capture_output=True,
                text=True,
                check=True,
            )
            assert len(listed.stdout.splitlines()) == 3


def _export(archive: Archive) -> list[bytes]:
    import io

    file = io.BytesIO()
    archive.export(file)
    return file.getvalue().splitlines()
