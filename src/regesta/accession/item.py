"""What accession gives: an item taken in with its bytes, or one refused with the reason."""

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


def digest_of(data: bytes) -> str:
    """Return the digest that names a capture for ever."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
