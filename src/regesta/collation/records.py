"""Two records of one letter where texts can't tell: a card without text, a letter in another language.

In: two drafts, and the languages of their captures. Out: join keys to find such pairs by, and a `Verdict`.
Only the claims speak here, so they must say the same on all that identifies a letter: the day, who wrote
it, to whom.
"""

from __future__ import annotations

from itertools import product
from typing import Final

from regesta.chronology import bounds
from regesta.model import Draft
from regesta.onomastics import body_key, person_key

from .agreement import same_day, stance
from .comparison import Side
from .parties import names_match, parts
from .trust import where
from .verdict import Verdict, kinds_differ

TEXTLESS: Final = 80
"""Characters of own text up to which a draft is a record only."""
_FORMAL: Final = frozenset({"letter", "label", "heading", "citation"})


def record_keys(draft: Draft) -> tuple[str, ...]:
    """Return the keys by which records of one letter find each other: day, a sender and a recipient, sorted.

    Without a day, a sender or a recipient there are none: then nothing could be proved. An agreement has its parties
    for senders, and a letter of which another language is known has its writer, whose name alone no language changes.
    """
    days = {str(claim.value) for claim in draft.claims if claim.field == "date" and _is_day(claim.value)}
    senders, recipients = _party_keys(draft, "senders"), _party_keys(draft, "recipients")
    keys = {"|".join(key) for key in product(days, senders, recipients)}
    if not recipients and len(senders) > 1 and _is_agreement(draft):
        keys |= {"|".join(("agreement", day, *sorted(senders))) for day in days}
    if any(claim.field in ("languages.original", "translators") for claim in draft.claims):
        names = {person_key(party["name"]) for party in _parties(draft, "senders") if "name" in party} - {""}
        keys |= {"|".join(("version", *key)) for key in product(days, names)}
    return tuple(sorted(keys))


def may_be_one_record(a: Draft, b: Draft, language_a: str | None = None, language_b: str | None = None) -> Verdict:
    """Return whether two drafts whose texts can't be compared are one document, by their claims alone.

    They must agree on the day, the senders and the recipients (of an agreement: on both parties; of a letter and
    its translation: not on the recipients, whose offices have two names), and contradict each other in neither
    number nor kind. Then a record without text is one with the letter; two texts in different languages are a
    letter and its translation, two documents that are linked; and two texts in one language that differ are
    two letters.
    """
    if not same_day(a, b) or stance("number", a, b) == "contradict":
        return Verdict(False, "day, senders and recipients do not all agree", 0.7)
    languages = (language_a, language_b) if language_a and language_b and language_a != language_b else None
    original = {str(claim.value) for draft in (a, b) for claim in draft.claims if claim.field == "languages.original"}
    version = languages is not None and bool(original & set(languages)) and _writers_agree(a, b)
    stances = [stance(field, a, b) for field in ("senders", "recipients")]
    if not version and stances != ["agree", "agree"] and not _one_agreement(a, b):
        return Verdict(False, "day, senders and recipients do not all agree", 0.7)
    if kinds_differ(a, b):
        return Verdict(False, "the kinds differ", 0.7)
    if min(a.end - a.start, b.end - b.start) <= TEXTLESS:
        return Verdict(True, "one has no text, and day, senders and recipients agree", 0.75)
    if languages is not None:
        translated: Side | None = "a" if language_b in original else "b" if language_a in original else None
        return Verdict(False, "one letter in two languages", 0.75, "translation-of", translated)
    return Verdict(False, "the texts differ", 0.8)


def _is_day(value: object) -> bool:
    found = bounds(value) if isinstance(value, str) else None
    return found is not None and found[0] is not None and found[0] == found[1]


def _writers_agree(a: Draft, b: Draft) -> bool:
    """Return whether a person who signs or sends one does so for the other, and no addressed person is another."""
    writers = [[party["name"] for party in _parties(draft, "senders") if "name" in party] for draft in (a, b)]
    readers = [[party["name"] for party in _parties(draft, "recipients") if "name" in party] for draft in (a, b)]
    one = any(names_match(x, y) != "different" for x in writers[0] for y in writers[1])
    return one and (not all(readers) or any(names_match(x, y) != "different" for x in readers[0] for y in readers[1]))


def _one_agreement(a: Draft, b: Draft) -> bool:
    """Return whether both are agreements without addressee, between the same parties."""
    if not (_is_agreement(a) and _is_agreement(b)) or _parties(a, "recipients") or _parties(b, "recipients"):
        return False
    first, second = _party_keys(a, "senders"), _party_keys(b, "senders")
    return len(first) > 1 and first == second


def _is_agreement(draft: Draft) -> bool:
    return any(claim.field == "kind" and claim.value == "agreement" for claim in draft.claims)


def _parties(draft: Draft, field: str) -> list[dict[str, str]]:
    fields = (field, "signatories") if field == "senders" else (field,)
    return [parts(claim.value) for claim in draft.claims if claim.field in fields and where(claim) in _FORMAL]


def _party_keys(draft: Draft, field: str) -> set[str]:
    keys: set[str] = set()
    for claim in draft.claims:
        if claim.field == field and where(claim) in _FORMAL:
            party = parts(claim.value)
            keys |= {key for key in (person_key(party.get("name", "")), body_key(party.get("body", ""))) if key}
    return keys
