"""Workers of a founder are guarded as any others, and nothing of it outlives the program that began it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

WORK = """
import os, sys, time, signal
from regesta.engines import Guard, LocalEngine, begin_founder
from regesta.engines.founder import founder_of

loaded_by = []

def ready():
    loaded_by.append(os.getpid())

def work(task):
    if task == 3:
        os.kill(os.getpid(), 9)
    if task == 5:
        time.sleep(30)
    if task == 7:
        return len(bytearray(8 * 2**30))
    if task == 9:
        return 1 // 0
    return task * 2, os.getppid(), loaded_by

def run(guard=Guard(seconds=1, megabytes=256), tasks=range(12)):
    return list(LocalEngine(2, guard).run(work, tasks, name=str, weigh=lambda _: 100, ready=ready))
"""


def program(tmp_path: Path, text: str) -> subprocess.Popen[str]:
    (tmp_path / "letters_work.py").write_text(WORK, encoding="utf-8")
    script = tmp_path / "program.py"
    script.write_text("import os, signal, sys, time\nfrom letters_work import *\n" + text, encoding="utf-8")
    return subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_its_workers_are_guarded_and_find_everything_loaded(tmp_path: Path) -> None:
    done = program(
        tmp_path,
        """
begin_founder(ready)
founder = founder_of(ready)._process
outcomes = run()
print({o.task: type(o.error).__name__ for o in outcomes if o.error})
print([o.task for o in outcomes] == list(range(12)))
print({(o.result[1] == founder, o.result[2] == [founder]) for o in outcomes if o.result})
print(loaded_by)
print(str(outcomes[3].error))
""",
    )
    out, err = done.communicate(timeout=60)
    assert err == ""
    errors, order, parents, loaded_here, lost = out.splitlines()
    assert errors == "{3: 'WorkerLostError', 5: 'OverTimeError', 7: 'OverMemoryError', 9: 'UnexpectedFailureError'}"
    assert order == "True"
    assert parents == "{(True, True)}"
    assert loaded_here == "[]"
    assert "SIGKILL" in lost


def test_without_it_workers_are_forked_by_the_program(tmp_path: Path) -> None:
    done = program(
        tmp_path,
        """
begin_founder(ready)
os.kill(founder_of(ready)._process, signal.SIGKILL)
outcomes = run(tasks=[0, 1, 2])
print({o.result[1] == os.getpid() for o in outcomes}, loaded_by == [os.getpid()], founder_of(ready))
""",
    )
    out, err = done.communicate(timeout=60)
    assert (out.strip(), err) == ("{True} True None", "")


def test_it_ends_with_the_program_however_that_ends(tmp_path: Path) -> None:
    for how in ("sys.exit(3)", "os.kill(os.getpid(), signal.SIGKILL)"):
        done = program(
            tmp_path,
            f"""
begin_founder(ready)
print(founder_of(ready)._process, run(tasks=[1])[0].result[0], flush=True)
{how}
""",
        )
        # Reading to the end waits for all that have the output open: a founder that stayed would hold it for ever.
        out, err = done.communicate(timeout=60)
        assert err == ""
        founder = int(out.split()[0])
        for _ in range(200):
            try:
                os.kill(founder, 0)
            except ProcessLookupError:
                break
            time.sleep(0.01)
        else:
            os.kill(founder, signal.SIGKILL)
            raise AssertionError(f"the founder outlived {how}")


def test_a_program_that_adds_leaves_the_rooms_that_read_to_its_workers() -> None:
    """They take as long to load as all else: the founder loads them beside it (`regesta.processing.reading`)."""
    loaded = "import regesta.archive, regesta.processing.order, sys; print(*sys.modules)"
    names = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    rooms = {"regesta.description", "regesta.correspondence.mentions", "regesta.correspondence.utterances"}
    assert not rooms & set(names)


def test_the_rooms_that_read_know_nothing_of_how_the_record_is_kept() -> None:
    loaded = "from regesta.processing.reading import make_ready; make_ready(); import sys; print(*sys.modules)"
    names = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    assert "regesta.description" in names
    assert not {"sqlalchemy", "tantivy"} & set(names)
