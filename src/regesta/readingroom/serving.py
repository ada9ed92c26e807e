"""Opening the reading room: the socket, the words on the terminal, and a quiet end."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import sys
import threading
import webbrowser
from pathlib import Path

import uvicorn

from ..archive import Archive
from .application import application
from .errors import EditElsewhereError, PortTakenError
from .hosts import is_loopback
from .working import keep_working


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
    """
    if edit and not is_loopback(host):
        raise EditElsewhereError(host=host)
    listening = _listen(host, port)
    with listening:
        address = _address(host, listening.getsockname()[1])
        # An index that must be made anew is made here, once, and not by each of those who ask first.
        with Archive.open(archive_path) as archive:
            archive.search("", limit=1, facets=False)
        if not quiet:
            print(f"Reading room: {address}", flush=True)
            if sys.stdout.isatty():
                print("Ctrl-C closes it.", flush=True)
        if open_browser:
            threading.Timer(0.5, webbrowser.open, [address]).start()
        if workers > 1 and not edit:
            keep_working(workers, answer, listening, str(archive_path), is_loopback(host), edit)
        else:
            answer(listening, str(archive_path), is_loopback(host), edit)


def answer(listening: socket.socket, archive_path: str, loopback: bool, edit: bool) -> None:
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
    # uvicorn raises the signal again once it has shut down; the end of the room is no error.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except socket.gaierror as error:
        raise PortTakenError(host=host, port=port, found=f"the host is not known ({error.strerror})") from None
    # The protocol is named: asyncio sends small answers at once (TCP_NODELAY) only where it sees that it is TCP.
    listening = socket.socket(found[0], socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(found[4])
        listening.listen(128)
    except OSError as error:
        listening.close()
        reasons = {
            errno.EADDRINUSE: "another program is listening there",
            errno.EACCES: "the system doesn't allow it",
            errno.EADDRNOTAVAIL: "this machine doesn't have that address",
        }
        reason = reasons.get(error.errno or 0, error.strerror or "the system refused")
        raise PortTakenError(host=host, port=port, found=reason) from None
    return listening


def _address(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}/"
