"""Whether a page is still what its reader has: a tag for what it was made of, told with every answer.

A page is made of the record's revision, the archive's settings, the program's own files, the address and what the
reader prefers. Where the tag that a browser sends is the same, the answer is 304 and nothing is made (RFC 9110, 13).
`Last-Modified` is told for those who date what they keep; by itself it decides nothing, as a record may change twice
within its second.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
from email.utils import formatdate
from pathlib import Path

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from ..archive import Archive
from ..version import __version__
from .preferences import preferences_of

VARY = "Accept, Accept-Language, Cookie"


class Freshness(Struct, frozen=True):
    """`tag` is the page's as it stands now; `known` whether the reader has it."""

    tag: str
    modified: float
    known: bool

    @classmethod
    def of(cls, request: Request, archive: Archive, revision: str) -> Freshness:
        """Return the freshness of the page that is asked for, from this revision of the record."""
        modified = _changed(archive.folder.record, archive.folder.record.with_name(archive.folder.record.name + "-wal"))
        settings = _changed(archive.folder.marker)
        accepted = request.headers.get("accept", "").lower()
        html = "text/html" in accepted or "application/json" not in accepted
        made_of = (
            _program(),
            revision,
            settings,
            request.headers.get("host", ""),
            request.scope.get("path", ""),
            request.scope.get("query_string", b""),
            request.scope.get("regesta.json", False),
            request.scope.get("regesta.form", ""),
            html,
            preferences_of(request),
        )
        tag = f'W/"{hashlib.sha256(repr(made_of).encode()).hexdigest()[:24]}"'
        sent = [each.strip() for each in request.headers.get("if-none-match", "")[:2000].split(",")]
        return cls(tag, modified, tag in sent)

    def told(self, answer: Response) -> Response:
        """Return the answer with its tag; one that leads elsewhere, or that has a tag of its own, is left as it is."""
        if answer.status_code == 200 and "etag" not in answer.headers:
            answer.headers["ETag"] = self.tag
            if self.modified:
                answer.headers["Last-Modified"] = formatdate(self.modified, usegmt=True)
        return answer

    def unchanged(self) -> Response:
        """Return the answer to a reader who has the page."""
        return Response(status_code=304, headers={"ETag": self.tag, "Vary": VARY, "Cache-Control": "no-cache"})


def _changed(*files: Path) -> float:
    latest = 0.0
    for each in files:
        with contextlib.suppress(OSError):
            latest = max(latest, each.stat().st_mtime)
    return latest


@functools.cache
def _program() -> str:
    """What the program says of itself: its version, and the state of its templates, catalogues and styles."""
    here = Path(__file__).parent
    state = [
        (str(each.relative_to(here)), each.stat().st_mtime_ns)
        for folder in ("templates", "catalogues", "static")
        for each in sorted((here / folder).rglob("*"))
    ]
    return hashlib.sha256(repr((__version__, state)).encode()).hexdigest()
