"""How sure a party is depends on how the document names it, and never on the name."""

from __future__ import annotations

from regesta.description.letter import read_letter
from regesta.model import Claim

LETTER = (
    "Vale, May 3, 1961\n\nDear Mr. Dorn:\n\nThe lights of the harbour are out again, and I hope for your help. "
    "I should be glad to know when your engineers can come.\n\nSincerely yours,\n\n{}\n"
)


def sender(signature: str) -> Claim:
    text = LETTER.format(signature)
    return next(claim for claim in read_letter(text, 0, len(text)).claims if claim.field == "senders")


def test_a_full_name_is_surer_than_a_given_name_or_initials() -> None:
    full, given, initials = sender("Anna Marek"), sender("Anna"), sender("A.M.")
    assert full.confidence > 0.7
    assert full.confidence > given.confidence
    assert full.confidence > initials.confidence
    assert initials.confidence < 0.5


def test_another_name_of_the_same_form_is_as_sure() -> None:
    assert sender("Anna Marek").confidence == sender("Karl Hollin").confidence
