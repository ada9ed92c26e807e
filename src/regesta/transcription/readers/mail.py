"""E-mail messages: the fields that a person reads (From, To, Date, Subject ...), each on a line, then the message.

Of a message in several forms the plain text is read, else the page (HTML) as pages are. The files that it carries are
captures of their own, and named in a notice.

Source: RFC 5322, RFC 2045-2047.
"""

from __future__ import annotations

import contextlib
import email
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from msgspec.structs import replace

from regesta.model import Segment, Sentence, Transcription, counted, told

from ..encoding import decode
from ..errors import NoWordsError
from ..limits import Limits
from .html import HtmlReader

METHOD = "mail@1"
_MEDIA_TYPES = frozenset({"message/rfc822"})
_FIELDS = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject", "Message-ID", "In-Reply-To")
_LONGEST_FIELD = 20_000
_MOST_PARTS = 2_000


class MailReader:
    """Reads e-mail messages."""

    method = METHOD
    media_types = _MEDIA_TYPES

    def read(self, data: bytes, media_type: str, name: str, limits: Limits) -> Transcription:
        """Return the message's fields and words; a segment "mail/field" for each field, one for the message."""
        try:
            message = email.message_from_bytes(data)
            body, files = _parts(message)
        except RecursionError:
            raise NoWordsError(
                name=name, media_type=told("e-mail whose parts lie in one another without end")
            ) from None
        pieces: list[str] = []
        segments: list[Segment] = []
        place = 0
        for field in _FIELDS:
            for value in _values(message, field):
                line = f"{field}: {value}"
                segments.append(Segment(place, place + len(line), element="mail/field", attributes={"name": field}))
                pieces.append(f"{line}\n")
                place += len(line) + 1
        written = _written(body, name, limits)
        if written is None and not pieces:
            raise NoWordsError(name=name, media_type=told("e-mail"))
        if written is not None:
            pieces.append("\n" if pieces else "")
            place += len(pieces[-1])
            segments.append(Segment(place, place + len(written.text), element="mail/body"))
            pieces.append(written.text)
            segments += [replace(each, start=each.start + place, end=each.end + place, element=f"mail/{each.element}")
                         for each in written.segments]  # fmt: skip
        return Transcription(
            text="".join(pieces).rstrip("\n"),
            method=METHOD,
            media_type=media_type,
            encoding=written.encoding if written is not None else None,
            segments=tuple(segments),
            title=next(iter(_values(message, "Subject")), None),
            notices=(*(written.notices if written is not None else ()), *_told(files)),
        )


def _values(message: Message, field: str) -> list[str]:
    """Return the values of a field, in the characters that its words are coded in."""
    values = []
    for raw in message.get_all(field, [])[:20]:
        text = str(raw)[:_LONGEST_FIELD]
        try:
            text = str(make_header(decode_header(text)))
        except (HeaderParseError, LookupError, UnicodeError, ValueError):
            text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        text = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
        if text:
            values.append(text)
    return values


def _parts(message: Message) -> tuple[Message | None, list[str]]:
    """Return the part to be read, and the names of the files that the message carries."""
    plain: Message | None = None
    page: Message | None = None
    files: list[str] = []
    waiting = [message]
    seen = 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        kind = part.get_content_type()
        if part.is_multipart() and kind != "message/rfc822":
            waiting[0:0] = [each for each in part.get_payload() if isinstance(each, Message)]
        elif kind == "message/rfc822" or part.get_filename() or part.get_content_disposition() == "attachment":
            files.append(part.get_filename() or kind)
        elif kind == "text/plain" and (plain is None or not _bytes(plain).strip()):
            plain = part
        elif kind == "text/html" and page is None:
            page = part
    if plain is not None and (_bytes(plain).strip() or page is None):
        return plain, files
    return page, files


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _written(part: Message | None, name: str, limits: Limits) -> Transcription | None:
    """Return the words of the message's text or page, or None where it has none."""
    data = b"" if part is None else _bytes(part)
    if part is None or not data.strip():
        return None
    if part.get_content_type() == "text/html":
        charset = part.get_content_charset()
        with contextlib.suppress(LookupError, UnicodeError):  # What the page itself declares is heeded then.
            data = data if charset is None else data.decode(charset).encode()
        try:
            return HtmlReader().read(data, "text/html", name, limits)
        except NoWordsError:
            return None
    charset = part.get_content_charset() or ""
    try:
        text = data.decode(charset).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        return Transcription(text=text.strip("\n"), method=METHOD, media_type="text/plain", encoding=charset)
    except (LookupError, UnicodeDecodeError, ValueError):
        decoded = decode(data, name=name)
        return Transcription(
            text=decoded.text.strip("\n"),
            method=METHOD,
            media_type="text/plain",
            encoding=decoded.encoding,
            notices=decoded.notices,
        )


def _told(files: list[str]) -> list[Sentence]:
    if not files:
        return []
    shown = ", ".join(" ".join(file.split())[:80] for file in files[:10]) + (" ..." if len(files) > 10 else "")
    return [
        counted(
            "It carries {num} file, which is a capture of its own: {files}.",
            "It carries {num} files, which are captures of their own: {files}.",
            len(files),
            files=shown,
        )
    ]
