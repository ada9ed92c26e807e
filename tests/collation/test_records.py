from __future__ import annotations

from regesta.collation import may_be_one_record, record_keys
from regesta.model import Draft

from .letters import claim

DAY = claim("date", "1957-03-03", "label/date")
FROM = claim("senders", {"name": "Oskar Velin", "body": "CC of the NPU"}, "label/sender")
TO = claim("recipients", {"name": "Anton Marsk-Orel"}, "label/recipient")
LETTER = Draft(
    0,
    2000,
    (
        claim("date", "1957-03-03", "letter/dateline"),
        claim("senders", {"name": "O. Velin", "body": "Central Committee of the NPU"}, "letter/signature"),
        claim("recipients", {"name": "A. Marsk-Orel"}, "letter/address"),
    ),
)
CARD = Draft(0, 0, (DAY, FROM, TO))


def test_a_card_without_text_finds_its_letter() -> None:
    assert set(record_keys(CARD)) & set(record_keys(LETTER))
    assert may_be_one_record(CARD, LETTER).one


def test_without_an_addressee_nothing_is_proved() -> None:
    card = Draft(0, 0, (DAY, FROM))
    assert record_keys(card) == ()
    assert not may_be_one_record(card, LETTER).one


def test_another_day_or_another_kind_is_another_letter() -> None:
    assert not may_be_one_record(
        Draft(0, 0, (claim("date", "1957-03-04", "label/date"), FROM, TO)), LETTER
    ).one
    kinds = [claim("kind", kind, "label/kind") for kind in ("letter", "telegram")]
    assert not may_be_one_record(
        Draft(0, 0, (*CARD.claims, kinds[0])), Draft(0, 900, (*LETTER.claims, kinds[1]))
    ).one


def test_texts_in_two_languages_are_a_letter_and_its_translation() -> None:
    original = claim("languages.original", "ru", "label/language")
    found = may_be_one_record(Draft(0, 900, (*LETTER.claims, original)), LETTER, "en", "ru")
    assert (found.one, found.link, found.link_from) == (False, "translation-of", "a")


def test_two_texts_of_one_day_in_one_language_are_two_letters() -> None:
    assert not may_be_one_record(LETTER, Draft(3000, 5000, LETTER.claims), "en", "en").one
