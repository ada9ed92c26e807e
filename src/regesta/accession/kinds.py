"""The kinds of file that are known by their first bytes, and what to say of those that are not read."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Sentence, told

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
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-template",
        "application/vnd.oasis.opendocument.text-flat-xml",
        "application/rtf",
        "message/rfc822",
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
    Magic(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    Magic(0, b"{\\rtf", "application/rtf"),
    Magic(0, b"%!PS", "application/postscript"),
    Magic(0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    Magic(0, b"\x7fELF", "application/x-executable"),
    Magic(0, b"WARC/1.", "application/warc"),
    Magic(0, b"WARC/0.", "application/warc"),
)

ARCHIVES = frozenset(
    {
        "application/zip",
        "application/x-tar",
        "application/gzip",
        "application/x-bzip2",
        "application/x-xz",
        "application/warc",
        "message/rfc822",
        "application/mbox",
    }
)

_OFFICE = told("Save it from its program as HTML or PDF (File, Save as), and add that.")
_NOT_READ = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (told("an Excel workbook"), _OFFICE),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
        told("a PowerPoint file"),
        _OFFICE,
    ),
    "application/vnd.oasis.opendocument": (told("an OpenDocument file"), _OFFICE),
    "application/epub+zip": (
        told("an e-book (EPUB)"),
        told("Save its chapters as HTML (unpacking it gives them), and add those."),
    ),
    "application/x-ole-storage": (told("an old Office document"), _OFFICE),
    "application/msword": (
        told("a Word document of the old kind (DOC)"),
        told(
            "Open it in Word or LibreOffice and save it as DOCX, ODT or PDF (for a whole folder: soffice --headless "
            "--convert-to docx *.doc), and add that."
        ),
    ),
    "application/vnd.ms-outlook": (
        told("a message as Outlook keeps it (MSG)"),
        told("Save it from Outlook, or with a mail program that opens it, as EML or PDF, and add that."),
    ),
    "application/x-ole-encrypted": (
        told("an office document that is locked with a password"),
        told("Open it in its program, save a copy without the password, and add that."),
    ),
    "application/vnd.ms-excel": (told("an Excel workbook of the old kind (XLS)"), _OFFICE),
    "application/vnd.ms-powerpoint": (told("a PowerPoint file of the old kind (PPT)"), _OFFICE),
    "application/postscript": (told("PostScript"), told("Make a PDF of it (ps2pdf does), and add that.")),
    "application/x-7z-compressed": (told("a 7-Zip archive"), told("Unpack it and add the folder.")),
    "application/vnd.rar": (told("a RAR archive"), told("Unpack it and add the folder.")),
    "application/zstd": (told("a Zstandard archive"), told("Unpack it and add the folder.")),
    "image/svg+xml": (told("a drawing (SVG)"), told("Save its words as text, and add that.")),
}
_PICTURE = told("Save it as TIFF, PNG or JPEG with a picture program, and add that.")


_OLE = (
    ("EncryptedPackage", "application/x-ole-encrypted"),
    ("WordDocument", "application/msword"),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)


def kind_of_ole(data: bytes) -> str:
    """Return what an old office file (a compound file of Microsoft's) is, by the names of the streams in it."""
    found = (kind for name, kind in _OLE if name.encode("utf-16-le") in data)
    return next(found, "application/x-ole-storage")


def what_is(media_type: str) -> tuple[Sentence, Sentence] | None:
    """Return the words for a known kind that is not read, and what to do instead; None for another."""
    if media_type in _NOT_READ:
        return _NOT_READ[media_type]
    if media_type.startswith("image/"):
        return told("a picture ({kind})", kind=media_type.removeprefix("image/").upper()), _PICTURE
    if media_type.startswith(("audio/", "video/")):
        return told("a recording"), told("Add a transcript of it as text.")
    if media_type == "application/vnd.sqlite3":
        return told("a database (SQLite)"), told("Export its texts as files, and add those.")
    if media_type == "application/x-executable":
        return told("a program"), told("Add documents only.")
    return None
