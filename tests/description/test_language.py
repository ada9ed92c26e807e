from __future__ import annotations

import pytest

from regesta.description.language import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Am primit scrisoarea dumneavoastră din 3 mai şi am citit-o cu atenţie.", "ro"),
        ("Мы получили ваше письмо от 3 мая и внимательно его рассмотрели.", "ru"),
        ("Wir haben Ihren Brief vom 3. Mai mit Aufmerksamkeit gelesen.", "de"),
        ("We have received your letter of May 3 and have read it with care.", "en"),
    ],
)
def test_the_language_of_a_sentence_is_found(text: str, code: str) -> None:
    assert find_language(text) == code


@pytest.mark.parametrize("text", ["", "Vale, 3.5.61", "12345 67890 12345 67890"])
def test_too_few_letters_give_no_verdict(text: str) -> None:
    assert find_language(text) is None
