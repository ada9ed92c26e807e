"""Several processes at one address: all answer, one that dies is replaced, and none stays behind."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from letters import write_letters
from regesta.archive import Archive
from regesta.readingroom import serving, sockets, working
from regesta.readingroom.errors import PortTakenError, WorkersEndError
from regesta.readingroom.sockets import bound, listening

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="needs Linux: children are read from /proc"
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("working")
    with Archive.create(folder / "archive") as made:
        made.add([write_letters(folder / "letters")])
    return folder / "archive"


def children(process: int) -> list[int]:
    found: list[int] = []
    for each in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, each.read_text().split())
    return found


def workers_of(room: int) -> set[int]:
    """Those that the fork server began."""
    return {worker for server in children(room) for worker in children(server)}


def family(process: int) -> set[int]:
    return {process}.union(*(family(child) for child in children(process)))


def connections_of(process: int) -> int:
    """How many sockets the process has open."""
    links = []
    for each in Path(f"/proc/{process}/fd").iterdir():
        with contextlib.suppress(OSError):
            links.append(str(each.readlink()))
    return sum(link.startswith("socket:") for link in links)


def status(address: str) -> int:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return int(answer.status)


def soon(met: Callable[[], bool], seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if met():
            return True
        time.sleep(0.1)
    return met()


def gone(processes: set[int]) -> bool:
    return not any(Path(f"/proc/{each}").exists() for each in processes)


@contextlib.contextmanager
def opened(archive: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Lend a room of two processes, in a process group of its own as a terminal gives it, and its address."""
    command = [sys.executable, "-m", "regesta", "serve", "--archive", str(archive), "--workers", "2", *options]
    # A shell lets what it begins in the background pass Ctrl-C by; a room is begun in the foreground.
    heard = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.default_int_handler), "start_new_session": True}
    with subprocess.Popen([*command, "--port", "0"], stdout=subprocess.PIPE, text=True, **heard) as room:  # type: ignore[call-overload]
        try:
            yield room, re.findall(r"http://\S+", room.stdout.readline())[0]
        finally:
            room.kill()


def test_readers_come_to_all_processes_and_one_that_dies_is_replaced(archive: Path) -> None:
    with opened(archive) as (room, address), contextlib.ExitStack() as readers:
        before = workers_of(room.pid)
        assert len(before) == 2
        idle = {worker: connections_of(worker) for worker in before}
        port = int(re.findall(r":(\d+)/", address)[0])
        for _ in range(60):
            readers.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30))
        # Of sixty readers that come to two at random, fewer than ten come to one once in ten million times.
        assert soon(lambda: sum(map(connections_of, before)) >= sum(idle.values()) + 60)
        assert all(connections_of(worker) >= idle[worker] + 10 for worker in before)
        os.kill(min(before), signal.SIGKILL)
        assert soon(lambda: len(workers_of(room.pid) - before) == 1)
        assert all(status(f"{address}search?q=quay") == 200 for _ in range(8))


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_all_end_when_the_room_is_closed(archive: Path, told: signal.Signals) -> None:
    with opened(archive) as (room, address):
        assert status(f"{address}search?q=quay") == 200
        known = family(room.pid)
        # Ctrl-C is heard by the whole group, the word to end by the first process alone.
        (os.killpg if told == signal.SIGINT else os.kill)(room.pid, told)
        assert room.wait(20) == 0
        assert soon(lambda: gone(known))


def test_all_end_when_the_first_is_killed(archive: Path) -> None:
    with opened(archive) as (room, address):
        assert status(f"{address}about") == 200
        known = family(room.pid)
        assert len(known) >= 4
        room.kill()
        room.wait(20)
        assert soon(lambda: gone(known))


def test_a_second_room_is_not_let_in_at_the_address_of_the_first(archive: Path) -> None:
    with opened(archive) as (_, address), pytest.raises(PortTakenError, match="another program"):
        serving.serve(archive, port=int(re.findall(r":(\d+)/", address)[0]), workers=2)


def ends_at_once(begun: Callable[[], None]) -> None:
    begun()


def test_processes_that_end_again_and_again_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "MOST_REPLACED", 3)
    told: list[str] = []
    with pytest.raises(WorkersEndError, match="3 of the processes"):
        working.keep_working(working.prepared(__name__), 2, ends_at_once, ready=lambda: told.append("ready"))
    assert told in ([], ["ready"])


def test_where_connections_are_not_spread_all_share_one_socket(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[object, ...]] = []

    def kept(*arguments: object, ready: Callable[[], None]) -> None:
        given.append(arguments)

    monkeypatch.setattr(serving, "SPREADING", None)
    monkeypatch.setattr(serving, "keep_working", kept)
    serving.serve(archive, port=0, workers=2, quiet=True)
    assert given[0][1:3] == (2, serving.answer)
    assert isinstance(given[0][3], socket.socket)


def test_sockets_that_stand_together_share_an_address_and_others_do_not() -> None:
    if sockets.SPREADING is None:
        pytest.skip("this system spreads no connections")
    with bound("127.0.0.1", 0, together=True) as one:
        port = one.getsockname()[1]
        with bound("127.0.0.1", port, together=True) as other:
            other.listen()
            with pytest.raises(PortTakenError):
                listening("127.0.0.1", port)
