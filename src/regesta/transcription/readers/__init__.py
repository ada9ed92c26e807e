"""The built-in readers, one module for each kind of capture; to add one, see
`regesta.transcription.reader`.
"""

from __future__ import annotations

from ..reader import Reader
from .html import HtmlReader
from .markdown import MarkdownReader
from .mhtml import MhtmlReader
from .pdf import PdfReader
from .tei import TeiReader
from .text import TextReader
from .xml import XmlReader

READERS: tuple[Reader, ...] = (
    TextReader(),
    MarkdownReader(),
    HtmlReader(),
    MhtmlReader(),
    PdfReader(),
    TeiReader(),
    XmlReader(),
)

__all__ = ["READERS"]
