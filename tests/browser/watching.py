"""What tests in the browser share: the room that they visit, a page with what it said, the judges from npm."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Struct
from playwright.sync_api import Page

JUDGES = Path(__file__).parent / "node_modules"


class Room(Struct, frozen=True):
    """A reading room that runs: its address, the ids of a reply and a capture in it, and a page of each kind."""

    address: str
    reply: str
    paths: tuple[str, ...]


def judge(path: str, advice: str) -> Path:
    """Return a judge's file from npm. Where CI is set it must be there; elsewhere its tests are skipped, and say so."""
    file = JUDGES / path
    if not file.exists():
        missing = f"{path} is not installed: {advice}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    return file


class Watched:
    """A page, with what its console said and what it asked of whom."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))


Visit = Callable[..., Watched]
