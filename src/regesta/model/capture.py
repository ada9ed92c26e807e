"""A capture is what a person has: bytes as they came, and the text that they hold."""

from __future__ import annotations

from msgspec import Struct

from .sentence import Notice, Sentence


class Segment(Struct, frozen=True, omit_defaults=True):
    """A stretch [start, end) of a transcription and where it stood in the capture.

    `page` counts from 1 (PDF). `element` is the mark-up's path of names, outermost first ("body/nav/p",
    "TEI/text/body/div/opener/dateline"), `attributes` what the innermost element carried (class, id, role, type,
    when, ref ...; for HTML also the classes of its ancestors as "within").
    """

    start: int
    end: int
    page: int | None = None
    element: str | None = None
    attributes: dict[str, str] = {}


class Transcription(Struct, frozen=True, omit_defaults=True):
    """The text of a capture, for ever the same for the same bytes and method.

    `method` is the transcriber with its version ("text@1"). `encoding` is the one that was found (text forms).
    `segments` are in the order of their starts; they may nest, and gaps belong to no element. `title` is the
    page's or file's own name for itself (HTML title, PDF metadata), which is not part of the text. `notices` tell
    the person what was doubtful in reading (replaced bytes, cut mark-up, a page without text).
    """

    text: str
    method: str
    media_type: str
    encoding: str | None = None
    segments: tuple[Segment, ...] = ()
    title: str | None = None
    notices: tuple[Notice, ...] = ()


class TranscriptionSummary(Struct, frozen=True, omit_defaults=True):
    """`chars` is the length in code points; `text` is there only where a record travels with its texts."""

    chars: int
    method: str | None = None
    encoding: str | None = None
    text: str | None = None


class Capture(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="capture"):
    """A capture as the record tells it; `id` is "sha256:" and the digest of its bytes.

    `origin` is the path or URL exactly as it was given; where the same bytes were given under several names,
    `origins` has them all, sorted, and `origin` is the first. `boilerplate` are the spans set aside. `sentences` are
    the `notices` for other languages; captures that were read before there were any have none.
    """

    id: str
    origin: str
    media_type: str
    bytes: int
    layout: str | None = None
    language: str | None = None
    transcription: TranscriptionSummary | None = None
    boilerplate: tuple[tuple[int, int], ...] = ()
    origins: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
