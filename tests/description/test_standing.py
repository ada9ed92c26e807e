from __future__ import annotations

from typing import Any

from regesta.description.standing import standing
from regesta.model import Claim


def claim(field: str, value: Any, method: str, text: str = "words") -> Claim:
    return Claim(field, value, text, 0, len(text), method)


def test_a_kind_by_form_steps_back_before_the_headings() -> None:
    kept = list(standing([claim("kind", "letter", "letter/form@2"), claim("kind", "telegram", "heading/kind@1")]))
    assert [row.value for row in kept] == ["telegram"]


def test_a_documents_own_name_stays_as_a_rival() -> None:
    kept = list(standing([claim("kind", "memorandum", "letter/own-name@1"), claim("kind", "letter", "heading/kind@1")]))
    assert [(row.value, row.method) for row in kept] == [
        ("memorandum", "inference/own-name@1"),
        ("letter", "heading/kind@1"),
    ]


def test_a_vague_addressee_stays_behind_the_headings() -> None:
    vague = claim("recipients", {"office": "Secretary"}, "letter/head@1", "The Secretary")
    explicit = claim("recipients", {"name": "Dorn", "office": "Secretary"}, "heading/parties@1", "Secretary Dorn")
    assert next(standing([vague, explicit])).method == "inference/vague-head@1"
    assert next(standing([vague])).method == "letter/head@1"


def test_a_salutation_names_the_recipient_where_nothing_else_does() -> None:
    saluted = claim("recipients", {"name": "Karl"}, "letter/salutation@2")
    assert list(standing([saluted])) == [saluted]
    addressed = claim("recipients", {"name": "Karl Loos"}, "letter/address@1")
    assert list(standing([saluted, addressed])) == [addressed]


def test_the_signer_of_a_posts_telegram_signs_for_the_post() -> None:
    kind = claim("kind", "telegram", "letter/form@2")
    post = claim("senders", {"body": "Embassy in Peru"}, "inference/post@1")
    signer = claim("senders", {"name": "Dorn"}, "inference/telegram-signer@1")
    signed = claim("senders", {"name": "Dorn"}, "letter/signed@1")
    assert list(standing([kind, post, signer, signed])) == [kind, post, signer]
    headed = claim("senders", {"body": "Embassy in Chile"}, "heading/parties@1")
    assert list(standing([kind, post, signer, signed, headed])) == [kind, headed]


def test_who_signs_for_another_is_not_who_sends() -> None:
    signed = claim("senders", {"name": "Dorn"}, "letter/signed@1")
    behalf = claim("senders", {"body": "Harbour Board"}, "letter/signed-for@1")
    kind = claim("kind", "memorandum", "letter/form@2")
    assert list(standing([kind, behalf, signed])) == [kind, behalf]
    post = claim("senders", {"body": "Embassy in Peru"}, "inference/post@1")
    telegram = claim("kind", "telegram", "letter/form@2")
    assert list(standing([telegram, post, behalf, signed])) == [telegram, post]
