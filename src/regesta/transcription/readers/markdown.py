"""Markdown: the text as it is, marks and all (offsets stay), with segments for headings, bold words and
links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model import Segment, Transcription

from ..encoding import decode
from ..errors import NoWordsError
from ..limits import Limits

METHOD = "markdown@1"
_MEDIA_TYPES = frozenset({"text/markdown"})
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,2000})\*\*")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\(([^()\s]{1,1000})\)")


class MarkdownReader:
    """Reads Markdown."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the file's characters; a segment covers the words inside the marks, not the marks."""
        decoded = decode(data, name=name)
        if not decoded.text.strip():
            raise NoWordsError(name=name, media_type="Markdown")
        found = sorted(_find_segments(decoded.text), key=lambda segment: (segment.start, -segment.end))
        segments = tuple(found[: limits.max_segments])
        return Transcription(
            text=decoded.text,
            method=METHOD,
            media_type="text/markdown",
            encoding=decoded.encoding,
            segments=segments,
            title=_title(decoded.text, segments),
            notices=decoded.notices,
        )


def _find_segments(text: str) -> Iterator[Segment]:
    start = 0
    for line in text.split("\n"):
        heading = _HEADING.match(line)
        if heading:
            end = len(line.rstrip(" \t#"))
            if end > heading.end():
                yield Segment(start + heading.end(), start + end, element=f"h{len(heading[1])}")
        if "**" in line:
            for match in _BOLD.finditer(line):
                yield Segment(start + match.start(1), start + match.end(1), element="strong")
        if "](" in line:
            for match in _LINK.finditer(line):
                yield Segment(start + match.start(1), start + match.end(1), element="a", attributes={"href": match[2]})
        start += len(line) + 1


def _title(text: str, segments: tuple[Segment, ...]) -> str | None:
    for segment in segments:
        if segment.element == "h1":
            return text[segment.start : segment.end]
    return None
