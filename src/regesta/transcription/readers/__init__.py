"""The built-in readers, one module for each kind of capture; to add one, see
`regesta.transcription.reader`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..reader import Reader
from ..recognition import Recogniser
from .docx import DocxReader
from .html import HtmlReader
from .mail import MailReader
from .markdown import MarkdownReader
from .mhtml import MhtmlReader
from .odt import OdtReader
from .pdf import PdfReader
from .picture import PictureReader
from .rtf import RtfReader
from .tei import TeiReader
from .text import TextReader
from .xml import XmlReader

READERS: tuple[Reader, ...] = (
    TextReader(),
    MarkdownReader(),
    HtmlReader(),
    MhtmlReader(),
    PdfReader(),
    PictureReader(),
    DocxReader(),
    OdtReader(),
    RtfReader(),
    MailReader(),
    TeiReader(),
    XmlReader(),
)


@lru_cache(maxsize=16)
def readers_for(languages: Sequence[str]) -> tuple[Reader, ...]:
    """Return the built-in readers, with scans read in *languages* ("ro", "rus"); with none, in those they prove."""
    if not languages:
        return READERS
    recogniser = Recogniser(languages)
    asked: dict[str, Reader] = {"pdf": PdfReader(recogniser), "picture": PictureReader(recogniser)}
    return tuple(
        asked["pdf"]
        if isinstance(reader, PdfReader)
        else asked["picture"]
        if isinstance(reader, PictureReader)
        else reader
        for reader in READERS
    )


__all__ = ["READERS", "readers_for"]
