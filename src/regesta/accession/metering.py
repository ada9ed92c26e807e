"""How much an archive has given so far, and when that is too much."""

from __future__ import annotations

import io
from typing import IO

from ..model import told
from .errors import AccessionError, BombError, TooMuchError
from .limits import Limits


class Budget:
    """Counts what one outermost archive gives, with all archives in it.

    The ratio is taken against the outermost file's size: an archive of archives can't hide it.
    """

    def __init__(self, origin: str, packed: int, limits: Limits) -> None:
        self._origin = origin
        self._packed = max(packed, 1)
        self._limits = limits
        self._unpacked = 0
        self._members = 0

    def count_member(self) -> None:
        """Count one entry.

        Raises:
            TooMuchError: the archive has too many.
        """
        self._members += 1
        if self._members > self._limits.max_members:
            raise TooMuchError(origin=self._origin, what=told("entries"), bound=self._limits.max_members)

    def count_bytes(self, unpacked: int) -> None:
        """Count unpacked bytes.

        Raises:
            BombError: they are out of all proportion to the file.
            TooMuchError: they are above the bound for one archive.
        """
        self._unpacked += unpacked
        refusal = self._refusal(self._unpacked, self._packed)
        if refusal is not None:
            raise refusal
        if self._unpacked > self._limits.max_archive_bytes:
            raise TooMuchError(origin=self._origin, what=told("unpacked bytes"), bound=self._limits.max_archive_bytes)

    def check_member(self, unpacked: int, packed: int) -> None:
        """Look at what a member's entry states, before it is read.

        Raises:
            BombError: as for `count_bytes`.
        """
        refusal = self._refusal(unpacked, max(packed, 1))
        if refusal is not None:
            raise refusal

    def _refusal(self, unpacked: int, packed: int) -> AccessionError | None:
        ratio = unpacked / packed
        if unpacked < self._limits.ratio_from or ratio <= self._limits.max_ratio:
            return None
        return BombError(origin=self._origin, ratio=ratio, bound=self._limits.max_ratio)


class MeteredStream(io.RawIOBase):
    """A stream whose bytes are counted as they are unpacked."""

    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
        super().__init__()
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        """Return True: it is read, and nothing else."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return up to *size* bytes, counted."""
        data = self._stream.read(size)
        self._budget.count_bytes(len(data))
        return data
