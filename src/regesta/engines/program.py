"""Outside programs under guard: bytes in, bytes out, within time and memory, and no process left behind.

A program runs in the group of the worker that started it: whoever ends the worker ends the group.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

_BY_THE_CLOCK = 10.0
_MOST_COMPLAINT = 2000


class Ended(Struct, frozen=True):
    """How a program ended: what it wrote, what it complained of, its exit code, whether it was stopped for its time."""

    output: bytes
    complaint: str = ""
    code: int = 0
    over_time: bool = False

    @property
    def well(self) -> bool:
        """Whether it ended by itself and without an error."""
        return self.code == 0 and not self.over_time


def run_program(
    command: Sequence[str],
    given: bytes,
    *,
    seconds: float,
    megabytes: int,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    """Return what *command* makes of *given* on its standard input.

    It may take *seconds* of processor time, ten times that by the clock (that the machine is busy is no fault of the
    input), and *megabytes* of memory. Without `prlimit` (which every Linux has) only the clock counts.

    Raises:
        OSError: the program can't be started.
    """
    process = subprocess.Popen(  # noqa: S603 - the command is ours; what others wrote comes by the pipe
        [*_limits(seconds, megabytes), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
    )
    try:
        output, complaint = process.communicate(given, timeout=_BY_THE_CLOCK * seconds)
    except subprocess.TimeoutExpired:
        return Ended(b"", code=-signal.SIGKILL, over_time=True)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
    said = complaint[-_MOST_COMPLAINT:].decode("utf-8", "replace").strip()
    return Ended(output, said, process.returncode, over_time=process.returncode == -signal.SIGXCPU)


def _limits(seconds: float, megabytes: int) -> list[str]:
    """Return the words before a command that limit it from its first moment on."""
    prlimit = _prlimit()
    if prlimit is None:
        return []
    whole = max(1, round(seconds))
    # One second after SIGXCPU, which tells why it ended, comes SIGKILL, which can't be declined.
    return [prlimit, f"--cpu={whole}:{whole + 1}", f"--as={megabytes * 2**20}", "--core=0", "--"]


@cache
def _prlimit() -> str | None:
    return shutil.which("prlimit")
