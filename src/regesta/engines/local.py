"""Processes of this machine: the work goes round, results come back in order, and no input can stop the rest.

Each worker is a supervised child with a time and a memory limit for each piece of work. One that hangs is ended with
all that it started, one that dies is replaced, and the piece of work that did it becomes an error of its own. At most
a few pieces of work are under way, so memory doesn't grow with their number.
"""

from __future__ import annotations

import contextlib
import gc
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
from .bench import Counter, cores, sit_down
from .children import Child, FoundersChild, OwnChild
from .errors import OverMemoryError, OverTimeError, UnexpectedFailureError, WorkerLostError
from .founder import FounderLostError, dismiss, founder_of

Task = TypeVar("Task")
Result = TypeVar("Result")

_PIPE_LIMIT_MB = 64
_WAITING_BYTES = 128 * 1024
"""What may wait in a worker's pipe: well below what the system's socket buffers hold."""
_AHEAD = 64
"""Light tasks for each worker that are taken from the source before the first of them is answered."""
_NEXT = 3
"""As many where nobody says how heavy they are."""


class Guard(Struct, frozen=True):
    """What one piece of work may take. Memory is counted beyond what a fresh worker has, time from the last sign that
    a part of the work is done (`bench.go_on`).
    """

    seconds: float = 60.0
    megabytes: int = 1024


class Outcome(Struct, Generic[Task, Result], frozen=True):
    """A piece of work with its result, or with the error that it became."""

    task: Task
    result: Result | None = None
    error: RegestaError | None = None


class _Worker:
    """One child process and the pieces of work that it has: the first is under way, the others wait in its pipe."""

    def __init__(self, pipe: Connection, process: Child, guard: Guard) -> None:
        self.pipe = pipe
        self.process = process
        self.seconds = guard.seconds
        self.queue: deque[tuple[int, Any, int]] = deque()
        self.deadline = float("inf")

    def room_for(self, weight: int) -> bool:
        """Whether another task of so many bytes can be sent without waiting for the worker to take it.

        A worker that has nothing to do takes anything. More than the pipe holds must never wait in it: the worker
        could be waiting meanwhile for its answer to be taken.
        """
        return not self.queue or sum(each for _, _, each in self.queue) + weight <= _WAITING_BYTES

    def give(self, position: int, task: object, weight: int) -> None:
        if not self.queue:
            self.deadline = time.monotonic() + self.seconds
        self.queue.append((position, task, weight))
        self.pipe.send(task)

    def goes_on(self) -> None:
        """Count the time of the task that is under way from now."""
        self.deadline = time.monotonic() + self.seconds

    def done(self) -> tuple[int, Any]:
        """Take the first task, which was answered, from the queue; the time of the next one begins."""
        position, task, _ = self.queue.popleft()
        self.deadline = time.monotonic() + self.seconds if self.queue else float("inf")
        return position, task

    def end(self) -> None:
        """End the worker, and the programs that it started."""
        self.pipe.close()
        self.process.end()


class _Hiring:
    """Where new workers for one piece of work come from: the founder, if there is one that is ready for it."""

    def __init__(self, work: Callable[[Any], Any], guard: Guard, ready: Callable[[], None] | None) -> None:
        self._context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._work, self._guard, self._ready = work, guard, ready
        self._founder = founder_of(ready)
        self._busy: Counter = self._founder.busy if self._founder else self._context.RawValue("i", 0)
        if self._founder is None and ready is not None:
            ready()

    def hire(self) -> _Worker:
        near, far = self._context.Pipe()
        try:
            return _Worker(near, self._begun(near, far), self._guard)
        finally:
            far.close()

    def count(self, workers: Iterable[_Worker]) -> None:
        """Let all workers know how many of them have something to do."""
        self._busy.value = sum(bool(each.queue) for each in workers)

    def _begun(self, near: Connection, far: Connection) -> Child:
        if self._founder is not None:
            try:
                return FoundersChild(self._founder, self._founder.fork(_serve, far, None, self._work, self._guard))
            except FounderLostError:
                dismiss(self._founder)
                self._founder = None
                if self._ready is not None:
                    self._ready()
        args = (far, self._busy, near, self._work, self._guard)
        return OwnChild(self._context.Process(target=_serve, args=args, daemon=True))


