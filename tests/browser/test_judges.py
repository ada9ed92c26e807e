"""What judges of pages say that nobody here wrote: axe-core on access, the Nu validator on markup."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from watching import Room, Visit, judge

ADVICE = "run `npm ci --prefix tests/browser --ignore-scripts` (Debian: apt install npm default-jre-headless)"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_barrier_on_any_page(room: Room, visit: Visit, theme: str, width: int) -> None:
    script = judge("axe-core/axe.min.js", ADVICE).read_text(encoding="utf-8")
    page = visit(theme=theme, width=width).page
    found = []
    for path in room.paths:
        page.goto(room.address + path)
        page.evaluate(script)
        said = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [
            f"{path}: {each['id']}: {node['html'][:200]}: {' '.join(node['failureSummary'].split())[:300]}"
            for each in said["violations"]
            for node in each["nodes"]
        ]
    assert not found, "\n".join(found)


def test_the_validator_finds_no_error_on_any_page(room: Room, tmp_path: Path) -> None:
    jar = judge("vnu-jar/build/dist/vnu.jar", ADVICE)
    java = shutil.which("java")
    if java is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no Java: {ADVICE}")
    names = {}
    for number, path in enumerate(room.paths):
        file = tmp_path / f"{number:02}.html"
        file.write_bytes(fetched(room.address + path))
        names[file.name] = path
    command = [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--errors-only", *map(str, tmp_path.iterdir())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    said = json.loads(done.stderr)["messages"]
    told = [f"{names[each['url'].rpartition('/')[2]]}: {each['message']}: {each.get('extract', '')}" for each in said]
    assert not told, "\n".join(told)


def fetched(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        return error.read()
