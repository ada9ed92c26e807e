"""Whether a candidate is from whom and to whom the words say: "your", "the Embassy's", "Karsk's 2328".

In: a letter, a mention in it, a candidate. Out: a grade for each side, None where the words leave it open; or nothing,
where a side is contradicted and neither number nor day speaks for the candidate.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from regesta.model import Document, Mention, Party
from regesta.onomastics import fold

from .matter import name_stem
from .parties import OFFICES, OTHER_OFFICE, name_match, parties_match, role_parties, senders_of


def grades(side: str, grade: float | None) -> Iterator[str]:
    """The feature for how well one side fits."""
    if grade is None:
        yield f"{side}-open"
    elif grade >= 0.9:
        yield f"{side}-same"
    elif grade >= 0.75:
        yield f"{side}-likely"
    elif grade >= 0.53:
        yield f"{side}-may-be"
    elif grade > 0.0:
        yield f"{side}-unknown"
    else:
        yield f"{side}-other"


def match_sides(
    letter: Document, mention: Mention, candidate: Document, names: Collection[str] = ()
) -> tuple[float | None, float | None] | None:
    """How well sender and recipient of the candidate are those that the words give; None where they contradict.

    `names` are the names in the candidate's text. A side that the words leave open is None. Another office may answer
    than the one that was written to, so the recipient may be another where the sender is right.
    """
    writers, readers = senders_of(letter), letter.recipients
    present = candidate.participants
    theirs_from, theirs_to = (*senders_of(candidate), *present), (*candidate.recipients, *present)
    from_ = _side(mention.sender, writers, readers, theirs_from, letter, candidate)
    named = mention.sender not in ("writer", "addressee", None)
    if from_ == 0.0 and named and told_in(mention.sender or "", names):
        # "Hale's 571": the telegram is his office's, and says that it comes from him.
        from_ = 0.2
    if from_ == 0.0 and (not mention.date and not (named and went_to(mention, letter, candidate))):
        return None
    recipient = mention.recipient or _implied(mention.sender, writers, readers)
    to = _side(recipient, writers, readers, theirs_to, letter, candidate, sent=False)
    if to == 0.0 and not mention.number and not mention.date and (from_ or 0.0) < 0.9:
        return None
    return from_, to


def _implied(named: str | None, writers: Sequence[Party], readers: Sequence[Party]) -> str | None:
    """To whom "the Department's 104" went where nothing is said: to the other of the two who write to one another."""
    if named is None or named in ("writer", "addressee"):
        return None
    meant = role_parties(named, writers, readers)
    return None if not meant else "addressee" if meant is writers else "writer"


def _side(
    named: str | None,
    writers: Sequence[Party],
    readers: Sequence[Party],
    found: Sequence[Party],
    letter: Document,
    candidate: Document,
    *,
    sent: bool = True,
) -> float | None:
    if named is None:
        return None
    if named in ("writer", "addressee"):
        known = writers if named == "writer" else readers
        if not known:
            return None
        grade = parties_match(found, known)
        # A post is one with those who write from there, and a letter goes where its answer comes from.
        if sent and named == "writer" and letter.place and candidate.place:
            same = fold(letter.place) == fold(candidate.place)
            return max(grade, 0.8) if same else min(grade, 0.85)
        if not sent and named == "writer" and 0.0 < grade < 0.8 and letter.place and _in_town(letter.place, found):
            return 1.0
        return grade
    meant = role_parties(named, writers, readers)
    if meant:
        # "Embtel" is an office's: a man who signed, of whom no office is known, speaks neither for it nor against it.
        return parties_match(_seated(found), _seated(meant)) if found else 0.5
    # A post is called by its town; a series has a name of its own, which stands for its sender.
    if sent and any(
        name in fold(words) for words in (candidate.place, candidate.number) if words for name in _spellings(named)
    ):
        return 1.0
    titled = _titled(named, candidate.title, bool(found)) if sent and candidate.title else 0.0
    if not found:
        return titled or 0.5
    grade = max(titled, name_match(named, found), _in_words(fold(named), found))
    if grade == 0.0 and (office := fold(named)) in OFFICES:
        # "the Embassy" in a paper of others: some embassy, and no department.
        if role_parties(office, found, ()):
            return 0.6
        return 0.5 if not _officers(found) else 0.0 if role_parties(OTHER_OFFICE[office], found, ()) else 0.3
    return grade


def _titled(named: str, title: str, signed: bool) -> float:
    """1 where *named* is a series' short form of the title ("HBP" of "Harbour Board Paper"), 0.6 a word of it.

    0.8 where it is an office that the title names as the sender's, or the title of a paper that nobody signed has it:
    there it stands for the author.
    """
    short = named.removesuffix("s")
    if short.isupper() and 1 < len(short) < _LONGEST_SHORT:
        first = "".join(word[0] for word in title.replace("Draft ", "").split() if word[0].isupper())
        return 1.0 if first.startswith(short) else 0.0
    words, giver = fold(named).split(), _GIVEN_TO.split(title, maxsplit=1)[0]
    if len(words) > _OF_OFFICE and f" {' '.join(words)} " in f" {fold(giver)} ":
        return 0.8
    if words and words[-1] not in _ANY_OFFICE and words[-1] in fold(giver).split():
        return 0.6 if signed else 0.8
    return 0.0


_GIVEN_TO = re.compile(r"\sto\s")
_OF_OFFICE = 2
_ANY_OFFICE = frozenset(["secretary", "president", "minister", "ambassador", "director", "department", "government"])


_LONGEST_SHORT = 7


def told_in(named: str, names: Collection[str]) -> bool:
    """Whether one of the names in a text is the last word of *named*."""
    words = named.split()
    if fold(named) in OFFICES:
        return False  # every text has an embassy
    return bool(words and names and (stem := name_stem(words[-1])) and stem in names)


def _spellings(named: str) -> Iterator[str]:
    """The name, the series in the singular ("Delgas 571"), and its last word, before which a sentence may begin."""
    name = fold(named)
    yield name
    if name.endswith("s") and len(name) > 4:
        yield name[:-1]
    last = name.rsplit(" ", 1)[-1]
    if len(last) > 3 and last != name:
        yield last


def _seated(parties: Sequence[Party]) -> Sequence[Party]:
    """The parties of which an office or body is known, or all, where it is of none."""
    return tuple(party for party in parties if party.office or party.body) or parties


def _officers(parties: Sequence[Party]) -> bool:
    """Whether any of the parties has an office or body that one could go by."""
    return any(party.office or party.body for party in parties)


def _in_words(name: str, parties: Sequence[Party]) -> float:
    """0.8 where the words of *name* stand in an office or body ("Paris" for the Embassy there is not among them)."""
    words = set(name.split())
    for party in parties:
        known = set(fold(" ".join(filter(None, (party.name, party.office, party.body)))).split())
        if words and words <= known:
            return 0.8
    return 0.0


def _in_town(place: str, parties: Sequence[Party]) -> bool:
    """Whether an address ends in *place*: "Ministry of Roads, Vale"."""
    town = fold(place)
    parts = (part for party in parties for part in (party.office, party.body) if part and "," in part)
    return bool(town) and any(fold(part.rsplit(",", 1)[1]) == town for part in parts)


def went_to(mention: Mention, letter: Document, candidate: Document) -> bool:
    """Whether the post that is named is the one to which the candidate went: "Karsk 1192" may be sent there."""
    if not mention.number or not mention.sender or fold(mention.sender) in OFFICES:
        return False
    return (_side(mention.sender, (), (), candidate.recipients, letter, candidate, sent=False) or 0.0) >= 0.75
