"""What a reader sets: the page's language, its colours, and where setting them leads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.testclient import TestClient

from regesta.archive import Archive
from regesta.readingroom import gathering, languages, templating
from regesta.readingroom.application import application


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    folder: Path = tmp_path_factory.mktemp("languages")
    Archive.create(folder / "archive").close()
    return TestClient(application(folder / "archive"), base_url="http://127.0.0.1")


def asking(**headers: str) -> Request:
    pairs = [(name.replace("_", "-").encode(), value.encode("latin-1")) for name, value in headers.items()]
    return Request({"type": "http", "query_string": b"", "headers": pairs, "path": "/", "method": "GET"})


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("ro-RO,ro;q=0.9,en;q=0.8", "ro"),
        ("pt, ru;q=0.4, fr;q=0.7", "fr"),
        ("de;q=0, en", "en"),
        ("xx;q=oops", "en"),
    ],
)
def test_the_browser_s_first_language_that_the_room_speaks_is_taken(header: str, language: str) -> None:
    assert languages.chosen(asking(accept_language=header)) == language


def test_a_set_language_goes_before_the_browser_s() -> None:
    assert languages.chosen(asking(accept_language="fr", cookie="regesta-language=ru")) == "ru"


@given(st.text(st.characters(codec="latin-1"), max_size=300))
def test_no_header_of_languages_is_an_error(header: str) -> None:
    assert languages.chosen(asking(accept_language=header)) in languages.LANGUAGES


def test_what_is_set_is_kept_and_leads_back(client: TestClient) -> None:
    form = {"lang": "de", "theme": "dark", "density": "dense", "back": "/search?q=a%20b"}
    answer = client.post("/preferences", data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=a%20b")
    page = client.get("/")
    assert '<html lang="de" data-theme="dark" data-density="dense">' in page.text
    assert "Cookie" in page.headers["vary"]


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "x"])
def test_setting_never_leads_to_another_host(client: TestClient, back: str) -> None:
    answer = client.post("/preferences", data={"back": back}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_a_setting_that_is_not_offered_is_refused(client: TestClient) -> None:
    assert client.post("/preferences", data={"theme": "<script>"}).status_code == 400
    assert client.post("/preferences", content=b"x" * 10_000).status_code == 400


@pytest.mark.parametrize("language", [each for each in languages.LANGUAGES if each != "en"])
def test_every_message_has_its_words_in_every_language(language: str) -> None:
    advice = "run `make catalogues`, translate what is empty in src/regesta/readingroom/catalogues"
    assert gathering.missing(language) == [], advice


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_number_takes_the_form_of_its_language(language: str) -> None:
    token = languages.spoken.set(language)
    try:
        said = [templating.plural(count, "document", "documents") for count in (0, 1, 2, 5, 21, 25, 1000)]
    finally:
        languages.spoken.reset(token)
    assert all(words and "%" not in words for words in said)
    assert len({each.split(maxsplit=1)[-1] for each in said}) >= 2
    if language == "ru":
        assert [said[1], said[2], said[3], said[4]] == ["1 документ", "2 документа", "5 документов", "21 документ"]
    if language == "ro":
        assert [said[2], said[4]] == ["2 documente", "21 de documente"]


@pytest.mark.parametrize("language", [each for each in languages.LANGUAGES if each != "en"])
def test_a_translation_has_the_places_of_its_message(language: str) -> None:
    place = re.compile(r"%\(\w+\)s|\{[a-z_:]+\}")
    for message in gathering.known(language):
        names = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
        forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
        wanted = {found for name in names for found in place.findall(name)} - {"{num}", "%(num)s"}
        for form in forms:
            assert set(place.findall(form or "")) - {"{num}", "%(num)s"} == wanted, (language, names[0], form)


def test_no_template_puts_a_constant_through_a_filter_of_words() -> None:
    # Jinja folds such an expression when it compiles the template: it would stay in its first reader's language.
    words = "state|date|field|language|rule|severity|method|layout|zone|size"
    constant = re.compile(rf"""['"][^'"{{}}]*['"]\s*\|\s*(?:{words})\b""")
    for file in (Path(templating.__file__).parent / "templates").iterdir():
        assert not constant.search(file.read_text(encoding="utf-8")), file.name
