"""E-mail: what is a message, what is a box of them, and the files that a message carries.

A message is a capture itself, whole; each file that is attached to it is a capture of its own
("letter.eml!/report.pdf"), as is a message within a message. Pictures that only dress the message (logos shown
within its text) and signatures of programs are none.

Source: RFC 5322 (messages), RFC 2045-2049 and 2183 (parts and their disposition), RFC 4155 (boxes).
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import IO, NamedTuple

MAIL = "message/rfc822"
BOX = "application/mbox"
_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]{0,60}):")
_PROOF = frozenset(
    {
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "delivered-to",
        "x-mailer",
        "user-agent",
        "content-type",
    }
)
_SENT_ONLY = frozenset({"to", "received", "message-id", "delivered-to"})
_BOX_LINE = re.compile(rb"From \S{1,200} .{0,40}\d\d:\d\d.{0,40}\r?\n[A-Za-z][A-Za-z0-9-]{0,60}:")
_BETWEEN = re.compile(rb"\r?\n\r?\nFrom [^\r\n]{1,250}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")
_DRESS = ("application/pgp-", "application/pkcs7-", "application/x-pkcs7-", "text/calendar", "text/vcard")
_MOST_PARTS = 2_000


class Attached(NamedTuple):
    """A file that a message carries: its name and bytes."""

    name: str
    data: bytes


def kind_of_mail(head: str, suffix: str) -> str | None:
    """Return `MAIL` where *head* begins a message, "multipart/related" where a page saved as one, else None.

    A memorandum, too, says From, To and Date: a message has besides what only mail programs write. Text that its owner
    keeps as text (".txt") is read as that.
    """
    if suffix in {".txt", ".text", ".md", ".htm", ".html"}:
        return None
    fields = _fields(head)
    if "content-type" in fields and "multipart/related" in head[:8192].lower():
        saved = "snapshot-content-location" in fields or "<saved by" in head[:400].lower()
        if saved or not _SENT_ONLY & fields:
            return "multipart/related"
    proven = bool(fields & _PROOF) and "from" in fields and bool({"date", "received"} & fields)
    return MAIL if proven else None


def _fields(head: str) -> set[str]:
    """Return the names of the fields that *head* begins with; none where its first lines are no fields."""
    fields: set[str] = set()
    for line in head.splitlines():
        if not line.strip():
            break
        found = _FIELD.match(line)
        if found is not None:
            fields.add(found[1].lower())
        elif not line.startswith((" ", "\t")):
            return set()
    return fields


def is_box(head: bytes) -> bool:
    """Return whether *head* begins a box of messages."""
    return _BOX_LINE.match(head) is not None


def messages_in(source: IO[bytes], bound: int) -> Iterator[bytes]:
    """Yield the messages of a box, one after another; of one that is longer than *bound* no more than that."""
    waiting = b""
    while True:
        piece = source.read(1 << 20)
        waiting += piece
        *whole, waiting = _BETWEEN.split(waiting)
        yield from (_without_mark(each) for each in whole)
        if len(waiting) > bound:
            break
        if not piece:
            break
    if waiting.strip():
        yield _without_mark(waiting)


def _without_mark(message: bytes) -> bytes:
    """Return the message without the box's own first line."""
    return message.partition(b"\n")[2] if message.startswith(b"From ") else message


def attachments(data: bytes) -> tuple[list[Attached], int]:
    """Return the files that a message carries, and how many parts only dress it.

    Raises:
        RecursionError: parts lie in parts without end.
    """
    files: list[Attached] = []
    dress = 0
    waiting = [email.message_from_bytes(data)]
    seen = 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        kind = part.get_content_type()
        if kind == MAIL:
            inner = part.get_payload()
            if isinstance(inner, list) and inner:
                name = name_of(part) or f"message {len(files) + 1}"
                inside = inner[0]
                if isinstance(inside, Message):
                    files.append(Attached(f"{name.removesuffix('.eml')}.eml", inside.as_bytes()))
        elif part.is_multipart():
            waiting[0:0] = [each for each in part.get_payload() if isinstance(each, Message)]
        elif is_attachment(part):
            content = part.get_payload(decode=True)
            files.append(
                Attached(
                    name_of(part) or f"attachment {len(files) + 1}", content if isinstance(content, bytes) else b""
                )
            )
        elif not kind.startswith("text/"):
            dress += 1
    return files, dress


def is_attachment(part: Message) -> bool:
    """Return whether a part is a file for the reader, not the text nor what dresses it."""
    kind = part.get_content_type()
    if kind.startswith(_DRESS):
        return False
    if kind.startswith("image/") and part.get("Content-ID") and part.get_content_disposition() != "attachment":
        return False
    if part.get_content_disposition() == "attachment":
        return True
    return bool(name_of(part)) or not kind.startswith("text/")


def name_of(part: Message) -> str:
    """Return the part's file name, without folders; "" where it has none."""
    try:
        name = str(make_header(decode_header(part.get_filename() or "")))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        name = part.get_filename() or ""
    return " ".join(name.replace("\\", "/").rpartition("/")[2].split())[:200]
