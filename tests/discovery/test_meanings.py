from __future__ import annotations

from regesta.discovery import Entry, SearchIndex
from regesta.model import Document, Party

from .conftest import ids


def letter(name: str, sender: str, recipient: str, date: str | None, kind: str = "letter") -> Entry:
    parties = Party(name=sender), Party(name=recipient)
    return Entry(
        Document(id=name, held=True, kind=kind, date=date, senders=parties[:1], recipients=parties[1:]),
        text="The weir is dry.",
    )


def filled(index: SearchIndex) -> SearchIndex:
    index.update(
        [
            letter("m1", "Orla Brandt", "Teo Quist", "1931-05-09"),
            letter("m2", "Teo Quist", "Orla Brandt", "1931-05-20"),
            letter("m3", "Orla Brandt", "Teo Quist", "1931-06-02"),
            letter("m4", "Orla Brandt", "Teo Quist", "1931-05-11", kind="telegram"),
            Entry(
                Document(id="m5", held=True, kind="memorandum", date="1940-01-01", title="On a letter of May 1931"),
                text="It was from Brandt to Quist, in May 1931, this letter.",
            ),
        ]
    )
    index.commit("filled")
    return index


def test_a_letter_is_found_by_who_wrote_to_whom_in_which_month_without_these_words_in_it(index: SearchIndex) -> None:
    hits = [hit.id for hit in filled(index).search("letter from Brandt to Quist in May 1931").hits]
    assert hits.index("m1") < hits.index("m2")
    assert set(hits) == {"m1", "m2", "m5"}


def test_words_that_say_the_same_are_found_as_before(index: SearchIndex) -> None:
    assert "m5" in ids(filled(index), "letter may 1931")


def test_what_is_joined_by_and_or_put_in_quotation_marks_means_only_itself(index: SearchIndex) -> None:
    assert ids(filled(index), 'kind:memorandum AND "may 1931"') == ["m5"]
    assert ids(index, "weir AND 1931") == []


def test_a_party_that_nothing_names_is_still_an_unknown_word(index: SearchIndex) -> None:
    results = filled(index).search("letter from Brnadt", widen=False)
    assert results.total == 0
    assert results.suggestion == "letter from brandt"


def test_a_day_alone_is_met_by_the_documents_date(index: SearchIndex) -> None:
    assert "m1" in ids(filled(index), "weir 9 May 1931")
    assert "m3" not in ids(index, "weir 9 May 1931", widen=False)
    assert ids(index, "weir 1931") == ["m1", "m2", "m3", "m4"]
