"""Why the line labeller took a line for what it did: what it saw of the line, by how much that weighed.

In: the stretches of a text that were labelled at one time (`letter.LetterReading.labelled`). Out: for each line that
the model looked at, the probability of every label and the features that spoke most for the first against the next.
Done only where somebody asks; labelling itself keeps no reasons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

from regesta.model import Sentence

from .feature_words import after, in_words
from .features import look_at
from .page_breaks import page_furniture
from .zones import LABELS, find_apparatus, tagger, window, written_lines

MOST: Final = 4
"""Reasons that are given for a line: the strongest."""


class Reason(Struct, frozen=True):
    """A feature in words ("ends with a comma") and by how much it spoke for one label rather than the other.

    `weight` is a difference of the model's weights, in natural logarithms of odds: 0.7 makes it twice as likely.
    """

    feature: str
    words: str
    weight: float

    @property
    def sentence(self) -> Sentence:
        """The words as a form with values, for other languages."""
        name, _, label = self.feature.partition("=")
        return after(label) if name == "after" else in_words(self.feature)


class Considered(Struct, frozen=True):
    """A line as the model saw it: the label it gave, how surely, the label it would have given else, and why not."""

    label: str
    probability: float
    other: str
    other_probability: float
    reasons: tuple[Reason, ...] = ()


def consider(text: str, start: int, end: int) -> dict[int, Considered]:
    """Return, by where a line begins, what the model made of each line of text[start:end] that it looked at."""
    apparatus = find_apparatus(text, start, end)
    written = written_lines(text, start, end)
    furniture = page_furniture(written)
    lines = [line for line in written if line.start < apparatus and line.start not in furniture]
    head, middle, foot = window(lines)
    seen = [*head, *foot]
    if not seen:
        return {}
    features = look_at(seen, len(head) if middle else None)
    model = tagger()
    labels: list[str] = model.tag(features)
    known = [label for label in LABELS if label in set(model.labels())]
    found: dict[int, Considered] = {}
    for index, (line, label) in enumerate(zip(seen, labels, strict=True)):
        others = ((model.marginal(other, index), other) for other in known if other != label)
        probability, other = max(others)
        previous = labels[index - 1] if index else None
        found[line.start] = Considered(
            label=label,
            probability=round(model.marginal(label, index), 3),
            other=other,
            other_probability=round(probability, 3),
            reasons=reasons(features[index], label, other, previous),
        )
    return found


def reasons(features: Sequence[str], label: str, other: str, previous: str | None = None) -> tuple[Reason, ...]:
    """Return what speaks most for *label* against *other*, the strongest first; *previous* is the label before."""
    states, transitions = weights()
    spoken = [
        Reason(name, str(in_words(name)), round(states.get((name, label), 0.0) - states.get((name, other), 0.0), 2))
        for name in dict.fromkeys(features)
    ]
    if previous is not None:
        weight = transitions.get((previous, label), 0.0) - transitions.get((previous, other), 0.0)
        spoken.append(Reason(f"after={previous}", str(after(previous)), round(weight, 2)))
    return tuple(sorted((each for each in spoken if each.weight > 0), key=lambda each: -each.weight)[:MOST])


@cache
def weights() -> tuple[Mapping[tuple[str, str], float], Mapping[tuple[str, str], float]]:
    """Return the model's weights: of (feature, label), and of (label before, label)."""
    model = tagger().info()
    return dict(model.state_features), dict(model.transitions)
