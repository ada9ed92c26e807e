"""How a run tells of itself: a bar with rate and time left on a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

import click


class Telling(AbstractContextManager["Telling"]):
    """Progress on standard error."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._bars = None if quiet or not sys.stderr.isatty() else _bars()
        self._task: Any = None
        self._stage = ""
        self._count = 0
        self._began = 0.0
        self._refreshed = 0.0

    def begin(self, stage: str, total: int | None) -> None:
        self._stage, self._count, self._began = stage, 0, time.monotonic()
        if self._bars is not None:
            self._bars.start()
            self._task = self._bars.add_task(stage, total=total)

    def step(self, count: int = 1) -> None:
        self._count += count
        if self._bars is not None and self._task is not None:
            self._bars.update(self._task, advance=count)
            now = time.monotonic()
            if now - self._refreshed > 0.1:
                self._bars.refresh()
                self._refreshed = now

    def end(self) -> None:
        if self._bars is not None:
            if self._task is not None:
                # A total that was only expected gives way to what there was.
                self._bars.update(self._task, total=self._count, completed=self._count)
                self._bars.refresh()
            return
        if not self._quiet and self._count:
            seconds = max(time.monotonic() - self._began, 0.001)
            click.echo(f"{self._stage}: {self._count} in {seconds:.1f} s ({self._count / seconds:.0f}/s)", err=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars is not None:
            self._bars.stop()


def _bars() -> Any:
    # Imported here: most commands show no bar. No thread of its own: worker processes are forked while it shows.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    return Progress(
        TextColumn("{task.description:<18}"),
        BarColumn(),
        MofNCompleteColumn(),
        _speed(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=False,
    )


def _speed() -> Any:
    from rich.progress import ProgressColumn, Task  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    class Speed(ProgressColumn):
        """Steps in a second."""

        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text("" if speed is None else f"{speed:.0f}/s", justify="right")

    return Speed()
