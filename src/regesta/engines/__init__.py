"""Who does the work: processes of this machine, and programs that they call, each under guard."""

from .bench import cores, go_on, hands
from .errors import OverMemoryError, OverTimeError, WorkerLostError
from .founder import begin_founder
from .local import Guard, LocalEngine, Outcome
from .program import Ended, run_program

__all__ = [
    "Ended",
    "Guard",
    "LocalEngine",
    "Outcome",
    "OverMemoryError",
    "OverTimeError",
    "WorkerLostError",
    "begin_founder",
    "cores",
    "go_on",
    "hands",
    "run_program",
]
