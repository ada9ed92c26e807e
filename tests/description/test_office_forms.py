"""Heads as offices set them: two columns on a line, a kind with its number, two-line headings, bracketed names."""

from __future__ import annotations

from typing import Any

import pytest

from regesta.description import describe
from regesta.description.own_number import named_number
from regesta.description.signature import read_signature
from regesta.model import Transcription

TEXT = "The Board has seen to the sluice at Harna before the frost, and asks that the plans be sent by ship."


def claims(text: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for draft in describe(Transcription(text, "text@1", "text/plain")).drafts:
        for claim in draft.claims:
            found.setdefault(claim.field, []).append(claim.value)
    return found


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Cablegram 318                    VALE, 9 December 1949, 4.05 p.m.", "318"),
        ("Nr. 12                              Velden, den 9. Februar 1911", "12"),
        ("D. n° 54                                     Orle, 3 mai 1882.", None),
        ("                                                    Исх. № 418", "418"),
        ("Despacho núm. 237", "237"),
        ("TELEGRAMĂ NR. 083.214", "083.214"),
        ("ШИФРТЕЛЕГРАММА № 1187", "1187"),
        ("Telegram 611 of the Department was not received", None),
        ("Your telegram       My telegram", None),
    ],
)
def test_a_number_stands_in_a_column_of_its_own(line: str, number: str | None) -> None:
    span = named_number(line)
    assert (line[slice(*span)] if span else None) == number


def test_another_telegrams_number_at_the_head_of_the_text_is_not_its_own() -> None:
    assert "number" not in claims(f"Vale, 9 December 1949.\n\nSECRET\n\nYour 402.\n\n{TEXT}\n\nDorn\n")


def test_a_foreign_offices_sign_in_brackets_is_no_number_of_the_telegram() -> None:
    assert "number" not in claims(f"[C 9708/4770/18]\n\nVale, 17 September 1938.\n\n{TEXT}\n\nDorn\n")


def test_letters_that_are_set_apart_are_read_as_a_word() -> None:
    assert "memorandum" in claims(f"Velden, den 22. November 1971\n\nV e r m e r k\n\n{TEXT}\n\nDorn\n")["kind"]


def test_a_memorandum_on_a_talk_records_it() -> None:
    text = f"Velden, den 22. November 1971\n\nVermerk\n\nüber ein Gespräch mit Genossen Marek\n\n{TEXT}\n\nDorn\n"
    assert "memorandum of conversation" in claims(text)["kind"]


def test_the_heading_of_two_lines_names_the_sender_on_the_first() -> None:
    head = "Secretary of State for Ports\nto High Commissioner in Orland"
    found = claims(f"{head}\n\nTelegram 611                    Vale, November 3, 1956\n\nSECRET.\n\n{TEXT}\n")
    assert [party.get("office") or party.get("body") for party in found["senders"]] == ["Secretary of State for Ports"]
    assert found["number"] == ["611"]


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("(J. P. Dorn)", {"name": "J. P. Dorn"}),
        ("(w.g.) J. van Dorn", {"name": "J. van Dorn"}),
        ("Dorn\nSektionsleiter", {"name": "Dorn", "office": "Sektionsleiter"}),
    ],
)
def test_names_under_the_hand(block: str, value: dict[str, str]) -> None:
    first = block.find("\n")
    lines = ((0, len(block)),) if first < 0 else ((0, first), (first + 1, len(block)))
    assert [claim.value for claim in read_signature(block, lines, 0.9)] == [value]


def test_what_stands_above_the_text_signs_nothing() -> None:
    head = "ШИФРТЕЛЕГРАММА № 1187\n\nИз Вельдена        Строго секретно\n\nТов. ДОРНУ."
    found = claims(f"{head}\n\n{'Докладываю о плотине. ' * 6}\n\nМАРЕК\n")
    assert [claim.get("name") for claim in found["signatories"]] == ["МАРЕК"]
