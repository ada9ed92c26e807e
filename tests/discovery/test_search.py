from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regesta.discovery import Entry, QueryError, SearchIndex, SearchOptionError
from regesta.model import Document

from .conftest import ENTRIES, ids
from .test_parser import PIECES


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bridge", ["d1", "d2"]),
        ("détente", ["d1"]),
        ("detente", ["d1"]),
        ("DE\u0301TENTE", ["d1"]),
        ("Gheorghiu-Varro", ["d1", "d2"]),
        ("gheorghiu varro", ["d1", "d2"]),
        ("gheorgiu", ["d1"]),
        ("elodie", ["d1", "d2"]),
        ("strasse", ["d2"]),
        ("мост", ["d3"]),
        ("МОСТ", ["d3"]),
        ("еще", ["d3"]),
        ("ещё", ["d3"]),
        ("UMC", ["d1"]),
        ("U.M.C.", ["d1"]),
        ("5/00123", ["d1"]),
        ("ferry", ["d4", "d5"]),
    ],
)
def test_words_are_found_whatever_their_case_accents_and_hyphens(
    index: SearchIndex, query: str, found: list[str]
) -> None:
    assert ids(index, query) == found


def test_a_word_finds_its_other_forms_in_the_languages_held(index: SearchIndex) -> None:
    assert ids(index, "negotiation") == ["d1", "d2"]
    assert ids(index, "ferries") == ["d4", "d5"]
    assert ids(index, "моста") == ["d3"]
    assert ids(index, "переговоров") == ["d3"]


def test_a_phrase_is_exact(index: SearchIndex) -> None:
    assert ids(index, '"stone bridge"') == ["d1"]
    assert ids(index, '"negotiate"') == ["d2"]
    assert ids(index, '"mill bridge"', widen=False) == []
    assert ids(index, '"mill bridge"~3') == ["d2"]


def test_a_phrase_does_not_run_from_one_value_into_the_next(index: SearchIndex) -> None:
    assert ids(index, 'from:"envoy ministry"') == []
    assert ids(index, 'from:"ministry of the marches"') == ["d1", "d4"]


def test_a_prefix_is_expanded_and_scored(index: SearchIndex) -> None:
    results = index.search("negotiat*")
    assert sorted(hit.id for hit in results.hits) == ["d1", "d2"]
    assert all(hit.score > 0 for hit in results.hits)
    assert any(segment.marked for segment in results.hits[0].snippet)
    assert ids(index, "*ente") == ["d1"]
    assert ids(index, "h?ron") == ["d5"]
    assert ids(index, "kind:memo*") == ["d3", "d4"]


def test_near_words_are_found_scored_and_marked(index: SearchIndex) -> None:
    results = index.search("brigde~1")
    assert {hit.id for hit in results.hits} == {"d1", "d2"}
    assert any(segment.marked for segment in results.hits[0].snippet)
    assert ids(index, "zheron~1") == ["d5"]
    assert ids(index, "detnete~2") == ["d1"]
    assert ids(index, "xyzzyq~2") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("from:lindt", ["d2"]),
        ("to:lindt", ["d1"]),
        ("with:lindt", ["d1", "d2"]),
        ('place:"Ostrava Mica"', ["d1"]),
        ("kind:telegram", ["d2"]),
        ("kind:memorandum", ["d3"]),
        ('kind:"memorandum of conversation"', ["d4"]),
        ("language:german", ["d2"]),
        ("lang:RO", ["d1"]),
        ("held:no", ["d4"]),
        ("number:206", ["d1"]),
        ("id:d3", ["d3"]),
        ("capture:sha256:bb", ["d3"]),
        ("marking:secret", ["d1"]),
        ("source:00123", ["d1"]),
        ("summary:accepts", ["d2"]),
        ("decade:1930s", ["d1", "d2", "d4"]),
        ("bridge -mill", []),
        ("bridge NOT kind:letter", ["d2"]),
        ("NOT bridge", ["d3", "d4", "d5"]),
        ("(heron OR telegram) OR мост", ["d3", "d5"]),
        ("from:(lindt OR ministry) date:1931", ["d1", "d2", "d4"]),
        ("", ["d1", "d2", "d3", "d4", "d5"]),
    ],
)
def test_fields_and_operators(index: SearchIndex, query: str, found: list[str]) -> None:
    assert ids(index, query, widen=False) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("date:1931", ["d1", "d2", "d4"]),
        ("date:1931-04-17", ["d1", "d4"]),
        ("date:1931-05-20", ["d2", "d4"]),
        ("date:1931-04..1931-05-02", ["d1", "d2", "d4"]),
        ("before:1931-04-17", ["d3", "d4"]),
        ("before:1931-04-18", ["d1", "d3", "d4"]),
        ("after:1931-05", ["d4"]),
        ("since:1931-05", ["d2", "d4"]),
        ("until:1602-03-01", ["d3"]),
        ("date:1602", ["d3"]),
        ("date:..1676", ["d3"]),
        ("date:1933..", []),
    ],
)
def test_a_date_finds_every_document_that_may_be_of_that_time(index: SearchIndex, query: str, found: list[str]) -> None:
    assert ids(index, query) == found


