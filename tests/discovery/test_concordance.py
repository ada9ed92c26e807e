from __future__ import annotations

from regesta.discovery import Entry, SearchIndex
from regesta.discovery.concordance import AROUND, MOST_OF_A_DOCUMENT
from regesta.model import Document, Source

from .conftest import ids


def test_each_place_is_a_line_with_what_stands_around_it(index: SearchIndex) -> None:
    found = index.concordance("mill")
    lines = {(line.id, line.found): line for line in found.lines}
    assert lines["d1", "mill"].before.endswith("we meet at the old ")
    assert lines["d2", "mill"].after.startswith(", not the bridge")
    assert {hit.id for hit in found.documents} == {"d1", "d2"}
    assert found.total == 2


def test_lines_are_cut_at_words_and_a_long_document_gives_its_first(index: SearchIndex) -> None:
    found = index.concordance("ferry")
    of_note = [line for line in found.lines if line.id == "d5"]
    assert len(of_note) == MOST_OF_A_DOCUMENT
    assert found.cut == ("d5",)
    assert all(len(line.before) <= AROUND and len(line.after) <= AROUND for line in of_note)
    assert not any(line.before.startswith(("erry", "rry")) for line in of_note)


def test_what_is_sought_in_fields_only_gives_documents_without_lines(index: SearchIndex) -> None:
    found = index.concordance("kind:letter")
    assert (found.total, found.lines) == (1, ())


def test_all_of_a_text_is_marked(index: SearchIndex) -> None:
    segments = index.marked('"stone bridge" OR ferries', "The Stone Bridge and a ferry, a bridge of stone.")
    assert [segment.text for segment in segments if segment.marked] == ["Stone Bridge", "ferry"]
    assert "".join(segment.text for segment in segments) == "The Stone Bridge and a ferry, a bridge of stone."


def test_like_finds_documents_with_the_same_rare_words_and_not_itself(index: SearchIndex) -> None:
    index.update(
        [Entry(Document(id=f"n{n}", held=True, kind="note"), text=f"Plain words number {n}.") for n in range(30)]
        + [
            Entry(Document(id="s1", held=True), text="The osprey nests by the weir."),
            Entry(Document(id="s2", held=True), text="Of the osprey at the weir nothing more."),
        ]
    )
    index.commit("more")
    assert ids(index, "like:s1") == ["s2"]
    assert ids(index, "like:s1 -nothing") == []
    results = index.search("like:nobody")
    assert (results.total, results.notices) == (0, ("No document here has the id nobody; nothing is like it.",))


def test_in_archive_order_files_follow_their_numbers_and_the_unshelved_come_last(index: SearchIndex) -> None:
    def filed(name: str, file: str, pages: str) -> Entry:
        return Entry(Document(id=name, held=True, kind="filed", source=Source(fonds="A", file=file, pages=pages)))

    index.update([filed("f1", "10", "3"), filed("f2", "9", "12"), filed("f3", "9", "4")])
    index.update([Entry(Document(id="f4", held=True, kind="filed", date="1900"))])
    index.commit("filed")
    assert [hit.id for hit in index.search("kind:filed", sort="archive").hits] == ["f3", "f2", "f1", "f4"]


def test_the_archive_is_counted_level_by_level(index: SearchIndex) -> None:
    (found,) = [dict(index.search("bridge").facets["archive"])]
    assert found == {
        "Archive of the Marches": 1,
        "Archive of the Marches › Commission": 1,
        "Archive of the Marches › Commission › 5/00123": 1,
    }


def test_a_facet_from_which_a_value_is_picked_still_counts_the_others(index: SearchIndex) -> None:
    found = index.search("bridge", filters={"kind": ["letter"]})
    assert found.total == 1
    assert dict(found.facets["kind"]) == {"letter": 1, "telegram": 1}
    assert dict(found.facets["language"]) == {"en": 1, "ro": 1}


def test_a_year_that_is_sure_is_counted_apart_from_one_that_may_be(index: SearchIndex) -> None:
    facets = index.search("").facets
    assert dict(facets["sure_year"]) == {"1602": 1, "1931": 2}
    assert dict(facets["dated"]) == {"day": 2, "month": 1, "years": 1, "undated": 1}
