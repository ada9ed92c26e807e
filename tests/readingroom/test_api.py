"""The JSON of the room keeps to its own OpenAPI document, whatever is asked; schemathesis judges."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from starlette.testclient import TestClient

from letters import write_letters
from regesta.archive import Archive
from regesta.readingroom.application import PAGES, application
from regesta.readingroom.openapi import json_path
from regesta.readingroom.operations import OPERATIONS

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("api")
    with Archive.create(folder / "archive", title="Quays & moles") as archive:
        archive.add([write_letters(folder / "letters")])
    return folder / "archive"


@pytest.fixture(scope="module")
def client(place: Path) -> TestClient:
    return TestClient(application(place), base_url="http://127.0.0.1")


@pytest.fixture(scope="module")
def api(place: Path) -> Any:
    return schemathesis.openapi.from_asgi("/openapi.json", application(place), headers={"Host": "127.0.0.1"})


def test_every_page_is_an_operation() -> None:
    assert set(OPERATIONS) == set(PAGES)


@pytest.mark.parametrize("path", sorted(OPERATIONS))
def test_whatever_is_asked_keeps_to_the_document(api: Any, path: str) -> None:
    @given(case=api[json_path(path)]["GET"].as_strategy())
    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    def asking(case: Any) -> None:
        case.call_and_validate(headers={"Host": "127.0.0.1"})

    asking()


def test_pages_that_are_there_keep_to_the_document(client: TestClient, api: Any, place: Path) -> None:
    with Archive.open(place) as archive:
        names = {
            "documents": [each.id for each in archive.documents(held=None)],
            "exchanges": [each.id for each in archive.exchanges()],
            "captures": [each.id.removeprefix("sha256:") for each in archive.captures()],
            "people": [each.id for each in archive.agents()],
            "places": [each.name for each in archive.places().places],
            "archives": [each.key for each in archive.arrangement()],
        }
    seen = 0
    for path in OPERATIONS:
        if path.endswith("/bytes") or "{page}" in path:
            continue
        for name in names.get(path.split("/")[1], []) if "{name}" in path else [""]:
            answer = client.get(json_path(path).format(name=name))
            assert answer.status_code == 200
            api[json_path(path)]["GET"].validate_response(answer)
            seen += 1
    assert seen > 20


def test_an_error_is_a_problem_that_says_what_to_do(client: TestClient) -> None:
    answer = client.get("/documents/d-none.json")
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == answer.status_code == 404
    assert told["type"] == f"urn:regesta:error:{told['code']}"
    assert told["instance"] == "/documents/d-none"
    assert "d-none" in told["detail"]


def test_the_sitemap_names_every_document_once(client: TestClient, place: Path) -> None:
    with Archive.open(place) as archive:
        documents = {f"http://127.0.0.1/documents/{each.id}" for each in archive.documents(held=None)}
    root = ElementTree.fromstring(client.get("/sitemap.xml").text)
    places = [each.text for each in root.iter(f"{SITEMAP}loc")]
    assert len(places) == len(set(places))
    assert documents <= set(places)
    for address in places:
        assert client.get(str(address)).status_code == 200
    assert client.get("/sitemap.xml?part=2").status_code == 404


def test_a_large_archive_has_several_sitemaps(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {each.text for each in ElementTree.fromstring(client.get("/sitemap.xml").text).iter(f"{SITEMAP}loc")}
    monkeypatch.setattr("regesta.readingroom.signposts.MOST_IN_A_SITEMAP", 7)
    index = ElementTree.fromstring(client.get("/sitemap.xml").text)
    assert index.tag == f"{SITEMAP}sitemapindex"
    parts = [str(each.text) for each in index.iter(f"{SITEMAP}loc")]
    found = [e.text for part in parts for e in ElementTree.fromstring(client.get(part).text).iter(f"{SITEMAP}loc")]
    assert set(found) == whole
    assert len(found) == len(whole)


def test_a_robot_is_shown_the_sitemap_and_a_browser_the_search(client: TestClient) -> None:
    assert "Sitemap: http://127.0.0.1/sitemap.xml" in client.get("/robots.txt").text
    description = client.get("/opensearch.xml")
    assert description.headers["content-type"].startswith("application/opensearchdescription+xml")
    root = ElementTree.fromstring(description.text)
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.findtext(f"{space}ShortName") == "Quays & moles"
    assert "{searchTerms}" in str(next(root.iter(f"{space}Url")).get("template"))


def test_other_sites_may_read_what_is_published_and_nothing_of_this_machine(place: Path) -> None:
    private = TestClient(application(place, loopback=True), base_url="http://127.0.0.1")
    public = TestClient(application(place, loopback=False), base_url="http://archive.example")
    assert "access-control-allow-origin" not in private.get("/index.json").headers
    assert public.get("/index.json").headers["access-control-allow-origin"] == "*"
    assert public.get("/documents/d-none.json").headers["access-control-allow-origin"] == "*"
