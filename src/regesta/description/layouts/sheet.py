"""What a layout has found so far: claims and zones, filled as the page is read from top to bottom."""

from __future__ import annotations

from msgspec import Struct, field

from regesta.model import Claim, Zone
from regesta.model.analysis import ZoneRole


class Sheet(Struct):
    """Claims of the document and zones of the page, in the order in which they were found."""

    claims: list[Claim] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)

    def mark(self, start: int, end: int, role: ZoneRole) -> None:
        """Add the zone [start, end)."""
        self.zones.append(Zone(start, end, role))
