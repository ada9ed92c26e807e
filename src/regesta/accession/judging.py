"""Whether an item's bytes are taken in: neither empty, nor too large, nor of a kind that nobody reads."""

from __future__ import annotations

from collections.abc import Collection

from ..model import told
from .detection import detect
from .errors import (
    AccessionError,
    AddressOnlyError,
    EmptyError,
    NotADocumentError,
    NotReadYetError,
    TooLargeError,
)
from .item import Received, Refused, digest_of
from .kinds import what_is
from .limits import Limits
from .shortcuts import address_in

_MEGABYTE = 1024 * 1024


def judge(origin: str, name: str, data: bytes, readable: Collection[str] | None) -> Received | Refused:
    """Return the item with its digest and kind, or the refusal; *readable* None takes every kind."""
    error: AccessionError
    if not data:
        return Refused(origin, EmptyError(origin=origin))
    address = address_in(data, name)
    if address is not None:
        return Refused(origin, AddressOnlyError(origin=origin, address=address))
    media_type = detect(data, name)
    if readable is None or media_type in readable:
        return Received(origin, data, digest_of(data), name, media_type)
    known = what_is(media_type)
    if known is not None:
        error = NotReadYetError(origin=origin, kind=known[0], remedy=known[1])
    else:
        error = NotADocumentError(origin=origin, found=" ".join(f"{byte:02x}" for byte in data[:8]))
    return Refused(origin, error)


def too_large(origin: str, size: int | None, limits: Limits) -> Refused:
    """Return the refusal of an item of *size* bytes (None: of a size that nobody knows) with the way to
    raise it.
    """
    found = (
        told("{count} bytes", count=size)
        if size is not None
        else told("more than {count} bytes", count=limits.max_bytes)
    )
    suggested = -(-(size or 2 * limits.max_bytes) // _MEGABYTE)
    return Refused(origin, TooLargeError(origin=origin, found=found, bound=limits.max_bytes, suggested=suggested))
