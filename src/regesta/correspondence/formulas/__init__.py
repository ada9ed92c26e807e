"""The formulas by which a writer asks, proposes, agrees, refuses, assures: one module a language.

A language is a tuple of `Formula`s. To add one: a module beside `french`, and its name in `ALL`.
"""

from __future__ import annotations

from .english_asks import ENGLISH_ASKS
from .english_notices import ENGLISH_NOTICES
from .english_proposals import ENGLISH_PROPOSALS
from .english_responses import ENGLISH_RESPONSES
from .english_told import ENGLISH_TOLD
from .formula import Formula
from .french import FRENCH
from .german import GERMAN
from .romanian import ROMANIAN
from .russian import RUSSIAN

ALL: tuple[Formula, ...] = (
    *ENGLISH_ASKS,
    *ENGLISH_PROPOSALS,
    *ENGLISH_RESPONSES,
    *ENGLISH_NOTICES,
    *ENGLISH_TOLD,
    *FRENCH,
    *GERMAN,
    *ROMANIAN,
    *RUSSIAN,
)

__all__ = ["ALL", "Formula"]
