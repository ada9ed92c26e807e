"""The keys on which letters and the documents that they name meet, so that only what is new is looked at again.

A letter seeks what its mentions say; a document offers what its record says. Parties take no part: they are compared
by `resolving` on the few candidates that a key brings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from regesta.model import Document, Mention, Party
from regesta.onomastics import body_key, fold, person_key

from .parties import senders_of
from .reckoning import complete, day_of
from .serials import numbers_in

REPLY_DAYS = 120
"""How far back a reply without date may reach; a month bucket each way covers it."""


_DATED = re.compile(r"(?<=\d)\s{0,2}(?:,|\s(?:of|from|dated|du|vom|din|от))\s")
"""What follows a number's own words: "52 of October 21"."""


@lru_cache(maxsize=8192)
def number_key(number: str) -> str:
    """Return a document's number as it is compared: its last run of digits without leading noughts, or folded."""
    number = _DATED.split(number, maxsplit=1)[0]
    digits = re.findall(r"\d+", number)
    if len(digits) == 1:
        return digits[0].lstrip("0") or "0"
    return re.sub(r"[^\w]+", "-", number).strip("-").casefold()


@lru_cache(maxsize=8192)
def number_keys(number: str) -> frozenset[str]:
    """Return the keys of all numbers that a document bears ("256008/Todel 1284" has two)."""
    parts = _DATED.split(number, maxsplit=1)[0]
    keys = {number_key(number)}
    if not parts.isdigit():
        several = re.split(r"\s?[/;,]\s?|\s(?=[A-Z]|\d)", parts)
        keys |= {number_key(part) for part in several if re.search(r"\d", part)}
    return frozenset(keys)


def numbers_of(document: Document) -> frozenset[str]:
    """Return the keys of all numbers under which *document* may be named: its own, its title's, its editions'."""
    keys = number_keys(document.number) if document.number else frozenset()
    return keys | {number_key(each) for each in numbers_in(document.title or "")} | edition_keys(document)


def edition_keys(document: Document) -> frozenset[str]:
    """Return the keys of the numbers that editions print *document* under."""
    return frozenset(number_key(edition.number) for edition in document.editions if edition.number)


def seeks(document: Document, mentions: Sequence[Mention]) -> set[str]:
    """Return the keys under which the documents that *document* names may be found."""
    keys: set[str] = set()
    for mention in mentions:
        if mention.unnamed:
            continue
        if mention.number:
            keys.update(f"number:{number_key(mention.number)}@{year}" for year in _years(document.date, mention.date))
        date = complete(mention.date, document.date) if mention.date else None
        if date and (day := day_of(date)):
            # A day to either side: the dates of drafting, sending and registration differ.
            for shift in (-1, 0, 1):
                keys.add(f"date:{day.fromordinal(day.toordinal() + shift).isoformat()}")
        elif date and len(date) >= 7 and not date.startswith("X"):
            keys.add(f"month:{date[:7]}")
        own_side = {"addressee": document.recipients, "writer": senders_of(document)}.get(mention.sender or "", ())
        if not mention.number:
            # A document without a date can only be met through its sender.
            keys.update(f"from:{party}@undated" for party in _party_keys(own_side))
        if mention.sender == "addressee" and not mention.number and not mention.date:
            keys.update(
                f"from:{party}@{month}" for party in _party_keys(own_side) for month in _months_back(document.date)
            )
    return keys


def offers(document: Document, other_dates: Sequence[str] = ()) -> set[str]:
    """Return the keys under which *document* may be sought; `other_dates` are dates attested beside the chosen one."""
    keys: set[str] = set()
    year = document.date[:4] if document.date and document.date[:4].isdigit() else ""
    keys.update(f"number:{key}@{when}" for key in numbers_of(document) for when in (year or "undated", ""))
    for edtf in (document.date, *other_dates):
        if not edtf:
            continue
        if day := day_of(edtf):
            keys.add(f"date:{day.isoformat()}")
        if re.match(r"\d{4}-\d\d", edtf):
            keys.add(f"month:{edtf[:7]}")
    when = document.date[:7] if document.date and re.match(r"\d{4}-\d\d", document.date) else None
    if document.held and (when or not document.date):
        keys.update(f"from:{party}@{when or 'undated'}" for party in _party_keys(senders_of(document)))
    return keys


def _years(own: str | None, named: str | None) -> set[str]:
    """The years in which a number may have been given: that which is named, else this one and the last."""
    year = next((date[:4] for date in (named, own) if date and date[:4].isdigit()), None)
    # Numbers begin again each year; a letter of January speaks of those of December.
    return {""} if year is None else {year, str(int(year) - 1), "undated"}


def _party_keys(parties: Sequence[Party]) -> set[str]:
    keys: set[str] = set()
    for party in parties:
        if party.body:
            keys.add(body_key(party.body))
        if party.name:
            keys.add(person_key(party.name))
        if party.office and not party.name and not party.body:
            keys.add(fold(party.office))
    return keys - {""}


def _months_back(edtf: str | None) -> set[str]:
    if not edtf or not re.match(r"\d{4}-\d\d", edtf):
        return set()
    year, month = int(edtf[:4]), int(edtf[5:7])
    found = set()
    for _ in range(REPLY_DAYS // 30 + 1):
        found.add(f"month:{year:04}-{month:02}")
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found
