"""The kind of a text without a heading, by its signs; and the words that are quoted for it."""

from __future__ import annotations

import pytest

from regesta.description.kind_weighing import weigh
from regesta.description.letter import read_letter


def kind(text: str) -> tuple[object, str] | None:
    return next(
        ((c.value, c.text) for c in read_letter(text, 0, len(text)).claims if c.field == "kind"),
        None,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vale, May 3, 1961\n\nDear Mr. Dorn:\n\nI should be glad to know when your engineers can come, for the "
            "lights are out.\n\nSincerely yours,\n\nAnna Marek\n",
            "letter",
        ),
        (
            "Karsk, July 2, 1957—5 p.m.\n\n1422. Deptel 596. Saw harbor master last night in order ascertain when "
            "lights restored. He said repair expected soonest, asked we inform shipping.\n\nDorn\n",
            "telegram",
        ),
        (
            "Vale, den 3. Mai 1961\n\nSehr geehrter Herr Dorn!\n\nIch wäre Ihnen dankbar, wenn Sie mir mitteilen "
            "könnten, wann Ihre Ingenieure kommen.\n\nMit freundlichen Grüßen\n\nAnna Marek\n",
            "letter",
        ),
    ],
)
def test_the_form_tells_the_kind_in_words_of_the_text(text: str, expected: str) -> None:
    found = kind(text)
    assert found is not None
    assert found[0] == expected
    assert found[1] in text


def test_probabilities_of_the_kinds_add_up() -> None:
    odds = weigh([("salutation", (0, 4)), ("closing", (8, 9))])
    assert sum(odds.values()) == pytest.approx(1)
    assert max(odds, key=odds.__getitem__) == "letter"


def test_a_name_for_itself_gives_way_to_a_form_beyond_doubt() -> None:
    letter = (
        "Vale, May 3, 1961\n\nNOTE\n\nDear Mr. Dorn:\n\nI should be glad to know when your engineers can come, for "
        "the lights are out.\n\nSincerely yours,\n\nAnna Marek\n"
    )
    found = kind(letter)
    assert found is not None
    assert found[0] == "letter"
    memorandum = kind("Vale, May 3, 1961\n\nMEMORANDUM\n\nThe lights of the harbour are out since Monday.\n")
    assert memorandum == ("memorandum", "MEMORANDUM")
