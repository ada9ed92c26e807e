"""A picture is saved as PNG by the browser itself, under the room's own policy; without scripts there is its SVG."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from watching import Room, Visit


@pytest.mark.parametrize("path", ["/timeline", "/network"])
def test_a_picture_is_saved_as_png(room: Room, visit: Visit, path: str, tmp_path: Path) -> None:
    watched = visit()
    page = watched.page
    page.goto(room.address + path)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Picture as PNG").click()
    saved = waiting.value
    assert saved.suggested_filename == f"{path.strip('/')}.png"
    file = tmp_path / "picture.png"
    saved.save_as(file)
    with Image.open(file) as picture:
        assert picture.format == "PNG"
        assert picture.width == 1920
        # Style and all: the ground is the room's paper, and something is drawn on it.
        colours = picture.convert("RGB").getcolors(1 << 24)
        assert colours is not None
        assert max(colours)[1] == (251, 249, 244)
        assert len(colours) > 20
    assert watched.errors == []


def test_without_scripts_a_picture_is_saved_as_svg(room: Room, visit: Visit) -> None:
    page = visit(scripts=False).page
    page.goto(room.address + "/timeline")
    assert page.get_by_role("button", name="PNG").count() == 0
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Picture as SVG").click()
    assert waiting.value.suggested_filename == "timeline.svg"
