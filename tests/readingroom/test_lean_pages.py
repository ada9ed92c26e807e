"""What is written once for many pages, or past the templates, says and guards what they would."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from lxml import html

from letters import write_letters
from regesta.archive import Archive
from regesta.discovery import Segment
from regesta.errors import RegestaError
from regesta.readingroom import languages
from regesta.readingroom.facets import Choice, facet_of, listed
from regesta.readingroom.opened import OpenedArchives
from regesta.readingroom.searches import Search
from regesta.readingroom.spoken_templates import SpokenTemplates
from regesta.readingroom.templating import with_marks

HOSTILE = st.text(alphabet=st.sampled_from("a<>&\"'=%+ é/\\;"), min_size=1, max_size=30)


def search(query: str = "", **filters: list[str]) -> Search:
    return Search(query, "", "", filters, "relevance", 1, 20)


@given(query=HOSTILE, value=HOSTILE)
def test_a_facets_values_are_words_and_lead_to_themselves_whatever_they_are(query: str, value: str) -> None:
    facet = facet_of("sender", [(value, 1234)], search(query))
    (link,) = html.fragment_fromstring(listed(facet.choices)).iter("a")
    assert link.attrib.keys() == ["href"]
    assert [each.text for each in link.iter("span")] == [value, "1,234"]
    assert parse_qs(urlsplit(link.get("href")).query) == {"q": [query], "sender": [value]}


def test_a_chosen_value_is_told_as_chosen_and_leads_to_its_leaving_out() -> None:
    (first, second) = facet_of("kind", [("note", 3), ("letter", 2)], search("quay", kind=["letter"])).choices
    assert (first.value, first.chosen, first.href) == ("letter", True, "/search?q=quay")
    assert second.href == "/search?q=quay&kind=letter&kind=note"
    assert 'class="chosen" aria-current="true"' in listed([first])
    assert "depth-4" in listed([Choice("a", "a", 1, False, "/", 9)])


@given(st.sampled_from(["kind", "place"]), HOSTILE)
def test_one_value_more_is_the_same_address_however_it_is_made(name: str, value: str) -> None:
    for asked in (search(), search("quay"), search("quay", kind=["note"])):
        assert asked.narrowed(name, value) == asked.at(**{name: [*asked.filters.get(name, []), value]})


@given(st.lists(st.builds(Segment, HOSTILE, st.booleans()), max_size=5))
def test_marked_words_are_words(segments: list[Segment]) -> None:
    read = html.fragment_fromstring(f"<p>{with_marks(segments)}</p>")
    assert read.text_content() == "".join(each.text for each in segments)
    assert len(list(read.iter("mark"))) == sum(each.marked for each in segments)


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_words_put_into_a_template_are_those_of_its_language(language: str) -> None:
    sources = {"a": '{{ _("Search") }}|{{ _(word) }}|{{ _("to %(other)s", other=name) }}'}
    templates = SpokenTemplates(language, loader=DictLoader(sources), autoescape=True)
    token = languages.spoken.set(language)
    try:
        once, each_time, with_name = templates.get_template("a").render(word="Search", name="<b>").split("|")
    finally:
        languages.spoken.reset(token)
    assert once == each_time == languages.words(language).one("Search")
    assert "&lt;b&gt;" in with_name
    assert ("Search" in templates.compile(sources["a"], raw=True)) is (language == "en")


def test_archives_that_are_lent_search_in_one_index_and_an_error_leaves_it_open(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([write_letters(tmp_path / "letters")])
    opened = OpenedArchives(tmp_path / "archive")
    with opened.lent() as one, opened.lent() as other:
        assert one is not other
        assert one._rooms.index is other._rooms.index
        found = one.search("quay").total
        assert found == other.search("quay").total > 0
    with pytest.raises(RegestaError), opened.lent() as one:
        one.document("d-nowhere")
    with opened.lent() as one:
        assert one.search("quay").total == found
    opened.close()


def test_a_page_is_of_one_revision(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([write_letters(tmp_path / "letters")])
        opened = OpenedArchives(tmp_path / "archive")
        made: list[str] = []

        def make(each: Archive) -> str:
            made.append(each.revision)
            return made[-1]

        with opened.lent() as lent:
            revision = opened.revision(lent)
            (tmp_path / "more").mkdir()
            text = next((tmp_path / "letters").glob("*.txt")).read_text(encoding="utf-8").replace("quay", "harbour")
            (tmp_path / "more" / "another.txt").write_text(text + "\nP.S. The harbour is closed.\n", encoding="utf-8")
            archive.add([tmp_path / "more"])
            assert opened.revision(lent) == revision
            assert opened.kept(lent, "figure", make) == opened.kept(lent, "figure", make)
        with opened.lent() as lent:
            assert opened.revision(lent) != revision
            opened.kept(lent, "figure", make)
        assert len(made) == 2
        opened.close()
