"""Files are added from the browser only where the room was opened for it, and only from its own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from regesta.archive import Archive
from regesta.readingroom import serve
from regesta.readingroom.adding import LONGEST_NAME, plain_name
from regesta.readingroom.application import application
from regesta.readingroom.errors import EditElsewhereError

LETTER = """\
Estvik, March 4, 1952

Dear Sirs,

We ask you to let us know whether the pilot station can be moved to the northern mole before the winter.

Yours faithfully,
H. Lind
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    Archive.create(tmp_path / "archive", title="Quays").close()
    return tmp_path / "archive"


@pytest.fixture
def client(place: Path) -> Iterator[TestClient]:
    with TestClient(application(place, edit=True), base_url="http://127.0.0.1") as client:
        yield client


def form_of(client: TestClient) -> str:
    found = re.search(r'action="(/add\?token=[^"]+)" data-adding', client.get("/add").text)
    assert found is not None
    return found.group(1)


def captures(place: Path) -> int:
    with Archive.open(place) as archive:
        return archive.overview().captures


def test_a_room_that_only_shows_takes_nothing(place: Path) -> None:
    with TestClient(application(place), base_url="http://127.0.0.1") as client:
        assert client.get("/add").status_code == 404
        assert client.post("/add", files={"files": ("a.txt", LETTER)}).status_code == 404
        assert "/add" not in client.get("/").text


def test_each_file_gets_its_own_result(client: TestClient, place: Path) -> None:
    files = [
        ("files", ("letter.txt", LETTER)),
        ("files", ("letter.txt", LETTER.replace("northern", "southern"))),
        ("files", ("copy.txt", LETTER)),
        ("files", ("empty.txt", b"")),
        ("files", ("../../<b>evil.txt", LETTER.replace("pilot", "signal"))),
    ]
    answer = client.post(form_of(client), files=files, headers={"Accept": "application/json"})
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert [(each["name"], each["outcome"]) for each in told["files"]] == [
        ("letter.txt", "added"),
        ("letter.txt", "added"),
        ("copy.txt", "added"),
        ("empty.txt", "not added"),
        ("<b>evil.txt", "added"),
    ]
    assert "0 bytes" in told["files"][3]["reason"]
    assert told["files"][0]["documents"]
    assert told["added"] == captures(place) == 3
    page = client.post(form_of(client), files=files[:1])
    assert "held already" in page.text
    assert captures(place) == 3


def test_the_page_s_figures_are_new_after_adding(client: TestClient) -> None:
    assert "regesta add" in client.get("/").text
    page = client.post(form_of(client), files={"files": ("<i>one</i>.txt", LETTER)})
    assert page.status_code == 200
    assert "<i>one" not in page.text
    assert client.get("/index.json").json()["overview"]["captures"] == 1


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("", {}),
        ("?token=guessed", {}),
        (None, {"Sec-Fetch-Site": "cross-site"}),
        (None, {"Sec-Fetch-Site": "same-site"}),
        (None, {"Host": "evil.example"}),
    ],
)
def test_another_site_s_page_can_send_nothing(
    client: TestClient, place: Path, query: str | None, headers: dict[str, str]
) -> None:
    address = form_of(client) if query is None else f"/add{query}"
    answer = client.post(address, files={"files": ("a.txt", LETTER)}, headers=headers)
    assert answer.status_code in (403, 421)
    assert captures(place) == 0


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"files=a", "application/x-www-form-urlencoded"),
        (b"nonsense", "multipart/form-data; boundary=x"),
        (b"nonsense", "multipart/form-data"),
    ],
)
def test_what_is_no_form_with_files_is_refused(client: TestClient, content: bytes, kind: str) -> None:
    answer = client.post(form_of(client), content=content, headers={"Content-Type": kind})
    assert answer.status_code == 413
    assert "RG-REA-023" in answer.text


def test_more_than_is_taken_at_once_is_refused(
    client: TestClient, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regesta.readingroom.adding.MOST_BYTES", 1000)
    answer = client.post(form_of(client), files={"files": ("a.txt", LETTER * 20)})
    assert answer.status_code == 413
    monkeypatch.undo()
    monkeypatch.setattr("regesta.readingroom.adding.MOST_FILES", 2)
    many = [("files", (f"{number}.txt", LETTER)) for number in range(3)]
    assert client.post(form_of(client), files=many).status_code == 413
    assert captures(place) == 0


def test_a_form_without_files_changes_nothing(client: TestClient) -> None:
    answer = client.post(form_of(client), files={"files": ("", b"")})
    assert answer.status_code == 200
    assert "No file was chosen" in answer.text


def test_only_this_machine_may_change_an_archive(place: Path) -> None:
    with pytest.raises(EditElsewhereError, match="--edit"):
        serve(place, host="0.0.0.0", port=0, edit=True, quiet=True)


@given(st.text(max_size=400))
def test_every_name_becomes_that_of_a_file(given: str) -> None:
    name = plain_name(given)
    assert name
    assert name not in (".", "..")
    assert not name.startswith(("-", "."))
    assert not {"/", "\\", "\0", "\n", ":"} & set(name)
    assert len(name.encode()) <= LONGEST_NAME
    assert plain_name(name) == name


def test_a_refusal_is_told_in_the_reader_s_language(client: TestClient) -> None:
    files = [("files", ("empty.txt", b"")), ("files", ("sheet.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600))]
    answer = client.post(form_of(client), files=files, headers={"Accept": "text/html", "Accept-Language": "de"})
    assert "empty.txt ist leer (0 Bytes)" in answer.text
    assert "ein altes Office-Dokument; das wird noch nicht gelesen" in answer.text
