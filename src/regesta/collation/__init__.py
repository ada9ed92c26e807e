"""Which captures witness one document, what each says, which value stands.

Enters: texts and drafts. Leaves: sketches to pair texts by, comparisons, verdicts, and composed documents
with the standing of every claim. Everything here is a function of its arguments; the order of the witnesses
never shows.
"""

from __future__ import annotations

from .comparison import Comparison, compare
from .composition import Composition, compose
from .gathering import Gathering, gather
from .records import may_be_one_record, record_keys
from .sketch import MAX_CAPTURES_PER_HASH, MIN_SHARED, fingerprint, sketch, worth_comparing
from .verdict import Verdict, may_be_one
from .witness import Witness, best_first

__all__ = [
    "MAX_CAPTURES_PER_HASH",
    "MIN_SHARED",
    "Comparison",
    "Composition",
    "Gathering",
    "Verdict",
    "Witness",
    "best_first",
    "compare",
    "compose",
    "fingerprint",
    "gather",
    "may_be_one",
    "may_be_one_record",
    "record_keys",
    "sketch",
    "worth_comparing",
]
