"""How surely a document is the one that words name: features that a person can read, weighed by a table.

Out: for each candidate a probability that it is meant, against its rivals and against "none of these" (the letter may
not be held). The table (`weights.json`) was fitted on references that an edition's footnotes resolve, volume by volume
(`training/train_references.py`); the features are of dates, numbers, parties and kinds, never of words of a corpus.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files

from msgspec import Struct

from regesta.model import Document, Mention

from .common_ground import capitals_in
from .features import Features, Sought, features
from .joins import number_key
from .matter import Matters, matter_of
from .pool import Pool
from .reckoning import complete, day_of
from .serials import is_day_and_hour

LINK = 0.7
"""From here on a candidate is linked."""

SURE = {
    "dated-reference": 0.6,
    "reply-without-date": 0.5,
    "dated-and-numbered-reference": 0.65,
    "record-of-a-talk": 0.85,
    "numbered-reference": 0.8,
    "undated-candidate": 0.8,
}
"""From here on instead of `LINK`. A day and what else the words give say more than the table does: of references that
it gives .5 to .7, four of five are right by the notes. A number alone says less: of those from .6 to .8, half. Of a
talk the words give hardly more than the day, and of an undated letter even less."""

SURE_RECORD = 0.65
"""From here on a talk is linked to a record of its own ("Memorandum of conversation"): from .65 to .8 nine of ten are
right by the notes, of telegrams and memoranda that may tell of it less than half."""

DOUBT = 0.3
"""Where candidates together reach LINK but none alone, those from here on are its rivals; one alone of the named day
and kind stays a doubt, and no letter that is not held is made of its words."""
_EXACT = {"date-same", "kind-same"}
_RECORDED = {"kind-same", "kind-family"}
_RECEIVED = {"to-same", "to-likely"}


class Fit(Struct, frozen=True):
    """A candidate, the probability that it is meant, and the rule that found it.

    `exact`: it is of the very day that is named, and of the kind; `received`: it went to whom the words say;
    `enough`: the score from which it is taken for what is meant.
    """

    document: Document
    score: float
    rule: str
    exact: bool = False
    received: bool = False
    enough: float = LINK


def weigh(
    letter: Document,
    mention: Mention,
    pool: Pool,
    around: str = "",
    matters: Matters | None = None,
) -> list[Fit]:
    """Return the candidates that nothing rules out, the likeliest first; their scores sum to 1 at most.

    Each candidate has odds of its own; "none of these" has the odds 1. So two that fit equally well can't both reach
    one half, and a single one that fits badly stays low.
    """
    seen_of = see(letter, mention, pool, around, matters)
    found = [(candidate, seen, odds(seen)) for candidate, seen in seen_of]
    total = 1.0 + sum(each for _, _, each in found)
    fits = [
        Fit(
            candidate,
            each / total,
            _rule(seen),
            exact=set(seen.present) >= _EXACT,
            received=not _RECEIVED.isdisjoint(seen.present),
            enough=_enough(seen),
        )
        for candidate, seen, each in found
    ]
    # The id breaks ties, so that no order of input matters.
    return sorted(fits, key=lambda fit: (-fit.score, fit.document.id))


def see(
    letter: Document,
    mention: Mention,
    pool: Pool,
    around: str = "",
    matters: Matters | None = None,
) -> list[tuple[Document, Features]]:
    """Return the candidates that nothing rules out, each with what speaks for it.

    How many documents are held of the named day and its neighbours is counted in *pool*: the keys of a dated
    mention bring all of them, so the count is the same however the archive came to be.
    """
    stated = complete(mention.date, letter.date) if mention.date else None
    sought = Sought(
        letter=letter,
        mention=mention,
        number=number_key(mention.number) if mention.number else None,
        hour=bool(mention.number and is_day_and_hour(mention.number)),
        stated=stated,
        day=day_of(stated),
        matters=matters,
        capitals=capitals_in(f"{around} {mention.topic}" if mention.topic else around),
        told=frozenset(matter_of(around)) if matters and around else frozenset(),
    )
    near = pool.beside(sought.day, letter.id) if sought.day else set()
    found: list[tuple[Document, Features]] = []
    for candidate in pool.meant_by(sought.number, stated, sought.day):
        beside = None if sought.day is None else len(near) - (candidate.id in near)
        seen = features(sought, candidate, pool.dates_of(candidate), beside=beside)
        if seen is not None:
            found.append((candidate, seen))
    return found


def odds(seen: Features) -> float:
    """Return the odds that a candidate with these features is meant."""
    table = weights()[seen.case]
    return math.exp(table["none"] + sum(table.get(name, 0.0) for name in seen.present))


def _enough(seen: Features) -> float:
    if seen.case == "record-of-a-talk" and not _RECORDED.isdisjoint(seen.present):
        return SURE_RECORD
    return SURE.get(_rule(seen), LINK)


def _rule(seen: Features) -> str:
    """The case, or what makes it weaker."""
    if seen.case == "dated-reference":
        for name, rule in (("date-near", "near-date"), ("date-month", "month-reference")):
            if name in seen.present:
                return rule
    return seen.case


@cache
def weights() -> dict[str, dict[str, float]]:
    """Return the weight of each feature in each case."""
    text = files("regesta.correspondence").joinpath("weights.json").read_text("utf-8")
    table: dict[str, dict[str, float]] = json.loads(text)
    return table
