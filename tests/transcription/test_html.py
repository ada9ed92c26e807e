from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import Transcription
from regesta.transcription import Limits, transcribe
from regesta.transcription.errors import NoWordsError, TooLongError, TranscriptionError


def read(page: str, limits: Limits | None = None) -> Transcription:
    return transcribe(page.encode(), "text/html", "page.html", limits=limits)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two<br><br>Three<br><br><br><br>Four", "One\nTwo\n\nThree\n\nFour"),
        ("<p>  a\n\t b <i> c</i>d </p>", "a b cd"),
        ("<ul><li>One<li>Two</ul>After", "One\nTwo\n\nAfter"),
        ("<pre>a  b\n   c\n\nd</pre>", "a  b\n   c\n\nd"),
        ("<p>a</p><hr><p>b</p>", "a\n\nb"),
        ("caf&eacute; &amp; &#8211; &lt;x&gt;", "café & – <x>"),
        ("<h2>Head</h2>Text", "Head\n\nText"),
        ("<p>&nbsp;</p><p>A</p><p>&nbsp;</p><p>B</p>", "A\n\nB"),
        ("a<sup>th</sup> b<sup>2</sup> 1958.<sup>1</sup><sup>23</sup>", "ath b² 1958.¹ ²³"),
        ("<a href=x>Prev</a> <a>Next</a>", "Prev Next"),
        ("A<!-- no -->B", "AB"),
    ],
)
def test_the_text_stands_as_a_person_sees_it(page: str, text: str) -> None:
    assert read(page).text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<ol><li>One<li>Two</ol>", "1. One\n2. Two"),
        ("<ol start=4><li>One<li value=9>Two<li>Three</ol>", "4. One\n9. Two\n10. Three"),
        ("<ol type=a><li>One<li><p>Two</p></ol>", "a. One\n\nb. Two"),
        ("<ol><li>1. One<li><sup>2</sup> Two<li></li><li>Four</ol>", "1. One\n² Two\n4. Four"),
        ("<ol><li>One<ul><li>In</ul><li>Two</ol>", "1. One\n\nIn\n\n2. Two"),
        ("<ol><li>10 divisions<li>2) ships</ol>", "1. 10 divisions\n2) ships"),
        ("<nav><ol><li>Home</ol></nav>", "Home"),
        ("<ol style='list-style:none'><li>One</ol>", "One"),
        ("<li>One", "One"),
    ],
)
def test_ordered_lists_have_the_numbers_that_a_browser_shows(page: str, text: str) -> None:
    assert read(page).text == text


def test_a_number_belongs_to_no_element() -> None:
    page = read("<ol><li id=n1>See above</ol>")
    assert [page.text[one.start : one.end] for one in page.segments if one.element == "body/ol/li"] == ["See above"]


def test_a_row_of_plain_cells_is_one_line_and_empty_cells_say_nothing() -> None:
    page = "<table><tr><th>From<td>Orland<tr><td>Completed:<td>&nbsp;<tr><td>A<td><td>C</table>"
    assert read(page).text == "From | Orland\nCompleted:\nA | C"


def test_a_row_that_lays_out_the_page_is_not_one_line() -> None:
    page = "<table><tr><td>Home<br>Search</td><td>Dear Sir,<p>We agree.</td></tr></table>"
    assert read(page).text == "Home\nSearch\nDear Sir,\n\nWe agree."


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no()</script>",
        "<style>no{}</style>",
        "<noscript>no</noscript>",
        "<template><p>no</p></template>",
        "<p hidden>no</p>",
        "<p style='color:red; display: none'>no</p>",
        "<div style='visibility:hidden'><p>no</p></div>",
        "<select><option>no</select>",
        "<svg><text>no</text></svg>",
        "<iframe>no</iframe>",
    ],
)
def test_what_the_page_does_not_show_is_not_in_the_text(hidden: str) -> None:
    assert read(f"<p>yes</p>{hidden}<p>too</p>").text == "yes\n\ntoo"


def test_the_head_gives_the_title_and_no_text() -> None:
    page = read("<head><title> A\n letter </title><meta name=x></head><body><p>Text<svg><title>no</title></svg>")
    assert (page.title, page.text) == ("A letter", "Text")


def test_menus_stay_and_are_told_by_their_segments() -> None:
    page = read("<body class=b><nav id=top><ul><li><a href='/x'>Home</a></ul></nav><main><p class='d e'>Dear Sir")
    assert page.text == "Home\n\nDear Sir"
    link = next(segment for segment in page.segments if segment.element == "body/nav/ul/li/a")
    assert page.text[link.start : link.end] == "Home"
    assert link.attributes == {"href": "/x", "within": "#top b"}
    paragraph = next(segment for segment in page.segments if segment.element == "body/main/p")
    assert page.text[paragraph.start : paragraph.end] == "Dear Sir"
    assert paragraph.attributes["class"] == "d e"


def test_a_page_without_words_is_refused_with_what_to_do() -> None:
    with pytest.raises(NoWordsError) as caught:
        read("<html><script>load()</script><div></div>")
    assert "page.html" in str(caught.value)
    assert "saved after" in str(caught.value)


def test_too_many_tags_are_refused_before_they_are_parsed() -> None:
    with pytest.raises(TooLongError):
        read("<p>x" * 100, Limits(max_tags=50))


def test_beyond_the_bound_the_text_is_whole_and_places_are_told_to_be_missing() -> None:
    page = read("<p>x</p>" * 50, Limits(max_segments=10))
    assert page.text.count("x") == 50
    assert len(page.segments) <= 11
    assert "were not kept" in str(page.notices[0])


TAGS = st.sampled_from(["p", "div", "td", "tr", "table", "b", "br", "sup", "pre", "li", "ul", "h1", "script", "a"])
MARKUP = st.lists(
    st.one_of(
        TAGS.map(lambda tag: f"<{tag} class=c>"),
        TAGS.map(lambda tag: f"</{tag}>"),
        st.text("ab1 \n\t\xa0<&é", max_size=8),
    ),
    max_size=40,
).map("".join)


@given(MARKUP)
def test_every_segment_lies_in_the_text_in_order_and_begins_and_ends_with_a_character_shown(
    markup: str,
) -> None:
    try:
        page = read(markup)
    except TranscriptionError:
        return
    starts = [segment.start for segment in page.segments]
    assert starts == sorted(starts)
    for segment in page.segments:
        words = page.text[segment.start : segment.end]
        assert 0 <= segment.start < segment.end <= len(page.text)
        assert "\n" not in {words[0], words[-1]}
    assert page == read(markup)


@given(MARKUP)
def test_no_line_ends_with_a_space_and_no_two_lines_are_blank(markup: str) -> None:
    try:
        text = read(markup.replace("\xa0", " ")).text
    except TranscriptionError:
        return
    assert " \n" not in text
    assert "\n\n\n" not in text
    assert text == text.strip("\n")
