"""Several processes behind one socket: all answer, one that dies is replaced, and none stays behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from letters import write_letters
from regesta.archive import Archive

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="needs Linux: children are read from /proc"
)


def workers_of(process: int) -> set[int]:
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            command = (folder / "cmdline").read_text()
        except OSError:
            continue
        if parent == str(process) and "spawn_main" in command:
            found.add(int(folder.name))
    return found


def status(address: str) -> int:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return int(answer.status)


def test_two_processes_answer_one_that_dies_is_replaced_and_all_end_with_the_first(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([write_letters(tmp_path / "letters")])
    command = [sys.executable, "-m", "regesta", "serve", "--archive", str(tmp_path / "archive"), "--port", "0"]
    with subprocess.Popen([*command, "--workers", "2"], stdout=subprocess.PIPE, text=True) as room:
        try:
            assert room.stdout is not None
            address = re.findall(r"http://\S+", room.stdout.readline())[0]
            assert status(f"{address}search?q=quay") == 200
            before = workers_of(room.pid)
            assert len(before) == 2
            os.kill(min(before), signal.SIGKILL)
            until = time.monotonic() + 20
            while len(workers_of(room.pid) - before) < 1 and time.monotonic() < until:
                time.sleep(0.2)
            assert len(workers_of(room.pid) - before) == 1
            assert status(f"{address}search?q=quay") == 200
            known = workers_of(room.pid)
        finally:
            room.terminate()
            room.wait(20)
    assert not [process for process in known if Path(f"/proc/{process}").exists()]
