"""What a letter and a document that it may mean have in common: names, subjects, matter, a crowded or an empty day.

In: a letter, a mention in it, a candidate, the words about the mention. Out: names of features.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from regesta.model import Document, Mention
from regesta.onomastics import fold

from .joins import number_key
from .parties import senders_of


def shared_matter(letter: Document, mention: Mention, candidate: Document, around: str) -> Iterator[str]:
    """What the words about the mention, and the subjects of the two, have in common."""
    told = _capitals(f"{around} {mention.topic}" if mention.topic else around)
    if told:
        yield "names-shared" if told & _called(candidate) else "names-apart"
    own, theirs = _subject(letter), _subject(candidate)
    if theirs and (own or told):
        shared = len(theirs & (own | told))
        yield "subject-shared" if shared > 1 else "subject-touched" if shared else "subject-apart"
    if (
        mention.number
        and candidate.title
        and number_key(mention.number) in map(number_key, _numbers_in(candidate.title))
    ):
        yield "number-in-title"


_NUMBERS = re.compile(r"(?<!\w)[\w/–-]*\d[\w/–-]*")


def _numbers_in(title: str) -> list[str]:
    return _NUMBERS.findall(title)


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


@lru_cache(maxsize=4096)
def _capitals(words: str) -> frozenset[str]:
    """The words with a capital, folded; short ones are abbreviations and titles."""
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


def _called(candidate: Document) -> frozenset[str]:
    """The surnames of a document's parties, and the words of its title and subjects."""
    parties = (*senders_of(candidate), *candidate.recipients, *candidate.participants)
    surnames = {fold(party.name).split()[-1] for party in parties if party.name and fold(party.name)}
    return frozenset(surnames | _capitals(candidate.title or "") | _subject(candidate))


def _subject(document: Document) -> frozenset[str]:
    return frozenset(
        word for subject in document.subjects for word in fold(subject).split() if len(word) > 3 and word not in _COMMON
    )
