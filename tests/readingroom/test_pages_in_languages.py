"""Every page in every language: nothing that the program says is left in English, but for what it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from starlette.testclient import TestClient

from letters import write_letters
from regesta.archive import Archive
from regesta.model import Judgement, Source
from regesta.model.judgement import Verb
from regesta.readingroom import languages
from regesta.readingroom.application import application

OTHERS = [each for each in languages.LANGUAGES if each != "en"]
ODD = b"\xff\xfeD\0e\0a\0r\0 \0S\0i\0r\0,\0\n\0N\0o\0 \0b\0o\0a\0t\0 \0c\0a\0m\0e\0.\0\n\0\0\0"
BROKEN = (
    "Dear Sirs,\n\nThe caf\xe9 by the quay is closed\0, and we ask you to tell us when the boat will leave.\n\n"
    "Yours faithfully,\nA. Lind\n"
).encode("latin-1")
REFUSED = (
    "/nowhere",
    "/documents/d-none",
    "/captures/0123456789ab",
    "/exchanges/x-none",
    "/search?q=date:soon",
    "/search?q=" + "%20".join(["a*"] * 60),
    "/search?q=" + "(" * 60 + "a",
    "/search?q=" + "a" * 3000,
    "/search?sort=best",
    "/search?page=400",
    "/search?page=0",
    "/search?sender=" + "&sender=".join(map(str, range(60))),
    "/search?since=next%20week",
    "/asks?state=lost",
    "/exchanges?sort=length",
    "/documents?page=900",
    "/unapi?id=nothing&format=x",
)
WORDS = re.compile(
    r"\b(?:the|of|and|was|were|is|not|nothing|with|from|which|that|has|have|by|what|its|where|each|can|be|for)\b"
)
"""Words that an English sentence has, and hardly a name or a code."""
QUOTED = re.compile(r"[“„«].*?[”“»]|[“„«].*$")
UNFILLED = re.compile(r"\{[a-z_]+(?::[a-z]+)?\}|%\([a-z]+\)s")
FILE = re.compile(r"\.(?:csv|svg|ris|bib|json|xml|atom|md|txt|png)$|/bytes$|^/static")
ASIDE = {"script", "style", "code", "q", "bdi", "option", "template", "mark", "blockquote"}
ASIDE_CLASSES = frozenset({"sheet", "citation", "note", "row-sub"})
TITLED = ("title", "aria-label", "alt", "placeholder", "data-waiting", "data-failed", "data-remove")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("said")
    write_letters(folder / "letters")
    (folder / "letters" / "odd.txt").write_bytes(ODD)
    (folder / "letters" / "broken.txt").write_bytes(BROKEN)
    with Archive.create(folder / "archive", title="Q", notice="N") as archive:
        archive.add([folder / "letters"])
        dated = next(each for each in archive.documents() if each.held and each.date)
        verbs: dict[Verb, str] = {"accept": "1952-03-15", "reject": "1952-03-09", "correct": "1952-03-20"}
        for verb, day in verbs.items():
            archive.judge(
                Judgement(
                    id="", verb=verb, on=dated.id, field="date", value=day, by="E. Rian", at="2020-05-02T00:00:00Z"
                )
            )
    return folder / "archive"


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[TestClient]:
    with TestClient(application(place), base_url="http://127.0.0.1", headers={"Accept": "text/html"}) as client:
        yield client


@pytest.fixture(scope="module")
def addresses(client: TestClient) -> list[str]:
    """A page of each kind, the reasons of a few documents, and every way to be refused."""
    kinds: dict[str, str] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop(0)
        page = html.fromstring(client.get(address).content)
        for link in page.xpath("//a[not(@download)]/@href"):
            parts = urlsplit(urljoin(f"http://127.0.0.1{address}", link))
            kind = re.sub(
                r"(?<=/)(?:[a-z]+-[a-z0-9]{12}|[0-9a-f]{64}|[0-9]+)|(?<=/places/).+|(?<=/archives/).+", "*", parts.path
            )
            if parts.netloc == "127.0.0.1" and kind not in kinds and not FILE.search(parts.path):
                kinds[kind] = parts.path + (f"?{parts.query}" if parts.query else "")
                waiting.append(kinds[kind])
    documents = html.fromstring(client.get("/documents").content).xpath("//a/@href")
    why = [f"{each}/why" for each in dict.fromkeys(documents) if re.fullmatch(r"/documents/d-[a-z0-9]+", each)]
    return ["/", *kinds.values(), *why[:3], *REFUSED]


@pytest.fixture(scope="module")
def names(place: Path) -> list[str]:
    """What a page may quote in its own sentences: names, titles and archive references; the longest first."""
    with Archive.open(place) as archive:
        found = {name for each in archive.agents() for name in (each.name, *each.names)}
        for each in archive.documents():
            found |= {part for part in (each.title, each.summary, each.place) if part}
            found |= set(_parts_of(each.source))
    return sorted(found, key=len, reverse=True)


@pytest.fixture(scope="module")
def written(place: Path) -> str:
    """What stands in the captures."""
    with Archive.open(place) as archive:
        return _folded(" ".join(archive.capture(each.id).text for each in archive.captures()))


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _parts_of(source: Source | None) -> list[str]:
    given = [getattr(source, name, None) for name in ("repository", "fonds", "series", "file", "pages", "as_written")]
    return [each for each in given if each]


def said(page: bytes) -> set[str]:
    """Return what a page says in its own words: its texts and labels, without what it quotes."""
    root = html.fromstring(page)
    found: set[str] = set()
    for node in root.iter():
        if isinstance(node.tag, str) and not _is_aside(node):
            found |= {node.get(name) or "" for name in TITLED}
            found |= set(node.xpath("text()"))
    return {" ".join(QUOTED.sub("", " ".join(each.split())).split()) for each in found}


def _is_aside(node: html.HtmlElement) -> bool:
    return any(
        each.tag in ASIDE or ASIDE_CLASSES.intersection(each.get("class", "").split())
        for each in (node, *node.iterancestors())
    )


@pytest.mark.parametrize("language", OTHERS)
def test_no_page_is_left_in_english_for_a_reader_of_another_language(
    client: TestClient, addresses: list[str], names: list[str], written: str, language: str
) -> None:
    left: dict[str, str] = {}
    for address in addresses:
        page = client.get(address, headers={"Accept-Language": language})
        for words in said(page.content):
            assert not UNFILLED.search(words), (address, words)
            own = words
            for name in names:
                own = own.replace(name, "")
            if len(set(WORDS.findall(own))) >= 2 and _folded(words) not in written:
                left.setdefault(words, address)
    assert left == {}, "\n".join(map(str, left.items()))


def test_the_test_would_see_an_english_sentence(client: TestClient) -> None:
    words = said(client.get("/documents/d-none").content)
    assert any(len(set(WORDS.findall(each))) >= 2 for each in words)
