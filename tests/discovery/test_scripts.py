from __future__ import annotations

import pytest

from regesta.discovery import Entry, SearchIndex
from regesta.discovery.scripts import OtherScripts
from regesta.model import Document, Party

from .conftest import ids


@pytest.fixture
def mixed(index: SearchIndex) -> SearchIndex:
    index.update(
        [
            Entry(Document(id="r1", held=True, title="Письмо"), text="Товарищ Георгиу писал Хрущёву о мосте."),
            Entry(Document(id="r2", held=True, title="Letter", senders=(Party(name="Nikita Khrushchev"),))),
            Entry(Document(id="r3", held=True, title="Note"), text="Khrushchev agrees to the bridge."),
        ]
    )
    index.commit("mixed")
    return index


@pytest.mark.parametrize("query", ["Georgiu", "Gheorghiu", "Khrushchev", "Chruschtschow", "Hrușciov", "Хрущев"])
def test_a_name_is_found_in_the_other_script_however_it_is_romanised(mixed: SearchIndex, query: str) -> None:
    assert "r1" in ids(mixed, query)


def test_a_cyrillic_name_finds_latin_names_also_where_only_a_text_has_them(mixed: SearchIndex) -> None:
    assert ids(mixed, "Хрущев") == ["r1", "r2", "r3"]
    assert ids(mixed, "from:Хрущев") == ["r2"]


def test_the_word_of_the_other_script_is_marked(mixed: SearchIndex) -> None:
    (hit,) = [hit for hit in mixed.search("Gheorghiu").hits if hit.id == "r1"]
    assert "Георгиу" in [segment.text for segment in hit.snippet if segment.marked]


def test_words_that_only_share_consonants_are_not_one() -> None:
    words = {"м": [("москва", 3), ("мусковит", 1)]}
    others = OtherScripts(lambda letter: words.get(letter, []), lambda letter: [])
    assert others.of("moskva") == ("москва",)
    assert others.of("maskave") == ("москва",)
    assert others.of("mosqueue") == ()
    assert others.of("msk") == ()
    assert others.of("北京飯店") == ()
