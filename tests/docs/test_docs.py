"""The documentation is true: what the code can tell is generated, links lead somewhere, examples run."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click
import pytest

import regesta
from letters import write_letters
from regesta.cli.command import VERBS
from regesta.cli.command import command as program
from regesta.description import describe
from regesta.transcription import transcribe

from .pages import ROOT, Example, anchors, examples, links, pages
from .running import run

DOCS = ROOT / "docs"
PAGES = [pytest.param(page, id=str(page.relative_to(ROOT))) for page in pages()]
# The proposal three times, its reply, a telegram, and a list of links: enough for every example, and quickly read.
CAPTURES = (
    "orle-7004.pdf",
    "orle.example_document_7004.html",
    "gull-sand-letter.txt",
    "orle.example_document_7006.html",
    "telegram-hohlen.txt",
    "lights.htm",
)
MACHINE_PATHS = re.compile(r"/(?:work|root|home|tmp|Users)/")


@pytest.fixture(scope="session")
def generate() -> ModuleType:
    """docs/generate.py as a module."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some of the demonstration's captures, the tests' letters, and an archive of the captures."""
    pytest.importorskip("fpdf", reason="the demonstration's PDFs need fpdf2: pip install 'regesta[demo]'")
    folder = tmp_path_factory.mktemp("docs")
    captures = folder / "demo" / "captures"
    script = [sys.executable, str(ROOT / "demo" / "make_captures.py"), str(folder / "all")]
    subprocess.run(script, check=True, capture_output=True)
    captures.mkdir(parents=True)
    for name in CAPTURES:
        (folder / "all" / name).rename(captures / name)
    shutil.rmtree(folder / "all")
    write_letters(folder / "letters")
    # Models that are loaded here are there for every worker that is forked later.
    describe(transcribe(b"Dear Sir,\n\nI have your letter of the third of March before me.\n", "text/plain"))
    with regesta.create(folder / "archive") as archive:
        archive.add([captures])
    return folder


@pytest.fixture
def a_copy(demo: Path, tmp_path: Path) -> Callable[[], Path]:
    """A copy of that folder for one page's examples."""

    def copied() -> Path:
        shutil.copytree(demo, tmp_path / "folder")
        return tmp_path / "folder"

    return copied


def test_what_is_generated_is_up_to_date(generate: ModuleType) -> None:
    stale = [
        page for page in DOCS.rglob("*.md") if generate.renewed(page.read_text("utf-8")) != page.read_text("utf-8")
    ]
    assert not stale, f"run `python docs/generate.py`: {[str(page.relative_to(ROOT)) for page in stale]}"


def test_every_generated_part_is_used_in_some_page(generate: ModuleType) -> None:
    text = "".join(page.read_text("utf-8") for page in DOCS.rglob("*.md"))
    assert {name for name in generate.PARTS if f"<!-- generated: {name} -->" in text} == set(generate.PARTS)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link}: there is no such file"
        if anchor:
            assert anchor in anchors(target), f"{link}: there is no such heading"


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_on_somebodys_machine(page: Path) -> None:
    assert MACHINE_PATHS.findall(page.read_text("utf-8")) == []


def test_every_page_can_be_reached_from_the_first() -> None:
    reached, open_ = {DOCS / "index.md"}, [DOCS / "index.md"]
    while open_:
        page = open_.pop()
        for link in links(page):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.exists() and target not in reached:
                reached.add(target)
                open_.append(target)
    assert set(DOCS.rglob("*.md")) - reached == set()


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if examples(page.values[0])],  # type: ignore[arg-type]
)
def test_the_examples_of_a_page_run(page: Path, a_copy: Callable[[], Path]) -> None:
    folder = a_copy()
    last = folder
    for example in examples(page):
        # A shell's `cd` holds for the blocks after it, as it does for the reader.
        where = folder / "archive" if example.inside else last
        run(example, where)
        last = where / _where_it_leads(example)


def _where_it_leads(example: Example) -> str:
    moves = re.findall(r"^cd (\S+)$", example.text, re.MULTILINE) if example.language == "bash" else []
    return "/".join(moves) or "."


def test_python_examples_that_do_not_run_are_at_least_python() -> None:
    for page in pages():
        for block in re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
            if not block.startswith("archive."):  # a signature
                compile(block, str(page), "exec")


def test_every_verb_and_every_option_is_in_the_reference() -> None:
    text = (DOCS / "reference" / "cli.md").read_text("utf-8")
    sections = dict(re.findall(r"^## regesta (\S+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    assert set(sections) == set(VERBS)
    for verb in VERBS:
        command = program.get_command(click.Context(program), verb)
        assert command is not None
        for parameter in command.params:
            for name in parameter.opts if isinstance(parameter, click.Option) else []:
                assert re.search(rf"{re.escape(name)}\b", sections[verb]), f"regesta {verb} {name}"


def test_every_exit_code_of_an_error_is_explained(generate: ModuleType) -> None:
    text = (DOCS / "reference" / "cli.md").read_text("utf-8")
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)}
    assert {kind.exit_code for kind in generate.error_classes()} <= told


def test_every_error_code_is_documented_and_belongs_to_one_error(generate: ModuleType) -> None:
    kinds = generate.error_classes()
    doubled = [code for code, count in Counter(kind.code for kind in kinds).items() if count > 1]
    assert doubled == [], "an error without a code of its own, or with another's"
    text = (DOCS / "reference" / "errors.md").read_text("utf-8")
    assert {kind.code for kind in kinds} == set(re.findall(r"^### (RG-\S+)$", text, re.MULTILINE))


def test_every_error_code_has_the_written_form(generate: ModuleType) -> None:
    for kind in generate.error_classes():
        assert re.fullmatch(r"RG-(?:[A-Z]{3}-)?\d{3}", kind.code), kind


def test_every_settings_variable_in_the_code_is_in_the_reference() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    named = {name for name in re.findall(r"\bREGESTA_[A-Z]+\b", sources) if name != "REGESTA_COMPLETE"}
    text = (DOCS / "reference" / "cli.md").read_text("utf-8")
    assert {name for name in named if f"`{name}" not in text} == set()


def test_every_target_of_make_that_is_named_exists() -> None:
    text = "".join(page.read_text("utf-8") for page in pages())
    named = set(re.findall(r"^make ([a-z-]+)", text, re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert named - targets == set()


def test_every_module_that_a_page_names_exists() -> None:
    pattern = re.compile(r"`((?:[a-z_]+/)+[a-z_]+\.py)`")
    for page in (ROOT / "CONTRIBUTING.md", DOCS / "architecture.md"):
        for name in pattern.findall(page.read_text("utf-8")):
            found = (ROOT / name).exists() or (ROOT / "src" / "regesta" / name).exists()
            assert found, f"{page.name}: {name}"


def test_every_decision_has_its_number_and_its_three_parts() -> None:
    records = sorted((DOCS / "decisions").glob("*.md"))
    numbers = [int(record.name[:4]) for record in records]
    assert len(set(numbers)) == len(numbers)
    for record in records:
        text = record.read_text("utf-8")
        assert text.startswith(f"# {record.name[:4]}: ")
        assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]


def test_the_version_to_cite_is_the_versions_own() -> None:
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {regesta.__version__}\n" in text
