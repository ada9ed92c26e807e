"""Every page of the reading room, as HTML and as JSON, over captures that mean well and captures that don't."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from starlette.testclient import TestClient

from letters import write_letters
from regesta.archive import Archive
from regesta.readingroom.application import application

SCRIPT = "<script>alert(1)</script>"
EVIL = f"""\
**March 9, 1952**

**Letter from {SCRIPT} Lind to the Harbour Board of Estvik "><img src=x onerror=alert(2)>**

**Summary:**

{SCRIPT} A summary with javascript:alert(3) and <a href="javascript:alert(4)">a link</a>.

**Contents:**

Translation - English

Dear Sirs,

{SCRIPT} We ask you to let us have your opinion on the buoys. See https://outside.example/tracker.png for them.

Yours faithfully,
(signed) {SCRIPT} Lind
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("room")
    write_letters(folder / "letters")
    (folder / "letters" / "<b>evil & 'co'.md").write_text(EVIL, encoding="utf-8")
    with Archive.create(folder / "archive", title=f"Quays {SCRIPT}", notice="All of it is invented.") as archive:
        assert archive.add([folder / "letters"]).refused == ()
    return folder / "archive"


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[TestClient]:
    with TestClient(application(place), base_url="http://127.0.0.1") as client:
        yield client


