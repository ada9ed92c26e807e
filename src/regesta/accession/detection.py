"""What kind of document some bytes are, by the bytes; the name only decides between kinds of text.

To add a kind: its first bytes go to `kinds.MAGIC`; a kind of text gets a test below, in the order from the
surest to the vaguest.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib

from .kinds import MAGIC, UNKNOWN, kind_of_ole
from .mails import BOX, MAIL, is_box, kind_of_mail
from .textual import head_of_text

_PDF_WITHIN = 1024  # Readers accept what mail programs and servers put before the header.
_HEAD = 16_384
_PROLOGUE = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\b(?:[^\[>]|\[[^\]]*\])*>", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})([^>]{0,4000})")
_HTML_HEAD = re.compile(r"<!doctype\s{1,9}html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HTML_TAG = re.compile(
    r"</?(?:p|div|br|table|tr|td|h[1-6]|ul|ol|li|font|center|span|title|meta|link|style|script|hr|blockquote|pre|"
    r"strong|em|b|i|a\s[^<>]{0,200})\s?/?>",
    re.IGNORECASE,
)
_SUFFIXES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".xml": "application/xml",
    ".json": "application/json",
}
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6} \S|^\*\*[^*\n]{1,500}\*\*\s*$|\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)", re.MULTILINE
)
_MAYBE_MAIL = re.compile(rb"[\xef\xbb\xbf\s]{0,9}[A-Za-z][A-Za-z0-9-]{0,60}:")
_TEI_ROOTS = frozenset({"TEI", "teiCorpus", "TEI.2", "teiCorpus.2"})


def detect(data: bytes, name: str = "") -> str:
    """Return the media type of *data*; `application/octet-stream` for what is neither text nor known."""
    if not data:
        return "application/x-empty"
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "application/pdf"
    magic = by_magic(data)
    if magic == "application/zip":
        return kind_of_zip(data)
    if magic == "application/x-ole-storage":
        return kind_of_ole(data)
    if magic is not None:
        return magic
    if is_box(data[:_HEAD]):
        return BOX
    head = head_of_text(data[:_HEAD])
    return UNKNOWN if head is None else _kind_of_text(head, data, _suffix(name))


def by_magic(head: bytes) -> str | None:
    """Return the kind that the first bytes prove, or None."""
    for magic in MAGIC:
        if head.startswith(magic.mark, magic.at):
            return magic.media_type
    return None


def kind_of_letters(head: bytes, name: str) -> str | None:
    """Return the kind of e-mail that *head* begins, a message or a box of them, or None."""
    if is_box(head):
        return BOX
    if not _MAYBE_MAIL.match(head):
        return None
    text = head_of_text(head)
    kind = kind_of_mail(text.lstrip("\ufeff \t\r\n"), _suffix(name)) if text else None
    return kind if kind == MAIL else None


def kind_of_zip(data: bytes) -> str:
    """Return what a zip file is: an office document, an e-book, or an archive of files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return kind_of_zip_file(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return "application/zip"


def kind_of_zip_file(archive: zipfile.ZipFile) -> str:
    """Return what an open zip file is."""
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        parts = {name.split("/", 1)[0] for name in names}
        for part, kind in (("word", "wordprocessingml.document"), ("xl", "spreadsheetml.sheet")):
            if part in parts:
                return f"application/vnd.openxmlformats-officedocument.{kind}"
        return "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        kind = archive.read("mimetype").decode("ascii", "replace").strip()
        if kind == "application/epub+zip":
            return kind
        if kind in ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template"):
            return kind
        if kind.startswith("application/vnd.oasis.opendocument"):
            return "application/vnd.oasis.opendocument"
    return "application/zip"


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot >= 0 else ""


def _kind_of_text(head: str, data: bytes, suffix: str) -> str:
    start = head.lstrip("\ufeff \t\r\n\f")
    if start.startswith("<"):
        kind = _kind_of_markup(start, suffix)
        if kind is not None:
            return kind
    if _is_json(start, data, suffix):
        return "application/json"
    mail = kind_of_mail(start, suffix)
    if mail is not None:
        return mail
    if _is_html(head, suffix):
        return "text/html"
    if _SUFFIXES.get(suffix) == "text/markdown" or len(_MARKDOWN.findall(head)) >= 3:
        return "text/markdown"
    return "text/plain"


def _kind_of_markup(start: str, suffix: str) -> str | None:
    """Return the kind of what begins with a tag; None where the tag is a sign in a text ("<illegible>")."""
    place = 0
    while (skipped := _PROLOGUE.match(start, place)) is not None:
        place = skipped.end()
    declared_html = bool(_HTML_HEAD.search(start[: place + 6]))
    root = _ROOT.match(start, place)
    if root is None:
        return "text/html" if declared_html else None
    element, attributes = root[1], root[2]
    if element == "document" and "opendocument" in attributes:
        return "application/vnd.oasis.opendocument.text-flat-xml"
    if element in _TEI_ROOTS:
        return "application/tei+xml"
    if declared_html or element.lower() == "html" or "www.w3.org/1999/xhtml" in attributes:
        return "text/html"
    if element.lower() == "svg":
        return "image/svg+xml"
    if start.startswith("<?xml") or "xmlns" in attributes or suffix == ".xml":
        # XML that no reader knows, kept by its owner as text, is read as the text that it was kept as.
        return "text/plain" if suffix in {".txt", ".text"} else "application/xml"
    return "text/html" if _HTML_TAG.match(start, place) or _HTML_HEAD.search(start) else None


def _is_html(head: str, suffix: str) -> bool:
    if _HTML_HEAD.search(head[:4096]):
        return True
    tags = len(_HTML_TAG.findall(head))
    return tags >= (1 if _SUFFIXES.get(suffix) == "text/html" else 6)


def _is_json(start: str, data: bytes, suffix: str) -> bool:
    if not start.startswith(("{", "[")):
        return False
    if suffix in {".json", ".jsonl", ".ndjson"}:
        return True
    if not re.match(r'[{\[]\s*["{\[\]}]', start):
        return False  # "[Source: ...]", "[1]": an editor's brackets.
    if len(data) <= _HEAD:
        try:
            json.loads(start)
        except (ValueError, RecursionError):
            return False
    return True
