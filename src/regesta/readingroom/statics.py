"""The style sheets, scripts, type and maps: the only files beside the pages."""

from __future__ import annotations

import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".woff2": "font/woff2",
}


def _read(folder: Traversable, within: str = "") -> dict[str, tuple[bytes, str]]:
    found = {}
    for file in folder.iterdir():
        suffix = "." + file.name.rpartition(".")[2]
        if file.is_dir():
            found.update(_read(file, f"{within}{file.name}/"))
        elif suffix in _TYPES:
            found[within + file.name] = (file.read_bytes(), _TYPES[suffix])
    return found


FILES = _read(resources.files(__package__) / "static")
"""Content and media type by the path below /static/."""
VERSION = hashlib.sha256(b"".join(FILES[name][0] for name in sorted(FILES))).hexdigest()[:10]
"""Changes with any of the files, so that browsers may keep them as long as they like."""


class Statics:
    """Serves the files from memory, by their exact names."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        known = FILES.get(request.url.path.removeprefix("/static/"))
        if known is None:
            raise HTTPException(404)
        if request.method not in ("GET", "HEAD"):
            raise HTTPException(405)
        content, media_type = known
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        await Response(content, media_type=media_type, headers=headers)(scope, receive, send)
