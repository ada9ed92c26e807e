from __future__ import annotations

import pytest

from regesta.discovery import SearchIndex, SearchOptionError


@pytest.mark.parametrize(
    ("typed", "field", "values"),
    [
        ("gheorghiu", "party", ["Ion Gheorghiu-Varro"]),
        ("varro i", "sender", ["Ion Gheorghiu-Varro"]),
        ("elod", "party", ["Élodie Lindt"]),
        ("ÉLO", "recipient", ["Élodie Lindt"]),
        ("mica", "place", ["Ostrava Mica"]),
        ("ica", "place", []),
        ("", "place", ["Lindau Nova", "Ostrava Mica"]),
    ],
)
def test_each_word_typed_begins_a_word_of_the_label(
    index: SearchIndex, typed: str, field: str, values: list[str]
) -> None:
    assert [suggestion.value for suggestion in index.suggest(typed, field)] == values


def test_the_most_frequent_come_first_and_no_more_than_asked(index: SearchIndex) -> None:
    everyone = index.suggest("", "party")
    assert [suggestion.count for suggestion in everyone] == sorted((s.count for s in everyone), reverse=True)
    assert index.suggest("", "party", limit=1) == everyone[:1]


def test_a_field_without_completions_is_refused(index: SearchIndex) -> None:
    with pytest.raises(SearchOptionError, match="party"):
        index.suggest("x", "colour")
