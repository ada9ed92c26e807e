"""Whose word counts for more: the stated order in which claims are believed.

In: claims with their methods. Out: ranks. A method reads "<where>/<how>@<version>"; the order is over
*where* the words stand, as the people who wrote them knew more or less of the letter. To change what is
believed for one field, edit `_OF_FIELD`.
"""

from __future__ import annotations

from typing import Final

from regesta.model import Attestation, Claim

ORDER: Final = ("letter", "label", "heading", "citation", "summary", "filename", "inference")
"""The document's own words, then what those say who hold or print it, then what is only concluded."""

# A TEI header is its editor's label; other names that readers may use for the same places.
_ALIKE: Final = {"tei": "label", "header": "label", "page": "label", "layout": "label", "edition": "heading"}

# What a document is called and what kind it is are told by those who catalogued it; its own words only hint
# at it (a telegram may begin "Dear Mr. President"). The other fields follow `ORDER`.
_EDITORIAL: Final = ("label", "heading", "letter", "citation", "summary", "filename", "inference")
_OF_FIELD: Final = {"title": _EDITORIAL, "kind": _EDITORIAL}

STATED: Final = 0.5
"""A claim that is more likely wrong than right gives no value: it is a rival, even where it is alone."""


STATED_INFERRED: Final = {"recipients": 0.8, "senders": 0.6}
"""So sure a telegram's party must be that no word of it says to be one: of the recipients that are only concluded,
those below were wrong more often than a reader would bear with (chosen on volumes that the weights had not seen)."""

_TELEGRAPHED: Final = ("inference/post", "inference/series", "inference/telegram-signer")


def least_sure(claim: Claim | Attestation) -> float:
    """Return the confidence from which *claim* is stated."""
    concluded = claim.inferred and claim.method.startswith(_TELEGRAPHED)
    return STATED_INFERRED.get(claim.field, STATED) if concluded else STATED


def doubtful(claim: Claim | Attestation) -> bool:
    """Return whether *claim* is too unsure to be stated; it stays as a rival, with its words."""
    return claim.confidence < least_sure(claim)


def where(claim: Claim | Attestation) -> str:
    """Return where the words of *claim* stand; "inference" for whatever is marked as inferred."""
    if claim.inferred:
        return "inference"
    place = claim.method.partition("/")[0].partition("@")[0]
    place = _ALIKE.get(place, place)
    return place if place in ORDER else "inference"


def rank(claim: Claim | Attestation) -> int:
    """Return the rank of *claim* among those of its field: 0 is believed first."""
    return _OF_FIELD.get(claim.field, ORDER).index(where(claim))


def how(claim: Claim) -> str:
    """Return the method of *claim* without its version: claims that share it were read in one way."""
    return claim.method.partition("@")[0]
