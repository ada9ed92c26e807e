"""What the rooms below say, in the page's language: every rule has a name, quotations are escaped and isolated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import get_args

import pytest

from regesta.archive.explaining import PLACES
from regesta.archive.methods import METHODS
from regesta.criticism import RULES
from regesta.description.feature_words import in_words
from regesta.description.line_reasons import weights
from regesta.holdings import UnknownIdError
from regesta.model import Capture, Evidence, Finding, counted, told
from regesta.model.judgement import Verb
from regesta.readingroom import gathering, languages, telling, wording


@contextmanager
def spoken(language: str) -> Iterator[None]:
    token = languages.spoken.set(language)
    try:
        yield
    finally:
        languages.spoken.reset(token)


def test_every_rule_has_a_name_for_readers() -> None:
    elsewhere = {"name-spelt-in-several-ways", "reference-with-several-candidates"}
    assert set(wording.RULES) == {rule.name for rule in RULES} | elsewhere


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "The document is dated 6 March 1961 and was received earlier, on 2 March 1961: one of the two dates is "
            "wrong.",
        ),
        (
            "de",
            "Das Dokument ist datiert: 6. März 1961, und wurde früher empfangen: 2. März 1961; eines der beiden Daten "
            "ist falsch.",
        ),
        ("ru", "Дата документа — 6 марта 1961, а получен он раньше: 2 марта 1961; одна из дат неверна."),
    ],
)
def test_a_sentence_is_said_in_the_page_s_language(language: str, expected: str) -> None:
    sentence = told(
        "The document is dated {written:date} and was received earlier, on {received:date}: one of the two dates is "
        "wrong.",
        written="1961-03-06",
        received="1961-03-02",
    )
    with spoken(language):
        assert telling.plain(sentence) == expected


@pytest.mark.parametrize(("num", "expected"), [(1, "1 день"), (2, "2 дня"), (1_205, "1\u00a0205 дней")])
def test_a_number_takes_the_form_of_the_language(num: int, expected: str) -> None:
    sentence = counted(
        "The longest silence: {num} day, between {before:date} and {after:date}.",
        "The longest silence: {num} days, between {before:date} and {after:date}.",
        num,
        before="1961",
        after="1965",
    )
    with spoken("ru"):
        assert telling.plain(sentence).startswith(f"Самое долгое молчание: {expected}, ")


def test_what_is_quoted_is_escaped_and_isolated() -> None:
    sentence = told(
        "The document is said to be from “{named}”, but it is signed by “{signed}”.", named="<b>", signed="אב"
    )
    with spoken("de"):
        html = telling.told(sentence)
    assert "<bdi>&lt;b&gt;</bdi>" in html and "<bdi>אב</bdi>" in html and "<b>" not in html


def test_several_are_joined_as_the_language_joins_them() -> None:
    names = tuple(told("“{words}”", words=word) for word in ("a", "b", "c"))
    sentence = told("One document goes by different titles: {titles}.", titles=names)
    with spoken("fr"):
        assert telling.plain(sentence) == "Un document porte des titres différents : « a », « b » et « c »."


def test_a_finding_of_an_older_archive_is_told_in_english() -> None:
    old = Finding("f", "dates-differ", "doubt", ("d",), "Two <dates>.", (Evidence("c", 0, 1, "x"),))
    with spoken("ro"):
        assert telling.finding(old) == "Two &lt;dates&gt;."
        assert telling.plain_finding(old) == "Two <dates>."


def test_what_methods_read_and_where_is_gathered_for_the_translators() -> None:
    gathered = {message.id for message in gathering.said()}
    assert gathered >= {each.words for each in METHODS.values()} | {str(place) for place in PLACES.values()}


def test_a_reason_names_its_places_in_the_page_s_language() -> None:
    sentence = told("{rival} is believed less than {best}", rival=PLACES["summary"], best=PLACES["citation"])
    with spoken("de"):
        html = telling.told(sentence)
    assert "eine Zusammenfassung" in html and "a summary" not in html and "<bdi>" not in html


def test_an_error_is_told_in_the_page_s_language_and_its_commands_are_marked() -> None:
    error = UnknownIdError(id="d-<b>", hint="")
    with spoken("de"):
        html = telling.refusal(error)
    assert html.startswith("Nichts in diesem Archiv hat die Kennung &#39;d-&lt;b&gt;&#39;.")
    assert "<code>regesta list</code>" in html


def test_a_capture_s_notices_are_told_in_the_page_s_language_and_older_ones_as_they_stand() -> None:
    said = told("Without words: {pages}.", pages=counted("page {numbers}", "{num} pages ({numbers})", 1, numbers="2"))
    new = Capture("sha256:1", "a.pdf", "application/pdf", 1, notices=(str(said),), sentences=(said,))
    old = Capture("sha256:2", "b.pdf", "application/pdf", 1, notices=("Without <words>: page 2.",))
    with spoken("fr"):
        assert telling.notices(new) == ["Sans mots : page <bdi>2</bdi>."]
        assert telling.notices(old) == ["Without &lt;words&gt;: page 2."]


@pytest.mark.parametrize("language", [each for each in languages.LANGUAGES if each != "en"])
def test_every_reason_for_a_line_is_told_in_every_language(language: str) -> None:
    states, _ = weights()
    for feature in {feature for feature, _ in states}:
        said = in_words(feature)
        with spoken(language):
            assert telling.plain(said) != str(said), feature


def test_every_verb_of_a_judgement_has_words() -> None:
    with spoken("ru"):
        assert all(wording.verb(each) != each for each in get_args(Verb))
