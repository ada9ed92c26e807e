"""Processes of this machine: the work goes round, results come back in order, and no input can stop the rest.

Each worker is a supervised child with a time and a memory limit for each piece of work. One that hangs is ended, one
that dies is replaced, and the piece of work that did it becomes an error of its own. At most a few pieces of work are
under way, so memory doesn't grow with their number.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from msgspec import Struct

from ..errors import RegestaError
from .errors import OverMemoryError, OverTimeError, UnexpectedFailureError, WorkerLostError

Task = TypeVar("Task")
Result = TypeVar("Result")

_PIPE_LIMIT_MB = 64


class Guard(Struct, frozen=True):
    """What one piece of work may take. Memory is counted beyond what a fresh worker has."""

    seconds: float = 60.0
    megabytes: int = 1024


class Outcome(Struct, Generic[Task, Result], frozen=True):
    """A piece of work with its result, or with the error that it became."""

    task: Task
    result: Result | None = None
    error: RegestaError | None = None


class _Worker:
    """One child process and the piece of work that it has."""

    def __init__(self, context: Any, work: Callable[[Any], Any], guard: Guard) -> None:
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=_serve, args=(far, self.pipe, work, guard), daemon=True)
        self.process.start()
        far.close()
        self.position: int | None = None
        self.deadline = float("inf")

    def give(self, position: int, task: object, seconds: float) -> None:
        self.position = position
        self.deadline = time.monotonic() + seconds
        self.pipe.send(task)

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()


class LocalEngine:
    """Runs a function over tasks in `workers` guarded processes (as many as the machine has cores, if not given)."""

    def __init__(self, workers: int | None = None, guard: Guard | None = None) -> None:
        self._workers = max(
            1, workers or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else workers or 1
        )
        self._guard = guard or Guard()

    def run(
        self, work: Callable[[Task], Result], tasks: Iterable[Task], *, name: Callable[[Task], str]
    ) -> Iterator[Outcome[Task, Result]]:
        """Yield the outcome of each task, in the order of the tasks.

        `work` must be a function of a module. `name` says what a task is about, for errors.
        """
        context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        window = self._workers * 8
        source = enumerate(tasks)
        workers: list[_Worker] = []
        waiting: deque[tuple[int, Task]] = deque()
        under_way: dict[int, Task] = {}
        done: dict[int, Outcome[Task, Result]] = {}
        outcome: Outcome[Task, Result]
        following = 0
        exhausted = False
        try:
            while True:
                while not exhausted and len(waiting) + len(under_way) + len(done) < window:
                    taken = next(source, None)
                    if taken is None:
                        exhausted = True
                        break
                    waiting.append(taken)
                    self._give_out(context, work, workers, waiting, under_way)
                while following in done:
                    yield done.pop(following)
                    following += 1
                if exhausted and not waiting and not under_way and not done:
                    return
                self._give_out(context, work, workers, waiting, under_way)
                for worker in self._ready(workers):
                    position = worker.position
                    if position is None:
                        continue
                    task = under_way.pop(position)
                    outcome = self._collect(worker, task, name)
                    done[position] = outcome
                    worker.position, worker.deadline = None, float("inf")
                    if not worker.process.is_alive() or isinstance(outcome.error, OverTimeError | WorkerLostError):
                        worker.end()
                        workers.remove(worker)
        finally:
            for worker in workers:
                worker.end()

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task], *, few: bool) -> Iterator[Result]:
        """Yield the results of trusted work in order; `few` tasks are done here and not in processes of their own.

        Raises:
            RegestaError: the error that one of the tasks became.
        """
        if few or self._workers == 1:
            yield from map(work, tasks)
            return
        for outcome in self.run(work, tasks, name=lambda _: work.__name__):
            if outcome.error is not None:
                raise outcome.error
            yield outcome.result  # type: ignore[misc]  # there is a result where there is no error

    def _give_out(
        self,
        context: Any,
        work: Callable[[Task], Result],
        workers: list[_Worker],
        waiting: deque[tuple[int, Task]],
        under_way: dict[int, Task],
    ) -> None:
        while waiting:
            worker = next((each for each in workers if each.position is None), None)
            if worker is None:
                if len(workers) == self._workers:
                    return
                worker = _Worker(context, work, self._guard)
                workers.append(worker)
            position, task = waiting.popleft()
            under_way[position] = task
            with contextlib.suppress(BrokenPipeError):  # a worker that died at once is noticed when it is collected
                worker.give(position, task, self._guard.seconds)

    def _ready(self, workers: list[_Worker]) -> list[_Worker]:
        busy = [each for each in workers if each.position is not None]
        if not busy:
            return []
        patience = max(0.0, min(each.deadline for each in busy) - time.monotonic())
        heard = set(wait([each.pipe for each in busy], timeout=min(patience, 3600)))
        now = time.monotonic()
        return [each for each in busy if each.pipe in heard or each.deadline <= now]

    def _collect(self, worker: _Worker, task: Task, name: Callable[[Task], str]) -> Outcome[Task, Result]:
        if not worker.pipe.poll() and worker.deadline <= time.monotonic():
            return Outcome(task, error=OverTimeError(what=name(task), seconds=self._guard.seconds))
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join(5)
            return Outcome(task, error=WorkerLostError(what=name(task), reason=_death(worker.process.exitcode)))
        match answer:
            case ("result", result):
                return Outcome(task, result=result)
            case ("error", error):
                return Outcome(task, error=error)
            case ("memory", _):
                return Outcome(task, error=OverMemoryError(what=name(task), megabytes=self._guard.megabytes))
            case (_, (fault, where)):
                return Outcome(task, error=UnexpectedFailureError(what=name(task), fault=fault, where=where))
        raise AssertionError(answer)


def _death(code: int | None) -> str:
    if code is None:
        return "unknown"
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def _serve(pipe: Connection, near: Connection, work: Callable[[Any], Any], guard: Guard) -> None:
    near.close()
    _let_go_of_files(pipe.fileno())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    _limit_memory(guard.megabytes)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        answer: tuple[str, Any]
        try:
            answer = ("result", work(task))
        except RegestaError as error:
            answer = ("error", error)
        except MemoryError:
            answer = ("memory", None)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            answer = ("failure", (f"{type(error).__name__}: {error}"[:300], f"{place.name}:{place.lineno}"))
        with contextlib.suppress(BrokenPipeError):
            pipe.send(answer)


def _let_go_of_files(pipe: int) -> None:
    """Close what was inherited: the archive's lock and record must not outlive the parent that holds them."""
    if multiprocessing.get_start_method(allow_none=True) == "spawn" or sys.platform != "linux":
        return
    for handle in [int(name) for name in os.listdir("/proc/self/fd")]:  # noqa: PTH208 - no path of the user's
        if handle > 2 and handle != pipe:
            with contextlib.suppress(OSError):
                os.close(handle)


def _limit_memory(megabytes: int) -> None:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - not a file of the user's
            used = int(file.read().split()[0]) * resource.getpagesize()
        limit = used + (megabytes + _PIPE_LIMIT_MB) * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (OSError, ValueError):
        return  # a system without these keeps the time limit
