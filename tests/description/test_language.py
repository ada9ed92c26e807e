from __future__ import annotations

import pytest

from regesta.description.function_words import language_by_function_words
from regesta.description.language import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Am primit scrisoarea dumneavoastră din 3 mai şi am citit-o cu atenţie.", "ro"),
        ("Мы получили ваше письмо от 3 мая и внимательно его рассмотрели.", "ru"),
        ("Wir haben Ihren Brief vom 3. Mai mit Aufmerksamkeit gelesen.", "de"),
        ("We have received your letter of May 3 and have read it with care.", "en"),
        ("ВАШЕ ПИСЬМО ПОЛУЧЕНО ОТВЕТ СЛЕДУЕТ", "ru"),
        ("Harbour Office, Sarn\n\nplease send the pilots' papers soon", "en"),
    ],
)
def test_the_language_of_a_sentence_is_found(text: str, code: str) -> None:
    assert find_language(text) == code


@pytest.mark.parametrize("text", ["", "Vale, 3.5.61", "12345 67890 12345 67890"])
def test_too_few_letters_give_no_verdict(text: str) -> None:
    assert find_language(text) is None


@pytest.mark.parametrize(
    "text",
    ["Copenhagen, May 7, 1958, 11 p.m.", "Memorandum of Conversation\n\nJune 9, 1960.", "Hohlen, November 3, 1931."],
)
def test_names_and_days_are_of_no_language(text: str) -> None:
    assert find_language(text) is None


def test_a_telegram_of_short_words_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regesta.description.language._identifier", lambda: pytest.fail("the model was loaded"))
    text = "Reftel 44. Dept concurs ur view re pilots. Govt Sarn willing discuss. Embtel 12 foregoing repeated Hohlen."
    assert find_language(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Vellin, 3 May 1871\n\nDear Sir,\n\nYour letter no. 3 reached me.\n\nA. Marchal\n", "en"),
        ("Vellin, le 3 mai 1871\n\nCher Monsieur,\n\nVotre lettre m'est bien parvenue.\n\nA. Marchal\n", "fr"),
        ("Vellin, 3. Mai 1871\n\nLieber Herr Brand,\n\nIhren Brief habe ich mit Dank erhalten.\n\nA. Marchal\n", "de"),
    ],
)
def test_a_letter_of_one_line_needs_no_model(text: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regesta.description.language._identifier", lambda: pytest.fail("the model was loaded"))
    assert find_language(text) == code


def test_few_words_of_two_languages_are_left_to_the_model() -> None:
    assert language_by_function_words("Monsieur, votre lettre: your letter.") is None
