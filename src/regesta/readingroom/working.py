"""Several processes that do the same work until they are told to end; one that ends by itself is replaced.

Pages are made by Python, which keeps one processor busy in each process. The processes are begun by a small one that
has loaded the program and opened nothing (multiprocessing's fork server): so they begin at once, and the program is in
memory once. They share nothing else.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext
from multiprocessing.forkserver import ensure_running
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any

from .errors import WorkersEndError

END_SECONDS = 5
MOST_REPLACED, WITHIN_SECONDS = 20, 60
"""Where so many processes end in so short a time, the cause is one that the next has too."""

Work = Callable[..., None]
"""Takes what it calls when it has begun to work, and further arguments."""


def prepared(*modules: str) -> ForkServerContext:
    """Return the context in which processes begin that have these modules; loading them goes on meanwhile."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", *modules])
    ensure_running()
    return context


def keep_working(context: ForkServerContext, count: int, work: Work, *given: Any, ready: Callable[[], None]) -> None:
    """Run `work(begun, *given)` in *count* processes until this one is told to end; then end them all.

    `ready` is called once, when all of them have called `begun`.

    Raises:
        WorkersEndError: they end by themselves as fast as they are replaced.
    """
    told, tell = context.Pipe(duplex=False)

    def begun() -> BaseProcess:
        process = context.Process(target=_work, args=(work, tell, given), daemon=True)
        process.start()
        return process

    before = signal.signal(signal.SIGTERM, _end)
    workers: list[BaseProcess] = []
    ended: deque[float] = deque(maxlen=MOST_REPLACED)
    at_work = 0
    try:
        workers += [begun() for _ in range(count)]
        while True:
            if told in wait([told, *(worker.sentinel for worker in workers)]):
                told.recv_bytes()
                at_work += 1
                if at_work == count:
                    ready()
            for place, worker in enumerate(workers):
                if not worker.is_alive():
                    ended.append(time.monotonic())
                    if len(ended) == MOST_REPLACED and ended[-1] - ended[0] < WITHIN_SECONDS:
                        raise WorkersEndError(ended=MOST_REPLACED, seconds=WITHIN_SECONDS, code=worker.exitcode)
                    workers[place] = begun()
    except KeyboardInterrupt:
        pass
    finally:
        for worker in workers:
            worker.terminate()
        until = time.monotonic() + END_SECONDS
        for worker in workers:
            worker.join(max(0.0, until - time.monotonic()))
            if worker.is_alive():
                worker.kill()
                worker.join()
        signal.signal(signal.SIGTERM, before)


def _work(work: Work, tell: Connection, given: tuple[Any, ...]) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    work(lambda: tell.send_bytes(b"at work"), *given)


def _end_with_parent() -> None:
    """End this process where the one that began it is gone without having told it to: killed, or its terminal shut."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)


def _end(number: int, frame: FrameType | None) -> None:
    """To be told to end is as good as Ctrl-C."""
    raise KeyboardInterrupt
