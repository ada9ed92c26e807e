"""The pages of a search: its years, its files, the words in context, one document's places, the help."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree
from starlette.testclient import TestClient

from letters import write_letters
from regesta.archive import Archive
from regesta.discovery import FIELDS, parse_query
from regesta.readingroom.application import application
from regesta.readingroom.histogram import HEIGHT, MOST_BARS, WIDTH, bars
from regesta.readingroom.pages.query_help import EXAMPLES, FIELD_WORDS

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = """\
=HYPERLINK("x") Lind & <b>Sons</b>, March 9, 1952

Dear Sirs,

We ask for your opinion on the buoys & the "lamps" <script>alert(1)</script>.

(signed) A. Lind
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("searching")
    write_letters(folder / "letters")
    (folder / "letters" / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    with Archive.create(folder / "archive", title="Quays & <lamps>") as archive:
        archive.add([folder / "letters"])
    with TestClient(application(folder / "archive"), base_url="http://127.0.0.1") as client:
        yield client


def total(client: TestClient, **asked: str) -> int:
    return int(client.get("/search.json", params=asked).json()["results"]["total"])


def test_every_value_of_every_facet_leads_to_as_many_documents_as_it_says(client: TestClient) -> None:
    page = client.get("/search").text
    aside = page[page.index('class="facets"') :]
    links = re.findall(
        r'<a href="(/search\?[^"]+)"[^>]*><span>.*?</span> <span class="n">([0-9,]+)</span>', aside, re.DOTALL
    )
    assert len(links) > 10
    for href, count in links:
        found = client.get(href.replace("&amp;", "&").replace("/search?", "/search.json?")).json()
        assert found["results"]["total"] == int(count.replace(",", "")), href


def test_a_bar_leads_to_the_documents_that_it_counts(client: TestClient) -> None:
    page = client.get("/search").text
    drawn = re.findall(r'<a href="([^"]+)" class="year"[^>]*aria-label="[^"]*: (\d+) documents?"', page)
    assert drawn
    for href, count in drawn:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(href.replace("&amp;", "&")).query).items()}
        assert total(client, **asked) == int(count)


def test_days_narrow_any_query_and_are_named_where_they_are_none(client: TestClient) -> None:
    assert total(client, q="", since="1952", until="1952") < total(client, q="")
    assert total(client, q="buoys OR quay", since="1700", until="1701") == 0
    refused = client.get("/search", params={"q": "quay", "since": "next week"})
    assert refused.status_code == 400
    assert "next week" in refused.text
    assert 'value="quay"' in refused.text


def test_words_that_no_document_has_together_are_still_given_up_within_days(client: TestClient) -> None:
    assert total(client, q="buoys xylophone", since="1952") == total(client, q="buoys", since="1952") > 0


def test_the_table_has_every_document_and_no_formula(client: TestClient) -> None:
    answer = client.get("/search.csv", params={"q": ""})
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == total(client, q="")
    assert not any((value or "").startswith(("=", "+", "-", "@")) for row in rows for value in row.values())
    assert all(row["address"] == f"http://127.0.0.1/documents/{row['id']}" for row in rows)


def test_the_feed_has_the_last_that_came_first_and_is_well_formed(client: TestClient) -> None:
    answer = client.get("/search.atom", params={"q": "opinion"})
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == total(client, q="opinion") > 0
    for name in ("id", "title", "updated"):
        assert feed.findtext(ATOM + name)
        assert all(entry.findtext(ATOM + name) for entry in entries)
    for time in feed.iter(f"{ATOM}updated"):
        assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", time.text or "")
    newest = [hit["id"] for hit in client.get("/search.json?q=opinion&sort=added").json()["results"]["hits"]]
    assert [entry.findtext(f"{ATOM}id", "").rpartition("/")[2] for entry in entries] == newest


def test_the_years_are_had_as_a_table_and_as_a_picture_that_stands_alone(client: TestClient) -> None:
    rows = list(csv.reader(io.StringIO(client.get("/search/years.csv").content.decode("utf-8-sig"))))
    assert rows[0] == ["years", "documents", "for sure"]
    assert [row[0] for row in rows[1:] if row[0] == "1952"] == ["1952"]
    picture = etree.fromstring(client.get("/search/years.svg").content)
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert client.get("/search/years.svg", params={"q": "xylophone"}).status_code == 200


def test_the_words_in_context_lead_to_their_places(client: TestClient) -> None:
    page = client.get("/search/context", params={"q": "opinion"}).text
    links = re.findall(r'href="(/search/in/[^"#]+)#(place-\d+)"', page)
    assert links
    for href, place in links:
        text = client.get(href.replace("&amp;", "&")).text
        assert f'<mark id="{place}"' in text
    assert "<script>alert" not in page


def test_all_places_in_a_document_lead_on_and_back(client: TestClient) -> None:
    name = client.get("/search.json?q=lamps").json()["results"]["hits"][0]["id"]
    page = client.get(f"/search/in/{name}", params={"q": "the OR buoys OR lamps OR your"}).text
    count = page.count("<mark id=")
    assert count > 2
    assert set(re.findall(r'href="#(place-\d+)"', page)) == set(re.findall(r'<mark id="(place-\d+)"', page))
    assert "<script>alert" not in page
    assert "These words are not in its text." in client.get(f"/search/in/{name}?q=xylophone").text
    assert client.get("/search/in/d-nothing?q=x").status_code == 404


def test_the_help_tells_every_field_and_its_examples_can_be_read(client: TestClient) -> None:
    assert set(FIELD_WORDS) == {field.names[0] for field in FIELDS}
    for typed, _ in EXAMPLES:
        assert parse_query(typed).notices == (), typed
    page = client.get("/search/help").text
    assert all(f"<code>{field.names[0]}:</code>" in page for field in FIELDS)


def test_a_bar_is_dark_as_far_as_its_year_is_sure() -> None:
    drawn = bars([("1901", 4), ("1903", 2)], [("1901", 1)], [("1900s", 5)])
    assert [(bar.first, bar.count, bar.sure, bar.pale) for bar in drawn] == [
        (1901, 4, 1, 3),
        (1902, 0, 0, 0),
        (1903, 2, 0, 2),
    ]
    assert drawn[0].sure_height < drawn[0].height
    assert all(bar.x + bar.width <= WIDTH and bar.y + bar.height <= HEIGHT for bar in drawn)


def test_many_years_are_drawn_by_decades_in_which_a_document_counts_once() -> None:
    years = [(str(year), 1) for year in range(1700, 1900)]
    drawn = bars(years, [("1700", 1)], [("1700s", 3), ("1890s", 2)])
    assert len(drawn) == 20 <= MOST_BARS
    assert (drawn[0].label, drawn[0].count, drawn[0].sure) == ("1700–1709", 3, 1)
    assert bars([], [], []) == ()
