"""The demonstration's captures are what its README says, and the same at each run."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tomllib
import zipfile
from html import unescape
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree

DEMO = Path(__file__).parents[2] / "demo"
NOTICE = "Fictional document, written for the Regesta demonstration."
TEI = "{http://www.tei-c.org/ns/1.0}"

PLANS: list[dict[str, Any]] = tomllib.loads((DEMO / "captures.toml").read_text(encoding="utf-8"))["capture"]
LETTERS: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in (DEMO / "letters").glob("*.toml")
}
NO_TEXT = {"card", "results", "old-list"}


def make(folder: Path) -> dict[str, bytes]:
    script = str(DEMO / "make_captures.py")
    subprocess.run([sys.executable, script, str(folder)], check=True, capture_output=True, timeout=60)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return make(tmp_path_factory.mktemp("captures"))


@pytest.fixture(scope="module")
def captures(files: dict[str, bytes]) -> dict[str, bytes]:
    """Every capture by file name, those of the zip too."""
    found = {name: data for name, data in files.items() if not name.endswith(".zip")}
    for name, data in files.items():
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                found |= {member: archive.read(member) for member in archive.namelist()}
    return found


def text_of(plan: dict[str, Any], data: bytes) -> str:
    """The capture's characters on one line; quick, and independent of the readers of the package."""
    if plan["file"].endswith(".pdf"):
        pdf = pypdfium2.PdfDocument(data)
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
        pdf.close()
    else:
        text = data.decode(plan.get("encoding", "utf-8"))
        if plan["file"].endswith((".html", ".htm", ".xml")):
            text = unescape(re.sub(r"<[^<>]*>", " ", text))
    return " ".join(text.translate(str.maketrans("şţŞŢ", "șțȘȚ")).split())


def test_two_runs_write_the_same_bytes(files: dict[str, bytes], tmp_path: Path) -> None:
    assert make(tmp_path) == files


def test_there_are_25_to_40_captures_in_at_least_five_forms(captures: dict[str, bytes]) -> None:
    assert len(PLANS) == len(captures)
    assert 25 <= len(captures) <= 40
    assert len({plan["form"] for plan in PLANS}) >= 5


def test_the_readme_counts_texts_and_captures_rightly() -> None:
    readme = (DEMO / "README.md").read_text(encoding="utf-8")
    assert f"{len(LETTERS)} texts as data" in readme
    assert f"{len(PLANS)} captures of them" in readme


def test_a_letters_file_is_named_after_its_id() -> None:
    assert {name: letter["id"] for name, letter in LETTERS.items()} == {name: name for name in LETTERS}


def test_every_letter_is_captured_and_every_capture_holds_known_letters() -> None:
    assert {letter for plan in PLANS for letter in plan["letters"]} == set(LETTERS)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan["file"])
def test_every_capture_says_that_it_is_fictional(plan: dict[str, Any], captures: dict[str, bytes]) -> None:
    assert NOTICE in text_of(plan, captures[plan["file"]])


@pytest.mark.parametrize("plan", [plan for plan in PLANS if plan["form"] not in NO_TEXT], ids=lambda plan: plan["file"])
def test_every_capture_holds_its_letters_words(plan: dict[str, Any], captures: dict[str, bytes]) -> None:
    text = text_of(plan, captures[plan["file"]])
    for name in plan["letters"]:
        for paragraph in LETTERS[name]["paragraphs"]:
            words = " ".join(re.sub(r"\{\d\}", "", paragraph).split())
            assert words[:30] in text


def test_the_pdfs_open_and_one_of_them_has_two_pages(captures: dict[str, bytes]) -> None:
    pages = []
    for name, data in captures.items():
        if name.endswith(".pdf"):
            pdf = pypdfium2.PdfDocument(data)
            pages.append(len(pdf))
            pdf.close()
    assert len(pages) >= 3
    assert max(pages) > 1


def test_tei_captures_have_the_namespace_and_a_correspdesc_with_sender_and_day(
    captures: dict[str, bytes],
) -> None:
    plans = [plan for plan in PLANS if plan["form"] == "tei"]
    assert plans
    for plan in plans:
        root = etree.fromstring(captures[plan["file"]])
        assert root.tag == f"{TEI}TEI"
        sent = root.find(f".//{TEI}correspDesc/{TEI}correspAction[@type='sent']")
        assert sent is not None
        day = sent.find(f"{TEI}date")
        assert day is not None
        assert day.get("when") == LETTERS[plan["letters"][0]]["date"]
        assert sent.find(f"{TEI}persName") is not None or sent.find(f"{TEI}orgName") is not None


def test_the_difficult_encodings_are_really_used(captures: dict[str, bytes]) -> None:
    encodings = {plan.get("encoding", "utf-8"): captures[plan["file"]] for plan in PLANS if plan["form"] == "bare"}
    assert encodings["utf-16"].startswith(b"\xff\xfe")
    for name in ("iso-8859-1", "cp1250"):
        with pytest.raises(UnicodeDecodeError):
            encodings[name].decode("utf-8")
    assert any(b"\r\n" in data for data in captures.values())
