# ruff: noqa: E501 - heads and mark-up are not wrapped
"""Scans, office files, messages and web archives named by their defect: read within bounds, or refused in a sentence."""

from __future__ import annotations

import io
import struct
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image

from regesta.accession import Limits as Bounds
from regesta.accession import Received, Refused, receive
from regesta.errors import RegestaError
from regesta.transcription import Limits, transcribe
from scans import needs_tesseract, picture

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"


def refusal(data: bytes, media_type: str, limits: Limits | None = None) -> str:
    """Return the code of the error that *data* gives within five seconds, once its sentence is whole."""
    begun = time.process_time()
    with pytest.raises(RegestaError) as caught:
        transcribe(data, media_type, "bad.file", limits=limits)
    assert time.process_time() - begun < 5
    assert str(caught.value).startswith(f"{caught.value.code}: bad.file ")
    assert "Nothing of it was added" in str(caught.value)
    return caught.value.code


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_000, 12_000), (2**31 - 1, 1)])
def test_a_picture_that_says_it_is_immense(size: tuple[int, int]) -> None:
    assert refusal(png(*size), "image/png") in {"RG-TRA-013", "RG-TRA-014"}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "GIF"])
@pytest.mark.parametrize("share", [0.01, 0.3])
def test_a_picture_that_breaks_off(kind: str, share: float) -> None:
    file = io.BytesIO()
    picture().save(file, kind)
    data = file.getvalue()
    assert refusal(data[: max(9, int(len(data) * share))], f"image/{kind.lower()}") == "RG-TRA-013"


def test_a_picture_whose_head_alone_is_one() -> None:
    for head in (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*\0\0\0\x08"):
        assert refusal(head, "image/png") == "RG-TRA-013"


def test_a_tiff_whose_pages_lead_in_a_circle() -> None:
    file = io.BytesIO()
    Image.new("L", (8, 8), 255).save(file, "TIFF")
    data = bytearray(file.getvalue())
    at = struct.unpack("<I", data[4:8])[0]
    count = struct.unpack("<H", data[at : at + 2])[0]
    data[at + 2 + 12 * count : at + 6 + 12 * count] = struct.pack("<I", at)
    begun = time.process_time()
    with pytest.raises(RegestaError):
        transcribe(bytes(data), "image/tiff", "bad.file")
    assert time.process_time() - begun < 5


@needs_tesseract
def test_a_pdf_page_as_large_as_a_house_is_drawn_small() -> None:
    from fpdf import FPDF

    document = FPDF(unit="pt", format=(14_000, 14_000))
    document.add_page()
    document.line(0, 0, 14_000, 14_000)
    assert refusal(bytes(document.output()), "application/pdf") == "RG-TRA-015"


@pytest.mark.parametrize(("media_type", "part"), [(WORD, "word/document.xml"), (ODT, "content.xml")])
def test_an_office_file_that_unpacks_without_end(media_type: str, part: str) -> None:
    data = zipped({"[Content_Types].xml": b"<Types/>", part: b"<a>" + b" " * 30_000_000 + b"</a>"})
    assert refusal(data, media_type, Limits(max_unpacked=10_000_000)) == "RG-TRA-002"


@pytest.mark.parametrize(("media_type", "part"), [(WORD, "word/document.xml"), (ODT, "content.xml")])
@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "RG-TRA-005"),
        (b'<!DOCTYPE a [<!ENTITY x "yy"><!ENTITY z "&x;&x;">]><a>&z;</a>', "RG-TRA-005"),
        (b"<a>" * 5_000, "RG-TRA-004"),
        (b"<a><b></a>", "RG-TRA-004"),
        (b"\0\1\2", "RG-TRA-004"),
        (b"<p/>" * 5_000_000, "RG-TRA-002"),
    ],
    ids=["outside entity", "entity", "nesting", "not well formed", "no XML", "five million tags"],
)
def test_an_office_file_with_bad_xml(media_type: str, part: str, xml: bytes, code: str) -> None:
    data = zipped({"[Content_Types].xml": b"<Types/>", part: xml})
    assert refusal(data, media_type) in {code, "RG-TRA-003"}


@pytest.mark.parametrize("media_type", [WORD, ODT])
def test_an_office_file_that_is_none(media_type: str) -> None:
    assert refusal(b"PK\x03\x04" + b"x" * 99, media_type) == "RG-TRA-016"
    assert refusal(zipped({"a.txt": b"x"}), media_type) == "RG-TRA-016"


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1" + b"{" * 2_000_000,
        b"{\\rtf1" + b"{\\b " * 100_000 + b"x",
        b"{\\rtf1 {\\pict\\bin2147483647 x}}",
        b"{\\rtf1\\ansi" + b"}" * 1_000_000,
        b"{\\rtf1" + b"\\u-1?" * 10 + b"\\'zz\\",
        b"{\\rtf1" + b"\\" * 1_000_001,
    ],
    ids=["groups", "groups with words", "binary", "closed too often", "bad codes", "backslashes"],
)
def test_rich_text_made_to_break_its_reader(data: bytes) -> None:
    begun = time.process_time()
    try:
        transcribe(data, "application/rtf", "bad.file")
    except RegestaError as error:
        assert error.code in {"RG-TRA-011", "RG-TRA-016"}
    assert time.process_time() - begun < 10


def test_messages_within_messages_without_end(tmp_path: Path) -> None:
    head = b"From: a@quay.example\nDate: Mon, 5 May 2008 10:12:00 +0300\nMIME-Version: 1.0\n"
    nested = head + b"Content-Type: message/rfc822\n\n"
    path = tmp_path / "nested.eml"
    path.write_bytes(nested * 60 + head + b"\nthe innermost")
    begun = time.process_time()
    found = list(receive([path]))
    assert isinstance(found[0], Received)
    assert any(isinstance(item, Refused) and item.error.code == "RG-ACC-008" for item in found)
    assert time.process_time() - begun < 5


def test_a_message_of_parts_within_parts(tmp_path: Path) -> None:
    head = b"From: a@quay.example\nDate: Mon, 5 May 2008 10:12:00 +0300\nMIME-Version: 1.0\n"
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    path = tmp_path / "parts.eml"
    path.write_bytes(head + parts)
    assert any(isinstance(item, Refused) for item in receive([path]))
    with pytest.raises(RegestaError):
        transcribe(head + parts, "message/rfc822", "bad.file")


def test_a_web_archive_without_a_line_end(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"WARC/1.0\r\nWARC-Type: " + b"x" * 20_000_000)
    (item,) = receive([path])
    assert isinstance(item, Refused)
    assert item.error.code == "RG-ACC-009"


@pytest.mark.parametrize("length", [b"-5", b"99999999999999", b"many"])
def test_a_web_archive_with_lying_lengths(tmp_path: Path, length: bytes) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(
        b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: text/plain\r\n"
        b"Content-Length: " + length + b"\r\n\r\nDear Sir\r\n\r\n"
    )
    for item in receive([path]):
        assert isinstance(item, Received | Refused)


def test_a_web_archive_that_unpacks_without_end(tmp_path: Path) -> None:
    import gzip

    head = b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: text/plain\r\nContent-Length: 40000000\r\n\r\n"
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(head + b"\n" * 40_000_000))
    found = list(receive([path], limits=Bounds()))
    assert [item.error.code for item in found if isinstance(item, Refused)] == ["RG-ACC-006"]
