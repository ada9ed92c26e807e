from __future__ import annotations

import pytest

from regesta.description.kinds import kind_of_citation, kind_of_heading


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Letter From A to B", "letter"),
        ("Memorandum by the Head of the Telegram Section", "memorandum"),
        ("Memorandum of a Telephone Conversation Between A and B", "memorandum of conversation"),
        ("Notes on the Conversation of A with B", "memorandum of conversation"),
        ("Minutes of the Meeting of the Harbour Board", "minutes"),
        ("Circular Telegram From A to Certain Posts", "telegram"),
        ("Despatch From the Consul in Vale", "despatch"),
        ("Aide-Mémoire From the Embassy", "note"),
        ("Editorial Note", "editorial note"),
        ("Position Paper Prepared in the Harbour Board", "other"),
        ("Brief von Karl Loos an Emil Brandt", "letter"),
        ("Télégramme du Ministre", "telegram"),
        ("Письмо А. Рудина в ЦК", "letter"),
        ("Journal of Ambassador Sorin", "other"),
    ],
)
def test_the_leading_words_of_a_heading_say_the_kind(heading: str, kind: str) -> None:
    found = kind_of_heading(heading, 0, len(heading))
    assert found is not None
    assert found.kind == kind


def test_a_heading_of_parties_only_says_no_kind() -> None:
    heading = "The Ambassador in Vale (Dorn) to the Minister of Letters"
    assert kind_of_heading(heading, 0, len(heading)) is None


def test_a_citation_may_end_with_the_kind() -> None:
    found = kind_of_citation("711.4/5-1248: Telegram", 0, 22)
    assert found is not None
    assert found.kind == "telegram"
    assert kind_of_citation("Calder Library, Box 3", 0, 21) is None
