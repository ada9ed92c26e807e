"""A reading room that runs, and Debian's Chromium to look at it, driven by Playwright."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from watching import Room, Visit, Watched

from letters import write_letters, write_long_exchange, write_pdf
from regesta.archive import Archive


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("browser")
    with Archive.create(folder / "archive", title="Two harbours", notice="All of it is invented.") as archive:
        archive.add([write_letters(folder / "letters")])
        archive.add([write_long_exchange(folder / "long")])
        archive.add([write_pdf(folder / "pdf")])
        long = max(archive.exchanges(), key=lambda each: len(each.documents))
        leaf = next(each.id for each in archive.captures() if each.media_type == "application/pdf")
        reply = next(each.id for each in archive.documents() if each.date == "1952-03-15")
        ghost = next((each.id for each in archive.documents(held=False)), reply)
        letter = next(each for each in archive.documents() if len(each.witnesses) > 1)
        assert letter.text is not None
        twice, passage = letter.id, f"{letter.text.start + 4}-{letter.text.start + 40}"
        person = archive.agents()[0].id
        place = next((each.name for each in archive.places().places), "none")
        year = next(each.year for each in archive.traffic().passages)
        capture = archive.captures()[0].id.removeprefix("sha256:")
    paths = (
        "/",
        "/search",
        "/search?q=station",
        "/search?q=nothing-has-this",
        "/search?q=colour:red+%22pilot+OR",
        "/documents",
        f"/documents/{reply}",
        f"/documents/{ghost}",
        f"/documents/{twice}",
        f"/documents/{twice}?lines=1&passage={passage}",
        f"/documents/{twice}/why",
        f"/documents/{twice}/cite?passage={passage}",
        f"/documents/{twice}/compare",
        "/exchanges",
        f"/exchanges/{reply}",
        f"/exchanges/{long.id}",
        f"/exchanges/{long.documents[-1].id}",
        f"/exchanges/{long.id}?as_of=1931-05-01&for=Nesund",
        "/not-held",
        "/asks",
        "/asks?state=unsettled&party=guild&as_of=1931-05-01",
        "/findings",
        "/people",
        f"/people/{person}",
        "/captures",
        f"/captures/{capture}",
        f"/captures/{leaf.removeprefix('sha256:')}/pages/2",
        "/people?kind=body",
        "/places",
        f"/places/{place}",
        "/archives",
        "/timeline",
        f"/timeline?from={year}&to={year}",
        "/map",
        "/network",
        "/about",
        "/help",
        "/rights",
        "/colophon",
        "/documents/d-none",
    )
    command = [sys.executable, "-m", "regesta", "serve", "--archive", str(folder / "archive"), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert server.stdout is not None
    try:
        said = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
        assert said is not None
        yield Room(said.group(), reply, paths)
    finally:
        server.send_signal(signal.SIGINT)  # what Ctrl-C sends
        rest, _ = server.communicate(timeout=20)
        assert server.returncode == 0, rest
        assert "Traceback" not in rest


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium: install Debian's package chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """Opens contexts of the browser: `visit(width=…, scripts=…, theme=…)` gives a watched page."""
    opened: list[BrowserContext] = []

    def open_page(*, width: int = 1200, scripts: bool = True, theme: str = "light", language: str = "en") -> Watched:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            color_scheme=theme,  # type: ignore[arg-type]
            locale=language,
        )
        opened.append(context)
        return Watched(context.new_page())

    yield open_page
    for context in opened:
        context.close()
