"""The command line: one module per verb, each loaded only when it is used."""

from .command import run

__all__ = ["run"]
