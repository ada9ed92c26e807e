"""The order of the rooms, and who is plugged in."""

from .order import Done, Order
from .progress import Progress, Silent

__all__ = ["Done", "Order", "Progress", "Silent"]
