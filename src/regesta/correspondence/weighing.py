"""Clues of a sentence -> how probable it is that its writer asks, proposes, offers ... in it.

A log-linear model: every clue has a weight for some acts, the weights of a sentence's clues are added, and the sums are
made probabilities. The weights are learnt by `training/acts/train_acts.py` and lie in `models/`, as a table of clues; a
clue without a row weighs nothing, so that wording which was never seen changes nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Set
from functools import cache, cached_property
from importlib import resources
from math import exp

import msgspec

MODEL = "acts-1.json"


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
    def rows(self) -> dict[str, int]:
        """Each clue's weights side by side in one number: to add such numbers adds the weights of all acts at once."""
        return {clue: sum(weight << (_WIDTH * place) for place, weight in row) for clue, row in self.clues.items()}

    @cached_property
    def columns(self) -> tuple[int, struct.Struct]:
        """What a sum of rows begins with, and how its acts are read.

        A half in every place keeps negative sums from borrowing of their neighbours.
        """
        count = len(self.acts)
        return sum(_HALF << (_WIDTH * at) for at in range(count)), struct.Struct(f"<{count}I")


_WIDTH = 32
"""Bits for the sum of one act's weights: a sentence has some hundred clues, and no weight reaches 20,000."""
_HALF = 1 << (_WIDTH - 1)


def weigh(clues: Set[str], weights: Weights) -> dict[str, float]:
    """Return the probability of each of the model's acts for a sentence with *clues*; they sum to one."""
    rows, (begun, columns) = weights.rows, weights.columns
    sums = columns.unpack(sum(map(rows.__getitem__, rows.keys() & clues), begun).to_bytes(columns.size, "little"))
    top = max(sums)
    shares = [exp((each - top) / 1000) for each in sums]
    total = sum(shares)
    return {act: share / total for act, share in zip(weights.acts, shares, strict=True)}


@cache
def acts_model() -> Weights:
    """Return the weights that come with the package."""
    content = resources.files(__package__).joinpath("models", MODEL).read_bytes()
    return msgspec.json.decode(content, type=Weights)
