"""How sure a claim is, as a probability: what its method said, against how often such claims were right.

In: claims with the confidences that their rules and models gave. Out: the same claims with the share of claims of
that method, field and confidence that were right on documents with known answers. The map of each method and field
is monotone and lies in models/calibration-1.json, which `make calibrate` makes anew (training/README.md). Some methods
are right of one kind of document and wrong of another (who signed a letter has sent it, who signed a telegram signed
for those who did), so a curve may be for one kind. What was never measured (a method or field that the gold doesn't
have) passes as it came.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Final, TypeAlias

import msgspec
from msgspec import Struct

from regesta.model import Claim

MODEL: Final = "calibration-1.json"

HIGHEST: Final = 0.99
"""No method is surer than this, however many of its claims were right: the gold is of few kinds of documents."""

_OWN = ("letter/", "inference/")


class Curve(Struct, frozen=True):
    """A monotone map: at `said[i]` the method is right with probability `right[i]`, in between on a straight line.

    `claims` is the number of claims that it was fitted on.
    """

    said: tuple[float, ...]
    right: tuple[float, ...]
    claims: int = 0

    def at(self, confidence: float) -> float:
        """Return the probability; less sure than any claim that was seen, it falls in proportion."""
        above = bisect_left(self.said, confidence)
        if above == 0:
            return self.right[0] * confidence / self.said[0]
        if above == len(self.said):
            return self.right[-1]
        low, high = self.said[above - 1], self.said[above]
        share = (confidence - low) / (high - low)
        return self.right[above - 1] + share * (self.right[above] - self.right[above - 1])


Curves: TypeAlias = dict[str, dict[str, Curve]]
"""By method without its version, then by field, or "field/kind" for documents of one kind."""


class Table(Struct, frozen=True):
    """The curves, and the digest of the gold that they were fitted on."""

    corpus: str
    curves: Curves


def calibrated(claims: Sequence[Claim], curves: Curves | None = None) -> tuple[Claim, ...]:
    """Return one document's *claims* with calibrated confidences, by the table of the package or by *curves*."""
    known = table().curves if curves is None else curves
    kind = kind_of(claims)
    return tuple(_calibrated(claim, kind, known) for claim in claims)


def kind_of(claims: Iterable[Claim]) -> str | None:
    """Return the kind that is claimed of the document: by those who catalogued it, else by itself."""
    kinds = [claim for claim in claims if claim.field == "kind"]
    best = min(kinds, key=lambda claim: (claim.method.startswith(_OWN), -claim.confidence, claim.start), default=None)
    return None if best is None else str(best.value)


def _calibrated(claim: Claim, kind: str | None, curves: Curves) -> Claim:
    fitted = curves.get(claim.method.partition("@")[0])
    curve = fitted and (fitted.get(f"{claim.field}/{kind}") or fitted.get(claim.field))
    if not curve:
        return claim
    return msgspec.structs.replace(claim, confidence=round(curve.at(claim.confidence), 3))


@cache
def table() -> Table:
    """Return the table of the package."""
    data = resources.files(__package__).joinpath("models", MODEL).read_bytes()
    return msgspec.json.decode(data, type=Table)
