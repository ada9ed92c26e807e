"""`python -m regesta`, and the `regesta` command."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; every error that a user can meet ends in a sentence and an exit code."""
    # Little here ever becomes a cycle: looking for one at every 700th new object took a tenth of an `add`.
    gc.set_threshold(50_000, 20, 20)
    from .cli import run  # noqa: PLC0415 - so that `regesta.__main__` costs nothing to import

    code = run()
    # The process ends: looking through all that it holds for cycles once more would take a tenth of a second.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
