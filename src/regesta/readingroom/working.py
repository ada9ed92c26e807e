"""Several processes that answer for one reading room, behind one socket.

Pages are made by Python, which keeps one processor busy in each process. Each process opens the archive for itself;
they share nothing but the socket, and the record and index on the disk. One that ends by itself is replaced.
"""

from __future__ import annotations

import multiprocessing
import signal
import socket
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from types import FrameType

LOOK_SECONDS = 0.5
MOST_REPLACED = 20
"""Processes that end so often have a cause that a new one has too."""


def keep_working(count: int, work: Callable[..., None], listening: socket.socket, *args: object) -> None:
    """Run `work(listening, *args)` in *count* processes until this one is told to end; then end them all."""
    context = multiprocessing.get_context("spawn")

    def begun() -> BaseProcess:
        process = context.Process(target=work, args=(listening, *args), daemon=True)
        process.start()
        return process

    before = signal.signal(signal.SIGTERM, _end)
    workers = [begun() for _ in range(count)]
    replaced = 0
    try:
        while replaced <= MOST_REPLACED:
            time.sleep(LOOK_SECONDS)
            for place, worker in enumerate(workers):
                if not worker.is_alive():
                    workers[place] = begun()
                    replaced += 1
    except KeyboardInterrupt:
        pass
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.join(5)
        signal.signal(signal.SIGTERM, before)


def _end(number: int, frame: FrameType | None) -> None:
    """To be told to end is as good as Ctrl-C."""
    raise KeyboardInterrupt
