"""7. Criticism: contradictions, doubts and oddities, each with the words that show it.

Enters: a `Case` (a document with its text, claims, acts, links, and the neighbours that share a key). Leaves:
`Finding`s. To add a rule: a class in `rules/` with `name`, `severity`, `keys` and `examine`, and its name in
`rules.RULES`; it must say nothing where the words leave the matter open.
"""

from __future__ import annotations

from .case import Case
from .examining import examine, keys
from .rule import FindingDraft, Rule
from .rules import RULES
from .spellings import spelt_in_several_ways

__all__ = ["RULES", "Case", "FindingDraft", "Rule", "examine", "keys", "spelt_in_several_ways"]
