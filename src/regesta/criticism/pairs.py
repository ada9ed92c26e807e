"""The pairs of correspondents of a document, as keys that don't depend on spelling or direction."""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Document, Party
from regesta.onomastics import body_key, fold, person_key


def pair_keys(document: Document) -> set[str]:
    """Return one key for each pair of a sender and a recipient, the same in both directions."""
    one = _keys((*document.senders, *document.signatories))
    other = _keys(document.recipients)
    return {"|".join(sorted((a, b))) for a in one for b in other if a != b}


def sent_keys(document: Document, *, back: bool = False) -> set[str]:
    """Return one key for each way from a sender to a recipient; with *back*, for those from recipients to senders."""
    one = _keys((*document.senders, *document.signatories))
    other = _keys(document.recipients)
    if back:
        one, other = other, one
    return {f"{a}>{b}" for a in one for b in other if a != b}


def _keys(parties: Sequence[Party]) -> set[str]:
    keys: set[str] = set()
    for party in parties:
        if party.body:
            keys.add(body_key(party.body))
        if party.name:
            keys.add(person_key(party.name))
        if party.office and not party.name and not party.body:
            keys.add(fold(party.office))
    return keys - {""}
