"""Description: from a page's text to what it holds, each field with the words that prove it."""

from __future__ import annotations

from .describe import describe
from .heading import read_heading
from .letter import LetterReading, read_letter
from .page import Layout, Line, Page, PageReading, Region, open_page

__all__ = [
    "Layout",
    "LetterReading",
    "Line",
    "Page",
    "PageReading",
    "Region",
    "describe",
    "open_page",
    "read_heading",
    "read_letter",
]
