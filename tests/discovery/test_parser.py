from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.chronology import bounds
from regesta.discovery import FIELDS, QueryError, parse_query
from regesta.discovery import query as q

SIGNS = [
    "(",
    ")",
    '"',
    "“",
    "«",
    "-",
    "+",
    "~",
    "~2",
    "*",
    "?",
    ":",
    "..",
    "/",
    "AND",
    "OR",
    "NOT",
    " ",
    "\t",
]
WORDS = ["мост", "bridge", "U.S.", "é", "e\u0301", "\ud800", "\0", "ß", "İ", "1958", "1958-04", "1958-02-30"]
NAMES = ["foo:", *(f"{name}:" for field in FIELDS for name in field.names)]
PIECES = st.sampled_from(SIGNS + WORDS + NAMES)


def shape(text: str) -> q.Node:
    return parse_query(text).node


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
@settings(max_examples=300)
def test_any_text_is_read_or_refused_with_a_query_error(text: str) -> None:
    try:
        read = parse_query(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        assert error.code == "RG-DIS-001"
        assert error.found
        assert error.expected
        assert "expected" in str(error)
    else:
        assert read.text == text


@pytest.mark.parametrize("piece", ["(", ")", '"', "-", "NOT ", "a:", "from:", "a OR ", "~", "(a ", "* ", "a-"])
def test_the_longest_repetition_of_a_sign_is_read_in_no_time(piece: str) -> None:
    began = time.perf_counter()
    try:
        parse_query((piece * 2000)[:2000])
    except QueryError as error:
        assert "at most" in str(error.expected)
    assert time.perf_counter() - began < 0.5


def test_words_side_by_side_must_all_hold() -> None:
    node = shape("stone bridge")
    assert isinstance(node, q.All)
    assert not node.said
    assert [part.text for part in node.nodes if isinstance(part, q.Words)] == ["stone", "bridge"]


def test_and_binds_tighter_than_or_and_not_tightest() -> None:
    node = shape("a AND b OR NOT c d")
    assert isinstance(node, q.Any)
    left, right = node.nodes
    assert isinstance(left, q.All)
    assert left.said
    assert isinstance(right, q.All)
    assert isinstance(right.nodes[0], q.Not)


def test_a_minus_sign_excludes_but_a_hyphen_inside_a_word_does_not() -> None:
    assert isinstance(shape("-bridge"), q.Not)
    assert isinstance(shape("Gheorghiu-Varro"), q.Words)


def test_a_field_reaches_over_its_group() -> None:
    node = shape("from:(lindt OR varro)")
    assert isinstance(node, q.Any)
    assert [part.field for part in node.nodes if isinstance(part, q.Words)] == ["from", "from"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bridg*", q.Pattern),
        ("br?dge", q.Pattern),
        ("bridge~", q.Fuzzy),
        ("bridge~2", q.Fuzzy),
        ('"a b"~3', q.Phrase),
    ],
)
def test_signs_make_patterns_near_words_and_loose_phrases(text: str, kind: type) -> None:
    assert isinstance(shape(text), kind)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"stone bridge', "not closed"),
        ("(stone bridge", "not closed"),
        ("stone) bridge", "opens nowhere"),
        ("stone OR", "OR without"),
        ("AND stone", "AND without"),
        ("stone NOT", "NOT with nothing"),
        ("colour:red", "no field “colour”"),
        ("titel:bridge", "Did you mean title:"),
        ("from:", "no value"),
        ("bridge~7", "At most 2 letters"),
        ("held:perhaps", "yes or no"),
        ("--- ...", "no letter or digit"),
        ('""', "without a word"),
        ('"stone br*"', "has no meaning"),
        ("***", "any word"),
    ],
)
def test_what_is_repaired_or_passed_over_is_told(text: str, words: str) -> None:
    assert any(words in str(notice) for notice in parse_query(text).notices), parse_query(text).notices


def test_an_address_or_a_label_from_a_page_is_words_and_no_field() -> None:
    assert parse_query("https://example.org/a").notices == ()
    assert isinstance(shape("Re: bridge"), q.All)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("date:1958", "1958-01-01", "1958-12-31"),
        ("date:1958-04", "1958-04-01", "1958-04-30"),
        ("on:1958-04-17", "1958-04-17", "1958-04-17"),
        ("date:1958-04..1958-09", "1958-04-01", "1958-09-30"),
        ("date:1601..1602-02", "1601-01-01", "1602-02-28"),
        ('date:"17 April 1958"', "1958-04-17", "1958-04-17"),
    ],
)
def test_a_date_is_all_its_possible_days(text: str, first: str, last: str) -> None:
    node = shape(text)
    assert isinstance(node, q.Dated)
    assert (node.first, node.last) == ((bounds(first) or (0,))[0], (bounds(last) or (0,))[0])


def test_ranges_may_be_open() -> None:
    for text in ("date:..1958", "until:1958"):
        node = shape(text)
        assert isinstance(node, q.Dated)
        assert node.first is None
    for text in ("date:1958..", "since:1958"):
        node = shape(text)
        assert isinstance(node, q.Dated)
        assert node.last is None


@pytest.mark.parametrize("text", ["date:1958-02-30", "before:1958-13", "after:soon", "date:..", "date:1959..1958"])
def test_an_impossible_date_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse_query(f"bridge {text}")
    assert refused.value.position == text.index(":") + 1 + len("bridge ")
    assert refused.value.http_status == 400
    assert "1958-04-17" in str(refused.value.expected)


def test_limits_are_told_and_not_exceeded() -> None:
    for text in ("x" * 2001, "a " * 300, "(" * 40 + "a", "a* " * 17, "a~ " * 17, '"a b" ' * 17):
        with pytest.raises(QueryError) as refused:
            parse_query(text)
        assert "at most" in str(refused.value.expected)
