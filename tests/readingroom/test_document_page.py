"""A document's page: what it tells machines, what can be addressed on it, what is taken along from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import rispy
import signposting
from starlette.testclient import TestClient

from letters import write_letters, write_pdf
from regesta.archive import Archive
from regesta.model import Document
from regesta.readingroom.application import application


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("document")
    with Archive.create(folder / "archive", title="Quays") as archive:
        archive.add([write_letters(folder / "letters")])
    return folder / "archive"


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[TestClient]:
    with TestClient(application(place), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="module")
def letter(place: Path) -> Document:
    """The letter that two captures hold."""
    with Archive.open(place) as archive:
        return next(each for each in archive.documents() if len(each.witnesses) > 1)


def test_signposts_lead_to_the_lasting_address_and_to_every_description(client: TestClient, letter: Document) -> None:
    answer = client.get(f"/documents/{letter.id}")
    told = signposting.find_signposting_http_link(answer.headers.get_list("link"))
    assert told.citeAs is not None
    assert str(told.citeAs.target) == f"http://127.0.0.1/documents/{letter.id}"
    assert {str(each.target) for each in told.types} == {
        "https://schema.org/AboutPage",
        "https://schema.org/ArchiveComponent",
    }
    for each in told.describedBy:
        described = client.get(str(each.target))
        assert described.status_code == 200
        assert described.headers["content-type"].startswith(str(each.type))
    assert len(told.describedBy) == 4


def test_the_head_names_the_page_for_those_who_share_it(client: TestClient, letter: Document) -> None:
    page = client.get(f"/documents/{letter.id}?lines=1").text
    assert f'<link rel="canonical" href="http://127.0.0.1/documents/{letter.id}">' in page
    for name in ("og:title", "og:description", "og:url", "og:type", "og:site_name"):
        assert re.search(rf'<meta property="{name}" content="[^"]+">', page), name


def test_zotero_finds_a_letter_by_unapi(client: TestClient, letter: Document) -> None:
    page = client.get(f"/documents/{letter.id}").text
    assert '<link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi">' in page
    assert re.findall(r'<abbr class="unapi-id" title="([^"]+)">', page) == [letter.id]
    formats = client.get("/unapi")
    assert formats.status_code == 200
    assert '<format name="ris" type="application/x-research-info-systems"/>' in formats.text
    assert client.get("/unapi", params={"id": letter.id}).status_code == 300
    (entry,) = rispy.loads(client.get("/unapi", params={"id": letter.id, "format": "ris"}).text)
    assert entry["type_of_reference"] == "PCOMM"
    assert entry["secondary_authors"]
    assert client.get("/unapi", params={"id": letter.id, "format": "marc"}).status_code == 400


@pytest.mark.parametrize("ending", [".ris", ".bib", ".csl.json"])
def test_a_document_is_taken_along_under_its_own_name(client: TestClient, letter: Document, ending: str) -> None:
    answer = client.get(f"/documents/{letter.id}{ending}")
    assert answer.headers["content-disposition"] == f'attachment; filename="{letter.id}{ending}"'
    assert letter.id in answer.text
    # An address of this machine leads no reader of a citation anywhere.
    assert "127.0.0.1" not in answer.text
    led = client.get(f"/documents/{letter.id[:-3]}{ending}", follow_redirects=False)
    assert led.status_code == 302
    assert led.headers["location"] == f"/documents/{letter.id}{ending}"


def test_a_passage_has_an_address_and_a_note(client: TestClient, place: Path, letter: Document) -> None:
    with Archive.open(place) as archive:
        view = archive.document(letter.id)
    assert letter.text is not None
    words = max(view.text.split("\n"), key=len)[:30]
    start = letter.text.start + view.text.index(words)
    digest = letter.text.capture.removeprefix("sha256:")[:16]
    asked = {"capture": digest, "passage": f"{start}-{start + len(words)}"}
    page = client.get(f"/documents/{letter.id}", params=asked).text
    assert 'id="passage"' in page
    assert "ev-passage" in page
    cited = client.get(f"/documents/{letter.id}/cite.json", params=asked).json()
    assert cited["passage"] == " ".join(words.split())
    assert cited["address"].endswith(f"?capture={digest}&passage={asked['passage']}#passage")
    assert all(f"para. {cited['paragraph']}" in each["text"] for each in cited["notes"])


@pytest.mark.parametrize("passage", ["5-2", "0-999999999", "x", "-1-4"])
def test_a_passage_that_is_none_is_refused(client: TestClient, letter: Document, passage: str) -> None:
    assert client.get(f"/documents/{letter.id}", params={"passage": passage}).status_code == 400


def test_paragraphs_are_numbered_without_a_gap_and_lines_on_request(client: TestClient, letter: Document) -> None:
    page = client.get(f"/documents/{letter.id}").text
    numbers = [int(each) for each in re.findall(r'id="p(\d+)"', page)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers
    assert 'id="l1"' not in page
    lines = client.get(f"/documents/{letter.id}", params={"lines": "1"}).text
    assert [int(each) for each in re.findall(r'class="ln" id="l(\d+)"', lines)][:3] == [1, 2, 3]


def test_a_letter_that_is_not_held_is_cited_by_who_speaks_of_it(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters")
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([letters / "reply.txt"])
        (ghost, *_) = archive.documents(held=False)
    with TestClient(application(tmp_path / "archive"), base_url="http://127.0.0.1") as room:
        assert "not seen, cited in" in room.get(f"/documents/{ghost.id}/cite").text
        assert "no second text" in room.get(f"/documents/{ghost.id}/compare").text
        assert "ArchiveComponent" not in room.get(f"/documents/{ghost.id}").headers["link"]


def test_captures_of_a_letter_stand_side_by_side(client: TestClient, letter: Document) -> None:
    told = client.get(f"/documents/{letter.id}/compare.json").json()
    assert told["left"]["capture"] != told["right"]["capture"]
    assert 0 < told["same"] <= told["words"]
    names = [each.capture.removeprefix("sha256:")[:16] for each in letter.witnesses]
    swapped = client.get(f"/documents/{letter.id}/compare.json", params={"a": names[1], "b": names[0]}).json()
    assert swapped["left"]["capture"] == letter.witnesses[1].capture
    assert client.get(f"/documents/{letter.id}/compare", params={"a": "ffffff"}).status_code == 400


@pytest.mark.parametrize("form", ["", ".json", "/why", "/cite", ".ris"])
def test_a_page_that_stands_is_not_sent_twice(client: TestClient, letter: Document, form: str) -> None:
    address = f"/documents/{letter.id}{form}"
    first = client.get(address)
    assert first.headers["etag"].startswith('W/"')
    assert first.headers["last-modified"].endswith("GMT")
    again = client.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_a_page_in_another_language_or_of_another_record_is_another(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters")
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([letters / "reply.txt"])
        with TestClient(application(tmp_path / "archive"), base_url="http://127.0.0.1") as room:
            tag = room.get("/documents").headers["etag"]
            assert room.get("/documents", headers={"Accept-Language": "de"}).headers["etag"] != tag
            assert room.get("/documents?page=1").headers["etag"] != tag
            assert room.get("/documents", headers={"If-None-Match": tag}).status_code == 304
            archive.add([letters])
            assert room.get("/documents", headers={"If-None-Match": tag}).status_code == 200


def test_a_pdf_s_pages_are_marked_in_the_text_and_can_be_looked_at(tmp_path: Path) -> None:
    write_pdf(tmp_path)
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([tmp_path / "letter.pdf"])
        (document,) = archive.documents()
        (capture,) = archive.captures()
    address = f"/captures/{capture.id.removeprefix('sha256:')}/pages"
    with TestClient(application(tmp_path / "archive"), base_url="http://127.0.0.1") as room:
        page = room.get(f"/documents/{document.id}").text
        assert re.findall(r'<a class="pb" id="page-\d" href="([^"]+)"', page) == [f"{address}/1", f"{address}/2"]
        image = room.get(f"{address}/2.png")
        assert image.headers["content-type"] == "image/png"
        assert image.content.startswith(b"\x89PNG")
        for none in ("3", "x", "3.png", "x.png"):
            assert room.get(f"{address}/{none}").status_code == 404
        leaf = room.get(f"{address}/2").text
        assert f'src="{address}/2.png"' in leaf
        found = room.get(f"{address}/2.json").json()
        (ask,) = [each for each in found["lit"] if "act" in each["kinds"]]
        assert found["text"][ask["start"] - found["start"] : ask["end"] - found["start"]].startswith("We ask you")
        ((left, top, width, height),) = ask["boxes"]
        assert 0 < left < left + width < 100 and 0 < top < top + height < 20


def test_citations_tell_the_address_that_the_archive_has_in_public(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters")
    with Archive.create(tmp_path / "archive") as archive:
        archive.add([letters])
        document = archive.documents()[0]
    marker = tmp_path / "archive" / "archive.toml"
    marker.write_text('address = "https://quays.example"\n' + marker.read_text(encoding="utf-8"), encoding="utf-8")
    with TestClient(application(tmp_path / "archive"), base_url="http://127.0.0.1") as room:
        (entry,) = rispy.loads(room.get(f"/documents/{document.id}.ris").text)
        assert entry["urls"] == [f"https://quays.example/documents/{document.id}"]
