"""How often each method's readings were right where the truth was known: the figures that the package ships.

In: the table of calibration. Out: for each method and field how many readings were measured, and how often those were
right that it was least and most sure of.
"""

from __future__ import annotations

from msgspec import Struct

from .methods import method


class Measured(Struct, frozen=True):
    """A method's readings of a field; `words` say what it reads, `least` and `most` are shares of right ones."""

    method: str
    words: str
    field: str
    readings: int
    least: float
    most: float


def measured() -> tuple[Measured, ...]:
    """Return what was measured, field by field, the most measured first."""
    # Only here must a reader have the room of description.
    from ..description.calibration import table  # noqa: PLC0415

    found = [
        Measured(
            method=name,
            words=known.words if (known := method(name)) is not None else name,
            field=field,
            readings=curve.claims,
            least=curve.right[0],
            most=curve.right[-1],
        )
        for name, curves in table().curves.items()
        for field, curve in curves.items()
        if "/" not in field
    ]
    return tuple(sorted(found, key=lambda each: (each.field, -each.readings, each.method)))


def corpus_digest() -> str:
    """Return the digest of the documents on which all this was measured."""
    from ..description.calibration import table  # noqa: PLC0415

    return table().corpus
