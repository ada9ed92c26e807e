"""The kinds of file that are known by their first bytes, and what to say of those that are not read."""

from __future__ import annotations

from typing import NamedTuple

READABLE = frozenset(
    {
        "text/plain",
        "text/markdown",
        "text/html",
        "multipart/related",
        "application/pdf",
        "application/tei+xml",
        "application/xml",
        "application/json",
        "image/jpeg",
        "image/png",
        "image/tiff",
        "image/webp",
        "image/gif",
    }
)
"""The media types that are taken in when nothing else is said; `receive` takes others with the readers for
them.
"""

UNKNOWN = "application/octet-stream"


class Magic(NamedTuple):
    """The bytes that a kind of file has at a place."""

    at: int
    mark: bytes
    media_type: str


MAGIC = (
    Magic(0, b"PK\x03\x04", "application/zip"),
    Magic(0, b"PK\x05\x06", "application/zip"),
    Magic(0, b"\x1f\x8b\x08", "application/gzip"),
    Magic(0, b"BZh", "application/x-bzip2"),
    Magic(0, b"\xfd7zXZ\0", "application/x-xz"),
    Magic(257, b"ustar", "application/x-tar"),
    Magic(0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    Magic(0, b"Rar!\x1a\x07", "application/vnd.rar"),
    Magic(0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    Magic(0, b"\x89PNG\r\n\x1a\n", "image/png"),
    Magic(0, b"\xff\xd8\xff", "image/jpeg"),
    Magic(0, b"GIF87a", "image/gif"),
    Magic(0, b"GIF89a", "image/gif"),
    Magic(0, b"II*\0", "image/tiff"),
    Magic(0, b"MM\0*", "image/tiff"),
    Magic(8, b"WEBP", "image/webp"),
    Magic(0, b"\0\0\0\x0cjP  \r\n", "image/jp2"),
    Magic(0, b"AT&TFORM", "image/vnd.djvu"),
    Magic(4, b"ftypheic", "image/heic"),
    Magic(4, b"ftypavif", "image/avif"),
    Magic(4, b"ftyp", "video/mp4"),
    Magic(0, b"RIFF", "audio/x-riff"),
    Magic(0, b"ID3", "audio/mpeg"),
    Magic(0, b"OggS", "audio/ogg"),
    Magic(0, b"fLaC", "audio/flac"),
    Magic(0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    Magic(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    Magic(0, b"{\\rtf", "application/rtf"),
    Magic(0, b"%!PS", "application/postscript"),
    Magic(0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    Magic(0, b"\x7fELF", "application/x-executable"),
    Magic(0, b"WARC/1.", "application/warc"),
)

ARCHIVES = frozenset(
    {"application/zip", "application/x-tar", "application/gzip", "application/x-bzip2", "application/x-xz"}
)

_OFFICE = "Save it from its program as HTML or PDF (File, Save as), and add that."
_NOT_READ = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "a Word document (DOCX)",
        _OFFICE,
    ),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("an Excel workbook", _OFFICE),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
        "a PowerPoint file",
        _OFFICE,
    ),
    "application/vnd.oasis.opendocument.text": ("an OpenDocument text (ODT)", _OFFICE),
    "application/vnd.oasis.opendocument": ("an OpenDocument file", _OFFICE),
    "application/epub+zip": (
        "an e-book (EPUB)",
        "Save its chapters as HTML (unpacking it gives them), and add those.",
    ),
    "application/msword": ("an old Office document (DOC, XLS, PPT)", _OFFICE),
    "application/rtf": ("a Rich Text document (RTF)", _OFFICE),
    "application/postscript": ("PostScript", "Make a PDF of it (ps2pdf does), and add that."),
    "application/warc": (
        "a web archive (WARC)",
        "Open it in a replay program, save its pages, and add those.",
    ),
    "application/x-7z-compressed": ("a 7-Zip archive", "Unpack it and add the folder."),
    "application/vnd.rar": ("a RAR archive", "Unpack it and add the folder."),
    "application/zstd": ("a Zstandard archive", "Unpack it and add the folder."),
    "image/svg+xml": ("a drawing (SVG)", "Save its words as text, and add that."),
}
_PICTURE = "Save it as TIFF, PNG or JPEG with a picture program, and add that."


def what_is(media_type: str) -> tuple[str, str] | None:
    """Return the words for a known kind that is not read, and what to do instead; None for another."""
    if media_type in _NOT_READ:
        return _NOT_READ[media_type]
    if media_type.startswith("image/"):
        return f"a picture ({media_type.removeprefix('image/').upper()})", _PICTURE
    if media_type.startswith(("audio/", "video/")):
        return "a recording", "Add a transcript of it as text."
    if media_type == "application/vnd.sqlite3":
        return "a database (SQLite)", "Export its texts as files, and add those."
    if media_type == "application/x-executable":
        return "a program", "Add documents only."
    return None
