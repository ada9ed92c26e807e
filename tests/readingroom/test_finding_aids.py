"""Pictures, their tables and their files: geometry that is always the same, and words that stay harmless."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from starlette.testclient import TestClient

from letters import write_letters
from regesta.archive import Archive
from regesta.archive.correspondents import Network, Tie
from regesta.archive.places import Place
from regesta.authorities import Location, Site
from regesta.readingroom.application import PICTURES, TABLES, application
from regesta.readingroom.map_picture import AREAS, map_of
from regesta.readingroom.network_picture import MOST, network_picture
from regesta.readingroom.tables import Linked, as_csv


def placed(name: str, lat: float, lon: float, letters: int, standing: str = "sure") -> Place:
    site = Site(1, name, "Norway", lat, lon)
    return Place(name, {name: letters}, Location(standing, site), letters, letters)  # type: ignore[arg-type]


def rings(path: str) -> list[list[tuple[int, int]]]:
    """The outlines of a path that begins each with a place and goes on by distances."""
    found = []
    for ring in path.split("M")[1:]:
        numbers = [int(each) for each in re.findall(r"-?\d+", ring)]
        points = itertools.accumulate(
            zip(numbers[::2], numbers[1::2], strict=True), lambda at, step: (at[0] + step[0], at[1] + step[1])
        )
        found.append(list(points))
    return found


def test_the_map_shows_the_region_in_which_the_places_lie() -> None:
    drawn = map_of([placed("Bergen", 60.4, 5.3, 40), placed("Oslo", 59.9, 10.7, 10, "doubtful")], "Map")
    bergen, oslo = drawn.discs
    assert 0 < bergen.x < oslo.x < drawn.width
    assert 0 < bergen.y < oslo.y < drawn.height
    assert bergen.r == pytest.approx(2 * oslo.r, abs=0.1)
    assert (bergen.doubtful, oslo.doubtful) == (False, True)
    assert {each.anchor for each in drawn.discs} <= {"start", "end", "middle"}
    assert drawn.land.startswith("M")
    assert len(drawn.land) < 12_000


@pytest.mark.parametrize("area", ["", *AREAS])
def test_the_land_stays_within_the_picture(area: str) -> None:
    far = [placed("Suva", -18.1, 178.4, 1), placed("Honolulu", 21.3, -157.9, 1)]
    drawn = map_of(far, "Map", area)
    for ring in rings(drawn.land):
        assert all(-1 <= x <= drawn.width + 1 and -1 <= y <= drawn.height + 1 for x, y in ring)
    assert bool(drawn.discs) == (area == "")


def test_a_land_that_crosses_the_180th_meridian_is_not_drawn_across_the_world() -> None:
    drawn = map_of([placed("Suva", -18.1, 178.4, 1), placed("Honolulu", 21.3, -157.9, 1)], "Map")
    for ring in rings(drawn.land):
        assert max(abs(one[0] - other[0]) for one, other in itertools.pairwise(ring)) < drawn.width / 3


def test_the_network_is_a_circle_of_the_strongest_and_the_same_each_time() -> None:
    agents = {f"a-{number}": 100 - number for number in range(60)}
    ties = tuple(Tie(f"a-{number}", f"a-{(number + 1) % 60}", 9, 1950, 1951) for number in range(60))
    network = Network(agents, ties, 60)
    drawn = network_picture(network, {"a-0": "Lind <script>"}, "Network")
    assert drawn == network_picture(network, {"a-0": "Lind <script>"}, "Network")
    assert len(drawn.nodes) == MOST
    assert drawn.left_out == 20
    assert sum(len(node.curves) for node in drawn.nodes) == MOST - 1
    places = [node.agent for node in drawn.nodes]
    beside = sum(abs(places.index(f"a-{n}") - places.index(f"a-{n + 1}")) in (1, MOST - 1) for n in range(MOST - 1))
    assert beside > MOST * 0.8
    assert all(0 < node.x < drawn.width and 0 < node.y < drawn.height for node in drawn.nodes)


def test_no_cell_of_a_file_is_a_formula() -> None:
    rows = [("=cmd()", 3, Linked("@sum", "/x"), None), ("-1", -1, 'a,"b"\r\nc', 0.5)]
    read = list(csv.reader(io.StringIO(as_csv(("a", "b", "c", "d"), rows).decode("utf-8-sig"), newline="")))
    assert read == [["a", "b", "c", "d"], ["'=cmd()", "3", "'@sum", ""], ["'-1", "-1", 'a,"b"\r\nc', "0.5"]]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("aids")
    write_letters(folder / "letters")
    with Archive.create(folder / "archive", title="Quays") as archive:
        archive.add([folder / "letters"])
    with TestClient(application(folder / "archive"), base_url="http://127.0.0.1") as client:
        yield client


def _address(client: TestClient, pattern: str) -> str:
    if pattern.startswith("/people/{name}"):
        agent = client.get("/people.json").json()["agents"][0]["agent"]["id"]
        return pattern.replace("{name}", agent)
    if pattern == "/exchanges/{name}":
        return f"/exchanges/{client.get('/exchanges.json').json()['exchanges'][0]['id']}"
    if pattern == "/places/{name}":
        return f"/places/{client.get('/places.json').json()['places'][0]['name']}"
    if pattern == "/archives/{name}":
        return f"/archives/{client.get('/archives.json').json()['units'][0]['key']}"
    return pattern


@pytest.mark.parametrize("pattern", TABLES)
def test_every_table_is_a_file_too(client: TestClient, pattern: str) -> None:
    if pattern == "/archives/{name}" and not client.get("/archives.json").json()["units"]:
        pattern = "/archives"
    answer = client.get(_address(client, pattern) + ".csv")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("pattern", PICTURES)
def test_every_picture_is_a_file_that_needs_nothing_else(client: TestClient, pattern: str) -> None:
    answer = client.get(_address(client, pattern) + ".svg")
    if pattern == "/map" and answer.status_code == 404:
        assert client.get("/map.json").json()["placed"] == []
        return
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "<style>" in answer.text
    assert etree.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"
    assert "href=" not in answer.text


def test_a_person_s_page_counts_what_its_documents_say(client: TestClient) -> None:
    entry = client.get("/people.json").json()["agents"][0]
    view = client.get(f"/people/{entry['agent']['id']}.json").json()
    figures = view["figures"]
    assert figures["sent"] + figures["received"] + figures["named"] == entry["documents"] == view["paging"]["total"]
    assert sum(each["sent"] for each in figures["years"]) == figures["sent"]
    assert sum(each["documents"] for each in view["spellings"]) >= entry["documents"]


def test_a_spelling_of_a_place_leads_to_the_place(client: TestClient) -> None:
    name = client.get("/places.json").json()["places"][0]["name"]
    answer = client.get(f"/places/{name.upper()}.csv", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/places/{name}.csv")
    assert client.get("/places/Nowhere-at-all").status_code == 404


@pytest.mark.parametrize("address", ["/timeline?from=-1", "/network?from=x", "/map?area=atlantis"])
def test_a_range_that_can_not_be_meant_is_refused(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 400


def test_the_two_ends_of_a_time_may_come_in_either_order(client: TestClient) -> None:
    one, other = (client.get(f"/timeline.json?{query}").json() for query in ("from=1950&to=1952", "from=1952&to=1950"))
    assert one == other


def test_few_years_are_shown_by_months_and_none_is_lost(client: TestClient) -> None:
    whole = client.get("/timeline.json").json()
    some = client.get("/timeline.json?from=1952&to=1952").json()
    of_year = [step for step in whole["steps"] if step["time"] == "1952"]
    assert sum(step["held"] for step in some["steps"]) == of_year[0]["held"]
    assert all(step["time"].startswith("1952") for step in some["steps"])


def test_an_empty_archive_says_how_to_begin(tmp_path: Path) -> None:
    Archive.create(tmp_path / "archive", title="New").close()
    with TestClient(application(tmp_path / "archive"), base_url="http://127.0.0.1") as client:
        assert "regesta add" in client.get("/").text
        for address in ("/timeline", "/map", "/network", "/places", "/archives", "/people", "/about", "/rights"):
            assert client.get(address).status_code == 200, address
