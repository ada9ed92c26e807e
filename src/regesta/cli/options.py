"""Options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def archive_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--archive DIR`: the archive to work on."""
    return click.option(
        "--archive",
        "archive_path",
        metavar="DIR",
        type=click.Path(path_type=Path),
        envvar="REGESTA_ARCHIVE",
        default=Path(),
        show_envvar=True,
        help="The archive. Without it: the one in or around the working directory.",
    )(function)


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--json`: for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")(function)


def quiet_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--quiet`: no progress and no closing words."""
    return click.option("-q", "--quiet", is_flag=True, help="No progress, no closing words; errors still show.")(
        function
    )
