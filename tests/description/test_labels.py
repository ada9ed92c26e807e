"""Labels are known by their words, whatever marks stand around them; languages by their names in several languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.description.labels import LABEL_OF, inline_labels, read_label
from regesta.description.language_names import language_code, split_languages


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("**Citation:**", "citation", ""),
        ("  • Citation", "citation", ""),
        ("### Original Language", "language", ""),
        ("Record ID: 55021", "record id", "55021"),
        ("**Language:** German", "language", "German"),
        ("Originalsprache", "language", ""),
        ("Язык оригинала:", "language", ""),
        ("Informații despre document", "information", ""),
    ],
)
def test_a_label_is_known_whatever_marks_surround_it(line: str, key: str, value: str) -> None:
    label = read_label(line, 0, len(line))
    assert label is not None
    assert (label.key, line[label.value_start :]) == (key, value)


@pytest.mark.parametrize("line", ["", "*", "We have read the citation", "The source: a friend", "Dear Sir:"])
def test_other_lines_are_no_labels(line: str) -> None:
    assert read_label(line, 0, len(line)) is None


def test_the_longest_label_before_a_colon_counts() -> None:
    text = "Language of Original Document: Danish Translators: M. Alder"
    assert [label.key for label in inline_labels(text, 0, len(text))] == ["language", "translator"]


@given(st.sampled_from(sorted(LABEL_OF)), st.sampled_from(["{}", "**{}:**", "{}:", "# {}", "• {}"]))
def test_every_label_word_is_found_again(word: str, form: str) -> None:
    line = form.format(word)
    label = read_label(line, 0, len(line))
    assert label is not None and label.key == LABEL_OF[word]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Romanian", "ro"),
        ("Deutsch", "de"),
        ("română", "ro"),
        ("русский", "ru"),
        ("rus", "ru"),
        ("de-AT", "de"),
        ("Lesnian", "Lesnian"),
    ],
)
def test_a_language_becomes_its_code_and_an_unknown_one_stays(name: str, code: str) -> None:
    assert language_code(name) == code


def test_several_languages_are_told_apart() -> None:
    assert split_languages("Russian; Romanian and German") == ["ru", "ro", "de"]
