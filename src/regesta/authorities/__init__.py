"""Persons, bodies, offices: names as spelt, and who is meant.

Enters: the uses of names, block by block. Leaves: identities, with the offices they are attested in, the
spellings that differ, and a seed from which the archive's register gives an id.
"""

from __future__ import annotations

from .gazetteer import Location, Site, locate
from .identity import Identity, agent_seed, identify
from .recurring import recurring_names
from .spellings import variants
from .uses import AgentKind, NameUse, block_key, kind_of, single_uses

__all__ = [
    "AgentKind",
    "Identity",
    "Location",
    "NameUse",
    "Site",
    "agent_seed",
    "block_key",
    "identify",
    "kind_of",
    "locate",
    "recurring_names",
    "single_uses",
    "variants",
]
