"""The project's Markdown pages: their links, their headings' anchors, and their examples that run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^(```+)[^\n]*\n.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^()\s]+)(?:\s\"[^\"]*\")?\)")
_EXAMPLE = re.compile(r"^<!-- runs( in an archive)? -->\n```(bash|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,6} (.+?)\s*$", re.MULTILINE)


class Example(NamedTuple):
    """A block that runs; `inside` an archive that is ready, or in the page's empty folder."""

    page: Path
    inside: bool
    language: str
    text: str


def pages() -> list[Path]:
    """All Markdown pages that belong to the project."""
    found = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("demo/*.md"), *ROOT.glob("benchmarks/*.md")]
    return sorted([*found, *ROOT.glob("training/*.md")])


def links(page: Path) -> Iterator[str]:
    """The targets of a page's links; those in code are none."""
    text = _CODE.sub("", _FENCE.sub("", page.read_text("utf-8")))
    for match in _LINK.finditer(text):
        yield match[1]


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings get where it is shown."""
    found: set[str] = set()
    for match in _HEADING.finditer(_FENCE.sub("", page.read_text("utf-8"))):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match[1]).replace("`", "").replace("*", "")
        slug = re.sub(r"[^\w\- ]", "", plain.casefold()).replace(" ", "-")
        number = 0
        while (name := slug if not number else f"{slug}-{number}") in found:
            number += 1
        found.add(name)
    return found


def examples(page: Path) -> list[Example]:
    """The page's blocks that are marked to run, in order."""
    found = _EXAMPLE.finditer(page.read_text("utf-8"))
    return [Example(page, match[1] is not None, match[2], match[3]) for match in found]
