"""A long exchange on its pages, and the ledger of a party as it stood on a day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from letters import write_long_exchange
from regesta.archive import Archive
from regesta.archive.views import ExchangeView
from regesta.readingroom.application import application
from regesta.readingroom.chronicle import weights
from regesta.readingroom.parts import parts_of

MOST_BYTES = 100_000
ROW = re.compile(r'<tr id="(d-[a-z0-9]+)"')


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    with Archive.create(folder / "archive") as archive:
        archive.add([write_long_exchange(folder / "letters")])
    return folder / "archive"


@pytest.fixture(scope="module")
def room(place: Path) -> TestClient:
    return TestClient(application(place), base_url="http://127.0.0.1", headers={"Accept": "text/html"})


@pytest.fixture(scope="module")
def view(place: Path) -> ExchangeView:
    with Archive.open(place) as archive:
        return max((archive.exchange(each.id) for each in archive.exchanges()), key=lambda each: len(each.documents))


def test_its_parts_lead_to_one_another_and_every_letter_stands_in_one(room: TestClient, view: ExchangeView) -> None:
    address: str | None = f"/exchanges/{view.id}"
    seen: list[str] = []
    while address:
        page = room.get(address).text
        assert len(page.encode()) < MOST_BYTES
        rows = ROW.findall(page)
        seen += rows
        inner = re.findall(r'href="#(d-[a-z0-9]+)"', page)
        assert set(inner) <= set(rows)
        found = re.search(r'rel="next" href="([^"]+)"', page)
        address = found[1].replace("&amp;", "&") if found else None
    assert seen == [each.id for each in view.documents]
    assert len(parts_of(view.documents, weights(view))) > 1


def test_a_letter_s_address_leads_to_its_part_and_its_row(room: TestClient, view: ExchangeView) -> None:
    last = view.documents[-1].id
    answer = room.get(f"/exchanges/{last}", follow_redirects=False)
    assert answer.headers["location"] == f"/exchanges/{view.id}?at={last}#{last}"
    assert last in ROW.findall(room.get(f"/exchanges/{view.id}?at={last}").text)
    assert last in ROW.findall(room.get(f"/exchanges/{view.id}?at=1932").text)
    assert room.get(f"/exchanges/{view.id}?at=nowhere").status_code == 400


def test_json_csv_and_the_picture_have_the_whole(room: TestClient, view: ExchangeView) -> None:
    last = view.documents[-1].id
    found = room.get(f"/exchanges/{view.id}.json?at={last}").json()
    assert len(found["documents"]) == len(view.documents)
    assert len(room.get(f"/exchanges/{view.id}.csv").text.splitlines()) == len(view.documents) + 1
    assert room.get(f"/exchanges/{view.id}.svg").text.count('<a class="sent') == len(view.documents)


def test_as_known_on_a_day_stays_on_while_turning_the_parts(room: TestClient, view: ExchangeView) -> None:
    page = room.get(f"/exchanges/{view.id}?as_of=20 January 1932&for=Nesund").text
    assert "at the end of 20 January 1932" in page
    (onward,) = set(re.findall(r'rel="next" href="([^"]+)"', page))
    assert "as_of=1932-01-20" in onward and "for=Nesund" in onward


def test_the_ledger_is_narrowed_to_a_party_and_a_day_as_the_command_does(room: TestClient, place: Path) -> None:
    with Archive.open(place) as archive:
        expected = archive.ledger(states=("open",), party="guild", as_of="1931-04-20")
    found = room.get("/asks.json?state=open&party=guild&as_of=1931-04-20&limit=200").json()
    assert [each["id"] for each in found["acts"]] == [each.act.id for each in expected]
    assert [each["state"] for each in found["acts"]] == ["open"] * len(expected) != []
    assert (found["party"], found["as_of"]) == ("guild", "1931-04-20")
    assert sum(found["states"].values()) >= len(expected)
    late = {each["id"] for each in room.get("/asks.json?limit=200").json()["acts"]}
    early = {each["id"] for each in room.get("/asks.json?as_of=April 20, 1931&limit=200").json()["acts"]}
    assert early < late
    rows = room.get("/asks.csv?state=open&party=guild&as_of=1931-04-20").text.splitlines()
    assert len(rows) == len(expected) + 1


def test_unsettled_is_what_is_not_answered_for_good(room: TestClient) -> None:
    counts = room.get("/asks.json").json()["states"]
    unsettled = sum(counts.get(name, 0) for name in ("open", "acknowledged", "partly answered"))
    assert room.get("/asks.json?state=unsettled").json()["paging"]["total"] == unsettled


def test_what_is_no_date_is_refused_and_the_form_keeps_what_was_asked(room: TestClient) -> None:
    assert room.get("/asks?as_of=someday").status_code == 400
    page = room.get('/asks?party="><b>&state=open').text
    assert "<b>" not in page.split("<main")[1].split("as-known")[1].split("</form>")[0]
    assert '<input type="hidden" name="state" value="open">' in page
