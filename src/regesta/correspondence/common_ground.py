"""What a letter and a document that it may mean have in common: names, subjects, matter, a crowded or an empty day.

In: a letter, a mention in it, a candidate, the words about the mention. Out: names of features.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from regesta.model import Document
from regesta.onomastics import fold

from .joins import number_key


def shared_words(letter: Document, capitals: frozenset[str], number: str | None, candidate: Document) -> Iterator[str]:
    """What the words about the mention, and the subjects of the two, have in common."""
    theirs = _subject(candidate.subjects)
    if capitals:
        yield "names-shared" if _is_called(candidate, capitals, theirs) else "names-apart"
    own = _subject(letter.subjects)
    if theirs and (own or capitals):
        shared = len(theirs & (own | capitals))
        yield "subject-shared" if shared > 1 else "subject-touched" if shared else "subject-apart"
    if number and candidate.title and number_key(number) in _numbers_in(candidate.title):
        yield "number-in-title"


_NUMBERS = re.compile(r"(?<!\w)[\w/–-]*\d[\w/–-]*")


@lru_cache(maxsize=8192)
def _numbers_in(title: str) -> frozenset[str]:
    return frozenset(map(number_key, _NUMBERS.findall(title)))


_KINSHIP = (
    (0.02, "matter-other"),
    (0.06, "matter-far"),
    (0.1, "matter-loose"),
    (0.2, "matter-some"),
    (0.3, "matter-near"),
)
"""Upper bounds of how far two texts share their names; one that refers to the other shares .35 at the median."""


def kinship_name(grade: float | None) -> str:
    """The feature for how far two texts are of one matter; None where one of them is not known."""
    if grade is None:
        return "matter-unknown"
    return next((name for most, name in _KINSHIP if grade < most), "matter-one")


_LEAST_TOLD = 2
"""Names that the words about a mention must give, before it tells anything that a text has them."""


def told_share(told: frozenset[str], names: Collection[str] | None) -> Iterator[str]:
    """The feature for how many of the names about the mention the candidate's text has."""
    if names is None or len(told) < _LEAST_TOLD:
        return
    share = sum(1 for name in told if name in names) / len(told)
    yield "told-all" if share > 0.7 else "told-most" if share > 0.4 else "told-some" if share else "told-none"


_NEAR = ((0, "alone"), (2, "few-beside"), (6, "some-beside"))


def crowd(beside: int | None) -> Iterator[str]:
    """How thickly the archive stands about the named day: in a thin one, what is of that day is hardly by chance."""
    if beside is not None:
        yield next((name for most, name in _NEAR if beside <= most), "many-beside")


@lru_cache(maxsize=8192)
def capitals_in(words: str) -> frozenset[str]:
    """Return the words with a capital, folded; short ones are abbreviations and titles."""
    return frozenset(
        word
        for word in fold(" ".join(word for word in words.split() if word.lstrip("(“\"‘'[")[:1].isupper())).split()
        if len(word) > 3 and word not in _COMMON
    )


_COMMON = frozenset(
    """
    january february march april june july august september october november december telegram telegrams memorandum
    letter letters message department secretary president ambassador embassy minister government subject reference
    meeting conversation united states general from this that with there foreign
    """.split()  # noqa: SIM905
)


def _is_called(candidate: Document, capitals: frozenset[str], subject: frozenset[str]) -> bool:
    """Whether one of the words is a surname of the document's parties, or a word of its title or subjects."""
    if not capitals.isdisjoint(capitals_in(candidate.title or "")) or not capitals.isdisjoint(subject):
        return True
    return any(
        party.name and (name := fold(party.name)) and name.rsplit(" ", 1)[-1] in capitals
        for parties in (candidate.senders, candidate.signatories, candidate.recipients, candidate.participants)
        for party in parties
    )


@lru_cache(maxsize=8192)
def _subject(subjects: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        word for subject in subjects for word in fold(subject).split() if len(word) > 3 and word not in _COMMON
    )
