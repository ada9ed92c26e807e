"""How sure a party is depends on how the document names it, and never on the name."""

from __future__ import annotations

from regesta.description.letter import read_letter
from regesta.description.party_weighing import ALONE
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


def test_a_surname_alone_is_surer_than_a_given_name_alone() -> None:
    assert sender("Marek").confidence > sender("Rosa").confidence


def test_the_post_of_a_telegram_and_its_signer_are_as_sure_as_each_other() -> None:
    text = (
        "Lima, July 2, 1957—5 p.m.\n\n1422. Deptel 596. Saw harbor master last night; lights out since Tuesday, "
        "believe repair needed soonest.\n\nDorn\n"
    )
    claims = [c for c in read_letter(text, 0, len(text)).claims if c.field == "senders" and c.inferred]
    assert {c.method for c in claims} == {"inference/post-named@1", "inference/telegram-signer@1"}
    assert len({c.confidence for c in claims}) == 1


def test_who_alone_signs_what_is_not_in_english_has_sent_it() -> None:
    german = (
        "Telegramm\n\nVelden, den 3. Mai 1924\n\nAn das Hafenamt\n\nDer Hafenmeister erklärte mir heute, dass die "
        "Lichter bis zum Herbst nicht brennen werden.\n\nMarek\n"
    )
    english = (
        "Telegram\n\nVelden, May 3, 1924\n\nTo the Harbour Board\n\nThe harbour master told me today that the "
        "lights will not burn until the autumn.\n\nMarek\n"
    )
    sure = [
        next(c.confidence for c in read_letter(text, 0, len(text)).claims if c.field == "senders")
        for text in (german, english)
    ]
    assert sure[0] >= ALONE > sure[1]
