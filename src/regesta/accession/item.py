"""What accession gives: an item taken in with its bytes, one refused with the reason, or what was set
aside.
"""

from __future__ import annotations

import hashlib

from msgspec import Struct

from .errors import AccessionError


class Received(Struct, frozen=True):
    """An item as it came. `origin` is where it was given from, `name` its last part; `digest` is
    "sha256:<hex>".
    """

    origin: str
    data: bytes
    digest: str
    name: str
    media_type_hint: str | None = None


class Refused(Struct, frozen=True):
    """An item that was not taken in, and why; all others are."""

    origin: str
    error: AccessionError


class SetAside(Struct, frozen=True):
    """Files that belong to another one, or are nobody's to read: so many, of what kind. They are told in one line."""

    origin: str
    count: int
    what: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.count:,} {self.what}"


def digest_of(data: bytes) -> str:
    """Return the digest that names a capture for ever."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
