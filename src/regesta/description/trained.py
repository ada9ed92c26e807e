"""The trained models of the room: bytes and tables by name, from the package or from a folder given for a trial."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

_folder: Path | None = None


@cache
def model(name: str) -> bytes:
    """Return the bytes of the model *name*, kept in memory."""
    if _folder is not None and (_folder / name).is_file():
        return (_folder / name).read_bytes()
    return resources.files(__package__).joinpath("models", name).read_bytes()


@cache
def table(name: str) -> Any:
    """Return the weights of the model *name*."""
    return json.loads(model(name))


def use_models(folder: Path | None) -> None:
    """Take models from *folder* where it has them (None: those of the package again): for cross-validation."""
    global _folder  # noqa: PLW0603  (one process tries one set of models at a time)
    _folder = folder
    model.cache_clear()
    table.cache_clear()
