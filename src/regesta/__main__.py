"""`python -m regesta`, and the `regesta` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; every error that a user can meet ends in a sentence and an exit code."""
    from .cli import run  # noqa: PLC0415 - so that `regesta.__main__` costs nothing to import

    sys.exit(run())


if __name__ == "__main__":
    main()
