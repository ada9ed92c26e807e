"""Description: from a page's text to what it holds, each field with the words that prove it."""

from __future__ import annotations

from .describe import describe
from .heading import read_heading
from .letter import LetterReading, read_letter
from .line_reasons import Reason
from .page import Layout, Line, Page, PageReading, Region, open_page
from .tracing import Asked, Trace, TracedLine, trace

__all__ = [
    "Asked",
    "Layout",
    "LetterReading",
    "Line",
    "Page",
    "PageReading",
    "Reason",
    "Region",
    "Trace",
    "TracedLine",
    "describe",
    "open_page",
    "read_heading",
    "read_letter",
    "trace",
]
