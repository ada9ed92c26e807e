from __future__ import annotations

import pytest

from regesta.description import read_letter
from regesta.description.enclosures import find_enclosures

LETTER = (
    "Vale, May 3, 1961.\n\nDear Mr. Dorn: I enclose what the Harbour Board has written to us.\n\n"
    "Sincerely,\n\nAnna Marek\n\n"
)
INNER = "\n\nKarsk, April 2, 1961.\n\nDear Madam: The lights will be lit again on the first of June.\n\nOtto Vesk\n"


@pytest.mark.parametrize("mark", ["[Enclosure]", "Attachment", "Tab A", "Attachment 2", "Anlage", "[Annex 1]"])
def test_an_enclosure_is_a_document_in_the_document(mark: str) -> None:
    text = LETTER + mark + INNER
    reading = read_letter(text, 0, len(text))
    assert len(reading.enclosures) == 1
    inner = reading.enclosures[0]
    assert text[slice(*reading.text_span)] == LETTER.strip()
    assert text[slice(*inner.text_span)] == INNER.strip()
    assert [claim.value for claim in inner.claims if claim.field == "date"] == ["1961-04-02"]


def test_the_word_at_the_very_foot_is_no_enclosure() -> None:
    assert find_enclosures(LETTER + "Enclosure\n", 0, len(LETTER) + 10) == ()


def test_a_heading_above_everything_is_no_letter_that_encloses() -> None:
    text = "Attachment" + INNER
    assert find_enclosures(text, 0, len(text)) == ()
