"""Opening the reading room: its sockets and processes, the words on the terminal, and a quiet end."""

from __future__ import annotations

import contextlib
import gc
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn

from ..archive import Archive
from .application import application
from .errors import EditElsewhereError
from .hosts import is_loopback
from .sockets import SPREADING, WAITING, bound, listening
from .working import keep_working, prepared


def serve(
    archive_path: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8765,
    open_browser: bool = False,
    quiet: bool = False,
    workers: int = 1,
    edit: bool = False,
) -> None:
    """Keep the archive's reading room open until Ctrl-C.

    Port 0 takes any free one; the address is printed. Where `host` is this machine itself, requests that name
    another host are refused. With several `workers` as many processes answer. With `edit` captures can be added from
    its pages, on this machine itself only, and one process answers: what is being added is in its memory.

    Raises:
        EditElsewhereError: `edit` where `host` is not this machine itself.
        PortTakenError: another program has the port, or the host is none of this machine's.
        WorkersEndError: the processes that answer end as fast as they are replaced.
    """
    if edit and not is_loopback(host):
        raise EditElsewhereError(host=host)
    several = workers > 1 and not edit
    context = prepared(__name__) if several else None
    with listening(host, port) as only:
        port = only.getsockname()[1]
        # An index that must be made anew is made here, once, and not by each of those who ask first.
        with Archive.open(archive_path) as archive:
            archive.search("", limit=1, facets=False)

        def tell() -> None:
            address = _address(host, port)
            if not quiet:
                print(f"Reading room: {address}", flush=True)
                if sys.stdout.isatty():
                    print("Ctrl-C closes it.", flush=True)
            if open_browser:
                threading.Timer(0.5, webbrowser.open, [address]).start()

        room = (str(archive_path), is_loopback(host), edit)
        if context is None:
            answer(tell, only, *room)
        elif SPREADING is None:
            keep_working(context, workers, answer, only, *room, ready=tell)
        else:
            only.close()
            # Bound but not listened to: it keeps the address for those that come to take a dead one's place.
            with bound(host, port, together=True):
                keep_working(context, workers, answer_beside, host, port, *room, ready=tell)


def answer_beside(begun: Callable[[], None], host: str, port: int, *room: Any) -> None:
    """Answer in this process what the system gives it of what comes to the address; other processes have the rest."""
    with bound(host, port, together=True) as own:
        own.listen(WAITING)
        answer(begun, own, *room)


def answer(begun: Callable[[], None], door: socket.socket, archive_path: str, loopback: bool, edit: bool) -> None:
    """Answer what comes to the socket, in this process, until it is told to end."""
    config = uvicorn.Config(
        application(archive_path, loopback=loopback, edit=edit),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=3,
        h11_max_incomplete_event_size=32_768,
    )
    # A page leaves many small things behind and no cycles: to look for these as often as Python does by itself took a
    # fourteenth of the time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    begun()
    # uvicorn raises the signal again once it has shut down; the end of the room is no error.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[door])


def _address(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}/"
