"""6. Correspondence: what a letter speaks of, what it does, what answers what, what is known and not held.

Enters: a document's own text (`find_mentions`, `find_utterances`: pure, per capture), then letters with candidates
(`resolve`) and with their replies (`keep_ledger`). Leaves: links, ghosts, doubts, inferred claims, acts with their
state. To add a way of naming a letter see `mentions`, a language's formulas see `formulas`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from .identity import act_id, link_id
from .joins import offers, seeks
from .ledger import keep_ledger
from .letter import Letter
from .reply import CARRIERS
from .resolution import Doubt, Ghost, Inference, Resolution
from .resolving import resolve

if TYPE_CHECKING:
    from .mentions import find_mentions
    from .utterances import find_utterances

__all__ = [
    "CARRIERS",
    "Doubt",
    "Ghost",
    "Inference",
    "Letter",
    "Resolution",
    "act_id",
    "find_mentions",
    "find_utterances",
    "keep_ledger",
    "link_id",
    "offers",
    "resolve",
    "seeks",
]

_OF_ONE_CAPTURE = {"find_mentions": "mentions", "find_utterances": "utterances"}


def __getattr__(name: str) -> object:
    """What reads one capture alone is loaded when it is asked for: its patterns take longer than all else here, and
    the process that links letters reads none.
    """
    if name in _OF_ONE_CAPTURE:
        return getattr(importlib.import_module(f".{_OF_ONE_CAPTURE[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
