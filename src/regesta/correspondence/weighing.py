"""Clues of a sentence -> how probable it is that its writer asks, proposes, offers ... in it.

A log-linear model: every clue has a weight for some acts, the weights of a sentence's clues are added, and the sums are
made probabilities. The weights are learnt by `training/acts/train_acts.py` and lie in `models/`, as a table of clues; a
clue without a row weighs nothing, so that wording which was never seen changes nothing.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache, cached_property
from importlib import resources
from math import exp
from struct import unpack

import msgspec

MODEL = "acts-1.json"
_LANE = 32
_HALF = 1 << (_LANE - 1)
"""Weights are thousandths of less than a hundred: millions of clues would be needed to fill a lane."""


class Weights(msgspec.Struct, frozen=True, dict=True):
    """The model's file: the acts, and for each clue the places of the acts that it speaks for or against, and how much.

    Weights are thousandths: whole numbers add up to the same in any order.

    `thresholds` say from which probability on an act is taken to be done, `subtypes` hold a model of the same form for
    the subtypes of an act.
    """

    acts: list[str]
    clues: dict[str, list[tuple[int, int]]]
    thresholds: dict[str, float] = {}
    subtypes: dict[str, Weights] = {}

    @cached_property
    def packed(self) -> dict[str, int]:
        """For each clue its weights as one whole number, an act in every `_LANE` bits: to add two such numbers adds
        the weights of all acts at once.
        """
        return {clue: sum(weight << (_LANE * place) for place, weight in row) for clue, row in self.clues.items()}

    @cached_property
    def zero(self) -> int:
        """A number with half of what a lane holds in each of them, so that no sum of weights goes below nothing."""
        return sum(_HALF << (_LANE * place) for place in range(len(self.acts)))


def weigh(clues: Set[str], weights: Weights) -> dict[str, float]:
    """Return the probability of each of the model's acts for a sentence with *clues*; they sum to one."""
    table, count = weights.packed, len(weights.acts)
    packed = sum(map(table.__getitem__, table.keys() & clues), start=weights.zero)
    sums = unpack(f"<{count}I", packed.to_bytes(count * _LANE // 8, "little"))
    top = max(sums)
    shares = [exp((each - top) / 1000) for each in sums]
    whole = sum(shares)
    return {act: share / whole for act, share in zip(weights.acts, shares, strict=True)}


@cache
def acts_model() -> Weights:
    """Return the weights that come with the package."""
    content = resources.files(__package__).joinpath("models", MODEL).read_bytes()
    return msgspec.json.decode(content, type=Weights)
