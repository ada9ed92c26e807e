"""`regesta serve`: the reading room."""

from __future__ import annotations

from pathlib import Path

import click

from .options import archive_option, quiet_option


@click.command("serve")
@archive_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes any free port.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes that answer, one a processor.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser on it.")
@click.option("--edit", is_flag=True, help="Let captures be added from the browser; on this machine itself only.")
@quiet_option
def command(
    archive_path: Path, host: str, port: int, workers: int, open_browser: bool, edit: bool, quiet: bool
) -> None:
    """Open the reading room on this machine; Ctrl-C ends it.

    \b
    Example:
      regesta serve --port 8080
    """
    from ..archive import Archive  # noqa: PLC0415
    from ..readingroom import serve  # noqa: PLC0415

    Archive.open(archive_path).close()
    serve(archive_path, host=host, port=port, open_browser=open_browser, quiet=quiet, workers=workers, edit=edit)
