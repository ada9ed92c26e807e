"""An outside program can neither hang nor fill the machine, and ends with the worker that started it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from regesta.engines import Guard, LocalEngine, OverTimeError, cores, go_on, hands, run_program

PYTHON = sys.executable


def test_what_a_program_writes_comes_back() -> None:
    ended = run_program(["cat"], b"Dear Sir", seconds=5, megabytes=256)
    assert (ended.output, ended.code, ended.well) == (b"Dear Sir", 0, True)


def test_an_error_is_told_with_its_words() -> None:
    ended = run_program(["cat", "/not/there"], b"", seconds=5, megabytes=256)
    assert not ended.well
    assert "/not/there" in ended.complaint


@pytest.mark.skipif(sys.platform != "linux", reason="limits of other programs need Linux's prlimit")
def test_one_that_never_ends_is_stopped_by_its_processor_time() -> None:
    begun = time.monotonic()
    ended = run_program([PYTHON, "-c", "while True: pass"], b"", seconds=1, megabytes=512)
    assert ended.over_time
    assert time.monotonic() - begun < 9


def test_one_that_sleeps_is_stopped_by_the_clock() -> None:
    ended = run_program(["sleep", "60"], b"", seconds=0.05, megabytes=256)
    assert ended.over_time
    assert ended.code == -signal.SIGKILL


@pytest.mark.skipif(sys.platform != "linux", reason="limits of other programs need Linux's prlimit")
def test_one_that_fills_the_memory_fails_alone() -> None:
    ended = run_program([PYTHON, "-c", "bytearray(4 * 2**30)"], b"", seconds=5, megabytes=512)
    assert not ended.well
    assert "MemoryError" in ended.complaint


def sleep_in_a_program(task: str) -> int:
    run_program(["sh", "-c", f"echo $$ > {task}; exec sleep 100"], b"", seconds=50, megabytes=256)
    return 0


def test_a_worker_that_is_ended_leaves_no_program_behind(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    engine = LocalEngine(1, Guard(seconds=1))
    (outcome,) = engine.run(sleep_in_a_program, [str(told)], name=str)
    assert isinstance(outcome.error, OverTimeError)
    until = time.monotonic() + 5
    while _runs(int(told.read_text())) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _runs(int(told.read_text()))


def _runs(pid: int) -> bool:
    """Return whether the process is there and not merely waiting to be taken note of."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.strip().startswith("Z")


def do_in_parts(parts: int) -> int:
    for _ in range(parts):
        time.sleep(0.3)
        go_on()
    return parts


def test_the_time_limit_is_that_of_a_part_where_work_tells_of_its_parts() -> None:
    (outcome,) = LocalEngine(1, Guard(seconds=0.9)).run(do_in_parts, [6], name=str)
    assert outcome.result == 6


def count_hands(seconds: float) -> int:
    """Return how many cores this worker may take: its share as soon as others work too, else after so many seconds."""
    end = time.monotonic() + seconds
    while (mine := hands()) > 1 and time.monotonic() < end:
        time.sleep(0.01)
    return mine


def test_a_worker_that_is_alone_has_all_cores_and_one_among_others_its_share() -> None:
    together = LocalEngine(cores()).run(count_hands, [3.0] * cores(), name=str)
    # Whoever looks while the others work sees its share; who is left alone by then has more.
    assert 1 in [outcome.result for outcome in together]
    (alone,) = LocalEngine(cores()).run(count_hands, [0.2], name=str)
    assert alone.result == cores()
