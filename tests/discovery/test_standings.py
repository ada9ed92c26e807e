from __future__ import annotations

import re
from pathlib import Path

import pytest

from regesta.discovery import SearchIndex, Standing, standing_of
from regesta.discovery.standings import HAS, IS, LINKED
from regesta.model import Act, Document, Finding, Link

from .conftest import ENTRIES, ids

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "query-language.md"
LETTER = Document(id="d1", held=True, date="1931-04-17?", captures=("a", "b"))


def link(kind: str, start: str, end: str) -> Link:
    return Link(id=f"l-{kind}-{start}", kind=kind, from_=start, to=end, rule="r", score=1.0)  # type: ignore[arg-type]


def act(state: str | None, *, reported: bool = False) -> Act:
    return Act(id=f"a-{state}", document="d1", act="ask", state=state, reported=reported)  # type: ignore[arg-type]


def test_what_a_link_makes_of_its_two_ends() -> None:
    answered = standing_of(LETTER, [link("answers", "d2", "d1")])
    assert ("reply" in answered.has, "reply" in answered.is_) == (True, False)
    reply = standing_of(LETTER, [link("answers", "d1", "d2")])
    assert ("reply" in reply.has, "reply" in reply.is_) == (False, True)
    assert "enclosure" in standing_of(LETTER, [link("encloses", "d1", "d2")]).has
    assert "enclosure" in standing_of(LETTER, [link("encloses", "d2", "d1")]).is_
    for end in (("d1", "d2"), ("d2", "d1")):
        assert "circular" in standing_of(LETTER, [link("identical-to", *end)]).is_


def test_the_states_of_its_own_asks_count_and_those_that_it_only_tells_of_do_not() -> None:
    assert standing_of(LETTER, acts=[act("partly answered"), act("open")]).asks == ("any", "open", "partly-answered")
    told = standing_of(LETTER, acts=[act("open", reported=True), act(None)])
    assert told.asks == ()
    assert "ask" not in told.has


def test_findings_are_known_by_rule_and_by_severity() -> None:
    finding = Finding(id="f", rule="odd-day", severity="doubt", subjects=("d1",), message="")
    standing = standing_of(LETTER, findings=[finding])
    assert standing.findings == ("doubt", "odd-day")
    assert "finding" in standing.has


def test_a_letter_with_a_doubtful_day_and_two_captures() -> None:
    standing = standing_of(LETTER)
    assert standing.is_ == ("dated", "doubtful", "held")
    assert standing.has == ("captures",)
    assert standing_of(Document(id="d9", held=False)).is_ == ("missing", "undated")


def test_the_page_names_every_word_and_no_other() -> None:
    section = PAGE.read_text("utf-8").split("## How a document stands\n")[1].split("\n## ")[0]
    assert set(re.findall(r"`has:([a-z-]+)`", section)) == set(HAS)
    assert set(re.findall(r"`is:([a-z-]+)`", section)) == set(IS)
    assert {word for pair in LINKED.values() for word in pair if word} <= {*HAS, *IS}


@pytest.fixture
def standing(index: SearchIndex) -> SearchIndex:
    import msgspec

    stood = Standing(("reply",), ("held",), ("any", "partly-answered"), ("doubt", "odd-day"), "x-1")
    index.update([msgspec.structs.replace(ENTRIES[0], standing=stood)])
    index.commit("state-2")
    return index


@pytest.mark.parametrize(
    "query",
    ["has:reply", "asks:partly-answered", 'asks:"partly answered"', "asks:any", "finding:doubt", "finding:odd-day",
     "exchange:x-1", "HAS:Reply"],
)  # fmt: skip
def test_each_field_of_standing_finds_the_document(standing: SearchIndex, query: str) -> None:
    assert ids(standing, query) == ["d1"]


def test_a_word_that_nothing_stands_for_says_what_there_is(standing: SearchIndex) -> None:
    results = standing.search("has:reply is:blue")
    assert results.total == 0
    assert "There is: held." in " ".join(results.notices)
