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
    assert not may_be_one_record(Draft(0, 0, (claim("date", "1957-03-04", "label/date"), FROM, TO)), LETTER).one
    kinds = [claim("kind", kind, "label/kind") for kind in ("letter", "telegram")]
    assert not may_be_one_record(Draft(0, 0, (*CARD.claims, kinds[0])), Draft(0, 900, (*LETTER.claims, kinds[1]))).one


def test_texts_in_two_languages_are_a_letter_and_its_translation() -> None:
    original = claim("languages.original", "ru", "label/language")
    found = may_be_one_record(Draft(0, 900, (*LETTER.claims, original)), LETTER, "en", "ru")
    assert (found.one, found.link, found.link_from) == (False, "translation-of", "a")


def test_two_texts_of_one_day_in_one_language_are_two_letters() -> None:
    assert not may_be_one_record(LETTER, Draft(3000, 5000, LETTER.claims), "en", "en").one


def test_a_translation_is_found_by_its_writer_though_offices_have_other_names() -> None:
    original = claim("languages.original", "fr", "label/language")
    day = claim("date", "1957-03-03", "letter/dateline")
    here = Draft(
        0,
        900,
        (
            day,
            original,
            claim("senders", {"name": "O. Velin", "office": "Secretary"}, "letter/signature"),
            claim("recipients", {"office": "Minister of Dams"}, "letter/address"),
        ),
    )
    there = Draft(
        0,
        900,
        (
            day,
            original,
            claim("senders", {"name": "Oskar Velin", "office": "Secr\u00e9taire"}, "letter/signature"),
            claim("recipients", {"name": "A. Tarn", "office": "Ministre des barrages"}, "letter/address"),
        ),
    )
    assert set(record_keys(here)) & set(record_keys(there))
    found = may_be_one_record(here, there, "en", "fr")
    assert (found.one, found.link, found.link_from) == (False, "translation-of", "a")
    assert may_be_one_record(here, there, "en", "en").link is None


def test_a_card_of_an_agreement_has_its_two_parties_instead_of_a_recipient() -> None:
    sides = tuple(
        claim("senders", {"body": body}, "heading/between") for body in ("Ministry of Dams", "Office of Locks")
    )
    frame = (claim("date", "1957-03-03", "label/date"), claim("kind", "agreement", "heading/kind"), *sides)
    card, text = Draft(0, 0, frame), Draft(0, 2000, frame)
    assert set(record_keys(card)) & set(record_keys(text))
    assert may_be_one_record(card, text).one
    one_side = Draft(0, 0, frame[:-1])
    assert not may_be_one_record(one_side, text).one
