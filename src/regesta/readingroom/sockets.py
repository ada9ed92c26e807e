"""The sockets that the reading room listens to: one, or one for each of several processes at the same address.

A socket that processes share is accepted from by whichever wakes first, and that one takes all that waits: of eight
readers one process had seven. Where each has a socket of its own the system spreads readers evenly.
"""

from __future__ import annotations

import errno
import os
import socket
import sys

from .errors import PortTakenError

SPREADING: int | None = getattr(socket, "SO_REUSEPORT_LB", None) or (
    socket.SO_REUSEPORT if sys.platform == "linux" else None
)
"""The option of sockets that together get what comes to one address; None where the system doesn't spread it."""
WAITING = 128
"""Readers that may wait to be let in."""


def bound(host: str, port: int, *, together: bool = False) -> socket.socket:
    """Return a socket at the address, not listened to yet; `together` with those of other processes of this room.

    Raises:
        PortTakenError: another program has the port, or the host is none of this machine's.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except socket.gaierror as error:
        raise PortTakenError(host=host, port=port, found=f"the host is not known ({error.strerror})") from None
    # The protocol is named: asyncio sends small answers at once (TCP_NODELAY) only where it sees that it is TCP.
    made = socket.socket(found[0], socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if together and SPREADING is not None:
            made.setsockopt(socket.SOL_SOCKET, SPREADING, 1)
        made.bind(found[4])
    except OSError as error:
        made.close()
        reasons = {
            errno.EADDRINUSE: "another program is listening there",
            errno.EACCES: "the system doesn't allow it",
            errno.EADDRNOTAVAIL: "this machine doesn't have that address",
        }
        reason = reasons.get(error.errno or 0, error.strerror or "the system refused")
        raise PortTakenError(host=host, port=port, found=reason) from None
    return made


def listening(host: str, port: int) -> socket.socket:
    """Return a socket at the address that is listened to.

    Raises:
        PortTakenError: as `bound`.
    """
    made = bound(host, port)
    try:
        made.listen(WAITING)
    except OSError as error:
        made.close()
        raise PortTakenError(host=host, port=port, found=error.strerror or "the system refused") from None
    return made
