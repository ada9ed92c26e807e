"""What a letter's mentions mean taken together: which speak of one document, and which tell of any.

In: a letter with its mentions. Out: the mentions with what they tell one another, without the letter's own number;
whether a mention that finds nothing held tells enough of a letter to be recorded; which of several versions is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from regesta.model import Document, Mention, Party
from regesta.model.exchange import REPLIES
from regesta.onomastics import same_person

from .joins import number_key
from .letter import Letter
from .nouns import kinds_agree
from .parties import parties_match, senders_of
from .reckoning import day_of
from .seats import is_name

_HEAD = 600
"""Characters from the start within which a letter's own number stands."""


def told_once(letter: Letter) -> list[Mention]:
    """Return the mentions but the letter's own number; those of one number or one day share what each tells.

    "Yours 212" above, "telegram 212 of April 29" in a note below: one telegram, of that sender and that date.
    """
    mentions = [mention for mention in letter.mentions if not _is_own_number(letter, mention)]
    return [_completed(mention, mentions) if not mention.unnamed else mention for mention in mentions]


def _is_own_number(letter: Letter, mention: Mention) -> bool:
    number = letter.document.number
    return bool(
        number
        and mention.number
        and mention.sender is None
        and mention.start - letter.offset < _HEAD
        and number_key(mention.number) == number_key(number)
        and kinds_agree(mention.kind, letter.document.kind) >= 0.5
    )


def _completed(mention: Mention, others: Sequence[Mention]) -> Mention:
    for other in others:
        if other is mention or other.unnamed or not _is_one(mention, other):
            continue
        mention = replace(
            mention,
            date=mention.date or other.date,
            inferred_date=mention.inferred_date if mention.date else other.inferred_date,
            number=mention.number or other.number,
            kind=mention.kind or other.kind,
            sender=mention.sender or other.sender,
            recipient=mention.recipient if mention.sender or not other.sender else other.recipient,
        )
    return mention


def _is_one(mention: Mention, other: Mention) -> bool:
    """Whether two mentions of one letter speak of one document: nothing differs, and number or day is shared."""
    if mention.sender and other.sender and mention.sender != other.sender:
        return False
    if mention.date and other.date and mention.date != other.date:
        return False
    if mention.number and other.number:
        return number_key(mention.number) == number_key(other.number) and kinds_agree(mention.kind, other.kind) >= 0.5
    same_day = mention.date is not None and mention.date == other.date and day_of(mention.date) is not None
    return same_day and kinds_agree(mention.kind, other.kind) == 1.0 and not (mention.number or other.number)


def is_telling(letter: Letter, mention: Mention) -> bool:
    """Return whether *mention* tells enough of a document to record that it existed.

    A number or a day does, and a stated month with a known side. "Your letter" without either does only where the
    reader is known and the letter answers it or says that it came; "a letter from the chief" does not.
    """
    if mention.number or (mention.date and not mention.date.startswith("XXXX-XX")):
        return True
    replied = mention.relation in REPLIES and mention.sender == "addressee"
    return replied and bool(letter.document.recipients) and not letter.document.number


def _same_persons(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether no person speaks against it: offices and bodies have another name in each language."""
    first, second = (
        [party.name for party in parties if party.name and is_name(party.name)] for parties in (one, other)
    )
    return not first or not second or any(same_person(a, b) != "different" for a in first for b in second)


def are_copies(several: Sequence[Document]) -> bool:
    """Return whether these are one circular's copies: day, number and senders agree."""
    first = several[0]
    return bool(first.date) and all(
        one.date == first.date
        and one.number == first.number
        and parties_match(senders_of(one), senders_of(first)) >= 0.9
        for one in several[1:]
    )


def version_read(letter: Document, rivals: Sequence[Document]) -> Document | None:
    """Return the one of *rivals* that the letter's writer read, where they are one letter in several languages.

    They are where date, parties and number agree and no two are in one language. The version in the letter's own
    language is taken, else the first in the order of ids.
    """
    spoken = [frozenset(one.languages.held) if one.languages else frozenset() for one in rivals]
    if any(not tongue for tongue in spoken) or len({*spoken}) < len(rivals):
        return None
    first = rivals[0]
    for one in rivals[1:]:
        if one.date != first.date or (one.number and first.number and one.number != first.number):
            return None
        if not _same_persons(senders_of(one), senders_of(first)) or not _same_persons(one.recipients, first.recipients):
            return None
    own = frozenset(letter.languages.held) if letter.languages else frozenset()
    order = sorted(rivals, key=lambda one: (not (one.languages and own & set(one.languages.held)), one.id))
    return order[0]
