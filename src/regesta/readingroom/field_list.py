"""A document's fields for reading: the value first, then what says so, in the captures' own words.

Made from the attestations alone, which every page of a document has at hand; why one won over another is told on a
page of its own (`pages.why`), for which captures are read again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ..model import Attestation, Capture, TextSpan
from . import naming, wording
from .templating import mark_id, quotation_address, stands_in

_RANKS = {"chosen": 0, "rival": 1, "rejected": 2}


class Proof(Struct, frozen=True):
    """What one capture says of a field: `href` leads to the words, on this page where they stand here."""

    attestation: Attestation
    capture: str
    href: str


class Value(Struct, frozen=True):
    """A value of a field with everything that says so; `standing` is the best among them."""

    value: object
    standing: str
    proofs: tuple[Proof, ...]


class Field(Struct, frozen=True):
    """A field with its values, what stands first; `doubtful` where nothing of it is sure enough to be stated."""

    name: str
    values: tuple[Value, ...]
    doubtful: bool = False


def fields(attestations: Iterable[Attestation], shown: TextSpan | None, captures: Mapping[str, Capture]) -> list[Field]:
    """Return the fields in the order of `wording.FIELDS`."""
    said: dict[str, dict[str, list[Attestation]]] = defaultdict(lambda: defaultdict(list))
    for each in attestations:
        said[each.field][repr(each.value)].append(each)
    order = {name: place for place, name in enumerate(wording.FIELDS)}
    found = []
    for name in sorted(said, key=lambda each: (order.get(each, len(order)), each)):
        values = []
        for same in said[name].values():
            same.sort(key=lambda each: (_RANKS.get(each.standing, 3), -each.confidence, each.capture, each.start))
            proofs = tuple(_proof(each, shown, captures) for each in same)
            values.append(Value(same[0].value, same[0].standing, proofs))
        values.sort(key=lambda value: (_RANKS.get(value.standing, 3), -value.proofs[0].attestation.confidence))
        stated = any(value.standing == "chosen" for value in values)
        rivals = any(value.standing == "rival" for value in values)
        found.append(Field(name, tuple(values), doubtful=rivals and not stated))
    return found


def _proof(each: Attestation, shown: TextSpan | None, captures: Mapping[str, Capture]) -> Proof:
    capture = captures.get(each.capture)
    name = naming.origin(capture) if capture is not None else naming.digest(each.capture)[:12]
    href = f"#{mark_id(each.start, each.end)}" if stands_in(each, shown) else quotation_address(each)
    return Proof(each, name, href)
