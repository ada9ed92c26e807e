"""Who does the work: processes of this machine, each under guard."""

from .errors import OverMemoryError, OverTimeError, WorkerLostError
from .local import Guard, LocalEngine, Outcome

__all__ = ["Guard", "LocalEngine", "Outcome", "OverMemoryError", "OverTimeError", "WorkerLostError"]
