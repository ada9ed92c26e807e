"""How much is taken in at once before it is refused; every bound has its reason."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Bounds for what is given.

    `max_bytes`: one capture. A capture is one document's page, or one volume; 64 MB of text are some 20,000
    letters, which belong in as many files. It is also what one item costs in memory. `max_archive_bytes`:
    everything in one archive, unpacked. `max_members`: so many entries of one archive, with those of the
    archives in it. `max_depth`: archives within archives; a download of downloads is 2 deep. `max_ratio`:
    unpacked to packed. Prose packs 3 to 5 times, web pages of one site up to 60; the tightest that the
    method of zip can do is 1,032, which is a bomb's. Below `ratio_from` bytes the ratio is not looked at.
    `max_folders`: folders below one another.
    """

    max_bytes: int = 64 * 1024 * 1024
    max_archive_bytes: int = 8 * 1024 * 1024 * 1024
    max_members: int = 500_000
    max_depth: int = 3
    max_ratio: float = 250.0
    ratio_from: int = 4 * 1024 * 1024
    max_folders: int = 200
