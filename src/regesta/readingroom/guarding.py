"""What every request and every answer passes: the host it may name, its length, and the headers of safety.

The Content-Security-Policy allows the reading room's own style sheet, script and pictures and nothing else, so that
no words of a capture can ever do more than be read.
"""

from __future__ import annotations

import ipaddress
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .answering import refusal
from .errors import AddressTooLongError, HostError

LONGEST_ADDRESS = 8_000
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
PUBLIC = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
"""Any site may read what a published room shows to everyone: cookies only set its looks."""
_PORT = re.compile(r":\d{1,5}\Z")


class Guard:
    """Refuses foreign hosts where the room is open to this machine only; sets the headers of safety on every answer.

    `.json` at the end of an address asks for the page as JSON; here it becomes a mark on the request.
    """

    def __init__(self, app: ASGIApp, *, loopback: bool) -> None:
        self._app = app
        self._loopback = loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if not self._loopback:
                    # What is published may be read by other sites' scripts; what is on this machine may not.
                    for name, value in PUBLIC.items():
                        headers.setdefault(name, value)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        error = self._refused(scope)
        if error is not None:
            await refusal(error, as_json=False)(scope, receive, guarded)
            return
        path = scope["path"]
        # CSL-JSON is a form of its own and not the page as JSON.
        own = path.startswith("/static/") or path == "/openapi.json" or path.endswith(".csl.json")
        if path.endswith(".json") and not own:
            plain = path.removesuffix(".json")
            plain = "/" if plain == "/index" else plain
            scope = {**scope, "path": plain, "regesta.json": True}
        await self._app(scope, receive, guarded)

    def _refused(self, scope: Scope) -> HostError | AddressTooLongError | None:
        host = Headers(scope=scope).get("host", "")
        if self._loopback and not is_loopback(_PORT.sub("", host)):
            return HostError(found=host[:200])
        length = len(scope.get("raw_path") or b"") + len(scope.get("query_string") or b"")
        if length > LONGEST_ADDRESS:
            return AddressTooLongError(found=length, expected=LONGEST_ADDRESS)
        return None


def is_loopback(host: str) -> bool:
    """Return whether the host is this machine seen from itself."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
