"""Names as spelt, made comparable: persons, offices, bodies; no knowledge of any archive.

Enters: a phrase. Leaves: its parts with their places, block keys, and a verdict on two spellings. Words of a
further language go into `lexicon`.
"""

from __future__ import annotations

from .bodies import body_key, same_body
from .capitals import state_of_capital
from .folding import acronym, fold, is_acronym, lowered
from .lexicon import HONORIFICS, SURNAME_LIKE, is_office_noun, looks_acronymic
from .likeness import Sameness, same_person
from .parties import PartyName, split_party
from .persons import PersonName, is_person_like, parse_person
from .skeletons import person_key, skeleton
from .terms import stem, terms

__all__ = [
    "HONORIFICS",
    "SURNAME_LIKE",
    "PartyName",
    "PersonName",
    "Sameness",
    "acronym",
    "body_key",
    "fold",
    "is_acronym",
    "is_office_noun",
    "is_person_like",
    "looks_acronymic",
    "lowered",
    "parse_person",
    "person_key",
    "same_body",
    "same_person",
    "skeleton",
    "split_party",
    "state_of_capital",
    "stem",
    "terms",
]