def test_sorted_by_date_the_undated_come_last_in_both_directions(index: SearchIndex) -> None:
    assert [hit.id for hit in index.search("", sort="date").hits] == ["d3", "d4", "d1", "d2", "d5"]
    assert [hit.id for hit in index.search("", sort="-date").hits] == ["d4", "d2", "d1", "d3", "d5"]


def test_facets_count_the_whole_result_whatever_the_page(index: SearchIndex) -> None:
    results = index.search("", limit=1, offset=2)
    assert len(results.hits) == 1
    assert results.total == 5
    assert dict(results.facets["kind"]) == {
        "letter": 1,
        "telegram": 1,
        "memorandum": 1,
        "memorandum of conversation": 1,
        "note": 1,
    }
    assert dict(results.facets["held"]) == {"yes": 4, "no": 1}
    assert results.facets["year"] == (("1602", 1), ("1930", 1), ("1931", 3), ("1932", 1))
    assert results.facets["decade"] == (("1600s", 1), ("1930s", 3))
    assert dict(results.facets["sender"]) == {
        "Ion Gheorghiu-Varro": 1,
        "Élodie Lindt": 1,
        "Ministry of the Marches": 1,
    }
    assert dict(results.facets["language"]) == {"de": 1, "en": 1, "ro": 1, "ru": 1}


def test_every_facet_value_as_a_filter_finds_as_many_as_it_counts(index: SearchIndex) -> None:
    for facet, values in index.search("").facets.items():
        for value, count in values:
            assert index.search("", filters={facet: [value]}).total == count


def test_filters_of_one_facet_are_alternatives_and_of_two_both_hold(index: SearchIndex) -> None:
    assert ids(index, "", filters={"kind": ["letter", "telegram"]}) == ["d1", "d2"]
    assert ids(index, "mill", filters={"kind": ["letter", "telegram"], "year": ["1931"], "sender": []}) == [
        "d1",
        "d2",
    ]
    assert ids(index, "", filters={"kind": ["letter"], "held": ["no"]}) == []


def test_limit_0_counts_and_shows_nothing(index: SearchIndex) -> None:
    results = index.search("bridge", limit=0)
    assert results.total == 2
    assert results.hits == ()
    assert dict(results.facets["kind"]) == {"letter": 1, "telegram": 1}


def test_pages_follow_one_another_without_gap_or_repetition(index: SearchIndex) -> None:
    for sort in ("relevance", "date", "-date"):
        pages = [index.search("", limit=2, offset=at, sort=sort).hits for at in (0, 2, 4, 6)]
        together = [hit.id for page in pages for hit in page]
        assert together == [hit.id for hit in index.search("", limit=10**6, sort=sort).hits]
        assert len(set(together)) == 5


def test_an_unknown_field_is_told_and_its_words_are_searched(index: SearchIndex) -> None:
    results = index.search("colour:heron")
    assert [hit.id for hit in results.hits] == ["d5"]
    assert "no field “colour”" in results.notices[0]