class Links(HTMLParser):
    """Collects what a page leads to, what it loads, and what it would run."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.run: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "a":
            self.links.append(given.get("href", ""))
        if tag == "form" and given.get("method", "get") == "get":
            self.links.append(given.get("action", ""))
        if tag in ("img", "script", "iframe", "source") or (
            tag == "link" and given.get("rel") in ("stylesheet", "icon", "preload")
        ):
            self.loaded.append(given.get("src", given.get("href", "")))
        self.run += [name for name in given if name.startswith("on") or name == "style"]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.run.append(tag)


def crawl(client: TestClient) -> dict[str, tuple[Any, Links]]:
    """The pages that can be reached from the first one, the nearest first, with what they hold."""
    found: dict[str, tuple[Any, Links]] = {}
    waiting = ["/"]
    while waiting and len(found) < 600:
        address = waiting.pop(0)
        if address in found:
            continue
        answer = client.get(address)
        parser = Links()
        if answer.headers["content-type"].startswith("text/html"):
            parser.feed(answer.text)
        found[address] = (answer, parser)
        for link in parser.links:
            parts = urlsplit(urljoin(f"http://127.0.0.1{address}", link))
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            if parts.netloc == "127.0.0.1" and target not in found:
                waiting.append(target)
    return found


@pytest.fixture(scope="module")
def site(client: TestClient) -> dict[str, tuple[Any, Links]]:
    return crawl(client)


def test_every_link_leads_to_a_page(site: dict[str, tuple[Any, Links]]) -> None:
    kinds = {re.split(r"[/?]", address)[1] for address in site}
    assert {"documents", "exchanges", "captures", "people", "search", "findings", "asks", "not-held", "about"} <= kinds
    assert {"places", "archives", "timeline", "map", "network", "help", "rights", "colophon"} <= kinds
    assert {address: answer.status_code for address, (answer, _) in site.items() if answer.status_code != 200} == {}


def test_every_anchor_that_a_page_names_on_itself_is_there(site: dict[str, tuple[Any, Links]]) -> None:
    missing = [
        (address, link)
        for address, (_, parser) in site.items()
        for link in parser.links
        if link.startswith("#") and link != "#" and link[1:] not in parser.ids
    ]
    assert missing == []


def test_nothing_of_a_capture_is_ever_run_or_loaded(site: dict[str, tuple[Any, Links]]) -> None:
    for address, (answer, parser) in site.items():
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        assert SCRIPT not in answer.text, address
        assert "<img src=x" not in answer.text, address
        assert parser.run == [], address
        assert all(each.startswith("/static/") for each in parser.loaded), address
        assert not any(link.lower().startswith(("javascript:", "data:")) for link in parser.links), address
        assert not any("outside.example" in link for link in parser.links), address


def test_every_answer_carries_the_headers_of_safety(site: dict[str, tuple[Any, Links]]) -> None:
    for answer, _ in site.values():
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_every_page_says_what_the_archive_says_of_itself(site: dict[str, tuple[Any, Links]]) -> None:
    for address, (answer, _) in site.items():
        if answer.headers["content-type"].startswith("text/html"):
            assert "All of it is invented." in answer.text, address
            assert answer.text.count("<h1") == 1, address
            assert '<html lang="en"' in answer.text, address


@pytest.mark.parametrize(
    "address",
    ["/", "/documents", "/exchanges", "/not-held", "/asks", "/findings", "/captures", "/people", "/search?q=mole"],
)
def test_every_page_is_json_at_the_same_address(client: TestClient, address: str) -> None:
    by_header = client.get(address, headers={"Accept": "application/json"})
    path, _, query = address.partition("?")
    by_suffix = client.get(("/index" if path == "/" else path) + ".json" + (f"?{query}" if query else ""))
    assert by_header.headers["content-type"] == by_suffix.headers["content-type"] == "application/json"
    assert json.loads(by_header.content) == json.loads(by_suffix.content) != {}


def test_a_document_s_page_shows_the_words_that_prove_its_values(client: TestClient, place: Path) -> None:
    with Archive.open(place) as archive:
        document = next(each for each in archive.documents() if each.date == "1952-03-15")
    page = client.get(f"/documents/{document.id}").text
    assert "your letter of March 4, 1952" in page
    assert "<mark" in page
    assert "15 March 1952" in page


def test_a_search_marks_what_it_found_and_counts_it(client: TestClient) -> None:
    page = client.get("/search", params={"q": "engineer"}).text
    assert re.search(r"<mark[^>]*>engineer</mark>", page)
    assert "1 document" in page


def test_a_query_that_can_not_be_meant_gets_its_sentence_and_status(client: TestClient) -> None:
    answer = client.get("/search", params={"q": "date:1952-13"})
    assert answer.status_code == 400
    assert "RG-DIS-001" in answer.text
    assert json.loads(client.get("/search.json", params={"q": "date:1952-13"}).content)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/documents/d-nothing", 404),
        ("/captures/0000", 404),
        ("/nowhere", 404),
        ("/documents?page=0", 400),
        ("/documents?page=999999999999", 400),
        ("/search?q=" + "x" * 7000, 400),
        ("/../../etc/passwd", 404),
        ("/static/../application.py", 404),
    ],
)
def test_what_is_not_there_or_out_of_bounds_is_refused_with_a_page(
    client: TestClient, address: str, status: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert "RG-" in answer.text
    assert "Traceback" not in answer.text


def test_nothing_can_be_changed_through_it(client: TestClient) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert client.request(method, "/documents").status_code == 405


def test_a_foreign_host_name_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code in (400, 403, 421)


def test_a_capture_s_bytes_are_a_download_and_never_a_page(client: TestClient, place: Path) -> None:
    with Archive.open(place) as archive:
        capture = archive.captures()[0]
        held = archive.capture_bytes(capture.id)
    answer = client.get(f"/captures/{capture.id.removeprefix('sha256:')}/bytes")
    assert answer.content == held
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_an_id_that_was_merged_away_leads_on(client: TestClient, tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters")
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([letters / "reply.txt"])
        (ghost,) = [each for each in archive.documents(held=False) if each.date == "1952-03-04"]
        archive.add([letters])
    with TestClient(application(tmp_path / "archive"), base_url="http://127.0.0.1") as room:
        answer = room.get(f"/documents/{ghost.id}", follow_redirects=False)
        assert answer.status_code == 301
        assert room.get(answer.headers["location"]).status_code == 200


def test_every_value_unfolds_into_its_proofs_and_leads_to_its_reasons(client: TestClient) -> None:
    documents = client.get("/documents.json").json()["documents"]
    assert any("why" in client.get(f"/documents/{each['id']}.json").json() for each in documents)
    for each in documents:
        page = client.get(f"/documents/{each['id']}").text
        reasons = client.get(f"/documents/{each['id']}/why").text
        told = client.get(f"/documents/{each['id']}.json").json()
        fields = told.get("why", [])
        grounds = [ground for why in fields for part in ("stands", "rivals") for ground in why.get(part, ())]
        assert len(grounds) == len(told.get("attestations", []))
        assert page.count('<details class="why"') == page.count('<dd class="value') == reasons.count('class="reason ')
        assert all(ground.get("lost") for why in fields for ground in why.get("rivals", ()))
        assert all(why["because"][1:] in reasons for why in fields)
