"""Web archives (WARC): each page that was captured is an item of its own, named by its address.

Taken are successful responses that hold something to read; style sheets, scripts, small pictures and other furniture of
pages are set aside. A "revisit" says that the same bytes were met again: it adds nothing.

Source: ISO 28500 (WARC 1.1). The records are read by warcio; what it is given is bounded here.
"""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any, NamedTuple
from urllib.parse import unquote, urlsplit

from ..model import told
from .metering import MeteredStream

_FURNITURE = (
    "text/css",
    "font/",
    "application/font",
    "application/x-font",
    "application/vnd.ms-fontobject",
    "audio/",
    "video/",
    "image/svg",
    "image/x-icon",
    "image/vnd.microsoft.icon",
    "application/json",
    "application/manifest+json",
    "application/rss+xml",
    "application/atom+xml",
    "application/wasm",
    "application/x-shockwave-flash",
)
_LEAST_SCAN = 100_000
"""Pictures of fewer bytes are logos and buttons; the scan of a page has more."""
_LONGEST_LINE = 16 * 1024 * 1024


class Captured(NamedTuple):
    """A record's address, the name of its last part, and its bytes."""

    address: str
    name: str
    data: bytes


class DamagedWarcError(Exception):
    """The web archive breaks its own rules."""


def captured_in(source: IO[bytes] | MeteredStream, bound: int, aside: Counter[str]) -> Iterator[Captured]:
    """Yield what a web archive captured; count in *aside* what was set aside, by what it is.

    No more than *bound* bytes and one of a record are read.

    Raises:
        DamagedWarcError: it breaks off, or its lengths are wrong.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - few need it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    lined = _Lined(source)
    try:
        for record in ArchiveIterator(lined):
            found = _captured(record, bound, aside)
            if found is not None:
                yield found
    except ArchiveLoadFailed as problem:
        raise DamagedWarcError(" ".join(str(problem).split())[:160]) from None
    if lined.broken:
        raise DamagedWarcError(told("it breaks off before its end"))


def _captured(record: Any, bound: int, aside: Counter[str]) -> Captured | None:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type == "revisit":
        aside["records of pages met again"] += 1
    if record.rec_type not in ("response", "resource", "conversion") or not address:
        return None
    headers = record.http_headers
    if record.rec_type == "response" and headers is not None and not (headers.get_statuscode() or "").startswith("2"):
        aside["answers without a page (redirections, errors)"] += 1
        return None
    kind = _kind(record)
    if kind.startswith(_FURNITURE) or "javascript" in kind or address.endswith("/robots.txt"):
        aside["style sheets, scripts and other furniture of pages"] += 1
        return None
    data = record.content_stream().read(bound + 1)
    if kind.startswith("image/") and len(data) < _LEAST_SCAN:
        aside["small pictures"] += 1
        return None
    return Captured(address, _name(address), data)


def _kind(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _name(address: str) -> str:
    """Return the last part of an address, as a file's name."""
    try:
        return unquote(urlsplit(address).path).rpartition("/")[2]
    except ValueError:
        return ""


class _Lined(io.RawIOBase):
    """A stream that is given up where no line ends for longer than any record's head is long.

    The reader of heads takes a line whole into memory, however long it is.
    """

    def __init__(self, stream: IO[bytes] | MeteredStream) -> None:
        super().__init__()
        self._stream = stream
        self._since = 0
        self.broken = False

    def readable(self) -> bool:
        """Return True: it is read, and nothing else."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return up to *size* bytes."""
        try:
            data: bytes = self._stream.read(size)
        except (EOFError, zlib.error):  # Of a packed stream; what came before is still read.
            self.broken = True
            return b""
        last = data.rfind(b"\n")
        self._since = len(data) - last if last >= 0 else self._since + len(data)
        if self._since > _LONGEST_LINE:
            raise DamagedWarcError(told("no line ends in it for 16 megabytes"))
        return data