def test_a_kind_that_is_not_here_is_told_with_those_that_are(index: SearchIndex) -> None:
    results = index.search("kind:postcard")
    assert results.total == 0
    assert "telegram" in results.notices[0]


def test_where_no_document_has_all_words_those_with_most_are_found_and_it_is_told(index: SearchIndex) -> None:
    results = index.search("heron ferry order zeppelin")
    assert [hit.id for hit in results.hits] == ["d5"]
    assert "at least 3" in results.notices[0]
    assert "“zeppelin”" in results.notices[0]
    assert index.search("heron AND zeppelin").total == 0
    assert index.search("heron zeppelin kind:letter").total == 0
    assert index.search("heron zeppelin", widen=False).total == 0


def test_a_misspelt_word_brings_a_suggestion(index: SearchIndex) -> None:
    assert index.search("kind:note hreon").suggestion == "kind:note heron"
    assert index.search("heron").suggestion is None
    assert index.search("xyzzyxyzzy").suggestion is None


def test_a_date_without_result_reminds_of_the_undated(index: SearchIndex) -> None:
    assert "without a date" in index.search("ferry date:1700").notices[-1]


def test_a_letter_not_held_is_found_by_the_words_that_speak_of_it(index: SearchIndex) -> None:
    (hit,) = index.search("conversation ferry held:no").hits
    assert not hit.held
    assert hit.snippet == ()


def test_the_snippet_is_the_marked_passage_of_the_text_else_of_the_summary(index: SearchIndex) -> None:
    (hit,) = index.search("heron").hits
    assert [segment.text for segment in hit.snippet if segment.marked] == ["heron"]
    assert len("".join(segment.text for segment in hit.snippet)) < 260
    (hit,) = index.search("accepts").hits
    assert hit.snippet_of == "summary"


def test_the_title_is_marked_too(index: SearchIndex) -> None:
    hits = index.search("title:reply").hits
    assert [(s.text, s.marked) for s in hits[0].title] == [("Reply", True), (" on the bridge", False)]


@pytest.mark.parametrize(
    "options",
    [
        {"sort": "size"},
        {"limit": -1},
        {"offset": -1},
        {"facets": ["colour"]},
        {"filters": {"colour": ["red"]}},
    ],
)
def test_an_option_without_meaning_is_refused(index: SearchIndex, options: dict[str, object]) -> None:
    with pytest.raises(SearchOptionError, match=r"RG-DIS-006: .* expected "):
        index.search("", **options)  # type: ignore[arg-type]


@given(st.lists(PIECES, max_size=20).map("".join) | st.text(max_size=60))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_query_that_can_be_read_can_be_answered(index: SearchIndex, text: str) -> None:
    try:
        results = index.search(text, limit=3)
    except QueryError:
        return
    assert results.total <= 5
    assert results.total or results.notices or results.query.strip()


def test_no_hits_from_an_empty_index(folder: object) -> None:
    with SearchIndex.open(str(folder)) as empty:
        for query in ("", "bridge", "b*", "b~1", "kind:letter", "date:1931", "*e"):
            assert empty.search(query).total == 0
        assert empty.search("", limit=0).facets["kind"] == ()


@given(st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_indexed_and_found_by_its_id(index: SearchIndex, title: str, text: str) -> None:
    index.update([Entry(Document(id="odd", held=True, title=title or None, summary=text or None), text=text)])
    index.commit()
    assert [hit.id for hit in index.search("id:odd").hits] == ["odd"]


def test_a_better_place_counts_wholly_and_the_others_a_tenth(index: SearchIndex) -> None:
    # A word in a short title and nothing else must not outweigh a document about it.
    filler = "meadow orchard fence gate path " * 3
    index.update(
        [
            Entry(Document(id="named", held=True, title="Weir"), text=filler),
            Entry(
                Document(id="about", held=True, title="A report to nobody in particular"),
                text="weir sluice " * 9,
            ),
        ]
    )
    index.commit()
    assert next(hit.id for hit in index.search("weir sluice").hits) == "about"
    assert {hit.id for hit in index.search("weir").hits} == {"named", "about"}
    assert len(ENTRIES) + 2 == index.count()
