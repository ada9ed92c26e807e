"""What a letter is about, as far as its own words show it: the names in it.

In: a text. Out: the words written with a capital inside a sentence, by their stems. They are what an archivist's eye
rests on (places, bodies, treaties, ships), they need no list of any language, and they tell two letters of one
correspondence apart better than all content words do: over pairs of documents between the same two parties within 90
days, the median overlap is .41 where the one refers to the other and .21 where they stand in different volumes; with
all content words it is .28 and .19.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from msgspec import Struct, field

from regesta.chronology.lexicon import MONTHS, WEEKDAYS
from regesta.model import Document, Party
from regesta.onomastics import fold, stem, terms
from regesta.onomastics.lexicon import HONORIFICS, is_office_noun

LONGEST = 8_000
"""Characters that are read: what a letter is about is said by then."""
# The capital comes first and what stands before it is looked at then, so that the search runs from one to the next.
_INSIDE = re.compile(r"[^\W\d_a-z](?<=[\w,;:’'\"“] [^\W\d_a-z])[^\W\d_]{2,24}(?:[ -][^\W\d_a-z][^\W\d_]{1,24}){0,3}")
_BETWEEN = re.compile(r"[ -]")
_ABBREVIATION = 6
_SHORTEST = 2


def matter_of(text: str) -> dict[str, str]:
    """Return the names in *text*: stems of their words, each with the name as first written, in the order of first use.

    A name of several words ("Gull Sand") stands under each of them.

    The first word of a line is passed over: it may begin a sentence, a greeting or a heading. A text in capitals
    throughout gives none: there, capitals tell nothing.
    """
    text = text[:LONGEST]
    if sum(map(str.isupper, text[:400])) > sum(map(str.islower, text[:400])):
        return {}
    found: dict[str, str] = {}
    for name in dict.fromkeys(_INSIDE.findall(text)):
        for word in _BETWEEN.split(name) if len(name) > _ABBREVIATION else (name,):
            if len(word) > _SHORTEST and (each := _stem(word)):
                found.setdefault(each, name)
    return found


_FEW = 4
"""With fewer names than this a text doesn't show what it is about."""


class Matters(Struct, frozen=True):
    """What a letter is about, and what the documents are about that it may mean; each pair is compared once."""

    own: frozenset[str]
    others: Mapping[str, Collection[str]]
    _compared: dict[str, float | None] = field(default_factory=dict)

    def kinship(self, candidate: str) -> float | None:
        """Return how far a candidate's matter is the letter's; None where one of the two is not known."""
        if candidate not in self._compared:
            other = self.others.get(candidate)
            known = other is not None and min(len(other), len(self.own)) >= _FEW
            self._compared[candidate] = overlap(self.own, other)[0] if other is not None and known else None
        return self._compared[candidate]


def name_stem(word: str) -> str:
    """Return the stem under which `matter_of` gives a name; "" for what it leaves out."""
    return _stem(word)


def overlap(one: frozenset[str], other: Collection[str]) -> tuple[float, int]:
    """Return how far two matters are one (Ochiai: shared over the geometric mean), and how many names they share."""
    shared = len(one.intersection(other))
    return (shared / (len(one) * len(other)) ** 0.5 if shared else 0.0), shared


def names_of(documents: Iterable[Document]) -> frozenset[str]:
    """Return the stems of the words by which the parties of *documents* are called."""
    parties = {
        party for each in documents for party in (*each.senders, *each.recipients, *each.signatories, *each.copied_to)
    }
    return frozenset(each for party in parties for each in party_words(party))


def party_words(party: Party) -> tuple[str, ...]:
    words = fold(" ".join(filter(None, (party.name, party.office, party.body)))).split()
    return tuple(stem(word) for word in words)


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """Return the stem of a name; "" for stop words, months, titles, offices, and long words in capitals (headings).

    Who holds which office tells of the parties, and every letter has its months.
    """
    if not word[0].isupper() or (word.isupper() and len(word) > _ABBREVIATION):
        return ""
    if word.lower() in MONTHS or word.lower() in WEEKDAYS or fold(word) in HONORIFICS or is_office_noun(word):
        return ""
    return next(iter(terms(word)), "")
