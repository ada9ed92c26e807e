"""Which way a document goes, by the parties of its head."""

from __future__ import annotations

import pytest

from regesta.correspondence.bearing import bearing_of


@pytest.mark.parametrize(
    ("head", "bearing"),
    [
        ("14. Telegram From the Department of State to the Embassy in Marlovia", "down"),
        ("FROM: SecState\nTO: AmEmbassy Teversham", "down"),
        ("The Ambassador in Marlovia (Ferrand) to the Secretary of State", "up"),
        ("7. Letter From President Orme to Prime Minister Talvik", "state"),
        ("The Secretary of State to the Secretary of Agriculture (Benbow)", "level"),
        ("Dear Anna,", "level"),
    ],
)
def test_the_parties_of_the_head_tell_the_way(head: str, bearing: str) -> None:
    text = head + "\n\nTeversham, May 3, 1951.\n\nWe went to the sea.\n"
    assert bearing_of(text, 0, len(text)) == bearing


def test_only_the_documents_own_head_is_read() -> None:
    text = "Telegram From the Department of State to the Embassy in Marlovia\n\nDear Anna,\nWe went to the sea.\n"
    assert bearing_of(text, text.index("Dear"), len(text)) == "level"
