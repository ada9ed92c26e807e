"""No piece of work can stop the rest."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator

from regesta.engines import Guard, LocalEngine, OverMemoryError, OverTimeError, WorkerLostError
from regesta.engines.errors import UnexpectedFailureError
from regesta.errors import RegestaError


class UnreadableError(RegestaError):
    code = "RG-TST-001"
    template = "{what} is unreadable"


def work(task: int) -> int:
    if task == 3:
        os.kill(os.getpid(), 9)
    if task == 5:
        time.sleep(30)
    if task == 7:
        return len(bytearray(8 * 2**30))
    if task == 9:
        raise UnreadableError(what="nine")
    if task == 11:
        return 1 // 0
    return task * 2


def name(task: int) -> str:
    return f"task {task}"


def test_each_failure_is_an_error_of_its_own_and_the_rest_is_done_in_order() -> None:
    engine = LocalEngine(2, Guard(seconds=1, megabytes=256))
    outcomes = list(engine.run(work, range(14), name=name))
    assert [outcome.task for outcome in outcomes] == list(range(14))
    errors = {outcome.task: type(outcome.error) for outcome in outcomes if outcome.error is not None}
    assert errors == {
        3: WorkerLostError,
        5: OverTimeError,
        7: OverMemoryError,
        9: UnreadableError,
        11: UnexpectedFailureError,
    }
    assert all(outcome.result == outcome.task * 2 for outcome in outcomes if outcome.task not in errors)


def test_an_error_keeps_its_words_on_the_way_from_the_worker() -> None:
    (outcome,) = LocalEngine(1).run(work, [9], name=name)
    assert str(outcome.error) == "RG-TST-001: nine is unreadable"


def test_only_a_few_tasks_are_taken_ahead() -> None:
    taken = 0

    def tasks() -> Iterator[int]:
        nonlocal taken
        for each in range(1000, 2000):
            taken += 1
            yield each

    results = LocalEngine(2).run(work, tasks(), name=name)
    next(results)
    assert taken <= 2 * 8 + 1
    results.close()  # type: ignore[attr-defined]


def test_light_tasks_are_sent_ahead_and_none_is_lost_when_a_worker_dies() -> None:
    outcomes = list(
        LocalEngine(2, Guard(seconds=1, megabytes=256)).run(work, range(60), name=name, weigh=lambda _: 100)
    )
    assert [outcome.task for outcome in outcomes] == list(range(60))
    failed = {outcome.task for outcome in outcomes if outcome.error is not None}
    assert failed == {3, 5, 7, 9, 11}
    assert all(outcome.result == outcome.task * 2 for outcome in outcomes if outcome.task not in failed)


def test_tasks_and_results_larger_than_the_pipe_do_not_block_each_other() -> None:
    tasks = [bytes(400_000)] * 20
    outcomes = LocalEngine(2).run(twice, tasks, name=lambda _: "bytes", weigh=len)
    assert [len(outcome.result or b"") for outcome in outcomes] == [800_000] * 20


def twice(data: bytes) -> bytes:
    return data * 2


def test_stopping_early_leaves_no_process_behind() -> None:
    # Other tests' servers and browsers may be children of the same process.
    before = {child.pid for child in multiprocessing.active_children()}
    results = LocalEngine(2).run(work, range(100, 200), name=name)
    next(results)
    assert {child.pid for child in multiprocessing.active_children()} - before
    results.close()  # type: ignore[attr-defined]
    assert not {child.pid for child in multiprocessing.active_children()} - before