class LocalEngine:
    """Runs a function over tasks in `workers` guarded processes (as many as the machine has cores, if not given)."""

    def __init__(self, workers: int | None = None, guard: Guard | None = None) -> None:
        self._workers = max(1, workers or cores())
        self._guard = guard or Guard()

    def run(
        self,
        work: Callable[[Task], Result],
        tasks: Iterable[Task],
        *,
        name: Callable[[Task], str],
        weigh: Callable[[Task], int] | None = None,
        ready: Callable[[], None] | None = None,
    ) -> Iterator[Outcome[Task, Result]]:
        """Yield the outcome of each task, in the order of the tasks.

        `work` must be a function of a module. `name` says what a task is about, for errors. `weigh` gives a task's
        size in bytes: light ones are sent ahead, so that no worker waits for the next while results are looked at.
        `ready` loads what the work needs, once for all workers that are forked.
        """
        hiring = _Hiring(work, self._guard, ready)
        window = self._workers * (_AHEAD if weigh else _NEXT)
        source = enumerate(tasks)
        workers: list[_Worker] = []
        waiting: deque[tuple[int, Task, int]] = deque()
        done: dict[int, Outcome[Task, Result]] = {}
        taken = following = 0
        exhausted = False
        try:
            while True:
                while not exhausted and taken - following < window:
                    item = next(source, None)
                    if item is None:
                        exhausted = True
                        break
                    taken += 1
                    waiting.append((*item, weigh(item[1]) if weigh else _WAITING_BYTES))
                    self._give_out(hiring, workers, waiting)
                while following in done:
                    yield done.pop(following)
                    following += 1
                if exhausted and following == taken:
                    return
                self._give_out(hiring, workers, waiting)
                for worker in self._ready(workers):
                    outcome: Outcome[Task, Result] | None = self._collect(worker, worker.queue[0][1], name)
                    if outcome is None:
                        worker.goes_on()
                        continue
                    position, _ = worker.done()
                    done[position] = outcome
                    if not worker.process.is_alive() or isinstance(outcome.error, OverTimeError | WorkerLostError):
                        # What waited in its pipe is done by another.
                        waiting.extendleft(reversed(worker.queue))
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
        hiring: _Hiring,
        workers: list[_Worker],
        waiting: deque[tuple[int, Task, int]],
    ) -> None:
        while waiting:
            worker = min(workers, key=lambda each: len(each.queue), default=None)
            if (worker is None or worker.queue) and len(workers) < self._workers:
                worker = hiring.hire()
                workers.append(worker)
            if worker is None or not worker.room_for(waiting[0][2]):
                break
            with contextlib.suppress(BrokenPipeError):  # a worker that died at once is noticed when it is collected
                worker.give(*waiting.popleft())
        hiring.count(workers)

    def _ready(self, workers: list[_Worker]) -> list[_Worker]:
        busy = [each for each in workers if each.queue]
        if not busy:
            return []
        patience = max(0.0, min(each.deadline for each in busy) - time.monotonic())
        heard = set(wait([each.pipe for each in busy], timeout=min(patience, 3600)))
        now = time.monotonic()
        return [each for each in busy if each.pipe in heard or each.deadline <= now]

    def _collect(self, worker: _Worker, task: Task, name: Callable[[Task], str]) -> Outcome[Task, Result] | None:
        """Return what became of the task that is under way, or None where the worker only says that it goes on."""
        if not worker.pipe.poll() and worker.deadline <= time.monotonic():
            return Outcome(task, error=OverTimeError(what=name(task), seconds=self._guard.seconds))
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            return Outcome(task, error=WorkerLostError(what=name(task), reason=_death(worker.process.ended())))
        match answer:
            case ("part", _):
                return None
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


def _serve(pipe: Connection, busy: Counter, near: Connection | None, work: Callable[[Any], Any], guard: Guard) -> None:
    """A worker's life. `near` is the engine's end of the pipe, where it was inherited."""
    if near is not None:
        near.close()
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    _let_go_of_files(pipe.fileno())
    sit_down(busy, lambda: pipe.send(("part", None)))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    _limit_memory(guard.megabytes)
    # What was inherited (models, patterns) never becomes garbage; looking for it there took a third of the time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
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
