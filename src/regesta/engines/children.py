"""A worker process as the engine has it, whoever forked it: whether it lives, and how it ended."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from multiprocessing.process import BaseProcess
from typing import Protocol

from .founder import Founder

_PATIENCE_SECONDS = 5.0


class Child(Protocol):
    """A worker process."""

    def is_alive(self) -> bool: ...

    def end(self) -> None:
        """End it, and the programs that it started: they are in its group."""

    def ended(self) -> int | None:
        """Wait a while for it to end by itself; return its exit code (-N: by signal N), or None."""


class OwnChild:
    """Forked, or started, by this process."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process
        process.start()

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        if self._process.pid is not None:
            _end_group(self._process.pid)

    def ended(self) -> int | None:
        self._process.join(_PATIENCE_SECONDS)
        return self._process.exitcode


class FoundersChild:
    """Forked by the founder, which alone can be told how it ended."""

    def __init__(self, founder: Founder, process: int) -> None:
        self._founder = founder
        self._process = process
        self._handle: int | None = os.pidfd_open(process)
        self._code: int | None = None

    def is_alive(self) -> bool:
        return self._handle is not None and not select.select([self._handle], [], [], 0)[0]

    def end(self) -> None:
        if self._handle is not None:
            # Nobody has asked yet how it ended, so the number is still its own.
            os.kill(self._process, signal.SIGKILL)
            self.ended()
        _end_group(self._process)

    def ended(self) -> int | None:
        if self._handle is not None:
            self._code = self._founder.ended(self._process)
            os.close(self._handle)
            self._handle = None
        return self._code


def _end_group(process: int) -> None:
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process, signal.SIGKILL)
