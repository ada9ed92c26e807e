"""Files are added from the browser: dropped on a page with scripts, by the plain form without them."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from watching import Visit

from letters import write_letters
from regesta.archive import Archive

DROP = """([names, texts]) => {
  const carried = new DataTransfer();
  names.forEach((name, place) => carried.items.add(new File([texts[place]], name, {type: "text/plain"})));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def open_room(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A room on an empty archive that takes files."""
    Archive.create(tmp_path / "archive", title="Two harbours").close()
    command = [
        sys.executable,
        "-m",
        "regesta",
        "serve",
        "--archive",
        str(tmp_path / "archive"),
        "--port",
        "0",
        "--edit",
    ]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert server.stdout is not None
    try:
        said = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
        assert said is not None
        yield said.group(), tmp_path / "archive"
    finally:
        server.send_signal(signal.SIGINT)
        rest, _ = server.communicate(timeout=20)
        assert "Traceback" not in rest


def test_files_that_are_dropped_on_a_page_tell_what_became_of_them(
    open_room: tuple[str, Path], visit: Visit, tmp_path: Path
) -> None:
    address, archive = open_room
    letters = sorted(write_letters(tmp_path / "letters").iterdir())[:3]
    watched = visit()
    page = watched.page
    page.goto(address + "/")
    texts = [each.read_text(encoding="utf-8") for each in letters]
    page.evaluate(DROP, [[*(each.name for each in letters), "<b>empty</b>.txt"], [*texts, ""]])
    panel = page.get_by_role("region", name="Adding captures")
    panel.get_by_text("4 / 4").wait_for(timeout=30_000)
    lines = panel.locator("li").all_inner_texts()
    assert [line.split("\n")[0] for line in lines] == [*(each.name for each in letters), "<b>empty</b>.txt"]
    assert all("added" in line for line in lines[:3])
    assert "0 bytes" in lines[3]
    panel.get_by_role("link", name="See the archive").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Two harbours"
    with Archive.open(archive) as opened:
        assert opened.overview().captures == 3
    assert watched.errors == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_form_adds_files_without_scripts(
    open_room: tuple[str, Path], visit: Visit, tmp_path: Path, width: int
) -> None:
    address, _ = open_room
    letter = min(write_letters(tmp_path / "letters").iterdir())
    page = visit(scripts=False, width=width).page
    page.goto(address + "/add")
    page.get_by_label("Files").set_input_files(letter)
    page.get_by_role("button", name="Add", exact=True).click()
    assert page.get_by_role("link", name=letter.name).is_visible()
    assert "1 capture was added" in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
