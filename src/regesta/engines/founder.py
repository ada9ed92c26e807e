"""A process that is forked before the program has loaded much, and forks workers from itself.

It loads what the workers need while the program that began it loads the rest: both cores are at work from the start.
What was loaded is shared by all that it forks. It lives as long as the program that began it; where there is none (a
system without `fork`, a program that lives in other threads), workers are forked from the program itself.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import pickle
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from mmap import mmap
from multiprocessing.connection import Connection
from typing import Any, NoReturn

from .bench import Counter

_NUMBER = struct.Struct("q")
_LONGEST = 65_536
_PATIENCE_SECONDS = 5.0
_UNKNOWN = 256
"""What is said of a child that did not end in time: no exit code and no signal has that number."""

Serve = Callable[..., None]


class FounderLostError(Exception):
    """The founder has ended; workers have to be forked from this process."""


class Shared:
    """A number up to 255 that this process writes and all that were forked from it afterwards read."""

    def __init__(self) -> None:
        self._memory = mmap(-1, 1)

    @property
    def value(self) -> int:
        return self._memory[0]

    @value.setter
    def value(self, number: int) -> None:
        self._memory[0] = min(number, 255)


class Founder:
    """The program's end: asks for workers, and how they ended."""

    def __init__(self, ready: Callable[[], None], busy: Counter, process: int, talk: socket.socket) -> None:
        self.ready = ready
        self.busy = busy
        self._process = process
        self._talk = talk
        self._lock = threading.Lock()

    def fork(self, serve: Serve, far: Connection, *args: object) -> int:
        """Fork a worker that runs `serve(far, busy, *args)`, and return its process id.

        Raises:
            FounderLostError: there is nobody to fork it.
        """
        return self._ask(pickle.dumps((serve, args)), far.fileno())

    def ended(self, process: int) -> int | None:
        """Wait for a worker to end, and return its exit code (-N: by signal N); None where it does not end."""
        with contextlib.suppress(FounderLostError):
            code = self._ask(pickle.dumps(process), None)
            return None if code == _UNKNOWN else code
        return None

    def end(self) -> None:
        """End the founder; its workers end when their pipes close."""
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        self._talk.close()

    def _ask(self, question: bytes, handle: int | None) -> int:
        with self._lock:
            try:
                if handle is None:
                    self._talk.send(question)
                else:
                    socket.send_fds(self._talk, [question], [handle])
                answer = self._talk.recv(_NUMBER.size)
            except OSError as error:
                raise FounderLostError from error
        if len(answer) < _NUMBER.size:
            raise FounderLostError
        number: int = _NUMBER.unpack(answer)[0]
        return number


_founders: list[Founder] = []


def begin_founder(ready: Callable[[], None]) -> None:
    """Fork the founder of this process, which calls `ready` and then waits to be asked for workers.

    To be called early: it has whatever this process has by then. Does nothing where processes can't be forked safely.
    """
    if sys.platform != "linux" or threading.active_count() > 1 or _founders:
        return
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    busy = Shared()
    process = os.fork()
    if process == 0:
        ours.close()
        _found(ready, busy, theirs)
    theirs.close()
    founder = Founder(ready, busy, process, ours)
    _founders.append(founder)
    atexit.register(founder.end)


def founder_of(ready: Callable[[], None] | None) -> Founder | None:
    """Return the founder that has called `ready`, if one was begun by this very process."""
    return next((each for each in _founders if each.ready is ready), None)


def dismiss(founder: Founder) -> None:
    """Ask a lost founder for nothing any more."""
    _founders.remove(founder)
    founder.end()


def _found(ready: Callable[[], None], busy: Counter, talk: socket.socket) -> NoReturn:
    """The founder's life; it ends with the program that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program decides what an interruption means
    _founders.clear()
    code = 1
    try:
        ready()
        # What was loaded never becomes garbage, neither here nor in those that share it.
        gc.freeze()
        while True:
            question, handles, _, _ = socket.recv_fds(talk, _LONGEST, 1)
            if not question:
                code = 0
                break
            asked = pickle.loads(question)  # noqa: S301 - from the program that forked us
            answer = _status(asked) if isinstance(asked, int) else _fork(talk, handles[0], busy, *asked)
            talk.send(_NUMBER.pack(answer))
    finally:
        os._exit(code)


def _fork(talk: socket.socket, handle: int, busy: Counter, serve: Serve, args: tuple[Any, ...]) -> int:
    process = os.fork()
    if process:
        os.close(handle)
        return process
    code = 1
    try:
        talk.close()
        serve(Connection(handle), busy, *args)
        code = 0
    finally:
        os._exit(code)


def _status(process: int) -> int:
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    return _UNKNOWN
